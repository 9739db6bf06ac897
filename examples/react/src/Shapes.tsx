import type { UserManagement } from 'rolecall';
import { useEffect, useRef, useState } from 'react';
import { AFTER, BEFORE } from './shapes-data';

/** Every kind of value and of child that a page hands to an element, and both ways to listen. The tests drive it. */
export function Shapes() {
  const [now, setNow] = useState<typeof BEFORE | typeof AFTER>(BEFORE);
  const [isShown, setShown] = useState(true);
  const [heard, setHeard] = useState(0);
  const [listened, setListened] = useState(0);
  const users = useRef<UserManagement>(null);

  useEffect(() => {
    const element = users.current;
    const listen = () => setListened((count) => count + 1);
    element?.addEventListener('user-view-changed', listen);
    return () => element?.removeEventListener('user-view-changed', listen);
  }, [isShown]);

  return (
    <>
      <button onClick={() => setNow(AFTER)}>Change</button>
      <button onClick={() => setShown(!isShown)}>Show or hide</button>
      <output aria-label="Listened">{listened}</output>
      <role-badge value="editor" plain />
      <reset-button adapter={now.adapter} user={now.user} />
      {isShown && (
        <user-management
          ref={users}
          adapter={now.adapter}
          client={now.client}
          pageSize={now.pageSize}
          selectable={now.selectable}
          readOnly={now.readOnly}
          density={now.density}
          columns={now.columns}
          onuser-view-changed={() => setHeard((count) => count + 1)}
        >
          <h2 slot="heading">Heard {heard}</h2>
        </user-management>
      )}
    </>
  );
}

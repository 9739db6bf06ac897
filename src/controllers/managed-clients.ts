import { assignmentAt, type Client, type User, type UserAction } from '../data/index.js';
import { accessAt } from '../state/access.js';
import type { AdapterSource } from './adapter-source.js';

/** The clients at which the viewer may do something, or one thing. */
export function managedClients(
  { adapter, viewer, clients }: AdapterSource,
  action?: UserAction,
): readonly Client[] {
  if (!adapter) return [];
  return clients.filter(({ id }) => {
    const { actions } = accessAt(adapter, viewer, id);
    return action ? actions.has(action) : actions.size > 0;
  });
}

/** The current client; over several, the first one at which the viewer may do something, to a user who is there. */
export function clientFor(source: AdapterSource, action: UserAction, user?: User): string | undefined {
  if (!source.isOverClients) return source.clientId;
  return managedClients(source, action).find(({ id }) => !user || assignmentAt(user, id))?.id;
}

import type { User } from 'rolecall';
import { useState } from 'react';
import { adapter } from './adapter';

const nameOf = ({ firstName, lastName }: User) => `${firstName} ${lastName}`;

/** A page with the list of users, which can be left, and with a journal of what happened. */
export function App() {
  const [isHere, setHere] = useState(true);
  const [language, setLanguage] = useState('en');
  const [theme, setTheme] = useState('light');
  const [isLocked, setLocked] = useState(true);
  const [journal, setJournal] = useState<readonly string[]>([]);
  const tell = (text: string) => setJournal((before) => [text, ...before]);

  return (
    <>
      <header>
        <button onClick={() => setHere(!isHere)}>{isHere ? 'Notes' : 'Users'}</button>
        <label>
          Language{' '}
          <select value={language} onChange={({ target }) => setLanguage(target.value)}>
            <option value="en">English</option>
            <option value="fr">Français</option>
          </select>
        </label>
        <label>
          Theme{' '}
          <select value={theme} onChange={({ target }) => setTheme(target.value)}>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <label>
          <input type="checkbox" checked={isLocked} onChange={({ target }) => setLocked(target.checked)} />{' '}
          Nobody can be removed
        </label>
      </header>

      <main lang={language} className={theme}>
        {isHere && (
          <user-management
            adapter={adapter}
            pageSize={10}
            density="compact"
            storageKey="example"
            selectable
            onuser-remove={(event) => {
              if (!isLocked) return;
              event.preventDefault();
              tell(`${nameOf(event.user)} stays`);
            }}
            onuser-created={({ user }) => tell(`${nameOf(user)} was added`)}
            onuser-updated={({ user }) => tell(`${nameOf(user)} was changed`)}
            onuser-removed={() => tell('Somebody was removed')}
            onuser-reset-password-sent={({ user }) => tell(`${nameOf(user)} can set a password`)}
            onuser-load-failed={({ error }) => {
              if (error.kind === 'unauthenticated') location.assign('/sign-in');
            }}
          >
            <h1 slot="heading">Our people</h1>
          </user-management>
        )}

        <section>
          <h2 id="journal">Journal</h2>
          <ul aria-labelledby="journal">
            {journal.map((text, index) => (
              <li key={journal.length - index}>{text}</li>
            ))}
          </ul>
        </section>
      </main>
    </>
  );
}

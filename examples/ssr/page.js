import { html } from '@lit-labs/ssr';
// On the server the badge alone is defined: user-management stays a plain tag, and shows what stands in it until it is defined.
import 'rolecall/define/role-badge';

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const time = (iso) => (iso ? html`<time datetime=${iso}>${when.format(new Date(iso))}</time>` : 'Never');

const row = (user, clientId) => {
  const { roleIds = [] } = user.assignments.find((assignment) => assignment.clientId === clientId) ?? {};
  return html`<tr>
    <th scope="row">${user.lastName} ${user.firstName}</th>
    <td>${user.email}</td>
    <td>${roleIds.map((id) => html`<role-badge value=${id} plain></role-badge> `)}</td>
    <td>${time(user.lastLoginAt)}</td>
  </tr>`;
};

/** The whole page, with the first users in it. What they are called is text, wherever it comes from. */
export const page = ({ users, clientId, csrf }) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="csrf-token" content=${csrf} />
        <title>Rendered on a server · Rolecall</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
        <script type="module" src="/scripts/hydrate.js"></script>
        <script type="module" src="/scripts/office.js"></script>
      </head>
      <body>
        <header>
          <button type="button" id="leave">Notes</button>
          <button type="button" id="return" hidden>Users</button>
          <label>
            Language
            <select id="language">
              <option value="en">English</option>
              <option value="fr">Français</option>
            </select>
          </label>
          <label>
            Theme
            <select id="theme">
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </select>
          </label>
          <label><input type="checkbox" id="locked" checked /> Nobody can be removed</label>
        </header>
        <main>
          <user-management pagesize="10" density="compact" storagekey="example" selectable>
            <h1 slot="heading">Our people</h1>
            <table>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">E-mail</th>
                  <th scope="col">Role</th>
                  <th scope="col">Last login</th>
                </tr>
              </thead>
              <tbody>
                ${users.map((user) => row(user, clientId))}
              </tbody>
            </table>
          </user-management>
          <section aria-labelledby="journal-heading">
            <h2 id="journal-heading">Journal</h2>
            <ul id="journal" aria-labelledby="journal-heading"></ul>
          </section>
        </main>
      </body>
    </html>`;

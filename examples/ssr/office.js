import { registerLocale, setDefaultAdapter } from 'rolecall';
import { RestAdapter } from 'rolecall/adapters/rest';
import { fr } from 'rolecall/locales/fr';

registerLocale(fr);
setDefaultAdapter(
  new RestAdapter({
    baseUrl: '/api',
    csrf: { token: () => document.querySelector('meta[name="csrf-token"]').content },
    capabilities: { multipleRoles: false },
  }),
);
// From here on the elements take over.
await import('rolecall/define');

const find = (id) => document.getElementById(id);
const main = document.querySelector('main');
const users = document.querySelector('user-management');
const nameOf = ({ firstName, lastName }) => `${firstName} ${lastName}`;

function tell(text) {
  const item = document.createElement('li');
  item.textContent = text;
  find('journal').prepend(item);
}

users.addEventListener('user-remove', (event) => {
  if (!find('locked').checked) return;
  event.preventDefault();
  tell(`${nameOf(event.user)} stays`);
});
users.addEventListener('user-created', ({ user }) => tell(`${nameOf(user)} was added`));
users.addEventListener('user-updated', ({ user }) => tell(`${nameOf(user)} was changed`));
users.addEventListener('user-removed', () => tell('Somebody was removed'));
users.addEventListener('user-reset-password-sent', ({ user }) => tell(`${nameOf(user)} can set a password`));
users.addEventListener('user-load-failed', ({ error }) => {
  if (error.kind === 'unauthenticated') location.assign('/sign-in');
});

find('language').addEventListener('change', ({ target }) => (main.lang = target.value));
find('theme').addEventListener('change', ({ target }) => (main.className = target.value));

function go(isHere) {
  if (isHere) main.prepend(users);
  else users.remove();
  find('leave').hidden = !isHere;
  find('return').hidden = isHere;
}
find('leave').addEventListener('click', () => go(false));
find('return').addEventListener('click', () => go(true));

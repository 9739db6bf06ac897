import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from './node_modules/rolecall/dist/cdn/rolecall.js';

/** Every kind of value and of child that a page hands to an element, and both ways to listen. The tests drive it. */
const people = generateUsers(60);
const [person] = people;
const [before, after] = [people, people.slice(0, 30)].map(
  (users) => new InMemoryAdapter({ users, clients: DEMO_CLIENTS }),
);
const letters = {
  id: 'letters',
  heading: 'Letters',
  text: ({ lastName }) => `${lastName.length} letters`,
};

const users = document.querySelector('user-management');
const reset = document.querySelector('reset-button');
const heading = document.querySelector('h2');
const listened = document.querySelector('output');

Object.assign(reset, { adapter: before, user: person });
Object.assign(users, {
  adapter: before,
  client: 'borealis',
  pageSize: 10,
  selectable: false,
  readOnly: true,
  density: 'comfortable',
  columns: ['name', 'email'],
});
document.getElementById('change').addEventListener('click', () => {
  reset.user = undefined;
  Object.assign(users, {
    adapter: after,
    client: undefined,
    pageSize: 5,
    selectable: true,
    readOnly: false,
    density: 'compact',
    columns: ['name', letters],
  });
});
document.getElementById('show').addEventListener('click', () => {
  if (users.isConnected) users.remove();
  else document.body.append(users);
});

let heard = 0;
users.addEventListener('user-view-changed', () => {
  heard += 1;
  heading.textContent = `Heard ${heard}`;
});
users.addEventListener('user-view-changed', () => {
  listened.value = String(Number(listened.value) + 1);
});

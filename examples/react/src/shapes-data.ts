import type { User, UserTableColumn } from 'rolecall';
import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from 'rolecall/adapters/in-memory';

const people = generateUsers(60);
const [person] = people;

const letters: UserTableColumn = {
  id: 'letters',
  heading: 'Letters',
  text: ({ lastName }: User) => `${lastName.length} letters`,
};

/** What the page with the shapes shows first. */
export const BEFORE = {
  adapter: new InMemoryAdapter({ users: people, clients: DEMO_CLIENTS }),
  user: person,
  client: 'borealis',
  pageSize: 10,
  selectable: false,
  readOnly: true,
  density: 'comfortable',
  columns: ['name', 'email'],
} as const;

/** And once it is changed. */
export const AFTER = {
  adapter: new InMemoryAdapter({ users: people.slice(0, 30), clients: DEMO_CLIENTS }),
  user: undefined,
  client: undefined,
  pageSize: 5,
  selectable: true,
  readOnly: false,
  density: 'compact',
  columns: ['name', letters],
} as const;

import {
  DEMO_CLIENTS,
  generateUsers,
  InMemoryAdapter,
  type InMemoryAdapterOptions,
} from '../../src/adapters/in-memory/index.js';
import { MASKABLE_FIELDS, type User, type Viewer } from '../../src/data/index.js';

/** The same people in every story. */
export const PEOPLE: readonly User[] = generateUsers(120);

/** A backend with the people and clients of the stories, different where a story says so. */
export function peopleAdapter(options: InMemoryAdapterOptions = {}): InMemoryAdapter {
  return new InMemoryAdapter({ users: PEOPLE, clients: DEMO_CLIENTS, ...options });
}

/** The first person of whom something is true. */
export function personWho(is: (user: User) => boolean): User {
  const person = PEOPLE.find(is);
  if (!person) throw new Error('There is nobody like that among the people of the stories.');
  return person;
}

/** Somebody with an account in use. */
export const ACTIVE: User = personWho(({ status }) => status === 'active');
/** Somebody who has not set a password yet. */
export const PENDING: User = personWho(({ status }) => status === 'pending');

/** Somebody who looks on with the role of an editor: manages nobody, and sees everything. */
export const EDITOR: Viewer = {
  userId: 'u1',
  access: [{ actions: [], maskedFields: [] }],
};
/** Somebody who looks on with the role of a viewer, and sees neither addresses nor numbers. */
export const MASKED_VIEWER: Viewer = {
  userId: 'u2',
  access: [{ actions: [], maskedFields: [...MASKABLE_FIELDS] }],
};

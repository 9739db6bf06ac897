import {
  DEMO_CLIENTS,
  generateUsers,
  InMemoryAdapter,
  type InMemoryAdapterOptions,
} from '../../src/adapters/in-memory/index.js';
import type { User } from '../../src/data/index.js';
import { follow } from './situation.js';

export { EDITOR, MASKED_VIEWER } from './situation.js';

/** The same people in every story. */
export const PEOPLE: readonly User[] = generateUsers(120);

/** A backend with the people and clients of the stories, different where a story says so. */
export function peopleAdapter(options: InMemoryAdapterOptions = {}): InMemoryAdapter {
  const adapter = new InMemoryAdapter({ users: PEOPLE, clients: DEMO_CLIENTS, ...options });
  follow(adapter, options);
  return adapter;
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

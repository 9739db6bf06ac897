import { expect } from 'vitest';
import {
  DEMO_CLIENTS,
  InMemoryAdapter,
  type InMemoryAdapterOptions,
} from '../../src/adapters/in-memory/index.js';
import type { AdapterError, User, UserDraft } from '../../src/data/index.js';

/** A page with everybody on it. */
export const page = { offset: 0, limit: 100 };

/** An active user with the role of a viewer at Aurora. */
export const person = (id: string, differences: Partial<User> = {}): User => ({
  id,
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: `${id}@example.com`,
  status: 'active',
  assignments: [{ clientId: 'aurora', roleIds: ['viewer'] }],
  lastLoginAt: '2026-01-01T08:00:00.000Z',
  createdAt: '2025-01-01T08:00:00.000Z',
  ...differences,
});

/** A user whom nobody has made yet. */
export const draft: UserDraft = {
  firstName: 'Grace',
  lastName: 'Hopper',
  email: 'grace@example.com',
  phone: '+12025550123',
  assignments: [{ clientId: 'aurora', roleIds: ['editor'] }],
};

export const make = (users: readonly User[], options: InMemoryAdapterOptions = {}): InMemoryAdapter =>
  new InMemoryAdapter({ users, clients: DEMO_CLIENTS, ...options });

export const idsOf = async (adapter: InMemoryAdapter, query: object = {}): Promise<string[]> =>
  (await adapter.list({ page, ...query })).users.map(({ id }) => id);

/** Waits for a call to reject, and gives what it rejected with. */
export const rejection = (call: Promise<unknown>): Promise<AdapterError> =>
  call.then(
    () => expect.unreachable('The call did not reject.'),
    (thrown: unknown) => thrown as AdapterError,
  );

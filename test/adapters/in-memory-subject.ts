import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import type { InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import { USER_ACTIONS, type User, type Viewer } from '../../src/data/index.js';
import type { AdapterSubject } from './adapter-contract.js';

const [AURORA, BOREALIS] = ['aurora', 'borealis'];

/** A viewer who manages everything, and is the first of the generated users. */
export const ADMIN: Viewer = { userId: 'u1', access: [{ actions: [...USER_ACTIONS], maskedFields: [] }] };
/** A viewer who sees one client alone, with e-mail and phone masked, and may do nothing. */
export const ONLOOKER: Viewer = {
  access: [{ clientId: AURORA, actions: [], maskedFields: ['email', 'phone'] }],
};

/** The only active admin of a client of their own. */
const LONE_ADMIN: User = {
  id: 'lone-admin',
  firstName: 'Lone',
  lastName: 'Admin',
  email: 'lone.admin@lonely.example',
  status: 'active',
  assignments: [{ clientId: 'lonely', roleIds: ['admin'] }],
  lastLoginAt: '2026-05-01T08:00:00.000Z',
  createdAt: '2024-05-01T08:00:00.000Z',
};

const PEOPLE = [...generateUsers(90, { seed: 3 }), LONE_ADMIN];

/** An in-memory adapter, or one of another class, and all that the conformance suite can use. */
export function inMemorySubject(
  options: InMemoryAdapterOptions = {},
  Adapter: typeof InMemoryAdapter = InMemoryAdapter,
): AdapterSubject & { readonly adapter: InMemoryAdapter } {
  const adapter = new Adapter({
    users: PEOPLE,
    clients: [...DEMO_CLIENTS, { id: 'lonely', name: 'Lonely' }],
    viewer: ADMIN,
    ...options,
  });
  return {
    adapter,
    clientId: AURORA,
    otherClientId: BOREALIS,
    self: ADMIN.userId,
    lastAdmin: { id: LONE_ADMIN.id, clientId: 'lonely' },
    onlooker: adapter.as(ONLOOKER),
    signedOut: adapter.as(undefined, { failures: () => 'unauthenticated' }),
  };
}

import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import type { InMemoryAdapterOptions, UserOfRow } from '../../src/adapters/in-memory/index.js';
import { USER_ACTIONS, type User, type Viewer } from '../../src/data/index.js';
import type { AdapterSubject } from './adapter-contract.js';

const [AURORA, BOREALIS] = ['aurora', 'borealis'] as const;

/** A viewer who manages everything but one client, and is the first of the generated users. */
export const ADMIN: Viewer = {
  userId: 'u1',
  access: [
    { clientId: 'cascade', actions: [], maskedFields: [] },
    { actions: [...USER_ACTIONS], maskedFields: [] },
  ],
};
/** A viewer who sees one client alone, with e-mail and phone masked, and may do nothing. */
export const ONLOOKER: Viewer = {
  access: [{ clientId: AURORA, actions: [], maskedFields: ['email', 'phone'] }],
};

/** Manages one client, and nothing of another one. */
const ELSEWHERE: Viewer = {
  access: [
    { clientId: AURORA, actions: [...USER_ACTIONS], maskedFields: [] },
    { clientId: BOREALIS, actions: [], maskedFields: [] },
  ],
};
/** Manages users without being an admin. */
const LOWER: Viewer = {
  access: [{ clientId: AURORA, actions: [...USER_ACTIONS], roleIds: ['viewer'], maskedFields: [] }],
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

const CLIENTS = [...DEMO_CLIENTS, { id: 'lonely', name: 'Lonely' }];
const PEOPLE = [...generateUsers(90, { seed: 3 }), LONE_ADMIN];

const activeAt = (...clientIds: readonly string[]) =>
  PEOPLE.filter(
    ({ id, status, assignments }) =>
      id !== ADMIN.userId &&
      status === 'active' &&
      assignments.length === clientIds.length &&
      clientIds.every((clientId) => assignments.some((at) => at.clientId === clientId)),
  );
const SHARED = activeAt(AURORA, BOREALIS).find(
  ({ assignments }) => !assignments.some(({ roleIds }) => roleIds.includes('admin')),
);
const HIGHER = activeAt(AURORA).find(({ assignments }) => assignments[0]?.roleIds.includes('admin'));

/** An in-memory adapter, or one of another class, and all that the conformance suite can use. */
export function inMemorySubject(
  options: InMemoryAdapterOptions = {},
  Adapter: typeof InMemoryAdapter = InMemoryAdapter,
): AdapterSubject & { readonly adapter: InMemoryAdapter } {
  const adapter = new Adapter({
    users: PEOPLE,
    clients: CLIENTS,
    viewer: ADMIN,
    ...options,
  });
  return subjectOf(adapter);
}

/** A user as a database would keep them. */
interface Account {
  readonly user: User;
  readonly lastSeen: Date | null | undefined;
  readonly since: number | undefined;
}

/** Looks at an account as at a user, and holds nothing of its own. */
class AccountAsUser implements UserOfRow {
  constructor(private readonly account: Account) {}

  get id() {
    return this.account.user.id;
  }
  get firstName() {
    return this.account.user.firstName;
  }
  get lastName() {
    return this.account.user.lastName;
  }
  get email() {
    return this.account.user.email;
  }
  get phone() {
    return this.account.user.phone;
  }
  get status() {
    return this.account.user.status;
  }
  get assignments() {
    return this.account.user.assignments;
  }
  get activation() {
    return this.account.user.activation;
  }
  get lastLoginAt() {
    return this.account.lastSeen;
  }
  get createdAt() {
    return this.account.since;
  }
}

const ACCOUNTS: readonly Account[] = PEOPLE.map((user) => ({
  user,
  lastSeen: user.lastLoginAt ? new Date(user.lastLoginAt) : (user.lastLoginAt as null | undefined),
  since: user.createdAt ? Date.parse(user.createdAt) : undefined,
}));

/** The same users, kept as rows of another shape. */
export function rowsSubject(): AdapterSubject {
  return subjectOf(
    new InMemoryAdapter({
      users: ACCOUNTS,
      toUser: (account) => new AccountAsUser(account),
      clients: CLIENTS,
      viewer: ADMIN,
    }),
  );
}

function subjectOf<Row>(adapter: InMemoryAdapter<Row>) {
  return {
    adapter,
    clientId: AURORA,
    otherClientId: BOREALIS,
    foreignClientId: 'cascade',
    self: ADMIN.userId,
    lastAdmin: { id: LONE_ADMIN.id, clientId: 'lonely' },
    managedElsewhere: SHARED && { id: SHARED.id, adapter: adapter.as(ELSEWHERE) },
    higher: HIGHER && { id: HIGHER.id, adapter: adapter.as(LOWER) },
    onlooker: adapter.as(ONLOOKER),
    signedOut: adapter.as(undefined, { failures: () => 'unauthenticated' }),
  };
}

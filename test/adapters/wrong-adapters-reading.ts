import {
  AdapterError,
  SORT_FIELDS,
  type User,
  type UserId,
  type UserPage,
  type UserQuery,
} from '../../src/data/index.js';
import {
  bend,
  without,
  wrong,
  wrongMatch,
  wrongPage,
  wrongQuery,
  wrongRow,
  type WrongSubjects,
} from './wrong-adapters.js';

const cursorOf = ({ page }: UserQuery) => ('cursor' in page ? page.cursor : undefined);
const textOf = (user: User) => `${user.firstName} ${user.lastName} ${user.email} ${user.phone ?? ''}`;
const has = (text: string | undefined, { search = '' }: UserQuery) =>
  (text ?? '').toLowerCase().includes(search.toLowerCase());

/** Adapters that list wrongly. */
export const wrongListings: WrongSubjects = {
  'says what it can do in words of the contract': [
    wrong(({ capabilities }) => ({ capabilities: { ...capabilities, paging: ['page'] } })),
    wrong(({ capabilities }) => ({ capabilities: { ...capabilities, sortFields: [''] } })),
  ],
  'has each method of the contract as a function, or not at all': [wrong(() => ({ remove: null }))],
  'lists users that can all be read': [
    wrongPage((page) => ({ ...page, users: [...page.users, { name: 'Without an identifier' }] })),
    wrongRow((user) => ({ ...user, createdAt: 1_700_000_000_000 })),
  ],
  'gives times as ISO 8601 in UTC': [
    wrongRow((user) => ({ ...user, createdAt: 'Sat, 01 Jun 2024 08:00:00 GMT' })),
  ],
  'gives no more users than were asked for': [
    wrongQuery((query) => ({ ...query, page: { ...query.page, limit: query.page.limit + 1 } })),
  ],
  'lists in the same order each time': [
    (right) => {
      let calls = 0;
      return wrongPage((page) => (calls++ % 2 ? { ...page, users: page.users.toReversed() } : page))(right);
    },
  ],
  'gives pages by offset that neither overlap nor leave anybody out': [
    wrongQuery((query) =>
      'offset' in query.page && query.page.offset > 0
        ? { ...query, page: { ...query.page, offset: query.page.offset - 1 } }
        : query,
    ),
  ],
  'gives an empty page after the last one': [
    wrongQuery((query) => ({ ...query, page: { offset: 0, limit: query.page.limit } })),
  ],
  'counts all users that match, or says that there are more': [
    wrongPage((page) => ({ ...page, total: { count: (page.total?.count ?? 0) + 5, relation: 'exact' } })),
    wrongPage((page) => ({ ...page, total: { count: page.users.length, relation: 'exact' } })),
  ],
  'walks forwards by cursor without overlap or gap': [
    wrongPage((page, query) => (cursorOf(query) ? { ...page, users: page.users.slice(1) } : page)),
  ],
  'walks back by cursor to the first page, if it gives a way back': [
    wrongQuery((query) =>
      cursorOf(query)?.startsWith('before') ? { ...query, page: { limit: query.page.limit } } : query,
    ),
  ],
  'comes to an end by cursor, with everybody seen once': [
    wrong(({ list }) => ({
      list: async (query: UserQuery) => {
        const isAgain = cursorOf(query) === 'again';
        const page = await list(isAgain ? { ...query, page: { limit: query.page.limit } } : query);
        return { ...page, next: page.next ?? 'again' };
      },
    })),
  ],
  'lists only users of the client that was asked for': [
    wrongQuery((query) => ({ ...query, clientId: undefined })),
  ],
  'names in actions only what the contract knows': [
    wrongRow((user) => ({ ...user, actions: ['promote'] })),
    wrongRow((user) => ({ ...user, refusals: { promote: {} } })),
  ],
  'gives answers that change nothing when somebody changes them': [
    (right) => {
      let kept: unknown;
      return wrongPage((page) => (kept ??= JSON.parse(JSON.stringify(page))))(right);
    },
  ],
};

/** Adapters that sort wrongly. */
export const wrongSorts: WrongSubjects = Object.fromEntries([
  ...SORT_FIELDS.map((field) => [
    `sorts by ${field} in both directions`,
    [
      wrongQuery((query) => without(query, 'sort')),
      wrongQuery((query) => ({
        ...query,
        ...(query.sort && { sort: { ...query.sort, direction: 'ascending' } }),
      })),
    ],
  ]),
  ...(['phone', 'lastLoginAt'] as const).map((field) => [
    `puts users without ${field} last in both directions`,
    [
      wrongPage((page, { sort }) => ({
        ...page,
        users:
          sort?.direction === 'descending'
            ? page.users.toSorted((a, b) => Number(Boolean(a[field])) - Number(Boolean(b[field])))
            : page.users,
      })),
    ],
  ]),
]) as WrongSubjects;

/** Adapters that search and filter wrongly. */
export const wrongSearches: WrongSubjects = {
  'finds users by a part of lastName, in capitals or not': [
    wrongMatch((user, query) => has(`${user.firstName} ${user.email}`, query)),
    wrongMatch((user, { search = '' }) => textOf(user).includes(search)),
  ],
  'finds users by a part of firstName, in capitals or not': [
    wrongMatch((user, query) => has(user.lastName, query)),
    wrongMatch(() => true),
  ],
  'finds users by a part of email, in capitals or not': [
    wrongMatch((user, query) => has(`${user.firstName} ${user.lastName}`, query)),
  ],
  'finds users by a part of phone': [
    wrongMatch((user, query) => has(`${user.firstName} ${user.lastName} ${user.email}`, query)),
  ],
  'gives an empty page, not an error, when nobody matches a search': [
    wrong(({ list }) => ({
      list: async (query: UserQuery) => {
        const page = await list(query);
        if (page.users.length === 0) throw new AdapterError('not-found');
        return page;
      },
    })),
    wrongPage((page) => ({ ...page, total: { count: 90, relation: 'exact' } })),
  ],
  'takes the characters of a search for what they are': [
    wrongMatch((user, { search = '' }) => new RegExp(like(search), 'i').test(textOf(user))),
  ],
  'filters by role at the client': [
    withoutFilter('roleIds'),
    wrongMatch((user, { filters }) =>
      user.assignments.some(({ roleIds }) => roleIds.some((id) => filters?.roleIds?.includes(id) ?? true)),
    ),
  ],
  'filters by status': [withoutFilter('statuses')],
  'filters by several statuses, of which one must hold': [
    wrongQuery(({ filters, ...query }) => ({
      ...query,
      filters: { ...filters, statuses: filters?.statuses?.slice(0, 1) },
    })),
  ],
  'filters by who has not signed in since a time, or never': [
    withoutFilter('notSignedInSince'),
    wrongMatch(
      ({ lastLoginAt }, { filters }) =>
        !filters?.notSignedInSince || (lastLoginAt ? lastLoginAt < filters.notSignedInSince : false),
    ),
  ],
  'filters by who has never signed in': [withoutFilter('neverSignedIn')],
  'combines filters, all of which must hold': [
    wrongMatch(
      ({ status, assignments }, { filters }) =>
        !filters ||
        (filters.statuses?.includes(status) ?? false) ||
        assignments.some(({ roleIds }) => roleIds.some((id) => filters.roleIds?.includes(id))),
    ),
  ],
  'combines a filter with a search, both of which must hold': [
    wrongQuery((query) => (query.search ? { ...query, filters: {} } : query)),
    wrongQuery((query) => (query.filters?.statuses ? { ...query, search: undefined } : query)),
  ],
};

function withoutFilter(name: keyof NonNullable<UserQuery['filters']>) {
  return wrongQuery((query) => ({ ...query, filters: { ...query.filters, [name]: undefined } }));
}

/** The pattern that a text is to a database which takes it for one. */
const like = (search: string) =>
  search
    .replace(/[.*\\'-]/g, '\\$&')
    .replace(/%/g, '.*')
    .replace(/_/g, '.');

/** Adapters that lead an odd identifier to somebody: the first user. */
const wrongIdentifiers: WrongSubjects = Object.fromEntries(
  (['get', 'update', 'remove', 'sendPasswordReset', 'sendActivation'] as const).map((name) => [
    `lets no odd identifier lead ${name} astray`,
    ['', '.', '..', 'a/b', '%2e%2e', '\ud800'].map((odd) =>
      wrong((right) => ({
        [name]: async (id: UserId, ...rest: unknown[]) => {
          if (id !== odd) return (right[name] as (...args: unknown[]) => unknown)(id, ...rest);
          const { users } = await right.list({ clientId: 'aurora', page: { offset: 3, limit: 1 } });
          const user = users[0] as User;
          return name === 'remove' ? right.remove(user.id) : user;
        },
      })),
    ),
  ]),
);

const onlookerLike: (
  change: (right: { full: WholeList; masked: WholeList }) => WholeList,
) => WrongSubjects[string][0] = (change) => (right) => {
  const { onlooker = right.adapter, adapter } = right;
  const lists = {
    full: (query: UserQuery) => adapter.list(query),
    masked: (query: UserQuery) => onlooker.list(query),
  };
  return { ...right, onlooker: bend(onlooker, () => ({ list: change(lists) })) };
};
type WholeList = (query: UserQuery) => Promise<UserPage>;

/** Adapters that give one user, roles, clients or the viewer wrongly. */
export const wrongReadings: WrongSubjects = {
  ...wrongIdentifiers,
  'gets a user as they are listed': [
    wrong(({ get }) => ({ get: async (id: UserId) => ({ ...(await get(id)), lastLoginAt: undefined }) })),
  ],
  'rejects with not-found for a user who does not exist': [
    wrong(({ get }) => ({ get: (id: UserId) => get(id).catch(() => undefined) })),
    wrong(() => ({ get: () => Promise.reject(new AdapterError('unavailable')) })),
    wrong(() => ({ get: () => Promise.reject(new Error('not-found')) })),
  ],
  'names each role once, and every role that users have': [
    wrong(({ roles }) => ({ roles: async () => [...(await roles()), ...(await roles())] })),
    wrong(({ roles }) => ({ roles: async () => (await roles()).slice(0, 1) })),
  ],
  'names each client once, with a name': [
    wrong(({ clients }) => ({ clients: async () => [...(await clients()), ...(await clients())] })),
    wrong(({ clients }) => ({ clients: async () => (await clients()).map(({ id }) => ({ id, name: '' })) })),
    wrong(({ clients }) => ({ clients: async () => (await clients()).slice(0, 1) })),
  ],
  'tells who looks on, in words of the contract': [
    wrong(() => ({ viewer: () => Promise.resolve({ access: [{ actions: ['manage'], maskedFields: [] }] }) })),
    wrong(() => ({ viewer: () => Promise.resolve({ access: [] }) })),
  ],
  'tells who looks on by the identifier of their account': [
    wrong(({ viewer }) => ({ viewer: async () => ({ ...(await viewer()), userId: 'somebody-else' }) })),
  ],
  'masks in its answers what the viewer sees masked': [
    onlookerLike(({ full }) => full),
    (right) => {
      const { onlooker = right.adapter, adapter } = right;
      return { ...right, onlooker: bend(onlooker, () => ({ get: (id: UserId) => adapter.get?.(id) })) };
    },
  ],
  'tells a viewer what they see masked': [
    (right) => {
      const { onlooker = right.adapter, adapter } = right;
      return { ...right, onlooker: bend(onlooker, () => ({ viewer: () => adapter.viewer?.() })) };
    },
  ],
  'does not find by a search what the viewer sees masked': [
    onlookerLike(
      ({ full, masked }) =>
        (query) =>
          query.search ? full(query) : masked(query),
    ),
  ],
  'forbids a viewer what they may not do': (['create', 'update', 'remove', 'sendPasswordReset'] as const).map(
    (name) => (right) => {
      const { onlooker = right.adapter, adapter } = right;
      const method = adapter[name] as (...args: unknown[]) => unknown;
      return {
        ...right,
        onlooker: bend(onlooker, () => ({ [name]: (...args: unknown[]) => method.call(adapter, ...args) })),
      };
    },
  ),
  'rejects, and lists nobody, when the viewer is signed out': [
    (right) => ({
      ...right,
      signedOut: bend(right.adapter, () => ({ list: () => Promise.resolve({ users: [] }) })),
    }),
    (right) => ({ ...right, signedOut: right.adapter }),
  ],
};

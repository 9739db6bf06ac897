import type { User } from '../../src/data/index.ts';

/** Something to ask the host, told apart by `round`, so that no two rounds ask the same. */
export interface BenchQuery {
  readonly group: string;
  readonly name: string;
  readonly path: (round: number) => string | Promise<string>;
}

/** Asks the host, and gives the body of its answer. */
export type Ask = (path: string) => Promise<unknown>;

const DAY = 24 * 60 * 60 * 1000;
const LIMIT = 50;

const SORTS = ['lastName', 'email', 'phone', 'role', 'lastLoginAt', 'createdAt', 'status'];

/** What people look for; each round takes the next one. */
const TERMS = {
  'a full name': [
    'whitfield-quill',
    'dubois-petit',
    'nowak-smith',
    'groß-weiß',
    'hopper-lovelace',
    'vogel-kruger',
  ],
  'a frequent name': ['smith', 'nowak', 'lovelace', 'carter', 'zimmermann', 'kowalczyk'],
  'a part of an address': ['smith.12', 'yoko.tanaka.4', 'lovelace.99', 'park.777', 'miller.3', 'nowak.55'],
  'what every address has': ['example', '@aurora', 'borealis.ex', 'cascade', '.example', 'aurora.ex'],
  'digits of a phone': ['447700123', '33639987', '0049 30 231', '5551234', '8210344', '48512 99'],
  'three letters': ['ann', 'lee', 'mar', 'son', 'ski', 'zoe'],
  'what nobody has': ['qqqqq', 'xzxzx', 'jjjkk', 'wvwvw', 'zzyzx', 'qxqxq'],
};

const take = <T>(list: readonly T[], round: number): T => list[round % list.length] as T;

/** A number from 0 to below `end`, another one for each round and always the same. */
const pick = (round: number, end: number) => Math.floor((((round + 1) * 0.618_033_988_75) % 1) * end);

/** What the cursor of an order has of the user at the edge of a page. */
const CURSOR_VALUES: Readonly<Record<string, (user: User) => unknown[]>> = {
  lastName: ({ lastName, firstName, id }) => [lastName, firstName, id],
  '-lastLoginAt': ({ lastLoginAt, id }) => [lastLoginAt, id],
  createdAt: ({ createdAt, id }) => [createdAt, id],
};

/** A cursor to somewhere else in the same list: a page so deep is reached by no other way in a short time. */
function cursorAt(cursor: string, user: User | undefined, valuesOf: (user: User) => unknown[]): string {
  const [digest, direction, segment] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  const values = user ? valuesOf(user) : [];
  return Buffer.from(JSON.stringify([digest, direction, segment, ...values])).toString('base64url');
}

/** What a page of users asks of a client with so many people. */
export function queriesFor(ask: Ask, client: string, people: number, now: number): BenchQuery[] {
  const users = (query: string) => `/api/users?client=${client}&limit=${LIMIT}&${query}`;
  const counts = (query: string) => `/api/user-counts?client=${client}&${query}`;
  const search = (term: string) => `search=${encodeURIComponent(term)}`;
  const since = (days: number) => `notSignedInSince=${new Date(now - days * DAY).toISOString()}`;
  const days = (round: number) => take([30, 90, 180, 365], round);
  const frequent = (round: number) => search(take(TERMS['a frequent name'], round));

  const groups: Record<string, Record<string, BenchQuery['path']>> = {
    'First page': {
      'by offset': () => users('sort=lastName'),
      'by cursor': () => users('sort=lastName&paging=cursor'),
    },
    Sort: Object.fromEntries(
      SORTS.flatMap((field) => [field, `-${field}`]).map((sort) => [sort, () => users(`sort=${sort}`)]),
    ),
    Search: Object.fromEntries(
      Object.entries(TERMS).map(([name, terms]) => [
        name,
        (round) => users(`sort=lastName&${search(take(terms, round))}`),
      ]),
    ),
    Filter: {
      role: (round) => users(`sort=lastName&role=${take(['admin', 'editor', 'viewer'], round)}`),
      status: (round) => users(`sort=lastName&status=${take(['pending', 'inactive', 'active'], round)}`),
      'not signed in since': (round) => users(`sort=lastName&${since(days(round))}`),
      'never signed in': () => users('sort=lastName&neverSignedIn=true'),
      'role, status, never': (round) =>
        users(`sort=lastName&role=admin&status=${take(['inactive', 'active'], round)}&neverSignedIn=true`),
      'status by last login': (round) =>
        users(`sort=-lastLoginAt&status=${take(['pending', 'inactive'], round)}`),
      'not since, by last login': (round) => users(`sort=-lastLoginAt&${since(days(round))}`),
      'role, status by creation': () => users('sort=createdAt&status=pending&role=admin'),
    },
    'Search and filter': {
      'name, status': (round) => users(`sort=lastName&${frequent(round)}&status=inactive`),
      'name, role by last login': (round) => users(`sort=-lastLoginAt&${frequent(round)}&role=admin`),
      'name, not since by creation': (round) =>
        users(`sort=createdAt&${frequent(round)}&${since(days(round))}`),
      'address of all, status by e-mail': (round) =>
        users(`sort=email&${search(take(TERMS['what every address has'], round))}&status=pending`),
      'three letters, role, never': (round) =>
        users(
          `sort=-createdAt&${search(take(TERMS['three letters'], round))}&role=editor&neverSignedIn=true`,
        ),
    },
    'Any offset': Object.fromEntries(
      SORTS.flatMap((field) => [field, `-${field}`]).map((sort) => [
        sort,
        (round) => users(`sort=${sort}&offset=${pick(round, people)}`),
      ]),
    ),
    'Deep by cursor': Object.fromEntries(
      Object.entries(CURSOR_VALUES).map(([sort, valuesOf]) => [
        sort,
        async (round) => {
          const [{ next }, { users: rows }] = (await Promise.all([
            ask(users(`sort=${sort}&paging=cursor`)),
            ask(users(`sort=${sort}&offset=${pick(round, people * 0.8)}`)),
          ])) as [{ next: string }, { users: User[] }];
          return users(`sort=${sort}&cursor=${cursorAt(next, rows[0], valuesOf)}`);
        },
      ]),
    ),
    'Offset in a filter or search': {
      'status=active': (round) => users(`sort=lastName&status=active&offset=${pick(round, people * 0.8)}`),
      'frequent name': (round) => users(`sort=lastName&${frequent(round)}&offset=${pick(round, 2000)}`),
    },
    Counts: {
      everybody: () => counts(''),
      'with filters': (round) => counts(`status=active&role=${take(['admin', 'editor'], round)}`),
      'not since': (round) => counts(since(days(round))),
      'frequent name': (round) => counts(frequent(round)),
      'what every address has': (round) => counts(search(take(TERMS['what every address has'], round))),
    },
  };
  return Object.entries(groups).flatMap(([group, queries]) =>
    Object.entries(queries).map(([name, path]) => ({ group, name, path })),
  );
}

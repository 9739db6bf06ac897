import { AdapterError, type UserCountsQuery, type UserPage, type UserQuery } from '../../src/data/index.js';
import { without, wrong, wrongMatch, wrongPage, wrongQuery, type WrongSubjects } from './wrong-adapters.js';

const isByCursor = ({ page }: UserQuery) => !('offset' in page);

/** A subject that changes its answers to pages by cursor, or by offset, alone. */
const wrongPageBy = (kind: 'offset' | 'cursor', change: (page: UserPage, query: UserQuery) => unknown) =>
  wrongPage((page, query) => (isByCursor(query) === (kind === 'cursor') ? change(page, query) : page));

/** A subject that shuffles users who are equal, differently for each size of a page. */
const shuffling = wrong(({ list }) => ({
  list: async (query: UserQuery) => {
    const page = await list(query);
    return query.sort && query.page.limit % 2 ? { ...page, users: page.users.toReversed() } : page;
  },
}));

/** Adapters that page wrongly. */
export const wrongPagings: WrongSubjects = {
  'gives everybody once by offset, in pages of any size, also where many are equal': [
    shuffling,
    // Some page is short, which is not the last.
    wrongPageBy('offset', (page, { page: { limit } }) => ({
      ...page,
      users: page.users.slice(0, Math.min(limit, 20)),
    })),
    wrongQuery((query) =>
      'offset' in query.page && query.page.offset > 20
        ? { ...query, page: { ...query.page, offset: query.page.offset - 1 } }
        : query,
    ),
  ],
  'gives everybody once by cursor, in pages of any size, also where many are equal': [
    shuffling,
    wrongPageBy('cursor', (page, { page: { limit } }) => (limit < 50 ? { ...page, next: undefined } : page)),
  ],
  ...Object.fromEntries(
    (['offset', 'cursor'] as const).map((kind) => [
      `tells no total by ${kind} that is not true`,
      [
        wrongPageBy(kind, (page) => ({ ...page, total: { count: 1000, relation: 'at-least' } })),
        wrongPageBy(kind, (page) => ({ ...page, total: { count: page.users.length, relation: 'exact' } })),
        wrongPageBy(kind, (page, { search, filters }) =>
          (search ?? filters) ? { ...page, total: { count: 90, relation: 'exact' } } : page,
        ),
      ],
    ]),
  ),
  'gives on the last page by offset those who are left': [
    wrongPageBy('offset', (page, { page: { limit } }) =>
      page.users.length < limit ? { ...page, users: [] } : page,
    ),
    wrongQuery((query) => {
      if (!('offset' in query.page) || query.page.limit < 7) return query;
      return { ...query, page: { ...query.page, offset: Math.max(0, query.page.offset - 4) } };
    }),
  ],
  'goes on by cursor after somebody was added, with nobody left out or seen twice': [positional()],
  'goes on by cursor after the user at the edge of the page was removed': [
    positional(),
    wrong(({ list, get }) => ({
      list: async (query: UserQuery) => {
        // A cursor that does not outlive the user whom it names.
        const id = 'cursor' in query.page ? query.page.cursor?.split(' ')[2] : undefined;
        if (id !== undefined) await get(id);
        return list(query);
      },
    })),
  ],
  'has an empty page by cursor where everybody who was left is gone': [
    wrongPageBy('cursor', (page) => {
      if (page.users.length === 0) throw new AdapterError('unavailable');
      return page;
    }),
  ],
};

/** A subject whose cursors are nothing but positions. */
function positional() {
  return wrong(({ list }) => ({
    list: async ({ page, ...query }: UserQuery) => {
      if ('offset' in page) return list({ ...query, page });
      const offset = Number(page.cursor ?? 0);
      const [found, all] = await Promise.all([
        list({ ...query, page: { offset, limit: page.limit } }),
        list({ ...query, page: { offset: 0, limit: 1 } }),
      ]);
      const end = offset + found.users.length;
      const isMore = end < (all.total?.count ?? 0);
      return { ...found, next: isMore ? String(end) : undefined };
    },
  }));
}

/** Adapters that combine filters wrongly. */
export const wrongCombinations: WrongSubjects = {
  'combines any two filters, both of which must hold': [
    wrongQuery(({ filters, ...query }) => ({
      ...query,
      filters: filters?.neverSignedIn ? { neverSignedIn: true } : filters,
    })),
    wrongQuery(({ filters, ...query }) => ({
      ...query,
      filters: filters?.notSignedInSince && filters.statuses ? without(filters, 'statuses') : filters,
    })),
    wrongMatch(
      ({ status, lastLoginAt }, { filters }) =>
        !filters || (filters.statuses?.includes(status) ?? false) || lastLoginAt === null,
    ),
  ],
  'combines a search with every filter at once, all of which must hold': [
    wrongQuery((query) => (query.search ? { ...query, filters: {} } : query)),
    wrongQuery((query) =>
      query.search ? { ...query, filters: without(query.filters ?? {}, 'roleIds') } : query,
    ),
    wrongQuery((query) => (query.filters?.statuses ? { ...query, search: undefined } : query)),
    wrongQuery((query) =>
      Object.keys(query.filters ?? {}).length > 2 ? { ...query, search: 'nobody-at-all' } : query,
    ),
  ],
};

/** A subject that counts in a way of its own. */
const wrongCounts = (
  change: (counts: (query: UserCountsQuery) => Promise<object>, query: UserCountsQuery) => Promise<unknown>,
) =>
  wrong(({ counts }) => ({
    counts: (query: UserCountsQuery) => change((other) => counts(other), query),
  }));

/** Adapters that count wrongly. */
export const wrongCountings: WrongSubjects = {
  'counts in words of the contract': [
    wrongCounts(async (counts, query) => ({ ...(await counts(query)), statuses: { gone: { count: 1 } } })),
    wrongCounts(async () => ({ neverSignedIn: 5 })),
  ],
  'counts for each choice of a filter what a list by it finds': [
    wrongCounts((counts, query) => counts({ ...query, clientId: undefined })),
    wrongCounts(async (counts, query) => ({
      ...(await counts(query)),
      neverSignedIn: { count: 1000, relation: 'at-least' },
    })),
    wrongCounts(async (counts, query) => ({ ...(await counts(query)), statuses: {} })),
    wrongCounts(async () => ({})),
  ],
  'counts for each choice what a list finds with the other filters, and without the filter itself': [
    wrongCounts((counts, query) => counts({ ...query, filters: undefined })),
    wrongCounts(async (counts, query) => ({
      ...(await counts(query)),
      // As a database does that counts what a list finds.
      statuses: query.filters?.statuses
        ? Object.fromEntries(
            query.filters.statuses.map((status) => [status, { count: 1, relation: 'exact' }]),
          )
        : undefined,
    })),
  ],
  'counts for each choice what a list finds with a search': [
    wrongCounts((counts, query) => counts({ ...query, search: undefined })),
  ],
};

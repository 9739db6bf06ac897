import {
  AdapterError,
  USER_FILTERS,
  type CursorPage,
  type OffsetPage,
  type Role,
  type User,
  type UserAdapterCapabilities,
  type UserFilters,
  type UserPage,
  type UserQuery,
  type Viewer,
} from '../../data/index.js';
import { accessAt, maskedFields, sees } from './access.js';
import { searchKey, searchTest } from './user-search.js';
import type { UserStore } from './user-store.js';

/** What a query is answered from. */
export interface QueryContext {
  readonly store: UserStore;
  readonly roles: readonly Role[];
  readonly viewer: Viewer;
  readonly capabilities: UserAdapterCapabilities;
}

/** The page of users that a query asks for. */
export function findPage(query: UserQuery, context: QueryContext): UserPage {
  checkQuery(query, context);
  const tests = testsOf(query, context);
  const ordered = orderOf(query, context);
  const users = tests.length === 0 ? ordered : ordered.filter((user) => tests.every((holds) => holds(user)));
  return { ...pageOf(users, query.page), total: { count: users.length, relation: 'exact' } };
}

function checkQuery({ clientId, search, filters = {}, sort, page }: UserQuery, context: QueryContext): void {
  const { capabilities: can, viewer } = context;
  const access = accessAt(viewer, clientId);
  if (clientId !== undefined && !access) throw new AdapterError('forbidden');
  // An order by what is masked would give it away.
  if (access?.maskedFields.some((field) => field === sort?.field)) throw new AdapterError('forbidden');
  const asked = USER_FILTERS.filter((filter) => filters[filter] !== undefined);
  const isOffered =
    can.paging?.includes('offset' in page ? 'offset' : 'cursor') &&
    (!sort || can.sortFields?.includes(sort.field)) &&
    (!search || can.search) &&
    asked.every((filter) => can.filters?.includes(filter)) &&
    (can.combinesFilters || asked.length + (search ? 1 : 0) <= 1);
  if (!isOffered) {
    throw new AdapterError('invalid', { message: 'The query asks for what the capabilities do not name.' });
  }
}

function orderOf({ sort, clientId }: UserQuery, { store, roles }: QueryContext): readonly User[] {
  if (!sort) return store.rows;
  const { valued, missing } = store.order(sort.field, roles, clientId);
  return [...(sort.direction === 'descending' ? valued.toReversed() : valued), ...missing];
}

type Test = (user: User) => boolean;

function testsOf({ clientId, search = '', filters = {} }: UserQuery, context: QueryContext): Test[] {
  const { store, viewer, capabilities } = context;
  const tests: Test[] = [];
  if (clientId !== undefined) {
    tests.push((user) => user.assignments.some((assignment) => assignment.clientId === clientId));
  } else if (viewer.access.every((access) => access.clientId !== undefined)) {
    tests.push((user) => sees(viewer, user));
  }
  tests.push(...filterTests(filters, clientId));
  // A shorter search is none.
  if ([...search.trim()].length >= (capabilities.search?.minLength ?? Infinity)) {
    const matches = searchTest(search);
    const hides = viewer.access.some((access) => access.maskedFields.length > 0);
    tests.push((user) =>
      matches(hides ? searchKey(user, maskedFields(viewer, user)) : store.searchKey(user)),
    );
  }
  return tests;
}

function filterTests(filters: UserFilters, clientId: string | undefined): Test[] {
  const { roleIds = [], statuses = [], notSignedInSince, neverSignedIn } = filters;
  const tests: Test[] = [];
  if (roleIds.length > 0) {
    tests.push((user) =>
      user.assignments.some(
        (assignment) =>
          (clientId === undefined || assignment.clientId === clientId) &&
          assignment.roleIds.some((id) => roleIds.includes(id)),
      ),
    );
  }
  if (statuses.length > 0) tests.push((user) => statuses.includes(user.status));
  if (neverSignedIn) tests.push((user) => user.lastLoginAt === null);
  if (notSignedInSince !== undefined) {
    const since = Date.parse(notSignedInSince);
    if (Number.isNaN(since)) throw new AdapterError('invalid', { fields: { notSignedInSince: 'invalid' } });
    tests.push(
      ({ lastLoginAt }) =>
        lastLoginAt === null || (lastLoginAt !== undefined && Date.parse(lastLoginAt) < since),
    );
  }
  return tests;
}

function pageOf(users: readonly User[], page: OffsetPage | CursorPage): UserPage {
  if (!Number.isInteger(page.limit) || page.limit < 1) throw invalidPage();
  if ('offset' in page) {
    if (!Number.isInteger(page.offset) || page.offset < 0) throw invalidPage();
    return { users: users.slice(page.offset, page.offset + page.limit) };
  }
  const [start, end] = range(users, page);
  const rows = users.slice(start, end);
  return {
    users: rows,
    ...(end < users.length && { next: `after ${end - 1} ${users[end - 1]?.id ?? ''}` }),
    ...(start > 0 && { previous: `before ${start} ${users[start]?.id ?? ''}` }),
  };
}

/**
 * The first position of a page and the one after its last. A cursor names the user at the edge of the page before, so
 * that nobody is left out when users come or go; and their position, in case that user is the one who went.
 */
function range(users: readonly User[], { cursor, limit }: CursorPage): readonly [number, number] {
  if (cursor === undefined) return [0, Math.min(limit, users.length)];
  const [, direction, place, id] = /^(after|before) (\d+) (.*)$/s.exec(cursor) ?? [];
  if (direction === undefined) throw invalidPage();
  const found = users.findIndex((user) => user.id === id);
  if (direction === 'before') {
    const end = Math.min(found < 0 ? Number(place) : found, users.length);
    return [Math.max(0, end - limit), end];
  }
  const start = Math.min(found < 0 ? Number(place) : found + 1, users.length);
  return [start, Math.min(start + limit, users.length)];
}

const invalidPage = () => new AdapterError('invalid', { message: 'There is no such page.' });

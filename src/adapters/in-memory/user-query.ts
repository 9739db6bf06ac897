import {
  AdapterError,
  USER_FILTERS,
  viewerAccessAt,
  type User,
  type UserCountsQuery,
  type UserQuery,
} from '../../data/index.js';
import { maskedFields, sees } from './access.js';
import type { UserSelection, UserTest } from './user-selection.js';
import type { Backend } from './backend.js';
import type { Work } from './work.js';

/**
 * Refuses what the capabilities do not name, and what the viewer may not see.
 *
 * @throws {AdapterError} `invalid` or `forbidden`.
 */
export function checkQuery(query: UserCountsQuery & Partial<UserQuery>, context: Backend): void {
  const { clientId, search, filters = {}, sort, page } = query;
  const { capabilities: can, viewer } = context;
  const access = viewerAccessAt(viewer, clientId);
  if (clientId !== undefined && !access) throw new AdapterError('forbidden');
  // An order by what is masked would give it away, at one client as at several.
  const accesses = access ? [access] : viewer.access;
  if (accesses.some(({ maskedFields: masks }) => masks.some((field) => field === sort?.field)))
    throw new AdapterError('forbidden');
  const asked = USER_FILTERS.filter((filter) => filters[filter] !== undefined);
  const isOffered =
    (!page || can.paging?.includes('offset' in page ? 'offset' : 'cursor')) &&
    (!sort || can.sortFields?.includes(sort.field)) &&
    (!search || can.search) &&
    asked.every((filter) => can.filters?.includes(filter)) &&
    (can.combinesFilters || asked.length + (search ? 1 : 0) <= 1);
  if (!isOffered) {
    throw new AdapterError('invalid', { message: 'The query asks for what the capabilities do not name.' });
  }
}

/** Whom a query is about before its filters: the users at the client whom the viewer sees and the search finds. */
export function* searched(query: UserCountsQuery, context: Backend): Work<UserSelection | undefined> {
  const { clientId, search = '' } = query;
  const { store, viewer, capabilities, finding } = context;
  // A shorter search is none.
  const isSearch = [...search.trim()].length >= (capabilities.search?.minLength ?? Infinity);
  const tests: UserTest[] = [];
  if (clientId !== undefined) {
    if (!store.isEverybodyAt(clientId)) tests.push((user) => isAt(user, clientId));
  } else if (viewer.access.every((access) => access.clientId !== undefined)) {
    tests.push((user) => sees(viewer, user));
  }
  if (isSearch && finding) {
    const finds = finding.searchTest(search);
    const hides = viewer.access.some((access) => access.maskedFields.length > 0);
    tests.push(hides ? (user) => finds(user, maskedFields(viewer, user)) : (user) => finds(user));
  }
  return tests.length === 0 ? undefined : yield* store.select(baseKey(query, isSearch, context), tests);
}

/** Stands for the users whom {@link searched} selects. */
export function baseKey(
  { clientId, search }: UserCountsQuery,
  isSearch: boolean,
  { store, viewer }: Backend,
): string {
  // That everybody is at a client need not stay so.
  const isEverybody = clientId !== undefined && store.isEverybodyAt(clientId);
  return JSON.stringify([clientId, isEverybody, isSearch && search, viewer.access]);
}

function isAt({ assignments }: User, clientId: string): boolean {
  for (const assignment of assignments) if (assignment.clientId === clientId) return true;
  return false;
}

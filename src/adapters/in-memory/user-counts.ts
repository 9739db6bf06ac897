import {
  USER_STATUSES,
  type Total,
  type UserCounts,
  type UserCountsQuery,
  type UserFilter,
} from '../../data/index.js';
import { filterTests, rolesOf } from './user-filters.js';
import { checkQuery, searched } from './user-query.js';
import type { Backend } from './backend.js';
import { inSpans, type Work } from './work.js';

/** How many users each choice of a filter would show. */
export function* countUsers(query: UserCountsQuery, context: Backend): Work<UserCounts> {
  checkQuery(query, context);
  const { store, capabilities } = context;
  const selection = yield* searched(query, context);
  const tests = Object.entries(filterTests(query.filters, query.clientId));
  const byRole = new Map<string, number>();
  const byStatus = new Map<string, number>(USER_STATUSES.map((status) => [status, 0]));
  let never = 0;
  yield* inSpans(store.count, (from, to) => {
    for (let place = from; place < to; place += 1) {
      if (selection && !selection.marks[place]) continue;
      const user = store.look(place);
      let failures = 0;
      let failed = '';
      for (const [filter, test] of tests) {
        if (test(user)) continue;
        failures += 1;
        failed = filter;
      }
      // What is asked of everybody else, a filter does not ask of its own choices.
      if (failures > 1) continue;
      const isCounted = (filter: UserFilter) => failures === 0 || failed === filter;
      if (isCounted('statuses')) add(byStatus, user.status);
      if (isCounted('neverSignedIn') && user.lastLoginAt === null) never += 1;
      if (isCounted('roleIds')) for (const id of distinct(rolesOf(user, query.clientId))) add(byRole, id);
    }
  });
  const offers = (filter: UserFilter) => capabilities.filters?.includes(filter) ?? false;
  return {
    ...(offers('roleIds') && { roleIds: totals(byRole) }),
    ...(offers('statuses') && { statuses: totals(byStatus) }),
    ...(offers('neverSignedIn') && { neverSignedIn: exactly(never) }),
  };
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
const distinct = (ids: readonly string[]): Iterable<string> => (ids.length < 2 ? ids : new Set(ids));
const exactly = (count: number): Total => ({ count, relation: 'exact' });
const totals = (counts: ReadonlyMap<string, number>): Record<string, Total> =>
  Object.fromEntries([...counts].map(([key, count]) => [key, exactly(count)]));

import {
  AdapterError,
  type User,
  type UserCountsQuery,
  type UserFilter,
  type UserFilters,
} from '../../data/index.js';
import type { Backend } from './backend.js';
import { timeOf } from './time.js';
import { baseKey, searched } from './user-query.js';
import type { UserSelection, UserTest } from './user-selection.js';
import type { Work } from './work.js';

/** Whom a query finds; `undefined` for everybody. */
export function* selected(query: UserCountsQuery, context: Backend): Work<UserSelection | undefined> {
  const base = yield* searched(query, context);
  const tests = Object.values(filterTests(query.filters, query.clientId));
  if (tests.length === 0) return base;
  const key = JSON.stringify([baseKey(query, base !== undefined, context), query.filters]);
  return yield* context.store.select(key, [...(base?.tests ?? []), ...tests], base);
}

/** A test for each filter that is set. */
export function filterTests(
  filters: UserFilters = {},
  clientId?: string,
): Readonly<Partial<Record<UserFilter, UserTest>>> {
  const { roleIds = [], statuses = [], notSignedInSince, neverSignedIn } = filters;
  const since = notSignedInSince === undefined ? Number.NaN : Date.parse(notSignedInSince);
  if (notSignedInSince !== undefined && Number.isNaN(since)) {
    throw new AdapterError('invalid', { fields: { notSignedInSince: 'invalid' } });
  }
  return {
    ...(roleIds.length > 0 && {
      roleIds: (user) => rolesOf(user, clientId).some((id) => roleIds.includes(id)),
    }),
    ...(statuses.length > 0 && { statuses: (user) => statuses.includes(user.status) }),
    ...(notSignedInSince !== undefined && {
      notSignedInSince: ({ lastLoginAt }) => lastLoginAt === null || timeOf(lastLoginAt) < since,
    }),
    ...(neverSignedIn && { neverSignedIn: ({ lastLoginAt }) => lastLoginAt === null }),
  };
}

/** The roles of a user at a client, or at all. */
export function rolesOf({ assignments }: User, clientId: string | undefined): readonly string[] {
  const [first] = assignments;
  if (assignments.length === 1 && first) {
    return clientId === undefined || first.clientId === clientId ? first.roleIds : [];
  }
  return assignments.flatMap((at) => (clientId === undefined || at.clientId === clientId ? at.roleIds : []));
}

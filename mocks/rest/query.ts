import {
  AdapterError,
  SORT_FIELDS,
  USER_STATUSES,
  type CursorPage,
  type OffsetPage,
  type UserCountsQuery,
  type UserFilters,
  type UserQuery,
  type UserSort,
} from '../../src/data/index.js';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/**
 * The query that the parameters of `GET /users` ask for. A server sorts by `sortFields`, besides those of the contract.
 *
 * @throws {AdapterError} `invalid` if the wire format does not know them.
 */
export function queryOf(parameters: URLSearchParams, sortFields: readonly string[] = []): UserQuery {
  return {
    ...countsQueryOf(parameters),
    sort: sortOf(parameters.get('sort'), [...SORT_FIELDS, ...sortFields]),
    page: pageOf(parameters),
  };
}

/**
 * The query that the parameters of `GET /user-counts` ask for.
 *
 * @throws {AdapterError} `invalid` if the wire format does not know them.
 */
export function countsQueryOf(parameters: URLSearchParams): UserCountsQuery {
  return {
    clientId: parameters.get('client') ?? undefined,
    search: parameters.get('search') ?? undefined,
    filters: filtersOf(parameters),
  };
}

function filtersOf(parameters: URLSearchParams): UserFilters {
  const roleIds = parameters.getAll('role');
  const statuses = parameters.getAll('status').map((status) => oneOf(USER_STATUSES, status, 'status'));
  const notSignedInSince = parameters.get('notSignedInSince');
  if (notSignedInSince !== null && Number.isNaN(Date.parse(notSignedInSince)))
    throw unknown('notSignedInSince');
  const neverSignedIn = oneOf(['true', 'false'], parameters.get('neverSignedIn') ?? 'false', 'neverSignedIn');
  return {
    ...(roleIds.length > 0 && { roleIds }),
    ...(statuses.length > 0 && { statuses }),
    ...(notSignedInSince !== null && { notSignedInSince }),
    ...(neverSignedIn === 'true' && { neverSignedIn: true }),
  };
}

function sortOf(sort: string | null, fields: readonly string[]): UserSort | undefined {
  if (sort === null) return undefined;
  const field = oneOf(fields, sort.replace(/^-/, ''), 'sort');
  return { field, direction: sort.startsWith('-') ? 'descending' : 'ascending' };
}

function pageOf(parameters: URLSearchParams): OffsetPage | CursorPage {
  const limit = integerOf(parameters, 'limit', DEFAULT_LIMIT);
  if (limit < 1 || limit > MAX_LIMIT) throw unknown('limit');
  const cursor = parameters.get('cursor') ?? undefined;
  const paging = parameters.get('paging');
  if (paging !== null) oneOf(['cursor'], paging, 'paging');
  if (cursor === undefined && paging === null) return { offset: integerOf(parameters, 'offset', 0), limit };
  if (parameters.has('offset')) throw unknown('offset');
  return { cursor, limit };
}

function integerOf(parameters: URLSearchParams, name: string, fallback: number): number {
  const value = parameters.get(name) ?? String(fallback);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(Number(value))) throw unknown(name);
  return Number(value);
}

function oneOf<const T extends string>(values: readonly T[], value: string, name: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw unknown(name);
  return found;
}

function unknown(name: string): AdapterError {
  return new AdapterError('invalid', { detail: `The parameter "${name}" cannot be read.` });
}

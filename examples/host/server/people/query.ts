import {
  SORT_FIELDS,
  USER_STATUSES,
  type SortDirection,
  type SortField,
  type UserStatus,
} from 'rolecall/data';
import { badRequest } from '../http/problem.ts';

/** Whom somebody asks for, in the words of the wire format. */
export interface UserFilter {
  readonly client: string | undefined;
  readonly search: string;
  readonly roles: readonly string[];
  readonly statuses: readonly UserStatus[];
  readonly notSignedInSince: Date | undefined;
  readonly neverSignedIn: boolean;
}

/** Which page of them, in which order. */
export interface ListQuery extends UserFilter {
  readonly sort: { readonly field: SortField; readonly direction: SortDirection };
  readonly limit: number;
  readonly page: { readonly offset: number } | { readonly cursor: string | undefined };
}

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** Reads whom somebody asks for. @throws {Problem} 400 for a parameter that cannot be read. */
export function readUserFilter(parameters: URLSearchParams): UserFilter {
  const get = (name: string) => parameters.get(name) ?? undefined;
  return {
    client: get('client'),
    search: get('search') ?? '',
    roles: parameters.getAll('role'),
    statuses: parameters.getAll('status').map((status) => oneOf(USER_STATUSES, status, 'status')),
    notSignedInSince: date(get('notSignedInSince')),
    neverSignedIn: oneOf(['true', 'false'], get('neverSignedIn') ?? 'false', 'neverSignedIn') === 'true',
  };
}

/** Reads the parameters of a list. @throws {Problem} 400 for a parameter that cannot be read. */
export function readListQuery(parameters: URLSearchParams): ListQuery {
  const get = (name: string) => parameters.get(name) ?? undefined;
  const sort = get('sort') ?? 'lastName';
  const field = oneOf(SORT_FIELDS, sort.replace(/^-/, ''), 'sort');
  const cursor = get('cursor');
  if (cursor !== undefined && parameters.has('offset')) throw badRequest('Either cursor or offset.');
  const byCursor =
    cursor !== undefined || (get('paging') !== undefined && oneOf(['cursor'], get('paging'), 'paging'));
  return {
    ...readUserFilter(parameters),
    sort: { field, direction: sort.startsWith('-') ? 'descending' : 'ascending' },
    limit: integer(get('limit'), 'limit', { fallback: DEFAULT_LIMIT, min: 1, max: MAX_LIMIT }),
    page: byCursor
      ? { cursor }
      : { offset: integer(get('offset'), 'offset', { fallback: 0, min: 0, max: 2 ** 31 - 1 }) },
  };
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined, name: string): T {
  const found = values.find((known) => known === value);
  if (found === undefined) throw badRequest(`${name} is none of ${values.join(', ')}.`);
  return found;
}

function integer(
  text: string | undefined,
  name: string,
  range: { fallback: number; min: number; max: number },
): number {
  if (text === undefined) return range.fallback;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= range.min && value <= range.max)) {
    throw badRequest(`${name} is no whole number from ${range.min} to ${range.max}.`);
  }
  return value;
}

function date(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const value = new Date(text);
  const year = value.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw badRequest('notSignedInSince is no time.');
  return value;
}

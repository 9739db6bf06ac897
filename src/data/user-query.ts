import {
  anything,
  integer,
  lenient,
  list,
  object,
  oneOf,
  optional,
  readable,
  text,
  type Reader,
} from './read.js';
import { readUser, type User, type UserStatus } from './user.js';

/**
 * What a list of users is sorted by in every backend that can. `role` is the role at the current client. A backend may
 * name fields of its own besides these, for the columns of its host.
 */
export const SORT_FIELDS = [
  'lastName',
  'email',
  'phone',
  'role',
  'lastLoginAt',
  'createdAt',
  'status',
] as const;
/** One of {@link SORT_FIELDS}. */
export type SortField = (typeof SORT_FIELDS)[number];

/** The two directions of a sort, in the words of `aria-sort`. */
export const SORT_DIRECTIONS = ['ascending', 'descending'] as const;
/** One of {@link SORT_DIRECTIONS}. */
export type SortDirection = (typeof SORT_DIRECTIONS)[number];

/** An order of users. Users without a value come last in both directions. */
export interface UserSort {
  /** One of {@link SORT_FIELDS}, or a field of the backend's own. */
  readonly field: SortField | (string & {});
  readonly direction: SortDirection;
}

/** The filters that a backend may offer. */
export const USER_FILTERS = ['roleIds', 'statuses', 'notSignedInSince', 'neverSignedIn'] as const;
/** One of {@link USER_FILTERS}. */
export type UserFilter = (typeof USER_FILTERS)[number];

/** Filters, all of which must hold. */
export interface UserFilters {
  /** Has one of these roles, at the client of the query. */
  readonly roleIds?: readonly string[] | undefined;
  readonly statuses?: readonly UserStatus[] | undefined;
  /** Last signed in before this time (ISO 8601), or never. */
  readonly notSignedInSince?: string | undefined;
  /** Has never signed in. */
  readonly neverSignedIn?: boolean | undefined;
}

/** A page by position. */
export interface OffsetPage {
  readonly offset: number;
  readonly limit: number;
}

/** A page by an opaque cursor that the backend gave; without one, the first page. */
export interface CursorPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Which users to list. */
export interface UserQuery {
  /** Only users with an assignment at this client. */
  readonly clientId?: string | undefined;
  /** A part of name, e-mail or phone, without regard to case. */
  readonly search?: string | undefined;
  readonly filters?: UserFilters | undefined;
  readonly sort?: UserSort | undefined;
  readonly page: OffsetPage | CursorPage;
}

/** How many users match a query: exactly, or at least. */
export interface Total {
  count: number;
  relation: 'exact' | 'at-least';
}
/** Reads how many users match. */
export const readTotal: Reader<Total> = object<Total>({
  count: integer(0),
  relation: lenient(oneOf(['exact', 'at-least']), 'exact'),
});

const readPage = object<{
  users: unknown[];
  total?: Total | undefined;
  next?: string | undefined;
  previous?: string | undefined;
}>({
  users: list(anything),
  total: optional(readTotal),
  next: optional(text),
  previous: optional(text),
});

/** A page of users as an adapter answers it. `next` and `previous` are opaque cursors. */
export interface UserPage {
  readonly users: readonly User[];
  readonly total?: Total | undefined;
  readonly next?: string | undefined;
  readonly previous?: string | undefined;
}

/** A page of users as the elements read it. */
export interface ReadUserPage extends UserPage {
  /** The number of rows that could not be read; the others are in `users`. */
  readonly unreadable: number;
}

/**
 * Reads a page row by row: a row that cannot be read is counted and hides no other.
 *
 * @throws {TypeError} If it is no page at all.
 */
export function readUserPage(value: unknown): ReadUserPage {
  const { users: rows, ...page } = readPage(value);
  const users = readable(readUser)(rows);
  return { ...page, users, unreadable: rows.length - users.length };
}

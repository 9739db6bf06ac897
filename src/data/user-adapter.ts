import type { BulkRequest, BulkResult } from './bulk.js';
import type { Client } from './client.js';
import type { Delivery } from './delivery.js';
import { boolean, id, integer, lenient, list, object, oneOf, type Reader } from './read.js';
import type { Role } from './role.js';
import type { UserChanges, UserDraft } from './user-draft.js';
import type { UserCounts, UserCountsQuery } from './user-counts.js';
import { USER_FILTERS, type UserFilter, type UserPage, type UserQuery } from './user-query.js';
import { readUser, type User, type UserId } from './user.js';
import type { Viewer } from './viewer.js';

/** How a backend can page. */
export const PAGING_KINDS = ['offset', 'cursor'] as const;
/** One of {@link PAGING_KINDS}. */
export type PagingKind = (typeof PAGING_KINDS)[number];

/** What a backend can do beyond the methods that its adapter has, every part said. */
export interface ReadCapabilities {
  /** By offset, by opaque cursor, or both (the first is preferred); by offset unless said otherwise. */
  readonly paging: readonly PagingKind[];
  /** The fields that it can sort by, `SORT_FIELDS` or its own. */
  readonly sortFields: readonly string[];
  /** Whether it can search, and from how many characters (3 unless said otherwise). */
  readonly search?: { readonly minLength: number } | undefined;
  readonly filters: readonly UserFilter[];
  /** Whether several filters and the search hold together. */
  readonly combinesFilters: boolean;
  /** Whether a user can have several roles at one client. */
  readonly multipleRoles: boolean;
  /** Whether it sends no mail: who asks for a reset or an activation gets a link to pass on instead (`Delivery`, `link`). */
  readonly handsOutLinks: boolean;
}
/** What a backend can do beyond the methods that its adapter has. What is not named is not offered. */
export type UserAdapterCapabilities = Partial<ReadCapabilities>;

const readPaging = list(oneOf(PAGING_KINDS));
const BY_OFFSET = ['offset'] as const;

/** Reads capabilities; what is not named is not offered. */
export const readCapabilities: Reader<ReadCapabilities> = object<ReadCapabilities>({
  paging: lenient<readonly PagingKind[]>((value) => {
    const kinds = readPaging(value);
    return kinds.length > 0 ? kinds : BY_OFFSET;
  }, BY_OFFSET),
  sortFields: lenient(list(id), []),
  search: lenient<ReadCapabilities['search']>(
    object<{ minLength: number }>({ minLength: lenient(integer(1), 3) }),
    undefined,
  ),
  filters: lenient(list(oneOf(USER_FILTERS)), []),
  combinesFilters: lenient(boolean, false),
  multipleRoles: lenient(boolean, false),
  handsOutLinks: lenient(boolean, false),
});

/** Options of every call. */
export interface CallOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a call that changes something. */
export interface WriteOptions extends CallOptions {
  /** One random key per action of a person, the same on every retry, so that a repeated call acts once. */
  readonly idempotencyKey?: string | undefined;
  /** The `version` of the user that the change was made from; an older one rejects with `conflict`. */
  readonly version?: string | undefined;
}

/** What can happen to users. */
export const USER_CHANGES = ['created', 'updated', 'removed', 'missed'] as const;

/**
 * What happened to a user, told by `watch` and among the elements of a page. `missed`: something may have happened that nobody can
 * tell any more, as when the connection was lost for long.
 */
export type UserChange =
  | { readonly type: 'created'; readonly user: User }
  | { readonly type: 'updated'; readonly user: User }
  | { readonly type: 'removed'; readonly id: UserId }
  | { readonly type: 'missed' };

/** Reads what happened to a user. */
export const readUserChange: Reader<UserChange> = (value) => {
  const { type } = readChangeType(value);
  if (type === 'missed') return { type };
  return type === 'removed' ? { type, id: readRemoved(value).id } : { type, user: readChanged(value).user };
};
const readChangeType = object<{ type: UserChange['type'] }>({ type: oneOf(USER_CHANGES) });
const readRemoved = object<{ id: UserId }>({ id });
const readChanged = object<{ user: User }>({ user: readUser });

/**
 * The way to a backend. A method that is absent is an action that is not offered; `capabilities` says the rest. Every
 * method rejects with an `AdapterError`, and with the reason of the signal when it is aborted.
 */
export interface UserAdapter {
  readonly capabilities: UserAdapterCapabilities;
  /** One page of the users that match. */
  list(query: UserQuery, options?: CallOptions): Promise<UserPage>;
  /** How many users each choice of a filter would show. Absent: filters are offered without counts. */
  counts?(query: UserCountsQuery, options?: CallOptions): Promise<UserCounts>;
  /** One user, as new as the backend has them. Rejects with `not-found`. */
  get?(id: UserId, options?: CallOptions): Promise<User>;
  /** Makes an account; the backend sends the activation e-mail. Rejects with `invalid` and messages by field. */
  create?(draft: UserDraft, options?: WriteOptions): Promise<User>;
  /** Changes a user. Rejects with `conflict` if `version` is old. */
  update?(id: UserId, changes: UserChanges, options?: WriteOptions): Promise<User>;
  /** Removes a user. */
  remove?(id: UserId, options?: WriteOptions): Promise<void>;
  /** Sends a link to set a new password. */
  sendPasswordReset?(id: UserId, options?: WriteOptions): Promise<Delivery>;
  /** Sends the activation e-mail again; never makes a second account. */
  sendActivation?(id: UserId, options?: WriteOptions): Promise<Delivery>;
  /**
   * Does one thing to up to `MAX_BULK_USERS` users and tells what it came to for each: who cannot be changed keeps
   * nobody else from it. It rejects only when nothing was done at all. Absent: the elements make one call a user.
   */
  bulk?(request: BulkRequest, options?: Omit<WriteOptions, 'version'>): Promise<readonly BulkResult[]>;
  /** The roles to choose from, in falling order of power. Absent: the three default roles. */
  roles?(options?: CallOptions): Promise<readonly Role[]>;
  /** The clients that the viewer can look at. Absent: one client. */
  clients?(options?: CallOptions): Promise<readonly Client[]>;
  /** Who looks on, and what they may do. Absent: everything that the adapter has a method for. */
  viewer?(options?: CallOptions): Promise<Viewer>;
  /**
   * Tells the changes of others until `signal` is aborted; those of this page may be told as well. It tells a user as the viewer may
   * see them, who goes out of the viewer's sight as `removed`, who comes into it as `created`, and nothing of anybody else. It never
   * throws, and mends a broken connection itself; what was missed meanwhile it tells afterwards, or says `missed`.
   */
  watch?(listener: (change: UserChange) => void, options: { readonly signal: AbortSignal }): void;
}

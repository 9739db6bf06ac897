import type { CallOptions, SortField, UserAdapter, UserFilter, UserId } from '../../../src/data/index.js';

/**
 * An adapter under test, and what has to be known of the people behind it.
 *
 * The adapter acts as an administrator who manages `clientId`. There must be at least 12 users at that client; among
 * them two or more whose last names differ and are written in plain letters A to Z, two or more roles, users who have
 * signed in and one who never has, and an active one (for `bulk`, two) who is neither the viewer nor an admin. One user (at least) has
 * no role at that client, if the backend has several clients. The rules make users of their own with addresses that
 * nobody has, and remove them again if the adapter can remove; whom they borrow they leave as they found them.
 */
export interface AdapterSubject {
  /** The adapter under test. */
  readonly adapter: UserAdapter;
  /** The client whose users are listed. Leave it out for a backend with a single workspace. */
  readonly clientId?: string | undefined;
  /** Another client that the same administrator manages. */
  readonly otherClientId?: string | undefined;
  /** A client whose people the same administrator may look at and not manage; some of them have a role at `clientId` too. */
  readonly foreignClientId?: string | undefined;
  /** Two roles that give no power over users. Default: `viewer` and `editor`. */
  readonly roleIds?: readonly [string, string] | undefined;
  /** The role that has power over users. Default: `admin`. */
  readonly adminRoleId?: string | undefined;
  /** The user as whom the adapter acts. */
  readonly self?: UserId | undefined;
  /** A client's only active admin, and an adapter that may manage that client (default: `adapter`). */
  readonly lastAdmin?:
    | { readonly id: UserId; readonly clientId: string; readonly adapter?: UserAdapter | undefined }
    | undefined;
  /** An active user who is at a client that the adapter (default: `adapter`) manages, and at one that it does not. */
  readonly managedElsewhere?: { readonly id: UserId; readonly adapter?: UserAdapter | undefined } | undefined;
  /**
   * An active user of the admin role at `clientId`, and an adapter that acts as somebody of the first of `roleIds` who
   * may nonetheless manage the users of `clientId`.
   */
  readonly higher?: { readonly id: UserId; readonly adapter: UserAdapter } | undefined;
  /** A second session of the same administrator, for changes that others make. */
  readonly another?: UserAdapter | undefined;
  /** An adapter that acts as somebody who may look at `clientId`, but not at `otherClientId`, with e-mail and phone masked, and do nothing. */
  readonly onlooker?: UserAdapter | undefined;
  /** An adapter that acts as nobody, and is to be told so. */
  readonly signedOut?: UserAdapter | undefined;
  /** Whether users have a `version`. Default: `true`. */
  readonly versions?: boolean | undefined;
  /** Makes an e-mail address of a local part that nobody has. Default: at `example.com`. */
  readonly email?: ((local: string) => string) | undefined;
  /** A phone number that the backend accepts. Default: `+33639980000`. */
  readonly phone?: string | undefined;
  /** The language by which the backend sorts names. Default: `en`. */
  readonly locale?: string | undefined;
}

/** What a rule needs of a subject, in the words of the contract. */
export type Need =
  | Exclude<keyof UserAdapter, 'capabilities' | 'list'>
  | 'offset'
  | 'cursor'
  | 'search'
  | 'combinesFilters'
  | 'multipleRoles'
  | `sort:${SortField}`
  | `filter:${UserFilter}`
  | 'client id'
  | 'other client id'
  | 'foreign client id'
  | 'self'
  | 'last admin'
  | 'managed elsewhere'
  | 'higher role'
  | 'onlooker'
  | 'signed out'
  | 'versions';

/** One thing that every adapter must do, if it has what the rule needs. */
export interface AdapterRule {
  readonly name: string;
  readonly needs: readonly Need[];
  /** Rejects, with a message that says what was seen, if the adapter does not keep the rule. */
  check(subject: AdapterSubject): Promise<void>;
}

/** What a rule needs and a subject has not. */
export function lacks(subject: AdapterSubject, { needs }: Pick<AdapterRule, 'needs'>): readonly Need[] {
  return needs.filter((need) => !has(subject, need));
}

function has(subject: AdapterSubject, need: Need): boolean {
  const { capabilities } = subject.adapter;
  const [kind, value] = need.split(':');
  if (kind === 'sort') return (capabilities.sortFields ?? []).some((field) => field === value);
  if (kind === 'filter') return (capabilities.filters ?? []).some((filter) => filter === value);
  switch (need) {
    case 'offset':
      return capabilities.paging === undefined || capabilities.paging.includes('offset');
    case 'cursor':
      return capabilities.paging?.includes('cursor') ?? false;
    case 'search':
      return capabilities.search !== undefined;
    case 'combinesFilters':
    case 'multipleRoles':
      return capabilities[need] ?? false;
    case 'client id':
      return subject.clientId !== undefined;
    case 'other client id':
      return subject.clientId !== undefined && subject.otherClientId !== undefined;
    case 'foreign client id':
      return subject.clientId !== undefined && subject.foreignClientId !== undefined;
    case 'self':
      return subject.self !== undefined;
    case 'last admin':
      return subject.lastAdmin !== undefined;
    case 'managed elsewhere':
      return subject.managedElsewhere !== undefined;
    case 'higher role':
      return subject.higher !== undefined;
    case 'onlooker':
      return subject.onlooker !== undefined;
    case 'signed out':
      return subject.signedOut !== undefined;
    case 'versions':
      return subject.versions ?? true;
    default:
      return subject.adapter[need as keyof UserAdapter] !== undefined;
  }
}

/** A method of an adapter that is there because a rule needs it. */
export function method<K extends Need & keyof UserAdapter>(
  adapter: UserAdapter,
  name: K,
): NonNullable<UserAdapter[K]> {
  const found = adapter[name];
  if (!found) throw new Error(`The adapter has no ${name}.`);
  return found.bind(adapter) as NonNullable<UserAdapter[K]>;
}

/** A call of every method that reads, and how to make it. */
export function reads(
  adapter: UserAdapter,
  id: UserId,
  page: Parameters<UserAdapter['list']>[0],
): Readonly<Record<string, (options: CallOptions) => Promise<unknown>>> {
  return {
    list: (options) => adapter.list(page, options),
    ...(adapter.counts && {
      counts: (options: CallOptions) => method(adapter, 'counts')({ clientId: page.clientId }, options),
    }),
    ...(adapter.get && { get: (options: CallOptions) => method(adapter, 'get')(id, options) }),
    ...(adapter.roles && { roles: (options: CallOptions) => method(adapter, 'roles')(options) }),
    ...(adapter.clients && { clients: (options: CallOptions) => method(adapter, 'clients')(options) }),
    ...(adapter.viewer && { viewer: (options: CallOptions) => method(adapter, 'viewer')(options) }),
  };
}

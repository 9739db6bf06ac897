import type {
  AdapterError,
  AdapterErrorKind,
  Client,
  Role,
  User,
  UserAdapter,
  UserAdapterCapabilities,
  Viewer,
} from '../../data/index.js';

/** Every method of an adapter that may be absent. */
export const OPTIONAL_METHODS = [
  'counts',
  'get',
  'create',
  'update',
  'remove',
  'sendPasswordReset',
  'sendActivation',
  'bulk',
  'roles',
  'clients',
  'viewer',
  'watch',
] as const satisfies readonly (keyof UserAdapter)[];
/** One of {@link OPTIONAL_METHODS}. */
export type OptionalMethod = (typeof OPTIONAL_METHODS)[number];
/** Every method that answers with a promise. */
export type AdapterMethod = 'list' | Exclude<OptionalMethod, 'watch'>;

/** What a call rejects with: an error, or its kind; always, or only the next `times` times. */
export type Failure =
  | AdapterErrorKind
  | AdapterError
  | { readonly error: AdapterErrorKind | AdapterError; readonly times: number };

type Time = string | number | Date;

/** A user as {@link InMemoryAdapterOptions.toUser} may give them: times in any form that `readUser` reads, lists that nobody changes. */
export interface UserOfRow extends Readonly<Omit<User, 'assignments' | 'lastLoginAt' | 'createdAt'>> {
  readonly assignments: readonly { readonly clientId: string; readonly roleIds: readonly string[] }[];
  /** ISO 8601, milliseconds since 1970, or a `Date`. Numbers are sorted fastest. */
  readonly lastLoginAt?: Time | null | undefined;
  /** As `lastLoginAt`. */
  readonly createdAt?: Time | null | undefined;
}

/** How an {@link InMemoryAdapter} behaves. */
export interface InMemoryAdapterOptions<Row = User> {
  /**
   * The users at the beginning, any number of them, or rows of your own that {@link toUser} makes users of. An array is
   * taken as it is, not copied, so that 100,000 users cost nothing until they are asked for; it is never changed, and
   * neither it nor its rows may be changed by others. Default: none.
   */
  readonly users?: Iterable<Row> | undefined;
  /**
   * Makes a user of a row, anew each time that one is looked at: for a page only of those on it, for a search, sort or
   * filter of everybody. So it should be cheap. Nothing is read but what is asked for, and an object of a class with
   * getters is enough, even the same object each time, turned to another row: a copy is made of whoever is handed out. A
   * user who was changed stands in for their row. Default: the rows are users.
   */
  readonly toUser?: ((row: Row) => UserOfRow) | undefined;
  /** The roles, in falling order of power. Default: `DEFAULT_ROLES`. */
  readonly roles?: readonly Role[] | undefined;
  /** The role whose last active owner at a client is protected. Default: the first of the roles. */
  readonly adminRoleId?: string | undefined;
  /**
   * The clients. Default: those at which the users have roles, named by their identifiers, or `DEFAULT_CLIENT_ID` if there
   * are none; and assignments to any other are taken too. To find them, everybody is looked at once: a backend with a
   * single workspace and many users is better one `without: ['clients']`, whose first page is of everybody.
   */
  readonly clients?: readonly Client[] | undefined;
  /** Who looks on. Default: nobody in particular, who may do everything everywhere. */
  readonly viewer?: Viewer | undefined;
  /** Milliseconds that a call takes, for all methods or by method; `Infinity` never answers. Default: 0. */
  readonly delay?: number | ((method: AdapterMethod) => number) | undefined;
  /** What calls reject with, by method. Default: nothing. */
  readonly failures?:
    | Partial<Readonly<Record<AdapterMethod, Failure | undefined>>>
    | ((method: AdapterMethod) => Failure | undefined)
    | undefined;
  /** Methods that this backend does not have. Default: none. */
  readonly without?: readonly OptionalMethod[] | undefined;
  /** Differences from a backend that can do everything, such as `{ paging: ['cursor'], search: undefined }`. */
  readonly capabilities?: UserAdapterCapabilities | undefined;
  /**
   * Why a mail to an address cannot be delivered, in the words of a mail server; `undefined` if it can. A backend that sends no
   * mail is one with `capabilities: { handsOutLinks: true }`. Default: every mail is delivered.
   */
  readonly bounces?: ((email: string) => string | undefined) | undefined;
  /** Seconds between two mails to the same user. Default: 60. */
  readonly coolDown?: number | undefined;
  /** The time, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

import { AdapterError, ADAPTER_ERROR_KINDS, type AdapterErrorKind } from './adapter-error.js';
import { readDelivery, type Delivery } from './delivery.js';
import {
  anything,
  id,
  lenient,
  list,
  object,
  oneOf,
  optional,
  readable,
  record,
  string,
  text,
  type Reader,
} from './read.js';
import { REFUSAL_REASONS, type RefusalReason, type UserAction } from './user-action.js';
import { readUser, type Assignment, type User, type UserId } from './user.js';

/** What can be done to many users at once. */
export const BULK_ACTIONS = ['activate', 'deactivate', 'change-roles', 'send-email', 'remove'] as const;
/** One of {@link BULK_ACTIONS}. */
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** The most users that one call of `bulk` is asked about; more are asked about in further calls. */
export const MAX_BULK_USERS = 100;

/**
 * One thing to do to many users. `send-email` sends who waits for it the activation e-mail again, and everybody else a
 * link to set a new password. `change-roles` gives these roles, and no others, at one client and leaves the roles at
 * other clients alone.
 */
export type BulkOperation =
  | { readonly action: Exclude<BulkAction, 'change-roles'> }
  | {
      readonly action: 'change-roles';
      readonly clientId: string;
      /** None: this client is none of theirs any more. */
      readonly roleIds: readonly string[];
    };

/** A user of a bulk request, and the version that the person saw; an older one is refused with `conflict`. */
export interface BulkUser {
  readonly id: UserId;
  readonly version?: string | undefined;
}

/** One operation on up to {@link MAX_BULK_USERS} users, each of whom it succeeds or fails for alone. */
export interface BulkRequest {
  readonly operation: BulkOperation;
  readonly users: readonly BulkUser[];
}

/** Why an operation failed for one user: the parts of an `AdapterError` as plain data. */
export interface BulkFailure {
  kind: AdapterErrorKind;
  reason?: RefusalReason | undefined;
  /** The backend's own words for the administrator, shown as plain text. */
  detail?: string | undefined;
  fields?: Record<string, string> | undefined;
  /** Seconds to wait before another try. */
  retryAfter?: number | undefined;
}

/** What an operation came to for one user: them as they are now (unless removed), what became of a mail, or a failure. */
export interface BulkResult {
  id: UserId;
  user?: User | undefined;
  delivery?: Delivery | undefined;
  /** Absent: done. */
  error?: BulkFailure | undefined;
}

const seconds: Reader<number> = (value) => {
  if (typeof value === 'number' && value >= 0 && value < Infinity) return value;
  throw new TypeError('expected a number of seconds');
};

const readFailure = object<BulkFailure>({
  // A kind that is not known is a failure all the same, never a success.
  kind: lenient(oneOf(ADAPTER_ERROR_KINDS), 'unavailable'),
  reason: optional(oneOf(REFUSAL_REASONS)),
  detail: optional(string),
  fields: optional(record(text)),
  retryAfter: optional(seconds),
});

const readParts = object<{
  id: string;
  user?: User | undefined;
  delivery?: Delivery | undefined;
  error?: unknown;
}>({
  id,
  user: optional(readUser),
  delivery: optional(readDelivery),
  error: optional(anything),
});

const readBulkResult: Reader<BulkResult> = (value) => {
  const { error, ...parts } = readParts(value);
  if (error === undefined) return parts;
  return { ...parts, error: lenient(readFailure, { kind: 'malformed' })(error) };
};

/** Reads the results of a bulk call one by one: one that cannot be read hides no other, and is none. */
export const readBulkResults: Reader<readonly BulkResult[]> = (value) =>
  readable(readBulkResult)(list(anything)(value));

/** A failure of one user as the error that a call for that user alone would have rejected with. */
export function bulkErrorOf({ kind, ...options }: BulkFailure): AdapterError {
  return new AdapterError(kind, options);
}

/** An error as the plain data of a result. */
export function bulkFailureOf({ kind, reason, detail, fields, retryAfter }: AdapterError): BulkFailure {
  return {
    kind,
    ...(reason !== undefined && { reason }),
    ...(detail !== undefined && { detail }),
    ...(Object.keys(fields).length > 0 && { fields: { ...fields } }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** The assignments of a user with these roles, and no others, at one client. */
export function withRolesAt(
  assignments: readonly Assignment[],
  clientId: string,
  roleIds: readonly string[],
): Assignment[] {
  const changed = { clientId, roleIds: [...roleIds] };
  const isThere = assignments.some((assignment) => assignment.clientId === clientId);
  const all = isThere
    ? assignments.map((assignment) => (assignment.clientId === clientId ? changed : assignment))
    : [...assignments, changed];
  return all.filter((assignment) => assignment !== changed || roleIds.length > 0);
}

/** The action on one user that an operation comes to for them. */
export function userActionOf({ action }: BulkOperation, user: Pick<User, 'status'>): UserAction {
  switch (action) {
    case 'change-roles':
      return 'update';
    case 'send-email':
      return user.status === 'pending' ? 'send-activation' : 'reset-password';
    default:
      return action;
  }
}

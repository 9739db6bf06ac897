import { readRefusal, USER_ACTIONS, type Refusal, type UserAction } from './user-action.js';
import {
  anything,
  dateTime,
  id,
  keyed,
  lenient,
  list,
  object,
  oneOf,
  optional,
  record,
  text,
  type Reader,
} from './read.js';

/** What an account can be: waiting for its person to set a password, in use, or switched off. */
export const USER_STATUSES = ['pending', 'active', 'inactive'] as const;
/** One of {@link USER_STATUSES}. */
export type UserStatus = (typeof USER_STATUSES)[number];

/** Where an activation e-mail stands. */
export const ACTIVATION_STATUSES = ['waiting', 'activated', 'bounced', 'expired'] as const;
/** One of {@link ACTIVATION_STATUSES}. */
export type ActivationStatus = (typeof ACTIVATION_STATUSES)[number];

/** The roles that one user has at one client (a tenant: one company whose workspace it is). */
export interface Assignment {
  clientId: string;
  roleIds: string[];
}
const readAssignment = object<Assignment>({ clientId: id, roleIds: lenient(list(id), []) });

/** How the activation e-mail of a user fared. Its times are ISO 8601 strings in UTC. */
export interface Activation {
  status: ActivationStatus;
  /** When it was sent the first time: since then its person is waited for. */
  firstSentAt?: string | undefined;
  /** When it was sent last. Later than `firstSentAt`, it was sent again. */
  sentAt?: string | undefined;
  /** When its link expires. */
  expiresAt?: string | undefined;
  /** The earliest time it may be sent again. Absent: at once. */
  nextAttemptAt?: string | undefined;
  /** Why it bounced, in the words of the mail server; shown as plain text. */
  reason?: string | undefined;
}
const mailParts = {
  sentAt: optional(dateTime),
  expiresAt: optional(dateTime),
  nextAttemptAt: optional(dateTime),
  reason: optional(text),
};
const readActivation = object<Activation>({
  status: oneOf(ACTIVATION_STATUSES),
  firstSentAt: optional(dateTime),
  ...mailParts,
});

/** Where an e-mail with a password-reset link stands. */
export const PASSWORD_RESET_STATUSES = ['sent', 'bounced', 'expired'] as const;
/** One of {@link PASSWORD_RESET_STATUSES}. */
export type PasswordResetStatus = (typeof PASSWORD_RESET_STATUSES)[number];

/** How the last e-mail with a password-reset link fared, until its link is used. Its times are ISO 8601 strings in UTC. */
export interface PasswordReset {
  status: PasswordResetStatus;
  sentAt?: string | undefined;
  /** When its link expires. */
  expiresAt?: string | undefined;
  /** The earliest time for another one. Absent: at once. */
  nextAttemptAt?: string | undefined;
  /** Why it bounced, in the words of the mail server; shown as plain text. */
  reason?: string | undefined;
}
const readPasswordReset = object<PasswordReset>({ status: oneOf(PASSWORD_RESET_STATUSES), ...mailParts });

/** One person with an account. Its times are ISO 8601 strings in UTC; `undefined` is *not known here* (shown as “–”), `null` is *never*. */
export interface User {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  phone?: string | undefined;
  status: UserStatus;
  assignments: Assignment[];
  lastLoginAt?: string | null | undefined;
  createdAt?: string | null | undefined;
  activation?: Activation | undefined;
  /** The last e-mail with a password-reset link; absent if there was none, its link was used, or it is not known here. */
  passwordReset?: PasswordReset | undefined;
  /** The server's word on what may be done to this user; absent, what the viewer may do in general. */
  actions?: UserAction[] | undefined;
  /** The server's word on what may not be done to this user, and why. */
  refusals?: Partial<Record<UserAction, Refusal>> | undefined;
  /** Opaque; it goes back with a change, so that nobody's edit is overwritten unseen. */
  version?: string | undefined;
  /** What a host knows of its users beyond this contract, for columns of its own; it is passed on as it is. */
  attributes?: Record<string, unknown> | undefined;
}

const time = lenient<string | null | undefined>(
  (value) => (value === null ? null : dateTime(value)),
  undefined,
);

/**
 * Reads one user, leniently: only `id` and `status` must be there. Times may be ISO 8601 strings, epoch milliseconds
 * or `Date` objects and come out as ISO 8601 strings in UTC; a part that cannot be read is left out and hides nothing else.
 */
export const readUser: Reader<User> = object<User>({
  id,
  firstName: lenient(text, ''),
  lastName: lenient(text, ''),
  email: lenient(text, ''),
  phone: optional(text),
  status: oneOf(USER_STATUSES),
  assignments: lenient(list(readAssignment), []),
  lastLoginAt: time,
  createdAt: time,
  activation: optional(readActivation),
  passwordReset: optional(readPasswordReset),
  actions: optional(list(oneOf(USER_ACTIONS))),
  refusals: optional(keyed(USER_ACTIONS, readRefusal)),
  version: optional(text),
  attributes: optional(record(anything)),
});

/** The identifier of a user, opaque to the elements. */
export type UserId = User['id'];

/**
 * The assignment of a user at one client. Without a client (a backend with a single workspace) it is the first one.
 */
export function assignmentAt(user: Pick<User, 'assignments'>, clientId?: string): Assignment | undefined {
  return clientId === undefined
    ? user.assignments[0]
    : user.assignments.find((assignment) => assignment.clientId === clientId);
}

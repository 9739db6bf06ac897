import * as z from 'zod/mini';
import { refusalSchema, USER_ACTIONS } from './user-action.js';
import { dateTime, id, lenient, nullish, text } from './lenient.js';

/** What an account can be: waiting for its person to set a password, in use, or switched off. */
export const USER_STATUSES = ['pending', 'active', 'inactive'] as const;
/** One of {@link USER_STATUSES}. */
export type UserStatus = (typeof USER_STATUSES)[number];

/** Where an activation e-mail stands. */
export const ACTIVATION_STATUSES = ['waiting', 'activated', 'bounced', 'expired'] as const;
/** One of {@link ACTIVATION_STATUSES}. */
export type ActivationStatus = (typeof ACTIVATION_STATUSES)[number];

/** The roles that one user has at one client. */
export const assignmentSchema = z.object({
  clientId: id,
  roleIds: lenient(z.array(id), []),
});
/** The roles that one user has at one client (a tenant: one company whose workspace it is). */
export type Assignment = z.infer<typeof assignmentSchema>;

/** How the activation e-mail of a user fared. */
export const activationSchema = z.object({
  status: z.enum(ACTIVATION_STATUSES),
  sentAt: nullish(dateTime),
  expiresAt: nullish(dateTime),
  nextAttemptAt: nullish(dateTime),
});
/** How the activation e-mail of a user fared: its state, when it was sent, when its link expires, and the earliest time it may be sent again. */
export type Activation = z.infer<typeof activationSchema>;

const optionalText = nullish(text);

/**
 * Reads one user, leniently: only `id` and `status` must be there. Times may be ISO 8601 strings, epoch milliseconds
 * or `Date` objects and come out as ISO 8601 strings in UTC; a part that cannot be read is left out and hides nothing else.
 */
export const userSchema = z.object({
  id,
  firstName: lenient(text, ''),
  lastName: lenient(text, ''),
  email: lenient(text, ''),
  phone: optionalText,
  status: z.enum(USER_STATUSES),
  assignments: lenient(z.array(assignmentSchema), []),
  lastLoginAt: lenient(z.optional(z.nullable(dateTime)), undefined),
  createdAt: lenient(z.optional(z.nullable(dateTime)), undefined),
  activation: nullish(activationSchema),
  actions: nullish(z.array(z.enum(USER_ACTIONS))),
  refusals: nullish(z.partialRecord(z.enum(USER_ACTIONS), refusalSchema)),
  version: nullish(text),
  attributes: nullish(z.record(z.string(), z.unknown())),
});

/**
 * One person with an account.
 *
 * `lastLoginAt` and `createdAt` are ISO 8601 strings in UTC; `undefined` is *not known here* (shown as “–”) and `null`
 * is *never*. `actions` and `refusals` are the server's word on what may be done to this user, and why not. `version`
 * is opaque and goes back with a change, so that nobody's edit is overwritten unseen. `attributes` holds what a host knows
 * of its users beyond this contract, for columns of its own; it is passed on as it is.
 */
export type User = z.infer<typeof userSchema>;

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

import { id, list, object, oneOf, optional, string, type Reader } from './read.js';

/** What an administrator can do to a user. `create` is done to nobody yet. */
export const USER_ACTIONS = [
  'create',
  'update',
  'activate',
  'deactivate',
  'remove',
  'reset-password',
  'send-activation',
] as const;
/** One of {@link USER_ACTIONS}. */
export type UserAction = (typeof USER_ACTIONS)[number];

/**
 * Why a backend says no to an action that the viewer may do in general. The elements have words for these in every
 * language; any other reason is told by the refusal's own `message`. `last-admin` says that a client would be left without
 * an active administrator.
 */
export const REFUSAL_REASONS = [
  'last-admin',
  'self',
  'higher-role',
  'managed-elsewhere',
  'email-taken',
  'stale-version',
  'not-pending',
  'inactive',
  'too-soon',
] as const;
/** One of {@link REFUSAL_REASONS}. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why an action on a user is refused: a known `reason`, the backend's own `message` for people, or both. */
export interface Refusal {
  reason?: RefusalReason | undefined;
  message?: string | undefined;
  /** The clients at which it is so, where that is known: those that would be left without an administrator. */
  clientIds?: string[] | undefined;
}

/** Reads a refusal: a known reason, the backend's own words, or both. */
export const readRefusal: Reader<Refusal> = object<Refusal>({
  reason: optional(oneOf(REFUSAL_REASONS)),
  message: optional(string),
  clientIds: optional(list(id)),
});

/** Whether a value is one of {@link REFUSAL_REASONS}. */
export function isRefusalReason(value: unknown): value is RefusalReason {
  return (REFUSAL_REASONS as readonly unknown[]).includes(value);
}

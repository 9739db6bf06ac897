import type { UserAction, UserAdapter, UserId } from '../data/index.js';

/** How long an action on a user has to wait, and why. */
export interface Wait {
  /** Epoch milliseconds. */
  readonly end: number;
  /** Whether the backend refused a try; else it follows a mail that went out. */
  readonly isRefusal: boolean;
}

const waits = new WeakMap<UserAdapter, Map<string, Wait>>();
/** The waits that this tab kept over a reload, by {@link waitKey}: which adapter they were of, it does not know. */
let recalled: ReadonlyMap<string, number> = new Map();

/** What a wait is kept by: the action, and the user by identifier alone. */
export const waitKey = (action: UserAction, id: UserId): string => `${action} ${id}`;

/** Keeps for how many seconds an action on a user must not be tried again. Gives the end of the wait, if there is one. */
export function rememberCoolDown(
  adapter: UserAdapter,
  action: UserAction,
  id: UserId | undefined,
  seconds: number | undefined,
  isRefusal = false,
): number | undefined {
  if (!seconds || id === undefined) return undefined;
  let byAction = waits.get(adapter);
  if (!byAction) waits.set(adapter, (byAction = new Map()));
  const end = Date.now() + seconds * 1000;
  byAction.set(waitKey(action, id), { end, isRefusal });
  return end;
}

/** Takes up the waits that were kept over a reload: the time of their end, by {@link waitKey}. */
export function recallCoolDowns(kept: ReadonlyMap<string, number>): void {
  recalled = kept;
}

/**
 * When an action on a user may be tried again (epoch milliseconds), if that is not yet. A mail that `hasBounced` need not be waited
 * for; what the backend refused since must be.
 */
export function coolDownEnd(
  adapter: UserAdapter,
  action: UserAction,
  id: UserId,
  hasBounced = false,
): number | undefined {
  const key = waitKey(action, id);
  const wait = waits.get(adapter)?.get(key);
  const end = wait
    ? hasBounced && !wait.isRefusal
      ? undefined
      : wait.end
    : hasBounced
      ? undefined
      : recalled.get(key);
  return end !== undefined && end > Date.now() ? end : undefined;
}

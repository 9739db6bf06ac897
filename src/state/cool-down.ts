import type { UserAction, UserAdapter, UserId } from '../data/index.js';

const ends = new WeakMap<UserAdapter, Map<string, number>>();

/** Keeps for how many seconds an action on a user must not be tried again. */
export function rememberCoolDown(
  adapter: UserAdapter,
  action: UserAction,
  id: UserId | undefined,
  seconds: number | undefined,
): void {
  if (!seconds || id === undefined) return;
  let byAction = ends.get(adapter);
  if (!byAction) ends.set(adapter, (byAction = new Map()));
  byAction.set(`${action} ${id}`, Date.now() + seconds * 1000);
}

/** When an action on a user may be tried again (epoch milliseconds), if that is not yet. */
export function coolDownEnd(adapter: UserAdapter, action: UserAction, id: UserId): number | undefined {
  const end = ends.get(adapter)?.get(`${action} ${id}`);
  return end !== undefined && end > Date.now() ? end : undefined;
}

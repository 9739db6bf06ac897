import type { UserAction, UserId } from '../data/index.js';
import { waitKey } from '../state/cool-down.js';
import { KEPT_WAITS } from './cool-down.js';

/** Keeps until when an action on a user has to wait, for this tab, so that a reload does not forget it. */
export function keepWait(action: UserAction, id: UserId, end: number): void {
  // Some backends name people by their address, which is not to lie about in a browser.
  if (id.includes('@')) return;
  try {
    const kept = { ...Object.fromEntries(keptWaits()), [waitKey(action, id)]: end };
    sessionStorage.setItem(KEPT_WAITS, JSON.stringify(kept));
  } catch {
    // Storage may be forbidden or full: the backend still refuses what comes too soon.
  }
}

/** The waits that are kept and not over yet: the time of their end (epoch milliseconds), by action and user. */
export function keptWaits(now = Date.now()): ReadonlyMap<string, number> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_WAITS) ?? '{}');
    const entries = Object.entries(kept as Record<string, unknown>);
    return new Map(entries.filter((entry): entry is [string, number] => Number(entry[1]) > now));
  } catch {
    return new Map();
  }
}

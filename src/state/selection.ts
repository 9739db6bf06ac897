import type { UserId } from '../data/index.js';

/** Users that a person selected, on whatever page they are. */
export type Selection = ReadonlySet<UserId>;

/** Nobody. */
export const NOBODY: Selection = new Set();

/** The selection with users taken in or left out. */
export function withSelected(selection: Selection, ids: readonly UserId[], selected: boolean): Selection {
  const after = new Set(selection);
  for (const id of ids) {
    if (selected) after.add(id);
    else after.delete(id);
  }
  return after;
}

/** How much of a page is selected, in the words of `aria-checked`. */
export function checkedOf(selection: Selection, ids: readonly UserId[]): 'true' | 'false' | 'mixed' {
  const count = ids.filter((id) => selection.has(id)).length;
  if (count === 0) return 'false';
  return count === ids.length ? 'true' : 'mixed';
}

/** The users from one to another as they stand, both included; just the other one if the first is not there. */
export function between(ids: readonly UserId[], from: UserId | undefined, to: UserId): readonly UserId[] {
  const start = from === undefined ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

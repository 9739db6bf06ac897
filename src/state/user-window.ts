import type { ReadUserPage, Total, User, UserChange } from '../data/index.js';

/** A row of a long list: a user, or `null` for one that could not be read. */
export type Row = User | null;

/**
 * The part of a long list that is there: rows by their place, from 0. `count` is how many there are as far as is known, and
 * `next` the cursor of those that follow, for a backend that pages by cursor.
 */
export interface UserWindow {
  readonly rows: ReadonlyMap<number, Row>;
  readonly count: number;
  readonly total?: Total | undefined;
  readonly next?: string | undefined;
}

/** Rows that are kept besides those in sight, so that going back is quick and memory stays small. */
const KEPT = 1000;

/** A list of which one page is there. */
export function windowOf(start: number, page: ReadUserPage, limit: number): UserWindow {
  return withPage({ rows: new Map(), count: 0 }, start, page, limit);
}

/** The list with one page more. */
export function withPage(window: UserWindow, start: number, page: ReadUserPage, limit: number): UserWindow {
  const rows = new Map(window.rows);
  const read: Row[] = [...page.users, ...Array.from({ length: page.unreadable }, () => null)];
  read.forEach((row, index) => rows.set(start + index, row));
  const end = start + read.length;
  // Without a total there may be more for as long as pages are full.
  const known = read.length < limit ? end : Math.max(window.count, end + 1);
  return { rows, count: page.total?.count ?? known, total: page.total, next: page.next };
}

/** The list of a backend that pages by cursor, with the page that follows. It never counts further than it can go. */
export function withNextPage(window: UserWindow, page: ReadUserPage): UserWindow {
  const end = window.rows.size;
  const next = withPage(window, end, page, 1);
  return { ...next, count: next.rows.size };
}

/** The places that are missing between two places, both included. */
export function missing({ rows, count }: UserWindow, first: number, last: number): number[] {
  const places: number[] = [];
  for (let place = Math.max(0, first); place <= Math.min(last, count - 1); place += 1) {
    if (!rows.has(place)) places.push(place);
  }
  return places;
}

/** Whether a page says that the list is no longer the one that is there: other users, or another number of them. */
export function contradicts({ rows, total }: UserWindow, start: number, page: ReadUserPage): boolean {
  if (total && page.total && total.relation === page.total.relation && total.count !== page.total.count)
    return true;
  const ids = new Set(page.users.map(({ id }) => id));
  return [...rows].some(
    ([place, row]) => row && ids.has(row.id) && (place < start || place >= start + page.users.length),
  );
}

/** The list without the rows that are far from those in sight. */
export function trimmed(window: UserWindow, first: number, last: number): UserWindow {
  if (window.rows.size <= 2 * KEPT) return window;
  const rows = [...window.rows].filter(([place]) => place >= first - KEPT / 2 && place <= last + KEPT / 2);
  return { ...window, rows: new Map(rows) };
}

/** Takes a change in. A changed user stays where they are; those after one who went move up. */
export function withChangedUser(window: UserWindow, change: UserChange): UserWindow {
  if (change.type === 'created' || change.type === 'missed') return window;
  const id = change.type === 'removed' ? change.id : change.user.id;
  const found = [...window.rows].find(([, row]) => row?.id === id);
  if (!found) return window;
  const [at] = found;
  const rows = [...window.rows].flatMap(([place, row]): [number, Row][] => {
    if (change.type === 'updated') return [[place, place === at ? change.user : row]];
    if (place === at) return [];
    return [[place > at ? place - 1 : place, row]];
  });
  const removed = change.type === 'removed' ? 1 : 0;
  return {
    ...window,
    rows: new Map(rows),
    count: window.count - removed,
    total: window.total && { ...window.total, count: window.total.count - removed },
  };
}

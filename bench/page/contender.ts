import type { Person } from './people.ts';

/** A table that is measured, as the harness drives it. */
export interface Handle {
  /** A click on the heading “Last login”. */
  sort(): void;
  /** Something is typed into the search box, without the wait for more; `''` clears it. */
  search(text: string): void;
  /** What scrolls vertically. */
  readonly scroller: Element;
  /** The text of the first row, `''` while there is none. Asked once a frame. */
  firstRow(): string;
  unmount(): void;
}

/** What each contender exports. */
export type Mount = (host: HTMLElement, people: readonly Person[]) => Handle;

/** CSS pixels of the box that scrolls. */
export const HEIGHT = 600;
export const PAGE_SIZE = 50;

export const COLUMNS = [
  { id: 'name', heading: 'Name', width: 190 },
  { id: 'email', heading: 'E-mail', width: 270 },
  { id: 'phone', heading: 'Phone', width: 150 },
  { id: 'role', heading: 'Role', width: 100 },
  { id: 'login', heading: 'Last login', width: 160 },
  { id: 'created', heading: 'Created', width: 110 },
  { id: 'active', heading: 'Active', width: 80 },
  { id: 'actions', heading: 'Actions', width: 160 },
] as const;

// No names of months, which a search would find.
const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' });
const date = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'UTC' });
export const formatTime = (value: number): string => time.format(value);
export const formatDate = (value: number): string => date.format(value);
export const formatActive = (isActive: boolean): string => (isActive ? 'Yes' : 'No');

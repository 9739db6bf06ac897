import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveElement } from 'lit';
import { AdapterError, type CheckedAdapter, type UserQuery } from '../data/index.js';
import { onChange } from '../state/user-changes.js';
import {
  contradicts,
  missing,
  trimmed,
  windowOf,
  withChangedUser,
  withNextPage,
  withPage,
  type Row,
  type UserWindow as Rows,
} from '../state/user-window.js';
import type { ReadUserPage } from '../data/index.js';
import { RowSegment } from './row-segment.js';
import { UserLoadFailedEvent } from './user-events.js';
import { whenGone } from './when-gone.js';

/** Users asked for at once. */
export const BLOCK = 50;
/** Milliseconds between two questions while somebody scrolls fast. */
const PACE = 60;
/** Rows of placeholders below a list that goes on. */
const MORE = 3;
/** Rows rendered beyond the edges, and, with those cut by an edge, those that must be there. */
const OVERSCAN = 4;
const NEEDED = OVERSCAN + 2;

/** The rows to be shown. */
export interface Sight {
  /** `place` is that in the list, `at` that in the box that scrolls. */
  readonly rows: readonly { readonly place: number; readonly at: number; readonly row: Row | undefined }[];
  /** The height of one row, in CSS pixels. */
  readonly rowHeight: number;
  /** The height of all rows, those that are not shown too, in CSS pixels. */
  readonly height: number;
}

/** What a {@link UserWindow} needs to know of its element. */
export interface WindowHost {
  readonly host: ReactiveElement;
  /** The box that scrolls. */
  readonly scroller: () => HTMLElement | null;
  /** Other rows are in sight, and nothing else has changed. */
  readonly scrolled: () => void;
  /** There is something else to show. */
  readonly changed: () => void;
}

/**
 * Owns which rows of one long list are in sight, and brings the users in them: a block at a time, those left behind
 * aborted. Begins with a page that the element has. When the list turns out to be another one (somebody came or went), the old
 * rows stay until the new ones in sight are all there, so that nobody is shown twice and nobody is left out.
 */
export class UserWindow implements ReactiveController {
  readonly #options: WindowHost;
  readonly #segment = new RowSegment();
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  readonly #running = new Map<number, AbortController>();
  #adapter: CheckedAdapter | undefined;
  #query: Omit<UserQuery, 'page'> = {};
  #shown: Rows | undefined;
  #incoming: Rows | undefined;
  #error: AdapterError | undefined;
  #rowHeight = 45;
  #beginAt: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopListening: (() => void) | undefined;
  #stopObserving: (() => void) | undefined;

  constructor(options: WindowHost) {
    this.#options = options;
    this.#virtualizer = new Virtualizer(this.#virtualizerOptions);
    options.host.addController(this);
  }

  /** How many rows there are, as far as is known; `undefined` where only going on tells. */
  get rowCount(): number | undefined {
    const { total, next } = this.#shown ?? {};
    if (total) return total.relation === 'exact' ? total.count : undefined;
    return next === undefined ? this.#shown?.count : undefined;
  }

  /** How many rows one can go to. */
  get count(): number {
    return this.#shown?.count ?? 0;
  }

  /** Whether one can go to any place at once. */
  get canJump(): boolean {
    return !this.#isByCursor;
  }

  /** Why rows in sight could not be had. */
  get error(): AdapterError | undefined {
    return this.#error;
  }

  /** The first row that is wholly in sight, and the last one. */
  get range(): readonly [number, number] {
    const offset = this.#virtualizer.scrollOffset ?? 0;
    const view = this.#view;
    const first = Math.ceil(offset / this.#rowHeight) + this.#segment.base;
    const last = Math.floor((offset + view) / this.#rowHeight) - 1 + this.#segment.base;
    return [first, Math.min(Math.max(first, last), Math.max(0, (this.#shown?.count ?? 1) - 1))];
  }

  /** What to render. */
  get sight(): Sight {
    this.#measure();
    const items = this.#virtualizer.getVirtualItems();
    const { base, count } = this.#segment;
    return {
      rows: items.map(({ index }) => {
        const place = base + index;
        return { place, at: index, row: this.#shown?.rows.get(place) };
      }),
      rowHeight: this.#rowHeight,
      height: count * this.#rowHeight,
    };
  }

  /** Whether the list is moving. */
  get isScrolling(): boolean {
    return this.#virtualizer.isScrolling;
  }

  /**
   * Begins a list, or the same list anew, with a page of it.
   *
   * @param place Where another list (another search, order or client) is shown from; `undefined`: it is the same list.
   */
  begin(
    adapter: CheckedAdapter,
    query: Omit<UserQuery, 'page'>,
    start: number,
    page: ReadUserPage,
    place: number | undefined,
  ): void {
    this.#abortAll();
    this.#error = undefined;
    if (adapter !== this.#adapter) this.#listen(adapter);
    this.#adapter = adapter;
    this.#query = query;
    const rows = windowOf(start, page, BLOCK);
    const begun = this.#isByCursor ? { ...rows, count: rows.rows.size } : rows;
    if (place !== undefined || !this.#shown) {
      this.#shown = begun;
      this.#incoming = undefined;
      // There is no room to scroll in yet.
      this.#beginAt = place ?? start;
      this.#options.changed();
    } else this.#incoming = begun;
    this.#fill();
  }

  /** Brings a row into sight: at the top, or at the nearest edge. */
  scrollTo(place: number, align: 'start' | 'auto' = 'start'): void {
    const count = this.#shown?.count ?? 0;
    const target = Math.max(0, Math.min(place, count - 1));
    const { base } = this.#segment;
    const isInStretch = target >= base && target < base + this.#segment.count;
    const row = align === 'auto' && isInStretch ? target - base : this.#segment.reveal(target);
    this.#virtualizer.scrollToIndex(row, { align });
    this.#fillSoon();
  }

  /** Asks again for what could not be had. */
  retry(): void {
    this.#error = undefined;
    this.#options.changed();
    this.#fill();
  }

  hostUpdated(): void {
    this.#virtualizer._willUpdate();
    // Asking for a height makes the browser lay out at once, which a step of a wheel cannot afford.
    if (this.isScrolling) return;
    const row = this.#options.scroller()?.querySelector<HTMLElement>('tbody tr[aria-rowindex]');
    const height = row?.getBoundingClientRect().height ?? 0;
    // Rows are all of one height, which fonts and density decide.
    if (height > 0 && Math.abs(height - this.#rowHeight) > 0.01) {
      this.#rowHeight = height;
      this.#measure();
      this.#virtualizer.measure();
      this.#options.changed();
    } else if (this.#beginAt !== undefined && row) {
      const place = this.#beginAt;
      this.#beginAt = undefined;
      this.scrollTo(place);
    }
  }

  hostConnected(): void {
    this.#stopObserving = this.#virtualizer._didMount();
  }

  hostDisconnected(): void {
    this.#stopObserving?.();
    whenGone(this.#options.host, () => {
      this.#listen(undefined);
      this.#adapter = undefined;
      this.#abortAll();
      clearTimeout(this.#timer);
    });
  }

  get #isByCursor(): boolean {
    return this.#adapter?.capabilities.paging[0] === 'cursor';
  }

  /** The width of the box that scrolls, in CSS pixels. */
  get width(): number {
    return this.#virtualizer.scrollRect?.width ?? 0;
  }

  get #view(): number {
    return this.#virtualizer.scrollRect?.height ?? 0;
  }

  get #virtualizerOptions() {
    return {
      count: this.#segment.count,
      overscan: OVERSCAN,
      getScrollElement: this.#options.scroller,
      estimateSize: () => this.#rowHeight,
      scrollToFn: elementScroll,
      observeElementRect: this.#observeRect,
      observeElementOffset: this.#observeOffset,
      onChange: () => {
        this.#onScrolled();
      },
    };
  }

  /** Another width may be that of cards in place of rows, which are of another height. */
  readonly #observeRect: typeof observeElementRect = (instance, tell) => {
    let before: number | undefined;
    return observeElementRect(instance, (rect) => {
      tell(rect);
      if (before !== undefined && before !== rect.width) this.#options.changed();
      before = rect.width;
    });
  };

  readonly #observeOffset: typeof observeElementOffset = (instance, tell) =>
    observeElementOffset(instance, (offset, isScrolling) => {
      const { base } = this.#segment;
      const instead = this.#segment.scrolled(offset, this.#view);
      const scroller = this.#options.scroller();
      if (instead !== undefined && scroller) scroller.scrollTop = instead;
      tell(instead ?? offset, isScrolling);
      if (base !== this.#segment.base) this.#onScrolled();
    });

  #onScrolled(): void {
    this.#options.scrolled();
    this.#fillSoon();
  }

  #measure(): void {
    const { count = 0, next } = this.#shown ?? {};
    const more = this.#isByCursor && next !== undefined ? MORE : 0;
    this.#segment.resize(count + more, this.#rowHeight);
    this.#virtualizer.setOptions(this.#virtualizerOptions);
  }

  #fillSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#fill();
    }, PACE);
  }

  /** Asks for the blocks in sight that are not there yet, and lets go of those that are out of sight. */
  #fill(): void {
    const list = this.#incoming ?? this.#shown;
    if (!list || !this.#adapter || this.#error) return;
    const [first, last] = this.range;
    const wanted = this.#isByCursor
      ? this.#nextBlock(list, last)
      : blocksOf(missing(list, first - NEEDED, last + NEEDED));
    for (const [start, running] of this.#running) {
      if (!wanted.includes(start)) {
        running.abort();
        this.#running.delete(start);
      }
    }
    if (this.#incoming && wanted.length === 0) {
      this.#shown = this.#incoming;
      this.#incoming = undefined;
      this.#options.changed();
    }
    for (const start of wanted) if (!this.#running.has(start)) void this.#ask(start, list.next);
  }

  #nextBlock({ rows, next }: Rows, last: number): number[] {
    return next !== undefined && last + BLOCK / 2 >= rows.size ? [rows.size] : [];
  }

  async #ask(start: number, cursor: string | undefined): Promise<void> {
    const running = new AbortController();
    this.#running.set(start, running);
    const page = this.#isByCursor ? { cursor, limit: BLOCK } : { offset: start, limit: BLOCK };
    try {
      const answer = await this.#adapter?.list({ ...this.#query, page }, { signal: running.signal });
      if (this.#running.get(start) !== running) return;
      this.#running.delete(start);
      if (answer) this.#take(start, answer);
    } catch (thrown) {
      if (this.#running.get(start) !== running) return;
      this.#running.delete(start);
      this.#error = AdapterError.from(thrown);
      const event = new UserLoadFailedEvent('list', this.#error);
      this.#options.host.dispatchEvent(event);
    }
    this.#options.changed();
  }

  #take(start: number, page: ReadUserPage): void {
    const [first, last] = this.range;
    const list = this.#incoming ?? this.#shown;
    if (!list) return;
    if (this.#isByCursor) this.#put(withNextPage(list, page));
    else if (!this.#incoming && contradicts(list, start, page)) {
      this.#abortAll();
      this.#incoming = windowOf(start, page, BLOCK);
    } else this.#put(trimmed(withPage(list, start, page, BLOCK), first, last));
    this.#fill();
  }

  #put(list: Rows): void {
    if (this.#incoming) this.#incoming = list;
    else this.#shown = list;
  }

  #listen(adapter: CheckedAdapter | undefined): void {
    this.#stopListening?.();
    this.#stopListening =
      adapter &&
      onChange(adapter, (change, origin) => {
        // What others remove stays where it is, and says so.
        if (origin === 'others' && change.type !== 'updated') return;
        if (this.#shown) this.#shown = withChangedUser(this.#shown, change);
        if (this.#incoming) this.#incoming = withChangedUser(this.#incoming, change);
        this.#options.changed();
      });
  }

  #abortAll(): void {
    for (const running of this.#running.values()) running.abort();
    this.#running.clear();
  }
}

/** The starts of the blocks in which places are. */
function blocksOf(places: readonly number[]): number[] {
  return [...new Set(places.map((place) => Math.floor(place / BLOCK) * BLOCK))];
}

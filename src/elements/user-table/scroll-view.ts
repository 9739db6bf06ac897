import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Localize } from '../../controllers/localize.js';
import type { UserList } from '../../controllers/user-list.js';
import { BLOCK, UserWindow } from '../../controllers/user-window.js';
import type { CheckedAdapter, User, UserQuery } from '../../data/index.js';
import { errorText } from '../../localization/index.js';
import type { PagePosition } from '../../state/paging.js';
import { shownPage } from '../../state/user-list.js';
import { adopt } from '../parts/adopt.js';
import { live, type LivePart } from './live-part.js';
import { RowSlots } from './row-slots.js';
import { scrollViewStyles } from './scroll-view.styles.js';

/** Milliseconds between two looks at which rows are in sight, for the words below the list. */
const PACE = 200;

/** What the rows are made of; it holds until the table renders anew. */
export interface RowParts {
  /** How many columns there are. */
  readonly columns: number;
  /** Another one each time that the cells of rows in sight must be rendered anew. */
  readonly revision: string;
  readonly cells: (user: User, slot: number) => unknown;
  readonly tabIndex: (place: number) => number | typeof nothing;
  /** What others did to a user meanwhile. */
  readonly news: (user: User) => string | undefined;
  /** The classes of a row. */
  readonly look: (user: User) => string;
  /** Whether the focus is in a row. */
  readonly hasFocus: () => boolean;
}

/**
 * One long list that scrolls in place of pages. Loaded when a table is first shown that way.
 *
 * A step of the wheel renders the rows and nothing else. Their elements stand where they are put, whatever their order: so
 * those of the rows that went are used at once for those that came. When the list has come to rest, or while the focus is
 * in it, the elements are in the order of the rows, which is that in which they are read out.
 */
export class ScrollView {
  readonly #host: LitElement;
  readonly #window: UserWindow;
  readonly #slots = new RowSlots();
  readonly #scroller: () => HTMLElement | null;
  readonly #renderTable: () => void;
  #rows: LivePart | undefined;
  #parts: RowParts | undefined;
  #told = 0;
  #answers = -1;
  #question = '';

  /** `renderTable` renders the table, but no row that is there already. */
  constructor(host: LitElement, scroller: () => HTMLElement | null, renderTable: () => void) {
    this.#host = host;
    this.#scroller = scroller;
    this.#renderTable = renderTable;
    adopt(host, scrollViewStyles);
    this.#window = new UserWindow({
      host,
      scroller,
      scrolled: () => {
        this.#onScrolled();
      },
      changed: renderTable,
    });
  }

  /** For `aria-rowcount`, without the heading; `undefined` if nobody knows. */
  get rowCount(): number | undefined {
    return this.#window.rowCount;
  }

  /** How many rows one can go to: all, or those that are there of a backend that pages by cursor. */
  get count(): number {
    return this.#window.count;
  }

  /** The places of the first and the last row in sight. */
  get range(): readonly [number, number] {
    return this.#window.range;
  }

  /** The users in sight. */
  get shownUsers(): readonly User[] {
    return this.#window.sight.rows.flatMap(({ row }) => row ?? []);
  }

  /** The page to begin with: the block in which a place is, or the first one of a backend that cannot jump. */
  firstBlock({ start, page }: PagePosition): PagePosition {
    if ('offset' in page) {
      const offset = Math.floor(start / BLOCK) * BLOCK;
      return { start: offset, page: { offset, limit: BLOCK } };
    }
    return { start: 0, page: { limit: BLOCK } };
  }

  /** Takes the page that the table has for the beginning, each time that it came anew. */
  follow(
    list: UserList,
    adapter: CheckedAdapter,
    query: Omit<UserQuery, 'page'>,
    start: number,
    place: number,
  ): void {
    const page = shownPage(list.state);
    if (list.state.status !== 'ready' || !page || this.#answers === list.answers) return;
    const question = JSON.stringify(query);
    const isSame = question === this.#question;
    this.#answers = list.answers;
    this.#question = question;
    this.#window.begin(adapter, query, start, page, isSame ? undefined : place);
  }

  /** The classes of the table; `width` is that of its columns, in CSS pixels. */
  look(width: number): string {
    return `windowed ${width > this.#window.width ? 'wide' : ''} ${this.#window.isScrolling ? 'moving' : ''}`;
  }

  /** The room of all rows, and of one as a card of so many columns: known before cards are loaded, since rows are measured. */
  style(columns: number): string {
    return `--_rows: ${this.#window.sight.height}px; --_lines: ${columns}`;
  }

  renderRows(parts: RowParts): unknown {
    this.#parts = parts;
    return live(
      () => this.#renderRows(parts),
      (part) => {
        this.#rows = part;
      },
    );
  }

  #renderRows(parts: RowParts): unknown {
    const { rows, rowHeight } = this.#window.sight;
    const hasFocus = parts.hasFocus();
    const slots = this.#slots.assign(
      rows.map(({ row }) => row ?? undefined),
      hasFocus,
    );
    const items = rows.map((row, index) => ({ ...row, slot: slots[index] ?? -1 - row.place }));
    if (this.#window.isScrolling && !hasFocus) items.sort((a, b) => a.slot - b.slot);
    return repeat(
      items,
      ({ slot }) => slot,
      ({ row, place, at, slot }) => {
        const style = `transform: translateY(${at * rowHeight}px)`;
        return row
          ? renderRow(row, place, slot, style, parts)
          : renderPlaceholder(place, style, row === null, parts.columns);
      },
    );
  }

  #onScrolled(): void {
    if (this.#parts && !this.#host.isUpdatePending) this.#rows?.refresh();
    const now = performance.now();
    if (this.#window.isScrolling && now - this.#told < PACE) return;
    this.#told = now;
    this.#renderTable();
  }

  renderFooter({ terms }: Localize, goTo: (place: number) => void): TemplateResult {
    const [first, last] = this.#window.range;
    const { rowCount, error } = this.#window;
    return html`<div class="pager" part="pager">
      <span class="range">
        ${
          rowCount === undefined
            ? terms.rangeWithoutTotal(first + 1, last + 1)
            : terms.rangeOf(Math.min(first + 1, rowCount), last + 1, rowCount, false)
        }
      </span>
      ${
        error
          ? html`<span role="status">${errorText(terms, error)}</span>
              <button
                type="button"
                class="small"
                @click=${() => {
                  this.#scroller()?.focus();
                  this.#window.retry();
                }}
              >
                ${terms.tryAgain}
              </button>`
          : nothing
      }
      ${this.#window.canJump ? this.#renderGoTo(terms.goToUser, terms.go, goTo) : nothing}
    </div>`;
  }

  /** Brings a row into sight and waits until it is there. */
  async reveal(place: number, align: 'start' | 'auto' = 'auto'): Promise<void> {
    const [first, last] = this.range;
    if (align === 'start' || place < first || place > last) {
      this.#window.scrollTo(place, align);
      // Scroll events come before the callbacks of a frame (HTML, section 8.1.7.3), and with them the rows.
      await new Promise(requestAnimationFrame);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #renderGoTo(label: string, go: string, goTo: (place: number) => void): TemplateResult {
    return html`<form
      class="go-to"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const input = (event.target as HTMLFormElement).elements.namedItem('place') as HTMLInputElement;
        if (input.valueAsNumber >= 1) goTo(Math.round(input.valueAsNumber) - 1);
      }}
    >
      <label>${label} <input class="input" type="number" name="place" min="1" required /></label>
      <button type="submit" class="small">${go}</button>
    </form>`;
  }
}

function renderRow(
  user: User,
  place: number,
  slot: number,
  style: string,
  { cells, revision, tabIndex, news, look }: RowParts,
): TemplateResult {
  const what = news(user);
  return html`<tr
    part=${what === undefined ? 'row' : `row ${what === 'edited' ? 'changed' : what}`}
    data-news=${what ?? nothing}
    class=${look(user)}
    data-id=${user.id}
    data-place=${place}
    tabindex=${tabIndex(place)}
    aria-rowindex=${place + 2}
    .style=${style}
  >
    ${guard([user, slot, revision], () => cells(user, slot))}
  </tr>`;
}

/** A row on its way, or one that could not be read. */
function renderPlaceholder(
  place: number,
  style: string,
  unreadable: boolean,
  columns: number,
): TemplateResult {
  return html`<tr class="placeholder" aria-rowindex=${place + 2} data-place=${place} .style=${style}>
    <td colspan=${columns}>${unreadable ? '–' : html`<span></span>`}</td>
  </tr>`;
}

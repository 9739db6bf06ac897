import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Localize } from '../../controllers/localize.js';
import type { UserList } from '../../controllers/user-list.js';
import { BLOCK, UserWindow } from '../../controllers/user-window.js';
import type { CheckedAdapter, User, UserId, UserQuery } from '../../data/index.js';
import { errorText } from '../../localization/index.js';
import type { PagePosition } from '../../state/paging.js';
import { shownPage } from '../../state/user-list.js';
import { RowSlots } from './row-slots.js';

/** One long list that scrolls in place of pages. Loaded when a table is first shown that way. */
export class ScrollView {
  readonly #host: LitElement;
  readonly #window: UserWindow;
  readonly #slots = new RowSlots();
  readonly #scroller: () => HTMLElement | null;
  #answers = -1;
  #question = '';

  constructor(host: LitElement, scroller: () => HTMLElement | null, scrolled: () => void) {
    this.#host = host;
    this.#scroller = scroller;
    this.#window = new UserWindow({ host, scroller, scrolled });
  }

  /** For `aria-rowcount`, without the heading; `undefined` if nobody knows. */
  get rowCount(): number | undefined {
    return this.#window.rowCount;
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

  renderRows(
    columns: number,
    focused: UserId | undefined,
    renderRow: (user: User, place: number) => unknown,
  ): unknown {
    const { rows, above, below } = this.#window.sight;
    const slots = this.#slots.assign(
      rows.map(({ row }) => row ?? undefined),
      focused,
    );
    return html`${renderRoom(above, columns)}${repeat(
      rows,
      ({ place }, index) => slots[index] ?? `place ${place}`,
      ({ row, place }) => (row ? renderRow(row, place) : renderPlaceholder(place, row === null, columns)),
    )}${renderRoom(below, columns)}`;
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
    if (align === 'start' || place < first || place > last) this.#window.scrollTo(place, align);
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

/** The room of the rows that are not rendered. It is empty, so it says nothing. */
function renderRoom(height: number, columns: number): TemplateResult {
  return html`<tr class="room" aria-hidden="true" .style=${`block-size: ${height}px`}>
    <td colspan=${columns}></td>
  </tr>`;
}

/** A row on its way, or one that could not be read. */
function renderPlaceholder(place: number, unreadable: boolean, columns: number): TemplateResult {
  return html`<tr class="placeholder" aria-rowindex=${place + 2} data-place=${place}>
    <td colspan=${columns}>${unreadable ? '–' : html`<span></span>`}</td>
  </tr>`;
}

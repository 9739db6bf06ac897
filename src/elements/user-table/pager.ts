import { html, nothing, type TemplateResult } from 'lit';
import type { ReadUserPage } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import { nextPage, numberedPage, pageNumbers, previousPage, type PagePosition } from '../../state/paging.js';
import { PAGE_SIZES } from '../../state/view-state.js';

/** What can be done below the table. */
export interface PagerActions {
  readonly go: (to: PagePosition) => void;
  readonly setPageSize: (pageSize: number) => void;
}

/** Where one is in the list, the way to other pages, and how many users a page holds. */
export function renderPager(
  position: PagePosition,
  range: string,
  page: ReadUserPage,
  terms: Terms,
  { go, setPageSize }: PagerActions,
): TemplateResult {
  return html`<nav class="pager" part="pager" aria-label=${terms.pages}>
    <span class="range">${range}</span>
    ${renderPageSize(position.page.limit, terms, setPageSize)}
    <span class="steps">
      ${renderStep(terms.previous, previousPage(position, page), go)}
      ${renderNumbers(position, page, terms, go)} ${renderStep(terms.next, nextPage(position, page), go)}
    </span>
  </nav>`;
}

/** Which users stand there, the first of them at the place `start`, and of how many. */
export function rangeText(start: number, page: ReadUserPage, terms: Terms): string {
  const from = start + 1;
  const to = start + page.users.length + page.unreadable;
  return page.total
    ? terms.rangeOf(from, to, page.total.count, page.total.relation === 'at-least')
    : terms.rangeWithoutTotal(from, to);
}

function renderPageSize(size: number, terms: Terms, setPageSize: (size: number) => void): TemplateResult {
  const sizes = [...new Set([...PAGE_SIZES, size])].sort((a, b) => a - b);
  return html`<label class="page-size"
    >${terms.pageSize}
    <select
      part="page-size"
      @change=${(event: Event) => {
        setPageSize(Number((event.target as HTMLSelectElement).value));
      }}
    >
      ${sizes.map((option) => html`<option .value=${String(option)} .selected=${option === size}>${option}</option>`)}
    </select>
  </label>`;
}

/** Numbers where the backend can jump to a page and says exactly how many users there are. */
function renderNumbers(
  { start, page: { limit, ...place } }: PagePosition,
  { total }: ReadUserPage,
  terms: Terms,
  go: (to: PagePosition) => void,
): unknown {
  if (!('offset' in place) || total?.relation !== 'exact') return nothing;
  const pages = Math.max(1, Math.ceil(total.count / limit));
  const current = Math.floor(start / limit) + 1;
  return html`<span class="visually-hidden">${terms.pageOf(current, pages)}</span> ${pageNumbers(
      current,
      pages,
    ).map((number) =>
      number === undefined
        ? html`<span class="muted" aria-hidden="true">…</span>`
        : html`<button
            type="button"
            class="small number ${number === current ? '' : 'quiet'}"
            aria-label=${terms.goToPage(number)}
            aria-current=${number === current ? 'page' : nothing}
            @click=${() => {
              if (number !== current) go(numberedPage(number, limit));
            }}
          >
            ${number}
          </button>`,
    )}`;
}

/** At either end the button stays where it is and keeps the focus; it just does nothing. */
function renderStep(
  label: string,
  to: PagePosition | undefined,
  go: (to: PagePosition) => void,
): TemplateResult {
  return html`<button
    type="button"
    class="small"
    aria-disabled=${to ? nothing : 'true'}
    @click=${() => {
      if (to) go(to);
    }}
  >
    ${label}
  </button>`;
}

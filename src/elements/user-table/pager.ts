import { html, nothing, type TemplateResult } from 'lit';
import type { ReadUserPage } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import { nextPage, previousPage, type PagePosition } from '../../state/paging.js';

/** Where one is in the list, and the way to the pages before and after. */
export function renderPager(
  position: PagePosition,
  page: ReadUserPage,
  terms: Terms,
  go: (to: PagePosition) => void,
): TemplateResult {
  const from = position.start + 1;
  const to = position.start + page.users.length + page.unreadable;
  const { limit } = position.page;
  const pages =
    page.total?.relation === 'exact' ? Math.max(1, Math.ceil(page.total.count / limit)) : undefined;
  const range = page.total
    ? terms.rangeOf(from, to, page.total.count, page.total.relation === 'at-least')
    : terms.rangeWithoutTotal(from, to);
  return html`<nav class="pager" part="pager" aria-label=${terms.pages}>
    <span class="range">${range}</span>
    ${renderStep(terms.previous, previousPage(position, page), go)}
    ${
      pages === undefined
        ? nothing
        : html`<span class="muted">${terms.pageOf(Math.floor(position.start / limit) + 1, pages)}</span>`
    }
    ${renderStep(terms.next, nextPage(position, page), go)}
  </nav>`;
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

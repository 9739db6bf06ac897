import { html, nothing, type TemplateResult } from 'lit';
import type { SearchText } from '../../controllers/search-text.js';
import type { CheckedAdapter } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import { activeFilters, type ViewFilters } from '../../state/view-state.js';
import type { Panel } from './panels.js';

/** The search field, with a hint where too little is typed. */
export function renderSearch(search: SearchText, minLength: number, terms: Terms): TemplateResult {
  return html`<form
    role="search"
    @submit=${(event: Event) => {
      event.preventDefault();
      search.type(search.typed, minLength, true);
    }}
  >
    <label class="visually-hidden" for="search">${terms.searchUsers}</label>
    <input
      type="search"
      id="search"
      class="input"
      part="search"
      autocomplete="off"
      placeholder=${terms.searchUsers}
      aria-describedby="search-hint"
      .value=${search.typed}
      @input=${(event: Event) => {
        search.type((event.target as HTMLInputElement).value, minLength);
      }}
    />
    <span id="search-hint" class="hint" role="status"
      >${search.isTooShort(minLength) ? terms.searchHint(minLength) : nothing}</span
    >
  </form>`;
}

/** The buttons that open the panels; filters only where the backend has some. */
export function renderPanelButtons(
  adapter: CheckedAdapter,
  filters: ViewFilters,
  terms: Terms,
  opened: Panel | undefined,
  open: (panel: Panel, button: HTMLElement) => void,
): TemplateResult {
  const count = activeFilters(filters).length;
  const button = (panel: Panel, described?: string) =>
    html`<button
      type="button"
      data-panel=${panel}
      popovertarget="panel"
      aria-haspopup="dialog"
      aria-expanded=${opened === panel ? 'true' : 'false'}
      @click=${(event: Event) => {
        // The panel is filled before it opens. As its target it stays open while the button is being pressed.
        event.preventDefault();
        open(panel, event.currentTarget as HTMLElement);
      }}
    >
      ${terms[panel]}${described}
    </button>`;
  return html`${adapter.capabilities.filters.length > 0 ? button('filters', count > 0 ? ` (${count})` : '') : nothing}
    <span class="end">${button('views')}${button('columns')}</span>`;
}

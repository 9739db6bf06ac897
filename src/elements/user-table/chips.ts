import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../controllers/localize.js';
import type { Role } from '../../data/index.js';
import { colon } from '../../localization/index.js';
import { activeFilters, withChoice, type ActiveFilter, type ViewFilters } from '../../state/view-state.js';
import { choiceLabel, filterLabel } from './filter-words.js';

/** The filters that hold, each with its way out. */
export function renderChips(
  filters: ViewFilters,
  localize: Localize,
  roles: readonly Role[],
  filterBy: (filters: ViewFilters) => void,
): TemplateResult | typeof nothing {
  const { terms } = localize;
  const choices = activeFilters(filters);
  if (choices.length === 0) return nothing;
  return html`<div class="chips" part="filters" role="group" aria-label=${terms.filters}>
    ${choices.map((choice) =>
      renderChip(choice, localize, roles, () => {
        filterBy(withChoice(filters, choice, false));
      }),
    )}
    <button
      type="button"
      class="link"
      @click=${() => {
        filterBy({});
      }}
    >
      ${terms.clearFilters}
    </button>
  </div>`;
}

function renderChip(
  choice: ActiveFilter,
  { terms, lang }: Localize,
  roles: readonly Role[],
  remove: () => void,
): TemplateResult {
  const label = choiceLabel(choice, terms, roles);
  const isAboutLogin = choice.filter === 'notSignedInSince' || choice.filter === 'neverSignedIn';
  const text = isAboutLogin ? label : `${filterLabel(choice.filter, terms)}${colon(lang)}${label}`;
  return html`<button
    type="button"
    class="chip"
    part="chip"
    aria-label=${terms.removeFilter(text)}
    @click=${remove}
  >
    ${text}<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2 2 8 8M8 2 2 8" /></svg>
  </button>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { USER_STATUSES, type Total } from '../../data/index.js';
import {
  activeFilters,
  INACTIVE_DAYS,
  isFiltered,
  withChoice,
  withoutLastLogin,
  type ActiveFilter,
} from '../../state/view-state.js';
import { choiceLabel } from './filter-words.js';
import type { PanelContext } from './panels.js';

/** The filters that the backend has, each choice taken at once. */
export function renderFiltersPanel(context: PanelContext): TemplateResult {
  const { localize, adapter, roles, counts, view } = context;
  const { terms } = localize;
  const { filters: offered } = adapter.capabilities;
  const group = (legend: string, choices: readonly ActiveFilter[], known?: Readonly<Record<string, Total>>) =>
    html`<fieldset>
      <legend>${legend}</legend>
      ${choices.map((choice) => renderCheckbox(choice, context, known && countIn(known, choice)))}
    </fieldset>`;
  return html`
    ${
      offered.includes('roleIds')
        ? group(
            terms.role,
            roles.map(({ id }) => ({ filter: 'roleIds', value: id })),
            counts?.roleIds,
          )
        : nothing
    }
    ${
      offered.includes('statuses')
        ? group(
            terms.statusFilter,
            USER_STATUSES.map((value) => ({ filter: 'statuses', value })),
            counts?.statuses,
          )
        : nothing
    }
    ${renderLastLogin(context)}
    <button
      type="button"
      class="small"
      aria-disabled=${isFiltered(view.filters) ? nothing : 'true'}
      @click=${() => {
        if (isFiltered(view.filters)) view.filterBy({});
      }}
    >
      ${terms.clearFilters}
    </button>
  `;
}

const NONE: Total = { count: 0, relation: 'exact' };

/** How many a choice would show; one that is not named has nobody. */
function countIn(known: Readonly<Record<string, Total>>, { value }: ActiveFilter): Total | undefined {
  const name = String(value);
  return Object.hasOwn(known, name) ? known[name] : NONE;
}

function labelOf(choice: ActiveFilter, { localize: { terms }, roles }: PanelContext, total?: Total): string {
  const label = choiceLabel(choice, terms, roles);
  return total ? terms.counted(label, total.count, total.relation === 'at-least') : label;
}

function renderCheckbox(choice: ActiveFilter, context: PanelContext, total?: Total): TemplateResult {
  const { view } = context;
  return html`<label class="choice"
    ><input
      type="checkbox"
      .checked=${isChosen(choice, context)}
      @change=${(event: Event) => {
        view.filterBy(withChoice(view.filters, choice, (event.target as HTMLInputElement).checked));
      }}
    />${labelOf(choice, context, total)}</label
  >`;
}

function isChosen(choice: ActiveFilter, { view }: PanelContext): boolean {
  return activeFilters(view.filters).some(
    ({ filter, value }) => filter === choice.filter && value === choice.value,
  );
}

/** How long ago somebody signed in: one choice at a time. */
function renderLastLogin(context: PanelContext): TemplateResult | typeof nothing {
  const { adapter, view, counts, localize } = context;
  const { filters: offered } = adapter.capabilities;
  const chosenDays = view.filters.notSignedInDays;
  const days = [...new Set([...INACTIVE_DAYS, ...(chosenDays === undefined ? [] : [chosenDays])])];
  const choices: ActiveFilter[] = [
    ...(offered.includes('notSignedInSince')
      ? days.sort((a, b) => a - b).map((value) => ({ filter: 'notSignedInSince', value }) as const)
      : []),
    ...(offered.includes('neverSignedIn') ? [{ filter: 'neverSignedIn', value: true } as const] : []),
  ];
  if (choices.length === 0) return nothing;
  const radio = (label: string, checked: boolean, choose: () => void) =>
    html`<label class="choice"
      ><input type="radio" name="last-login" .checked=${checked} @change=${choose} />${label}</label
    >`;
  return html`<fieldset>
    <legend>${localize.terms.columnLastLogin}</legend>
    ${radio(localize.terms.anyTime, !choices.some((choice) => isChosen(choice, context)), () => {
      view.filterBy(withoutLastLogin(view.filters));
    })}
    ${choices.map((choice) =>
      radio(
        labelOf(choice, context, choice.filter === 'neverSignedIn' ? counts?.neverSignedIn : undefined),
        isChosen(choice, context),
        () => {
          view.filterBy(withChoice(view.filters, choice, true));
        },
      ),
    )}
  </fieldset>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../controllers/localize.js';
import type { AdapterError } from '../../data/index.js';
import { errorText, visibleText, type Terms } from '../../localization/index.js';
import type { UserListState } from '../../state/user-list.js';

/** What stands in place of rows when there are none, with the way on. */
export interface EmptyState {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Nobody there, nobody found, or no adapter. */
export function renderEmptyState(state: EmptyState): TemplateResult {
  return html`<div class="state" part="state">
    <p class="state-title">${state.title}</p>
    <p class="muted">${state.text}</p>
    ${
      state.action
        ? html`<button type="button" @click=${state.action.run}>${state.action.label}</button>`
        : nothing
    }
  </div>`;
}

/** What failed, and the way on. */
export function failedState(terms: Terms, error: AdapterError, retry: () => void): EmptyState {
  const again = { label: terms.tryAgain, run: retry };
  switch (error.kind) {
    case 'forbidden':
      return {
        title: terms.forbiddenTitle,
        text: error.detail ? visibleText(error.detail) : terms.forbiddenText,
        action: again,
      };
    case 'unauthenticated':
      return { title: terms.unauthenticatedTitle, text: terms.error.unauthenticated, action: again };
    // Of one user these words would be true; of a list they would be beside the point.
    case 'not-found':
    case 'conflict':
    case 'invalid':
      return { title: terms.failedTitle, text: terms.listRefused, action: again };
    default:
      return { title: terms.failedTitle, text: errorText(terms, error), action: again };
  }
}

/** No way to a backend. */
export function noAdapterState({ noAdapterTitle, noAdapterText }: Terms): EmptyState {
  return { title: noAdapterTitle, text: noAdapterText };
}

/** Nobody whom the filters, and the search if there is one, let through. */
export function noMatchState(terms: Terms, search: string | undefined, clear: () => void): EmptyState {
  return {
    title: terms.noMatchTitle,
    text: search === undefined ? terms.noMatchFilters : terms.noMatchText(visibleText(search)),
    action: { label: search === undefined ? terms.clearFilters : terms.clearSearch, run: clear },
  };
}

/** Old users, said so: while newer ones are on their way, or because they could not be had. `answeredAt` is in epoch milliseconds. */
export function renderFreshness(
  localize: Localize,
  list: UserListState,
  answeredAt: number,
  isStale: boolean,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { terms } = localize;
  const error = list.status === 'ready' ? list.error : undefined;
  const isLate = list.status === 'loading' && isStale;
  if (!isLate && !error) return nothing;
  const time = localize.time(new Date(answeredAt).toISOString());
  if (!error) return html`<p class="freshness" role="status">${terms.asOf(time)}</p>`;
  return html`<p class="freshness" role="status">
    ${terms.couldNotRefresh(time)} ${errorText(terms, error)}
    <button type="button" class="small" @click=${retry}>${terms.tryAgain}</button>
  </p>`;
}

/** Rows in the shape of what is on its way, for the eye alone; the table says `aria-busy`. At first only their room. */
export function renderSkeleton(rows: number, columns: number, isShown: boolean): TemplateResult[] {
  return Array.from(
    { length: rows },
    () =>
      html`<tr class="skeleton" aria-hidden="true">
        ${isShown ? Array.from({ length: columns }, () => html`<td><span></span></td>`) : html`<td></td>`}
      </tr>`,
  );
}

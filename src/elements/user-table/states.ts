import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../data/index.js';
import { errorText, visibleText, type Terms } from '../../localization/index.js';

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

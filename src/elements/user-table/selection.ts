import { html, nothing, type TemplateResult } from 'lit';
import type { SelectedUsers } from '../../controllers/selected-users.js';
import type { User } from '../../data/index.js';
import { fullName, type Terms } from '../../localization/index.js';

/** How many users are selected, on all pages, the way back to none, and what can be done to them. */
export function renderSelectionBar(
  selected: SelectedUsers,
  terms: Terms,
  clear: () => void,
  actions: unknown,
): TemplateResult {
  return html`<div class="selection-bar ${selected.count > 0 ? 'some' : ''}" part="selection">
    <span role="status">${selected.count > 0 ? terms.selected(selected.count) : nothing}</span>
    ${
      selected.count > 0
        ? html`<button type="button" class="link" @click=${clear}>${terms.clearSelection}</button>${actions}`
        : nothing
    }
  </div>`;
}

/** The heading of the checkboxes: one for everybody in sight. */
export function renderSelectShown(selected: SelectedUsers, terms: Terms): TemplateResult {
  const state = selected.shownState;
  return html`<th scope="col" part="heading" class="selection">
    <label class="check"
      ><input
        type="checkbox"
        .checked=${state === 'true'}
        .indeterminate=${state === 'mixed'}
        ?disabled=${!selected.isAnybodyShown}
        @change=${(event: Event) => {
          selected.toggleShown((event.target as HTMLInputElement).checked);
        }}
      /><span class="visually-hidden">${terms.selectPage}</span></label
    >
  </th>`;
}

/** The checkbox of a user. With Shift, everybody from the one before to this one. */
export function renderSelectUser(selected: SelectedUsers, user: User, terms: Terms): TemplateResult {
  return html`<td part="cell selection" class="selection">
    <label class="check"
      ><input
        type="checkbox"
        .checked=${selected.has(user)}
        @click=${(event: MouseEvent) => {
          selected.toggle(user, (event.target as HTMLInputElement).checked, event.shiftKey);
        }}
      /><span class="visually-hidden">${terms.selectUser(fullName(user))}</span></label
    >
  </td>`;
}

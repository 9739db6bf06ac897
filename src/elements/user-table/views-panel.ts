import { html, type TemplateResult } from 'lit';
import { visibleText } from '../../localization/index.js';
import type { PanelContext } from './panels.js';

/** Views with a name: shown again, deleted, and what is set now saved as one more. */
export function renderViewsPanel({ localize, view, savedViews, saveViews }: PanelContext): TemplateResult {
  const { terms } = localize;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const input = form.elements.namedItem('name') as HTMLInputElement;
    const name = input.value.trim();
    if (name === '') return;
    // Where one is in the list is no part of a view to come back to.
    const state = { ...view.state, page: undefined };
    saveViews([...savedViews.filter((other) => other.name !== name), { name, state }]);
    input.value = '';
  };
  return html`${
      savedViews.length === 0
        ? html`<p class="muted">${terms.noViews}</p>`
        : html`<ul>
            ${savedViews.map((saved) => {
              const name = visibleText(saved.name);
              return html`<li>
                <button
                  type="button"
                  class="quiet view"
                  aria-label=${terms.showView(name)}
                  @click=${(event: Event) => {
                    view.choose(saved.state);
                    (event.currentTarget as Element).closest<HTMLElement>('[popover]')?.hidePopover();
                  }}
                >
                  ${name}
                </button>
                <button
                  type="button"
                  class="quiet small"
                  aria-label=${terms.deleteView(name)}
                  @click=${(event: Event) => {
                    const panel = (event.currentTarget as Element).closest('[popover]');
                    saveViews(savedViews.filter((other) => other !== saved));
                    // The button is gone with its view.
                    panel?.querySelector<HTMLElement>('input')?.focus();
                  }}
                >
                  <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2 2 8 8M8 2 2 8" /></svg>
                </button>
              </li>`;
            })}
          </ul>`
    }
    <form @submit=${onSubmit}>
      <label>${terms.viewName}<input class="input" name="name" maxlength="80" autocomplete="off" /></label>
      <button type="submit" class="small">${terms.saveView}</button>
    </form>`;
}

import { html, nothing, type TemplateResult } from 'lit';

/** A notice above the fields, with a way on where there is one. */
export function renderNotice(
  kind: 'error' | 'warning' | 'info',
  text: string,
  action?: { readonly label: string; readonly run: () => void },
): TemplateResult {
  return html`<div part="notice" class="message ${kind}">
    <span id="notice" class="message-text">${text}</span>
    ${
      action
        ? html`<button type="button" class="small" @click=${action.run}>${action.label}</button>`
        : nothing
    }
  </div>`;
}

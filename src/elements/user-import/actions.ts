import { html, type TemplateResult } from 'lit';
import type { ImportTerms } from '../../localization/index.js';
import type { ImportFlow } from './flow.js';

/** The buttons of a step: the way back, the way out, and what leads further. */
export function renderActions(flow: ImportFlow, words: ImportTerms, further: unknown): TemplateResult {
  return html`<div class="actions" part="actions">
    <button
      type="button"
      class="first"
      @click=${() => {
        flow.back();
      }}
    >
      ${words.back}
    </button>
    <button
      type="button"
      @click=${() => {
        flow.close();
      }}
    >
      ${flow.localize.terms.cancel}
    </button>
    ${further}
  </div>`;
}

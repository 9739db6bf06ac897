import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './field.js';

/** The buttons below the fields. One that can do nothing now stays where the keyboard finds it. */
export function renderButtons(
  { terms, isSaving }: FormView,
  { isHeld, isRefused, cancel }: { isHeld: boolean; isRefused: boolean; cancel: () => void },
): TemplateResult {
  return html`<div class="buttons" part="buttons">
    <button type="button" class="quiet" part="cancel" @click=${cancel}>${terms.cancel}</button>
    <button
      id="save"
      type="submit"
      class="primary"
      part="save"
      aria-disabled=${isHeld ? 'true' : 'false'}
      aria-describedby=${isRefused ? 'notice' : nothing}
    >
      ${isSaving ? terms.saving : terms.save}
    </button>
  </div>`;
}

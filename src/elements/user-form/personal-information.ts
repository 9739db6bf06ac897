import { html, type TemplateResult } from 'lit';
import { renderEmailField, renderTextField, type FormView } from './field.js';
import { renderPhoneField } from './phone-field.js';
import type { PhoneInput } from './phone-input.js';

/** Who the user is: names, address and number. */
export function renderPersonalInformation(
  view: FormView,
  phone: PhoneInput,
  isLoading: boolean,
): TemplateResult {
  const { terms } = view;
  return html`<fieldset
    part="group"
    aria-describedby="required-hint notice"
    aria-busy=${isLoading ? 'true' : 'false'}
    ?disabled=${view.isDisabled}
  >
    <legend part="legend">${terms.personalInformation}</legend>
    <div class="fields">
      <p id="required-hint" part="hint" class="hint wide">${terms.requiredHint}</p>
      ${renderTextField(view, 'firstName', 'given-name')} ${renderTextField(view, 'lastName', 'family-name')}
      ${renderEmailField(view)} ${renderPhoneField(view, phone)}
    </div>
  </fieldset>`;
}

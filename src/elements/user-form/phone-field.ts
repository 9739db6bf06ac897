import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { countryNames } from '../../localization/index.js';
import { descriptions, renderLabel, renderNotes, type FormView } from './field.js';
import type { PhoneInput } from './phone-input.js';

/** The number with the prefix of its country. */
export function renderPhoneField(view: FormView, phone: PhoneInput): TemplateResult {
  const { terms, draft } = view;
  const shown = phone.shown(draft);
  return html`<div class="field wide" part="field" @focusin=${phone.load} @pointerover=${phone.load}>
    ${renderLabel(view, 'phone')}
    <div class="phone">
      <select
        id="country"
        name="country"
        part="input"
        autocomplete="off"
        aria-label=${terms.phonePrefix}
        aria-disabled=${view.isSaving ? 'true' : 'false'}
      >
        ${renderCountries(view, shown.country, phone)}
      </select>
      <input
        id="phone"
        name="phone"
        class="input"
        part="input"
        type="tel"
        autocomplete="tel"
        aria-required="true"
        aria-invalid=${view.problems.phone ? 'true' : 'false'}
        aria-describedby=${descriptions(view, 'phone', 'phone-warning', 'phone-hint')}
        ?readonly=${view.isSaving}
        .value=${live(shown.text)}
      />
    </div>
    ${renderNotes(view, 'phone')}
    <div id="phone-warning" role="status">
      ${phone.isDoubtful(draft) ? html`<p part="warning" class="warning">${terms.phoneNotValid}</p>` : nothing}
    </div>
    <p id="phone-hint" part="hint" class="hint">${terms.phoneHint}</p>
  </div>`;
}

function renderCountries({ lang, terms }: FormView, current: string, phone: PhoneInput): unknown {
  const countries = phone.countries(lang);
  if (countries.length === 0) {
    return html`<option value=${current}>${current ? countryNames(lang)(current) : terms.unknown}</option>`;
  }
  const option = (id: string, label: string) =>
    html`<option value=${id} .selected=${live(id === current)}>${label}</option>`;
  return guard([countries, current, terms], () => [
    current === '' ? option('', terms.unknown) : nothing,
    ...countries.map(({ id, name, callingCode }) => option(id, `${name} (+${callingCode})`)),
  ]);
}

import { html, nothing, type TemplateResult } from 'lit';
import { colon, roleName, visibleText, type ImportTerms } from '../../localization/index.js';
import { IMPORT_FIELDS, valueAt, type ImportField } from '../../state/import-columns.js';
import {
  columnChosen,
  columnCount,
  corrected,
  peopleRows,
  type ImportFile,
  type ImportState,
} from '../../state/user-import.js';
import { renderActions } from './actions.js';
import type { ImportFlow } from './flow.js';
import { fieldName } from './words.js';

/** The second step: which column is what. */
export function renderMatch(
  flow: ImportFlow,
  words: ImportTerms,
  { file, needsEmail }: Extract<ImportState, { step: 'match' }>,
): TemplateResult {
  return html`<h3 part="heading" tabindex="-1">${words.matchTitle(peopleRows(file).length)}</h3>
    <label class="choice"
      ><input
        type="checkbox"
        .checked=${file.hasHeadings}
        @change=${(event: Event) => {
          const hasHeadings = (event.target as HTMLInputElement).checked;
          flow.set(corrected(flow.state, { hasHeadings }));
        }}
      />${words.hasHeadings}</label
    >
    <div class="columns">
      ${IMPORT_FIELDS.map((field) => renderField(flow, words, file, field, needsEmail))}
    </div>
    <div class="columns">${renderCountry(flow, words, file)}${renderRole(flow, words, file)}</div>
    ${renderClient(flow)}
    ${renderActions(
      flow,
      words,
      html`<button type="button" class="primary" @click=${() => void flow.check(file)}>
        ${words.continue}
      </button>`,
    )}`;
}

function renderField(
  flow: ImportFlow,
  words: ImportTerms,
  file: ImportFile,
  field: ImportField,
  needsEmail: boolean | undefined,
): TemplateResult {
  const { terms } = flow.localize;
  const column = file.matching[field];
  const example = peopleRows(file)
    .slice(0, 20)
    .map(({ cells }) => valueAt(cells, column))
    .find((value) => value !== '');
  const isMissing = needsEmail === true && field === 'email' && column === undefined;
  return html`<div class="field-group">
    <label class="label" for="column-${field}">${fieldName(terms, field)}</label>
    <select
      id="column-${field}"
      data-field=${field}
      aria-describedby="example-${field}"
      aria-invalid=${isMissing ? 'true' : nothing}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        flow.set(columnChosen(flow.state, field, value === '' ? undefined : Number(value)));
      }}
    >
      <option value="" .selected=${column === undefined}>${words.notInFile}</option>
      ${Array.from(
        { length: columnCount(file) },
        (_, index) =>
          html`<option value=${index} .selected=${index === column}>${heading(words, file, index)}</option>`,
      )}
    </select>
    <small id="example-${field}"
      >${isMissing ? words.emailColumnNeeded : example === undefined ? nothing : words.forExample(visibleText(example))}</small
    >
  </div>`;
}

function heading(words: ImportTerms, { rows, hasHeadings }: ImportFile, column: number): string {
  const text = hasHeadings ? valueAt(rows[0]?.cells ?? [], column) : '';
  return visibleText(text) || words.columnNumber(column + 1);
}

function renderCountry(
  flow: ImportFlow,
  words: ImportTerms,
  file: ImportFile,
): TemplateResult | typeof nothing {
  const countries = flow.phoneNumbers?.countries(flow.localize.lang) ?? [];
  if (file.matching.phone === undefined || countries.length === 0) return nothing;
  return html`<div class="field-group">
    <label class="label" for="country">${words.phoneCountry}</label>
    <select
      id="country"
      @change=${(event: Event) => {
        const country = (event.target as HTMLSelectElement).value;
        flow.set(corrected(flow.state, { country }));
      }}
    >
      ${countries.map(
        ({ id, name, callingCode }) =>
          html`<option value=${id} .selected=${id === file.country}>${name} +${callingCode}</option>`,
      )}
    </select>
  </div>`;
}

function renderRole(flow: ImportFlow, words: ImportTerms, file: ImportFile): TemplateResult {
  const { roles } = flow.source;
  return html`<div class="field-group">
    <label class="label" for="role">${words.roleIfNone}</label>
    <select
      id="role"
      @change=${(event: Event) => {
        const roleId = (event.target as HTMLSelectElement).value;
        flow.set(corrected(flow.state, { roleId }));
      }}
    >
      ${roles.map(
        (role) =>
          html`<option value=${role.id} .selected=${role.id === file.roleId}>
            ${roleName(flow.localize.terms, role)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** At which client the roles will hold, where there are several. */
function renderClient({ source, localize }: ImportFlow): TemplateResult | typeof nothing {
  const client = source.clients.find(({ id }) => id === source.clientId);
  if (!client || source.clients.length < 2) return nothing;
  return html`<p class="hint">
    ${`${localize.terms.client}${colon(localize.lang)}${visibleText(client.name || client.id)}`}
  </p>`;
}

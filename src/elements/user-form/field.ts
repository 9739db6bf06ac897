import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import {
  ADAPTER_ERROR_KINDS,
  INPUT_PROBLEMS,
  isRefusalReason,
  type AdapterErrorKind,
  type InputProblem,
  type Role,
} from '../../data/index.js';
import { roleName, visibleText, type Terms } from '../../localization/index.js';
import {
  FORM_FIELDS,
  type Draft,
  type DraftValues,
  type FieldProblem,
  type FieldProblems,
  type FormField,
} from '../../state/user-draft.js';

/** What the fields of a form are rendered from. */
export interface FormView {
  readonly terms: Terms;
  readonly lang: string;
  readonly draft: Draft;
  readonly problems: FieldProblems;
  readonly roles: readonly Role[];
  /** Whether the values are on their way and stay as they are. */
  readonly isSaving: boolean;
  /** Whether nothing can be saved here at all. */
  readonly isDisabled: boolean;
}

/** The field that a control belongs to: the prefix is a part of the phone number. */
export function fieldAt(target: EventTarget | null): FormField | undefined {
  const name = (target as HTMLInputElement | null)?.name;
  return name === 'country' ? 'phone' : FORM_FIELDS.find((field) => field === name);
}

/** What the form calls a field. */
export function fieldLabel(terms: Terms, field: FormField): string {
  return terms[field === 'roleIds' ? 'role' : field];
}

/** What is wrong with a field, in a sentence. */
export function problemText(terms: Terms, field: FormField, problem: FieldProblem): string {
  if (problem.source === 'input') return terms.input[problem.code](fieldLabel(terms, field));
  return messageText(terms, problem.message, field);
}

/** A message of the backend: our words if it is one of the known codes, else its own. */
export function messageText(terms: Terms, message: string, field?: FormField): string {
  if (isRefusalReason(message)) return terms.refusal[message];
  if (isErrorKind(message)) return terms.error[message];
  return field && isInputProblem(message)
    ? terms.input[message](fieldLabel(terms, field))
    : visibleText(message);
}

/** The identifiers of the texts that describe a field, for `aria-describedby`. */
export function descriptions(view: FormView, field: FormField, ...others: readonly string[]) {
  const ids = [
    ...(view.problems[field] ? [`${field}-error`] : []),
    ...(view.draft.overtaken.includes(field) ? [`${field}-saved`] : []),
    ...others,
  ];
  return ifDefined(ids.length > 0 ? ids.join(' ') : undefined);
}

/** What is wrong with a field, and what somebody else has saved in it. */
export function renderNotes(view: FormView, field: FormField): TemplateResult {
  const { terms, problems, draft } = view;
  const problem = problems[field];
  return html`${
    problem
      ? html`<p id="${field}-error" part="error" class="error">${problemText(terms, field, problem)}</p>`
      : nothing
  }${
    draft.overtaken.includes(field)
      ? html`<p id="${field}-saved" part="note" class="note">
          ${terms.nowSaved(valueText(view, field, draft.base))}
        </p>`
      : nothing
  }`;
}

/** The label of a required field. */
export function renderLabel(terms: Terms, field: FormField): TemplateResult {
  return html`<label for=${field} part="label">
    ${fieldLabel(terms, field)}<span class="star" aria-hidden="true">*</span>
  </label>`;
}

/** A field of one line. */
export function renderTextField(
  view: FormView,
  field: 'firstName' | 'lastName',
  autocomplete: 'given-name' | 'family-name',
): TemplateResult {
  return html`<div class="field" part="field">
    ${renderLabel(view.terms, field)}
    <input
      id=${field}
      name=${field}
      class="input"
      part="input"
      autocomplete=${autocomplete}
      aria-required="true"
      aria-invalid=${view.problems[field] ? 'true' : 'false'}
      aria-describedby=${descriptions(view, field)}
      ?readonly=${view.isSaving}
      .value=${live(view.draft.values[field])}
    />
    ${renderNotes(view, field)}
  </div>`;
}

/** The address. Not `type="email"`, which rewrites an international domain while it is typed. */
export function renderEmailField(view: FormView): TemplateResult {
  return html`<div class="field wide" part="field">
    ${renderLabel(view.terms, 'email')}
    <input
      id="email"
      name="email"
      class="input"
      part="input"
      type="text"
      inputmode="email"
      autocomplete="email"
      spellcheck="false"
      autocapitalize="none"
      aria-required="true"
      aria-invalid=${view.problems.email ? 'true' : 'false'}
      aria-describedby=${descriptions(view, 'email', 'email-hint')}
      ?readonly=${view.isSaving}
      .value=${live(view.draft.values.email)}
    />
    ${renderNotes(view, 'email')}
    <p id="email-hint" part="hint" class="hint">${view.terms.emailHint}</p>
  </div>`;
}

/** The value of a field, for people. */
export function valueText({ terms, roles }: FormView, field: FormField, values: DraftValues): string {
  if (field !== 'roleIds') return visibleText(values[field]) || terms.unknown;
  const names = values.roleIds.map((id) => roleName(terms, roles.find((role) => role.id === id) ?? { id }));
  return names.join(', ') || terms.noRole;
}

function isErrorKind(message: string): message is AdapterErrorKind {
  return (ADAPTER_ERROR_KINDS as readonly string[]).includes(message);
}

function isInputProblem(message: string): message is InputProblem {
  return (INPUT_PROBLEMS as readonly string[]).includes(message);
}

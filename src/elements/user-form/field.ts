import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import {
  ADAPTER_ERROR_KINDS,
  INPUT_PROBLEMS,
  isRefusalReason,
  type AdapterErrorKind,
  type InputProblem,
  type Client,
  type Role,
} from '../../data/index.js';
import type { FormWords } from '../../localization/form-words.js';
import { listed, roleName, visibleText } from '../../localization/index.js';
import { clientOf, rolesAt, rolesField } from '../../state/assignments.js';
import type { ClientRow } from '../../state/client-rows.js';
import { rolesNamed } from '../../state/role-changes.js';
import {
  TEXT_FIELDS,
  type Draft,
  type DraftValues,
  type FieldProblem,
  type FieldProblems,
  type FormField,
} from '../../state/user-draft.js';

/** What the fields of a form are rendered from. */
export interface FormView {
  readonly terms: FormWords;
  readonly lang: string;
  readonly draft: Draft;
  readonly problems: FieldProblems;
  readonly roles: readonly Role[];
  /** The clients of the person, that of the form first. */
  readonly rows: readonly ClientRow[];
  /** The clients that can be added. */
  readonly addable: readonly Client[];
  /** Whether roles are told for each client; if not, there is one client only. */
  readonly hasClients: boolean;
  /** The clients at which several roles were asked for. */
  readonly several: ReadonlySet<string>;
  /** Whether the backend keeps several roles at one client. */
  readonly canHaveSeveral: boolean;
  /** What is to be known before roles are changed. */
  readonly roleHints: readonly string[];
  /** Whether these roles cannot be given at a client, for a reason that is among the hints. */
  readonly isRefused: (row: ClientRow, roleIds: readonly string[] | undefined) => boolean;
  /** Whether the values are on their way and stay as they are. */
  readonly isSaving: boolean;
  /** Whether nothing can be saved here at all. */
  readonly isDisabled: boolean;
}

/** The field that a control belongs to: the prefix is a part of the phone number. */
export function fieldAt(target: EventTarget | null): FormField | undefined {
  const name = (target as HTMLInputElement | null)?.name;
  if (name === 'country') return 'phone';
  const clientId = clientOf(name ?? '');
  return clientId === undefined ? TEXT_FIELDS.find((field) => field === name) : rolesField(clientId);
}

/** The identifier of the first control of a field. */
export function fieldId({ rows }: FormView, field: FormField): string {
  const clientId = clientOf(field);
  return clientId === undefined ? field : `roles-${rows.findIndex(({ id }) => id === clientId)}`;
}

/** What a client is called. */
export function clientName({ rows }: FormView, clientId: string): string {
  return rows.find(({ id }) => id === clientId)?.name ?? clientId;
}

/** What the form calls a field. */
export function fieldLabel(view: FormView, field: FormField): string {
  const { terms, hasClients } = view;
  const clientId = clientOf(field);
  if (clientId === undefined) return terms[field as (typeof TEXT_FIELDS)[number]];
  return hasClients ? terms.roleAt(clientName(view, clientId)) : terms.role;
}

/** What is wrong with a field, in a sentence. */
export function problemText(view: FormView, field: FormField, problem: FieldProblem): string {
  if (problem.source === 'input') return view.terms.input[problem.code](fieldLabel(view, field));
  return messageText(view, problem.message, field);
}

/** A message of the backend: our words if it is one of the known codes, else its own. */
export function messageText(view: FormView, message: string, field?: FormField): string {
  const { terms } = view;
  if (isRefusalReason(message)) return terms.refusal[message];
  if (isErrorKind(message)) return terms.error[message];
  return field && isInputProblem(message)
    ? terms.input[message](fieldLabel(view, field))
    : visibleText(message);
}

/** The identifiers of the texts that describe a field, for `aria-describedby`. */
export function descriptions(view: FormView, field: FormField, ...others: readonly string[]) {
  const ids = [
    ...(view.problems[field] ? [`${fieldId(view, field)}-error`] : []),
    ...(view.draft.overtaken.includes(field) ? [`${fieldId(view, field)}-saved`] : []),
    ...others,
  ];
  return ifDefined(ids.length > 0 ? ids.join(' ') : undefined);
}

/** What is wrong with a field, and what somebody else has saved in it. */
export function renderNotes(view: FormView, field: FormField): TemplateResult {
  const { terms, problems, draft } = view;
  const problem = problems[field];
  const id = fieldId(view, field);
  return html`${
    problem
      ? html`<p id="${id}-error" part="error" class="error">${problemText(view, field, problem)}</p>`
      : nothing
  }${
    draft.overtaken.includes(field)
      ? html`<p id="${id}-saved" part="note" class="note">
          ${terms.nowSaved(valueText(view, field, draft.base))}
        </p>`
      : nothing
  }`;
}

/** The label of a required field. */
export function renderLabel(view: FormView, field: FormField): TemplateResult {
  return html`<label for=${fieldId(view, field)} part="label">
    ${clientOf(field) === undefined ? fieldLabel(view, field) : view.terms.role}<span
      class="star"
      aria-hidden="true"
      >*</span
    >
  </label>`;
}

/** A field of one line. */
export function renderTextField(
  view: FormView,
  field: 'firstName' | 'lastName',
  autocomplete: 'given-name' | 'family-name',
): TemplateResult {
  return html`<div class="field" part="field">
    ${renderLabel(view, field)}
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
    ${renderLabel(view, 'email')}
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
export function valueText({ terms, lang, roles }: FormView, field: FormField, values: DraftValues): string {
  const clientId = clientOf(field);
  if (clientId === undefined)
    return visibleText(values[field as (typeof TEXT_FIELDS)[number]]) || terms.unknown;
  const named = rolesNamed(roles, rolesAt(values.assignments, clientId));
  const names = named.map((role) => roleName(terms, role));
  return listed(lang, names) || terms.noRole;
}

function isErrorKind(message: string): message is AdapterErrorKind {
  return (ADAPTER_ERROR_KINDS as readonly string[]).includes(message);
}

function isInputProblem(message: string): message is InputProblem {
  return (INPUT_PROBLEMS as readonly string[]).includes(message);
}

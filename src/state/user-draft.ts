import {
  assigned,
  clientOf,
  clientsOf,
  rolesAt,
  rolesField,
  rolesText,
  type RolesField,
} from './assignments.js';
import type { Difference } from './merge.js';
import {
  assignmentAt,
  DEFAULT_CLIENT_ID,
  INPUT_PROBLEMS,
  userDraftSchema,
  type AdapterError,
  type Assignment,
  type InputProblem,
  type Role,
  type User,
  type UserChanges,
  type UserDraft,
} from '../data/index.js';

/** The fields of one line, in their order; the roles at each client follow. */
export const TEXT_FIELDS = ['firstName', 'lastName', 'email', 'phone'] as const;
/** One of {@link TEXT_FIELDS}, or the roles at one client. */
export type FormField = (typeof TEXT_FIELDS)[number] | RolesField;

/** What stands in the fields. */
export interface DraftValues {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** The number as typed, or as saved for as long as it is not changed. */
  readonly phone: string;
  /** The country whose prefix is chosen (ISO 3166-1 alpha-2); empty: that of the number itself. */
  readonly country: string;
  /** The roles at each client. */
  readonly assignments: readonly Assignment[];
}

/** What somebody else saved while a draft was typed, beside what the draft was made from. */
export interface DraftConflict {
  /** The user that the draft was made from. */
  readonly user: User | undefined;
  /** What stood in the fields then; what the other one saved is the `base` of the draft. */
  readonly before: DraftValues;
  /** What was typed. */
  readonly mine: DraftValues;
  readonly differences: Readonly<Partial<Record<FormField, Difference>>>;
  /** The fields that both changed, and of which it is not decided whose value is kept. */
  readonly undecided: readonly FormField[];
  /** Whether somebody tried to save before all was decided. */
  readonly isAsked: boolean;
}

/** What somebody types about a user, beside what is saved. */
export interface Draft {
  /** The client that the form is about first. */
  readonly clientId: string;
  /** The user as saved; `undefined` for a new one. */
  readonly user: User | undefined;
  /** The values that count as untouched. */
  readonly base: DraftValues;
  readonly values: DraftValues;
  /** Touched fields of which somebody else has saved another value in the meantime. */
  readonly overtaken: readonly FormField[];
  /** Whether the values were kept from an earlier visit. */
  readonly restored: boolean;
  readonly conflict?: DraftConflict | undefined;
}

/** What is wrong with a field: found here, or refused by the backend for the value that was sent. */
export type FieldProblem =
  | { readonly source: 'input'; readonly code: InputProblem }
  | { readonly source: 'backend'; readonly message: string; readonly value: string };
/** What is wrong, by field. */
export type FieldProblems = Readonly<Partial<Record<FormField, FieldProblem>>>;

/** Where the form stands. */
export type UserDraftState =
  | { readonly status: 'editing'; readonly draft: Draft }
  | { readonly status: 'wrong'; readonly draft: Draft; readonly problems: FieldProblems }
  | { readonly status: 'saving'; readonly draft: Draft }
  | {
      readonly status: 'failed';
      readonly draft: Draft;
      readonly error: AdapterError;
      readonly problems: FieldProblems;
    };

/** Begins a new user, with the least powerful of the roles (they come in falling order of power). */
export function newDraft(clientId: string | undefined, roles: readonly Role[], country: string): Draft {
  const least = roles.at(-1);
  const at = clientId ?? DEFAULT_CLIENT_ID;
  const base = {
    firstName: '',
    lastName: '',
    email: '',
    phone: '',
    country,
    assignments: least ? [{ clientId: at, roleIds: [least.id] }] : [],
  };
  return {
    clientId: at,
    user: undefined,
    base,
    values: base,
    overtaken: [],
    restored: false,
  };
}

/** Begins a change to a user. */
export function draftOf(user: User, clientId: string | undefined): Draft {
  const assignment = assignmentAt(user, clientId);
  const base = {
    firstName: user.firstName,
    lastName: user.lastName,
    email: user.email,
    phone: user.phone ?? '',
    country: '',
    assignments: user.assignments,
  };
  return {
    clientId: assignment?.clientId ?? clientId ?? DEFAULT_CLIENT_ID,
    user,
    base,
    values: base,
    overtaken: [],
    restored: false,
  };
}

/** The fields of a draft: those of one line, and the roles at each client that any of these values name. */
export function fieldsOf(...all: readonly DraftValues[]): FormField[] {
  return [...TEXT_FIELDS, ...clientsOf(...all.map(({ assignments }) => assignments)).map(rolesField)];
}

/** The fields that differ from what is saved. */
export function touchedFields({ base, values }: Pick<Draft, 'base' | 'values'>): FormField[] {
  return fieldsOf(base, values).filter((field) => !isSameValue(field, base, values));
}

/** Values of which one field is that of others. */
export function withField(values: DraftValues, field: FormField, from: DraftValues): DraftValues {
  const clientId = clientOf(field);
  if (clientId === undefined)
    return {
      ...values,
      [field]: from[field as keyof DraftValues],
      ...(field === 'phone' && { country: from.country }),
    };
  const roleIds = rolesAt(from.assignments, clientId);
  return { ...values, assignments: assigned(values.assignments, clientId, roleIds) };
}

/** Whether a field has the same value twice; roles count whatever their order. */
export function isSameValue(field: FormField, one: DraftValues, other: DraftValues): boolean {
  return asText(one, field) === asText(other, field);
}

/** Takes in what a person types. While it is being saved nothing changes, so that what is sent is what is shown. */
export function typed(state: UserDraftState, values: Partial<DraftValues>): UserDraftState {
  if (state.status === 'saving') return state;
  return { ...state, draft: { ...state.draft, values: { ...state.draft.values, ...values } } };
}

/** Takes for decided what a person types themselves into a field that somebody else has changed too. */
export function typedAnew(state: UserDraftState, field: FormField | undefined): UserDraftState {
  const { conflict } = state.draft;
  if (!conflict || state.status === 'saving') return state;
  const undecided = conflict.undecided.filter((other) => other !== field);
  return { ...state, draft: { ...state.draft, conflict: { ...conflict, undecided } } };
}

/** What is wrong with the values. `phone` is the number in E.164, if a possible one was typed. */
export function problemsOf(draft: Draft, phone: string | undefined): FieldProblems {
  const { values } = draft;
  const touched = touchedFields(draft);
  const found = new Map<FormField, InputProblem>();
  const checked = userDraftSchema.safeParse({ ...values, phone: phone ?? '', assignments: [] });
  for (const { path, message } of checked.error?.issues ?? []) {
    const field = TEXT_FIELDS.find((name) => name === path[0]);
    const code = INPUT_PROBLEMS.find((name) => name === message);
    if (field && code && !found.has(field)) found.set(field, code);
  }
  if (values.email.includes('•')) found.set('email', 'not-an-email');
  if (values.phone.trim() === '') found.set('phone', 'required');
  // Who is nowhere could be found nowhere.
  const isNowhere = values.assignments.length === 0 && (!draft.user || draft.base.assignments.length > 0);
  if (isNowhere) found.set(rolesField(draft.clientId), 'required');
  for (const { clientId, roleIds } of values.assignments) {
    if (roleIds.length === 0) found.set(rolesField(clientId), 'required');
  }
  // What is saved already is the backend's: it may be masked or older than these rules, and must not stop other changes.
  const counts = ([field]: [FormField, InputProblem]) =>
    !draft.user || touched.includes(field) || (isNowhere && field === rolesField(draft.clientId));
  const problems = [...found].filter(counts);
  return Object.fromEntries(problems.map(([field, code]) => [field, { source: 'input', code }]));
}

/** What is wrong by field, wherever the form stands. */
export function problemsIn(state: UserDraftState): FieldProblems {
  return state.status === 'wrong' || state.status === 'failed' ? state.problems : {};
}

/** The fields with something wrong, in the order of the form. */
export function wrongFields(problems: FieldProblems): FormField[] {
  const roles = (Object.keys(problems) as FormField[]).filter((field) => clientOf(field) !== undefined);
  return [...TEXT_FIELDS, ...roles].filter((field) => problems[field]);
}

/** Looks again at one field that was wrong, when a person leaves it. */
export function rechecked(
  state: UserDraftState,
  field: FormField,
  phone: string | undefined,
): UserDraftState {
  const { [field]: before, ...others } = problemsIn(state);
  if (!before) return state;
  const isRefusedStill = before.source === 'backend' && before.value === asText(state.draft.values, field);
  const now = isRefusedStill ? before : problemsOf(state.draft, phone)[field];
  const problems = now ? { ...others, [field]: now } : others;
  return state.status === 'failed' ? { ...state, problems } : withProblems(state.draft, problems);
}

/** The state of a draft with what is wrong with it; nothing wrong is plain editing. */
export function withProblems(draft: Draft, problems: FieldProblems): UserDraftState {
  return Object.keys(problems).length > 0
    ? { status: 'wrong', draft, problems }
    : { status: 'editing', draft };
}

/** Takes in a failure: at the fields that the backend names, and as a whole unless they tell all of it. */
export function refused(draft: Draft, error: AdapterError): UserDraftState {
  const messages = { ...(error.reason === 'email-taken' && { email: error.reason }), ...error.fields };
  const problems: { [field in FormField]?: FieldProblem } = {};
  for (const [name, message] of Object.entries(messages)) {
    const field = fieldOf(name, draft);
    if (field) problems[field] = { source: 'backend', message, value: asText(draft.values, field) };
  }
  const names = Object.keys(messages);
  return names.length > 0 && names.every((name) => fieldOf(name, draft))
    ? { status: 'wrong', draft, problems }
    : { status: 'failed', draft, error, problems };
}

/** The messages of a failure about something that is no field of the form. */
export function otherMessages(error: AdapterError, draft: Draft): string[] {
  return Object.entries(error.fields).flatMap(([name, message]) => (fieldOf(name, draft) ? [] : [message]));
}

/** Whether somebody else has changed the user since this draft was begun. */
export function isOvertaken(state: UserDraftState): boolean {
  return state.status === 'failed' && state.error.reason === 'stale-version';
}

/** Puts a draft on newer data: untouched fields take what is saved now, touched ones stay and are noted. */
export function rebased(draft: Draft, newer: User): Draft {
  const { base } = draftOf(newer, draft.clientId);
  return replayed(draft, { ...draft, user: newer, base, values: base });
}

/** The touched values of a draft and what they were before: what is worth keeping of it. */
export interface KeptDraft {
  readonly base: DraftValues;
  readonly values: DraftValues;
}

/** What is worth keeping of a draft. What both changed and nobody decided yet is still a change of what stood there before. */
export function keptOf({ base, values, conflict }: Draft): KeptDraft {
  const undecided = conflict?.undecided ?? [];
  const was = (before: DraftValues, field: FormField) => withField(before, field, conflict?.before ?? before);
  return { base: undecided.reduce(was, base), values };
}

/** Brings back what was typed on an earlier visit, on top of a draft just begun. */
export function restored(draft: Draft, kept: KeptDraft): Draft {
  const again = replayed(kept, draft);
  return { ...again, restored: touchedFields(again).length > 0 };
}

/** What creates the user. */
export function userDraftOf({ values }: Draft, phone: string | undefined): UserDraft {
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    email: values.email.trim(),
    ...(phone !== undefined && { phone }),
    assignments: copied(values.assignments),
  };
}

/** What changes the user: only what differs from what is saved. Assignments replace each other as a whole, so all are named. */
export function changesOf(draft: Draft, phone: string | undefined): UserChanges {
  const { base, values } = draft;
  const changes: UserChanges = {};
  for (const field of ['firstName', 'lastName', 'email'] as const) {
    if (values[field].trim() !== base[field]) changes[field] = values[field].trim();
  }
  const touched = touchedFields(draft);
  if (touched.includes('phone') && phone !== undefined && phone !== base.phone) changes.phone = phone;
  if (touched.some((field) => clientOf(field) !== undefined))
    changes.assignments = copied(values.assignments);
  return changes;
}

const copied = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.map(({ clientId, roleIds }) => ({ clientId, roleIds: [...roleIds] }));

/** Puts the touched values of one draft into another. */
function replayed(from: KeptDraft, onto: Draft): Draft {
  const touched = touchedFields(from);
  const kept = (values: DraftValues, field: FormField) => withField(values, field, from.values);
  const draft: Draft = { ...onto, values: touched.reduce(kept, onto.values) };
  const isOvertakenAt = (field: FormField) => !isSameValue(field, from.base, draft.base);
  return { ...draft, overtaken: touchedFields(draft).filter((f) => touched.includes(f) && isOvertakenAt(f)) };
}

function asText(values: DraftValues, field: FormField): string {
  const clientId = clientOf(field);
  return clientId === undefined
    ? values[field as (typeof TEXT_FIELDS)[number]]
    : rolesText(rolesAt(values.assignments, clientId));
}

/** The field that a backend means, by its path: `assignments.0.roleIds` are the roles at the first client that was sent. */
function fieldOf(name: string, { clientId, values }: Draft): FormField | undefined {
  const [first, second] = name.split(/[./[\]]/).filter(Boolean);
  if (first === 'assignments' || first === 'role' || first === 'roleIds')
    return rolesField(values.assignments[Number(second)]?.clientId ?? clientId);
  return TEXT_FIELDS.find((field) => field === first);
}

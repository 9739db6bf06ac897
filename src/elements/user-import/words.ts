import type { Localize } from '../../controllers/localize.js';
import type { Role, User } from '../../data/index.js';
import type { FormWords } from '../../localization/form-words.js';
import {
  refusalText,
  registeredLocales,
  listed,
  roleName,
  visibleText,
  type ImportTerms,
  type PhoneNumbers,
  type Terms,
} from '../../localization/index.js';
import type { FieldNames, ImportField } from '../../state/import-columns.js';
import type { LeaveReason, PlannedUpdate } from '../../state/import-plan.js';
import type { RowProblem } from '../../state/import-rows.js';

/** What a field is called. */
export function fieldName(terms: Terms, field: ImportField): string {
  return field === 'roleIds' ? terms.role : terms[field];
}

/** What the fields are called in every language that is registered. */
export function fieldNames(): FieldNames {
  const all = registeredLocales().map(({ terms }) => terms);
  const names = (field: ImportField) => all.map((terms) => fieldName(terms, field));
  return {
    firstName: names('firstName'),
    lastName: [...names('lastName'), ...all.map(({ columnName }) => columnName)],
    email: [...names('email'), ...all.map(({ columnEmail }) => columnEmail)],
    phone: [...names('phone'), ...all.map(({ columnPhone }) => columnPhone)],
    roleIds: [...names('roleIds'), ...all.map(({ columnRole }) => columnRole)],
  };
}

/** What the roles are called in every language that is registered. */
export function roleNames(roles: readonly Role[]): { id: string; names: string[] }[] {
  return roles.map((role) => ({
    id: role.id,
    names: registeredLocales().map(({ terms }) => roleName(terms, role)),
  }));
}

/**
 * Reads the phone numbers of a file: internationally or as in a country, also where a spreadsheet took the number for one
 * to calculate with, and its `+` is gone.
 */
export function readPhone(numbers: PhoneNumbers, country: string): (text: string) => string | undefined {
  return (text) =>
    (
      numbers.read(text, country) ??
      (/^[1-9]\d{6,14}$/.test(text) ? numbers.read(`+${text}`, country) : undefined)
    )?.number;
}

/** What is wrong with a row. */
export function problemText(terms: FormWords, words: ImportTerms, problem: RowProblem): string {
  const { code, field } = problem;
  switch (code) {
    case 'twice':
      return words.twiceInFile(problem.firstRow ?? 0);
    case 'unknown-role':
    case 'several-roles':
      return words.rowProblem[code](visibleText(problem.value));
    case 'required':
    case 'too-long':
    case 'not-an-email':
    case 'not-a-phone-number':
      return terms.input[code](fieldName(terms, field));
  }
}

/** Why somebody is left as they are. */
export function leaveText(terms: Terms, words: ImportTerms, why: LeaveReason): string {
  return typeof why === 'string' ? words.leftBecause[why] : refusalText(terms, why);
}

/** What will be changed, field by field. */
export function changeTexts(
  { terms, lang }: Localize,
  words: ImportTerms,
  { user, changes }: PlannedUpdate,
  { roles, clientId }: { roles: readonly Role[]; clientId: string | undefined },
): string[] {
  const named = (ids: readonly string[]) =>
    listed(
      lang,
      ids.map((id) => roleName(terms, roles.find((role) => role.id === id) ?? { id })),
    ) || terms.noRole;
  const at = (assignments: User['assignments']) =>
    (assignments.find((one) => one.clientId === clientId) ?? assignments.at(-1))?.roleIds ?? [];
  const { firstName, lastName, phone, assignments } = changes;
  const text = (field: ImportField, before: string, after: string) =>
    words.changedValue(fieldName(terms, field), visibleText(before) || terms.unknown, visibleText(after));
  return [
    firstName === undefined ? undefined : text('firstName', user.firstName, firstName),
    lastName === undefined ? undefined : text('lastName', user.lastName, lastName),
    phone ? text('phone', user.phone ?? '', phone) : undefined,
    assignments ? text('roleIds', named(rolesBefore(user, clientId)), named(at(assignments))) : undefined,
  ].filter((line) => line !== undefined);
}

function rolesBefore({ assignments }: User, clientId: string | undefined): readonly string[] {
  const current =
    clientId === undefined ? assignments[0] : assignments.find((one) => one.clientId === clientId);
  return current?.roleIds ?? [];
}

import { INPUT_PROBLEMS, userDraftSchema, type InputProblem } from '../data/index.js';
import { comparable, IMPORT_FIELDS, valueAt } from './import-columns.js';
import type { ColumnMatching, CsvRow, ImportField } from './import-columns.js';

/** Why a row cannot be imported: as in the form, or for what only a file can be. */
export const ROW_PROBLEMS = [...INPUT_PROBLEMS, 'unknown-role', 'several-roles', 'twice'] as const;
/** One of {@link ROW_PROBLEMS}. */
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

/** What is wrong with one field of a row. */
export interface RowProblem {
  readonly field: ImportField;
  readonly code: RowProblemCode;
  /** What stands there. */
  readonly value: string;
  /** For `twice`: the number of the row that was first. */
  readonly firstRow?: number | undefined;
}

/** A row as it was understood. An empty value is one that the file does not tell. */
export interface CheckedRow extends CsvRow {
  readonly values: Readonly<Record<ImportField, string>>;
  /** The number in E.164, if a possible one stands there. */
  readonly phone: string | undefined;
  /** The roles, if known ones stand there. */
  readonly roleIds: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** What rows are checked by. */
export interface RowRules {
  readonly matching: ColumnMatching;
  /** Reads a phone number into E.164; `undefined` if no such number is possible. */
  readonly readPhone: (text: string) => string | undefined;
  /** The roles, each by its identifier and all its names. */
  readonly roles: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly multipleRoles: boolean;
}

/**
 * Checks rows one by one by the rules of the form, so that whoever drives it can stop to breathe: what is missing, wrong,
 * or twice in the file. Whether somebody is there already, only the backend knows.
 */
export function* checkRows(rows: readonly CsvRow[], rules: RowRules): Generator<CheckedRow> {
  const roleIds = new Map(
    rules.roles.flatMap(({ id, names }) => [id, ...names].map((name) => [comparable(name), id] as const)),
  );
  const firstRows = new Map<string, number>();
  for (const row of rows) yield checkRow(row, rules, roleIds, firstRows);
}

function checkRow(
  row: CsvRow,
  { matching, readPhone, multipleRoles }: RowRules,
  knownRoles: ReadonlyMap<string, string>,
  firstRows: Map<string, number>,
): CheckedRow {
  const values = Object.fromEntries(
    IMPORT_FIELDS.map((field) => [field, valueAt(row.cells, matching[field])]),
  ) as Record<ImportField, string>;
  const phone = values.phone === '' ? undefined : readPhone(values.phone);
  const named = values.roleIds.split(/[,;|/\n]/).map((name) => name.trim());
  const roles = named.filter((name) => name !== '').map((name) => knownRoles.get(comparable(name)));
  const roleIds = [...new Set(roles.filter((id) => id !== undefined))];

  const codes = new Map<ImportField, RowProblemCode>();
  const add = (field: ImportField, code: RowProblemCode) => {
    if (!codes.has(field)) codes.set(field, code);
  };
  const checked = userDraftSchema.safeParse({ ...values, phone: phone ?? '', assignments: [] });
  for (const { path, message } of checked.error?.issues ?? []) {
    const field = IMPORT_FIELDS.find((name) => name === path[0]);
    if (field) add(field, values[field] === '' ? 'required' : (message as InputProblem));
  }
  // What was exported for somebody who may not see it.
  if (values.email.includes('•')) codes.set('email', 'not-an-email');
  if (roles.includes(undefined)) add('roleIds', 'unknown-role');
  else if (roleIds.length > 1 && !multipleRoles) add('roleIds', 'several-roles');

  const address = values.email.toLowerCase();
  const firstRow = firstRows.get(address);
  if (address !== '' && firstRow !== undefined) add('email', 'twice');
  else firstRows.set(address, row.number);
  const problems = [...codes].map(([field, code]) => ({
    field,
    code,
    value: values[field],
    ...(code === 'twice' && { firstRow }),
  }));
  return { ...row, values, phone, roleIds, problems };
}

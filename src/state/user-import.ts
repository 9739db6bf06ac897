import type { AdapterError, User } from '../data/index.js';
import { guessColumns, looksLikeHeadings, matched } from './import-columns.js';
import type { ColumnMatching, CsvRow, FieldNames, ImportField } from './import-columns.js';
import type { ExistingChoice } from './import-plan.js';
import type { ImportRun } from './import-run.js';
import type { CheckedRow } from './import-rows.js';

/** Why a file cannot be imported at all. */
export type FileProblem = 'nothing' | 'no-rows' | 'too-large' | 'unreadable' | 'unclosed-quote';

/** A file as it was read, and what a person says of it. */
export interface ImportFile {
  readonly rows: readonly CsvRow[];
  readonly hasHeadings: boolean;
  readonly matching: ColumnMatching;
  /** The country of phone numbers without a prefix (ISO 3166-1 alpha-2); empty: there are none. */
  readonly country: string;
  /** The role of new people for whom the file names none. */
  readonly roleId: string | undefined;
}

/** What was found out about the rows. */
export interface ImportFindings {
  readonly checked: readonly CheckedRow[];
  /** Who is there already, by e-mail address in lower case. */
  readonly existing: ReadonlyMap<string, User>;
}

/** Where an import is. `check-failed` has no error if a part of the page could not be loaded. */
export type ImportState =
  | { readonly step: 'choose'; readonly problem?: FileProblem | undefined }
  | { readonly step: 'reading' }
  | { readonly step: 'match'; readonly file: ImportFile; readonly needsEmail?: boolean | undefined }
  | { readonly step: 'checking'; readonly file: ImportFile; readonly done: number; readonly total: number }
  | { readonly step: 'check-failed'; readonly file: ImportFile; readonly error: AdapterError | undefined }
  | { readonly step: 'checked'; readonly file: ImportFile; readonly findings: ImportFindings }
  | {
      readonly step: 'planned';
      readonly file: ImportFile;
      readonly findings: ImportFindings;
      readonly choice: ExistingChoice;
    }
  | {
      readonly step: 'run';
      readonly file: ImportFile;
      readonly findings: ImportFindings;
      readonly choice: ExistingChoice;
      readonly run: ImportRun;
    };

/** Takes in what was read, with a guess of its columns. */
export function fileRead(
  rows: readonly CsvRow[],
  names: FieldNames,
  defaults: Pick<ImportFile, 'country' | 'roleId'>,
): ImportState {
  const [first] = rows;
  const hasHeadings = first !== undefined && looksLikeHeadings(first.cells);
  if (!first || rows.length === Number(hasHeadings)) return { step: 'choose', problem: 'no-rows' };
  const headings = hasHeadings ? first.cells : first.cells.map(() => '');
  const matching = guessColumns(headings, names, hasHeadings ? rows.slice(1) : rows);
  return { step: 'match', file: { rows, hasHeadings, matching, ...defaults } };
}

/** The rows with people in them. */
export function peopleRows({ rows, hasHeadings }: ImportFile): readonly CsvRow[] {
  return hasHeadings ? rows.slice(1) : rows;
}

/** How many columns there are, headings and all. */
export function columnCount({ rows }: ImportFile): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** Takes in what a person says of the file. */
export function corrected(state: ImportState, changes: Partial<ImportFile>): ImportState {
  return state.step === 'match' ? { step: 'match', file: { ...state.file, ...changes } } : state;
}

/** Takes in which column has a field. */
export function columnChosen(
  state: ImportState,
  field: ImportField,
  column: number | undefined,
): ImportState {
  return state.step === 'match'
    ? corrected(state, { matching: matched(state.file.matching, field, column) })
    : state;
}

/** The step before; what a person said is kept. What was done cannot be taken back. */
export function stepBack(state: ImportState): ImportState {
  switch (state.step) {
    case 'checking':
    case 'check-failed':
    case 'checked':
      return { step: 'match', file: state.file };
    case 'planned':
      return { step: 'checked', file: state.file, findings: state.findings };
    case 'choose':
    case 'reading':
    case 'match':
      return { step: 'choose' };
    case 'run':
      return state;
  }
}

/** Whether something is being done right now. */
export function isBusy(state: ImportState): boolean {
  return (
    state.step === 'reading' ||
    state.step === 'checking' ||
    (state.step === 'run' && state.run.status !== 'finished' && state.run.status !== 'stopped')
  );
}

/** Who is there already, of the people in the file. */
export function existingIn({ checked, existing }: ImportFindings): User[] {
  return checked.flatMap(({ values }) => existing.get(values.email.toLowerCase()) ?? []);
}

import { undefused } from './csv-cells.js';

/** What a file can say of a person, in the order of the form. */
export const IMPORT_FIELDS = ['firstName', 'lastName', 'email', 'phone', 'roleIds'] as const;
/** One of {@link IMPORT_FIELDS}. */
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A row of a file, with its number as a spreadsheet counts it (from 1, headings and empty rows included). */
export interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Which column holds which field, by its index from 0; a field that is not there is not in the file. */
export type ColumnMatching = Readonly<Partial<Record<ImportField, number>>>;

/** Words by which columns are known. */
export type FieldNames = Readonly<Record<ImportField, readonly string[]>>;

/** What other programs call these columns; compared without case, accents and punctuation. */
const COMMON_NAMES: FieldNames = {
  firstName: ['given name', 'forename', 'fname', 'prénom', 'vorname', 'nombre', 'nome', 'voornaam', 'imię'],
  lastName: [
    'surname',
    'family name',
    'lname',
    'name',
    'nom',
    'nom de famille',
    'nachname',
    'familienname',
  ].concat(['apellido', 'apellidos', 'cognome', 'sobrenome', 'achternaam', 'nazwisko']),
  email: ['mail', 'email address', 'mail address', 'adresse mail', 'courriel', 'correo'],
  phone: [
    'phone number',
    'telephone',
    'tel',
    'mobile',
    'mobile phone',
    'cell',
    'portable',
    'telefon',
    'handy',
  ].concat(['telefono', 'telefoon', 'numéro de téléphone']),
  roleIds: [
    'role',
    'roles',
    'access',
    'access level',
    'permission',
    'rôle',
    'rolle',
    'rol',
    'ruolo',
    'profil',
  ],
};

/** A text without case, accents, spaces and punctuation, to compare by. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Whether the first row has headings: it has none if an e-mail address stands in it. */
export function looksLikeHeadings(cells: readonly string[]): boolean {
  return !cells.some((cell) => cell.includes('@'));
}

/**
 * Guesses which column is what: by headings that are exactly one of the names, then by headings that contain one, then,
 * for addresses and numbers, by what stands in the rows. No column serves twice.
 */
export function guessColumns(
  headings: readonly string[],
  names: FieldNames,
  rows: readonly CsvRow[],
): ColumnMatching {
  const found = new Map<ImportField, number>();
  const take = (field: ImportField, fits: (column: number) => boolean) => {
    if (found.has(field)) return;
    const taken = new Set(found.values());
    const column = headings.findIndex((_heading, index) => !taken.has(index) && fits(index));
    if (column >= 0) found.set(field, column);
  };
  const compared = headings.map(comparable);
  const known = (field: ImportField) => [...names[field], ...COMMON_NAMES[field], field].map(comparable);
  for (const field of IMPORT_FIELDS) {
    const wanted = new Set(known(field));
    take(field, (column) => wanted.has(compared[column] ?? ''));
  }
  for (const field of IMPORT_FIELDS) {
    // Short words stand in too many others.
    const wanted = known(field).filter((name) => name.length >= 5);
    take(field, (column) => wanted.some((name) => compared[column]?.includes(name)));
  }
  const sample = rows.slice(0, 20);
  const mostly = (column: number, pattern: RegExp) =>
    sample.length > 0 &&
    sample.filter(({ cells }) => pattern.test(valueAt(cells, column))).length > sample.length / 2;
  take('email', (column) => mostly(column, /^[^\s@]+@[^\s@]+$/));
  take('phone', (column) => mostly(column, /^\+?[\d\s().-]{6,}$/));
  return Object.fromEntries(found);
}

/** The matching with another column for a field; who had that column has none now. `undefined`: not in the file. */
export function matched(
  matching: ColumnMatching,
  field: ImportField,
  column: number | undefined,
): ColumnMatching {
  const others = IMPORT_FIELDS.flatMap((other) => {
    const taken = matching[other];
    return other === field || taken === undefined || taken === column ? [] : [[other, taken] as const];
  });
  return Object.fromEntries(column === undefined ? others : [...others, [field, column]]);
}

/** What stands in a column of a row, without the quote that defuses it and without spaces around it. */
export function valueAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : undefused((cells[column] ?? '').trim()).trim();
}

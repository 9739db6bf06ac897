/**
 * What a spreadsheet may take for a formula, or for the start of another cell: the characters that OWASP names at the
 * start of a cell (CSV Injection; ASVS 5.0, 1.2.10), their full-width twins, and the same after spaces, which some trim.
 */
const HOSTILE_START = /^(?:[\t\r\n\0]|\s*[=+\-@＝＋－＠])/u;
const DEFUSED = /^'+(?:[\t\r\n\0]|\s*[=+\-@＝＋－＠])/u;

/**
 * A value as it may stand in a cell: one that a spreadsheet could run begins with a single quote (ASVS 5.0, 1.2.10). Phone
 * numbers too: `'+33612345678` stays a text with its `+`, where `+33612345678` would become the number 33,612,345,678.
 * What looks defused already gets another quote, so that {@link undefused} always gives back exactly what was there.
 */
export function defused(value: string): string {
  return HOSTILE_START.test(value) || DEFUSED.test(value) ? `'${value}` : value;
}

/** The value of a cell that was {@link defused}; any other stays as it is. */
export function undefused(cell: string): string {
  return DEFUSED.test(cell) ? cell.slice(1) : cell;
}

/** The mark by which spreadsheets know that a file is in UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What stands between cells: a comma (RFC 4180), but a semicolon where numbers are written with a decimal comma, since
 * the spreadsheets of those places open a file with commas as one single column.
 */
export function separatorFor(lang: string): ',' | ';' {
  const decimal = new Intl.NumberFormat(lang).formatToParts(0.5).find(({ type }) => type === 'decimal');
  return decimal?.value === ',' ? ';' : ',';
}

/** One row of a file: every cell defused and quoted (RFC 4180, sections 2.6 and 2.7), so that none can begin another one. */
export function csvLine(values: readonly string[], separator: string): string {
  return `${values.map((value) => `"${defused(value).replaceAll('"', '""')}"`).join(separator)}\r\n`;
}

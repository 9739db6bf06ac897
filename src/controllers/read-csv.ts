import type { ParseLocalConfig } from 'papaparse';
import type { CsvRow } from '../state/import-columns.js';
import { breathe } from './slices.js';

/** Characters that are parsed at a time: a few milliseconds even on a slow phone. */
const CHUNK = 64 * 1024;

/** The largest file that is read, in bytes: about 100,000 people. */
export const CSV_MAX_SIZE = 16 * 1024 * 1024;

/** The text of a file: in UTF-8, in UTF-16 if it says so, or else in Windows-1252, as older spreadsheets save. */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A quotation mark is opened and never closed: what follows cannot be told apart. */
export class UnclosedQuoteError extends Error {
  override readonly name = 'UnclosedQuoteError';
}

/**
 * Reads the rows of a CSV text, whatever separates its cells, in slices. Rows in which nothing stands are left out, and
 * counted. The parser is loaded when first needed; its workers are not used, since they are made from a `blob:` address,
 * which a strict content security policy forbids.
 *
 * @throws {UnclosedQuoteError} If a quotation mark is never closed.
 */
export async function readCsv(text: string, signal: AbortSignal): Promise<CsvRow[]> {
  const { default: Papa } = await import('papaparse');
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const rows: CsvRow[] = [];
    let number = 0;
    let isUnclosed = false;
    // The types know these options of files only; they hold for texts as well.
    const inChunks: Pick<ParseLocalConfig<string[], File>, 'chunk' | 'chunkSize'> = {
      chunkSize: CHUNK,
      chunk({ data, errors }, parser) {
        isUnclosed ||= errors.some(({ code }) => code === 'MissingQuotes');
        for (const cells of data) {
          number += 1;
          if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells });
        }
        parser.pause();
        breathe(signal).then(
          () => {
            parser.resume();
          },
          (reason: unknown) => {
            // An abort counts as completion there.
            reject(reason as Error);
            parser.abort();
          },
        );
      },
    };
    Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
      ...inChunks,
      complete() {
        if (isUnclosed) reject(new UnclosedQuoteError());
        else resolve(rows);
      },
    });
  });
}

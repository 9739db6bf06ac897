import type { Localize } from '../../controllers/localize.js';
import { inSlices } from '../../controllers/slices.js';
import { formWords } from '../../localization/form-words.js';
import { errorText, visibleText, type ImportTerms } from '../../localization/index.js';
import { BYTE_ORDER_MARK, csvLine, separatorFor, undefused } from '../../state/csv-cells.js';
import type { PlannedRow } from '../../state/import-plan.js';
import type { FailedAction } from '../../state/import-run.js';
import { columnCount, type ImportFile } from '../../state/user-import.js';
import { problemText } from './words.js';

/**
 * The rows that were not imported, with all their columns and one more that says why: corrected there, the file can be
 * imported again.
 */
export async function problemFile(
  { lang }: Localize,
  words: ImportTerms,
  file: ImportFile,
  plan: readonly PlannedRow[],
  failed: readonly FailedAction[],
): Promise<Blob> {
  const terms = formWords(lang);
  const count = columnCount(file);
  const separator = separatorFor(lang);
  // Cells come as they were in the file, where they may have been defused already.
  const line = (cells: readonly string[], last: string) =>
    csvLine([...Array.from({ length: count }, (_, index) => undefused(cells[index] ?? '')), last], separator);
  function* lines(): Generator<string> {
    yield BYTE_ORDER_MARK;
    const names = Array.from({ length: count }, (_, index) => words.columnNumber(index + 1));
    yield line(file.hasHeadings ? (file.rows[0]?.cells ?? []) : names, words.problem);
    for (const planned of plan) {
      if (planned.plan !== 'refuse') continue;
      const why = planned.problems.map((problem) => problemText(terms, words, problem)).join(' ');
      yield line(planned.row.cells, why);
    }
    for (const { action, error } of failed) {
      const fields = Object.values(error.fields).filter((text) => /\s/.test(text));
      yield line(action.row.cells, [errorText(terms, error), ...fields.map(visibleText)].join(' '));
    }
  }
  return new Blob(await inSlices(lines(), new AbortController().signal), { type: 'text/csv;charset=utf-8' });
}

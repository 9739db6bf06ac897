import { html, nothing, type TemplateResult } from 'lit';
import { fullName, visibleText, type ImportTerms, type Terms } from '../../localization/index.js';
import type { CheckedRow } from '../../state/import-rows.js';

/** Rows that are shown of a long table: more help nobody, and a file has them all. */
const MAX_ROWS = 50;

/** A row of the file with what there is to say of it. */
export interface ShownRow {
  readonly row: CheckedRow;
  readonly lines: readonly string[];
}

/** Rows of the file as a table. `heading` is that of the column with what there is to say of them; without one there is none. */
export function renderRows(
  terms: Terms,
  words: ImportTerms,
  caption: string,
  rows: readonly ShownRow[],
  heading?: string,
): TemplateResult {
  return html`<div class="rows" role="region" aria-label=${caption} tabindex="0">
      <table part="rows">
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.rowNumber}</th>
            <th scope="col">${terms.columnName}</th>
            <th scope="col">${terms.columnEmail}</th>
            ${heading === undefined ? nothing : html`<th scope="col">${heading}</th>`}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, MAX_ROWS).map(
            ({ row, lines }) =>
              html`<tr>
                <th scope="row">${row.number}</th>
                <td><bdi>${fullName({ ...row.values, email: '' })}</bdi></td>
                <td><bdi>${visibleText(row.values.email)}</bdi></td>
                ${heading === undefined ? nothing : html`<td>${renderLines(lines)}</td>`}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length > MAX_ROWS ? html`<p class="hint">${words.moreRows(rows.length - MAX_ROWS)}</p>` : nothing}`;
}

function renderLines(lines: readonly string[]): unknown {
  return lines.length < 2
    ? (lines[0] ?? nothing)
    : html`<ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;
}

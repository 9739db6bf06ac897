import { html, nothing, type TemplateResult } from 'lit';
import type { UserSort } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import { nextSort, type Column } from './columns.js';

/** The heading of a column; a button where one can sort by it. */
export function renderHeading(
  column: Column,
  terms: Terms,
  sortable: boolean,
  sort: UserSort | undefined,
  sortBy: (sort: UserSort | undefined) => void,
): TemplateResult {
  const heading = column.heading(terms);
  if (!sortable) return html`<th scope="col" part="heading">${heading}</th>`;
  const direction = sort?.field === column.sortField ? sort?.direction : undefined;
  const onClick = () => {
    sortBy(nextSort(column, sort));
  };
  return html`<th scope="col" part="heading" aria-sort=${direction ?? nothing}>
    <button type="button" class="quiet sort" @click=${onClick}>
      ${heading}<svg viewBox="0 0 10 14" aria-hidden="true">
        <path class="up" d="M5 1 9 6H1z" />
        <path class="down" d="M5 13 1 8h8z" />
      </svg>
    </button>
  </th>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { UserSort } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import { nextSort, type Column } from './columns.js';

/** What a heading can do besides naming its column. */
export interface HeadingActions {
  readonly sortBy: (sort: UserSort | undefined) => void;
  /** Columns are being dragged: one begins, or is dropped on another, or on nothing (`undefined`). */
  readonly dragFrom: (column: Column | undefined) => void;
  readonly isDragging: boolean;
  readonly dropOn: (column: Column) => void;
  /** The edge of a column was pressed, to make it wider or narrower. */
  readonly resize: (column: Column, event: PointerEvent) => void;
}

/** The heading of a column; a button where one can sort by it. It is dragged to another place, and by its edge to another width. */
export function renderHeading(
  column: Column,
  terms: Terms,
  sortable: boolean,
  sort: UserSort | undefined,
  actions: HeadingActions,
): TemplateResult {
  const heading = column.heading(terms);
  const direction = sortable && sort?.field === column.sortField ? sort?.direction : undefined;
  return html`<th
    scope="col"
    part="heading"
    data-column=${column.id}
    draggable="true"
    aria-sort=${direction ?? nothing}
    @dragstart=${(event: DragEvent) => {
      // Firefox drags nothing without data.
      event.dataTransfer?.setData('text/plain', heading);
      actions.dragFrom(column);
    }}
    @dragend=${() => {
      actions.dragFrom(undefined);
    }}
    @dragover=${(event: DragEvent) => {
      // Whatever else is dragged over a heading has no business there.
      if (actions.isDragging) event.preventDefault();
    }}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      actions.dropOn(column);
    }}
  >
    ${
      sortable
        ? html`<button
            type="button"
            class="quiet sort"
            @click=${() => {
              actions.sortBy(nextSort(column, sort));
            }}
          >
            ${heading}<svg viewBox="0 0 10 14" aria-hidden="true">
              <path class="up" d="M5 1 9 6H1z" />
              <path class="down" d="M5 13 1 8h8z" />
            </svg>
          </button>`
        : heading
    }<span
      class="edge"
      @pointerdown=${(event: PointerEvent) => {
        actions.resize(column, event);
      }}
    ></span>
  </th>`;
}

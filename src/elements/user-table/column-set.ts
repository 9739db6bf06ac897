import type { LitElement } from 'lit';
import type { TableView } from '../../controllers/table-view.js';
import { arranged, columnStates, movedColumn, withColumn, type Arranged } from '../../state/column-order.js';
import type { ColumnState } from '../../state/view-state.js';
import { columnsOf, type Column } from './columns.js';
import type { HeadingActions } from './heading.js';
import type { UserTableColumn, UserTableColumnId } from './user-table.types.js';

/** The narrowest column, in CSS pixels. */
export const MIN_WIDTH = 60;
/** The width of the column with the checkboxes, in CSS pixels. */
export const SELECTION_WIDTH = 44;

interface ColumnHost extends LitElement {
  readonly columns: readonly (UserTableColumnId | UserTableColumn)[];
  readonly selectable: boolean;
}

/** The columns of a table: the host's choice, as a person arranged it. */
export class ColumnSet implements HeadingActions {
  readonly #host: ColumnHost;
  readonly #view: TableView;
  readonly #hasActions: () => boolean;
  #dragged: Column | undefined;
  readonly sortBy: TableView['sortBy'];

  constructor(host: ColumnHost, view: TableView, hasActions: () => boolean) {
    this.#host = host;
    this.#view = view;
    this.#hasActions = hasActions;
    this.sortBy = view.sortBy.bind(view);
  }

  /** All columns there are for this viewer, hidden ones too. */
  get all(): Arranged<Column>[] {
    const columns = columnsOf(this.#host.columns);
    const offered = this.#hasActions() ? columns : columns.filter(({ id }) => id !== 'actions');
    return arranged(offered, this.#view.state.columns);
  }

  get shown(): Arranged<Column>[] {
    return this.all.filter(({ hidden }) => !hidden);
  }

  /** Whether somebody chose a width, after which all are fixed. */
  get hasWidths(): boolean {
    return this.#view.state.columns?.some(({ width }) => width !== undefined) ?? false;
  }

  /** The width of all of them, in CSS pixels. */
  get width(): number {
    const selection = this.#host.selectable ? SELECTION_WIDTH : 0;
    return this.shown.reduce((sum, { width }) => sum + width, selection);
  }

  /** What was made of the columns, with the widths that they have on screen. */
  get measured(): ColumnState[] {
    const headings = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('thead th[data-column]')];
    return columnStates(this.all).map((column) => {
      const heading = headings.find(({ dataset }) => dataset['column'] === column.id);
      return heading ? { ...column, width: Math.round(heading.getBoundingClientRect().width) } : column;
    });
  }

  dragFrom(column: Column): void {
    this.#dragged = column;
  }

  dropOn(column: Column): void {
    if (!this.#dragged) return;
    const states = columnStates(this.all);
    const place = states.findIndex(({ id }) => id === column.id);
    this.#view.arrange(movedColumn(states, this.#dragged.id, place));
    this.#dragged = undefined;
  }

  /** Follows the pointer with the edge of a column until it is let go. */
  resize(column: Column, event: PointerEvent): void {
    const edge = event.currentTarget as HTMLElement;
    const columns = this.measured;
    const before = columns.find(({ id }) => id === column.id)?.width ?? column.width;
    const direction = getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
    const start = event.clientX;
    const widened = ({ clientX }: PointerEvent) => {
      const width = Math.max(MIN_WIDTH, Math.round(before + direction * (clientX - start)));
      return withColumn(columns, column.id, { width });
    };
    // Else the heading would be dragged.
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    edge.addEventListener('pointermove', (move) => this.#view.preview(widened(move)), {
      signal: stop.signal,
    });
    const end = (up: PointerEvent) => {
      stop.abort();
      this.#view.arrange(widened(up));
    };
    edge.addEventListener('pointerup', end, { signal: stop.signal });
    edge.addEventListener('pointercancel', end, { signal: stop.signal });
  }
}

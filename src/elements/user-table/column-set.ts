import type { LitElement } from 'lit';
import type { TableView } from '../../controllers/table-view.js';
import { arranged, columnStates, movedColumn, withColumn, type Arranged } from '../../state/column-order.js';
import type { ColumnState } from '../../state/view-state.js';
import { columnsOf, type Column } from './columns.js';
import type { HeadingActions } from './heading.js';
import type { UserTableColumn, UserTableColumnId } from './user-table.types.js';

/** The narrowest column, in CSS pixels. */
export const MIN_WIDTH = 60;
/** The widest that can be typed, in CSS pixels; dragging knows no limit. */
export const MAX_WIDTH = 1000;
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
  readonly #offer: (column: Column) => Column | undefined;
  #dragged: Column | undefined;
  readonly sortBy: TableView['sortBy'];

  /** `offer` says how a column is offered to this viewer, or that it is not. */
  constructor(host: ColumnHost, view: TableView, offer: (column: Column) => Column | undefined) {
    this.#host = host;
    this.#view = view;
    this.#offer = offer;
    this.sortBy = view.sortBy.bind(view);
  }

  /** All columns there are for this viewer, hidden ones too. */
  get all(): Arranged<Column>[] {
    return arranged(this.#offered, this.#view.state.columns);
  }

  /** What was made of all of them. Widths are in it where somebody chose one, not those that the columns came with. */
  get states(): ColumnState[] {
    const columns = this.#offered.map(({ id, hidden }) => ({ id, ...(hidden && { hidden }) }));
    return columnStates(arranged(columns, this.#view.state.columns));
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

  /** Their widths as `grid-template-columns` has them: in proportion where there is more room than they need. */
  get tracks(): string {
    const track = this.hasWidths
      ? (width: number) => `${width}px`
      : (width: number) => `minmax(${width}px, ${width}fr)`;
    const selection = this.#host.selectable ? [`${SELECTION_WIDTH}px`] : [];
    return [...selection, ...this.shown.map(({ width }) => track(width))].join(' ');
  }

  /** What was made of the columns, with the widths that they have on screen. */
  get measured(): ColumnState[] {
    const headings = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('thead th[data-column]')];
    return this.states.map((column) => {
      const heading = headings.find(({ dataset }) => dataset['column'] === column.id);
      return heading ? { ...column, width: Math.round(heading.getBoundingClientRect().width) } : column;
    });
  }

  /** Resolves when what was made of the columns is on screen. */
  get rendered(): Promise<boolean> {
    return this.#host.updateComplete;
  }

  /** The same for what shows widths: it is rendered once more where rendering changed them. */
  get followed(): ColumnState[] {
    const { measured } = this;
    void this.#host.updateComplete.then(() => {
      if (JSON.stringify(this.measured) !== JSON.stringify(measured)) this.#host.requestUpdate();
    });
    return measured;
  }

  /** Whether a column of this table is being dragged, and nothing else. */
  get isDragging(): boolean {
    return this.#dragged !== undefined;
  }

  dragFrom(column: Column | undefined): void {
    this.#dragged = column;
  }

  dropOn(column: Column): void {
    if (!this.#dragged) return;
    const { states } = this;
    const place = states.findIndex(({ id }) => id === column.id);
    this.#view.arrange(movedColumn(states, this.#dragged.id, place));
    this.#dragged = undefined;
  }

  /** Follows the pointer with the edge of a column until it is let go. */
  resize(column: Column, event: PointerEvent): void {
    const edge = event.currentTarget as HTMLElement;
    const { states, measured: columns } = this;
    const before = columns.find(({ id }) => id === column.id)?.width ?? column.width;
    const direction = getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
    const start = event.clientX;
    let after = states;
    const follow = ({ clientX }: PointerEvent) => {
      const width = Math.max(MIN_WIDTH, Math.round(before + direction * (clientX - start)));
      after = withColumn(columns, column.id, { width });
      this.#view.preview(after);
    };
    // Else the heading would be dragged.
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    edge.addEventListener('pointermove', follow, { signal: stop.signal });
    const end = () => {
      stop.abort();
      // An edge that was pressed and not moved leaves the widths as they are.
      if (after !== states) this.#view.arrange(after);
    };
    edge.addEventListener('pointerup', end, { signal: stop.signal });
    edge.addEventListener('pointercancel', end, { signal: stop.signal });
  }

  get #offered(): Column[] {
    return columnsOf(this.#host.columns).flatMap((column) => this.#offer(column) ?? []);
  }
}

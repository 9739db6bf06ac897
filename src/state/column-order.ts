import type { ColumnState } from './view-state.js';

/** A column that can be put elsewhere. */
export interface Identified {
  readonly id: string;
}

/** A column with what a person made of it. */
export type Arranged<C extends Identified> = C & Omit<ColumnState, 'id'>;

/**
 * Columns as a person arranged them, hidden or shown as they left them. Those that they never saw stand where the host put them: after the one that the
 * host put before.
 */
export function arranged<C extends Identified>(
  columns: readonly C[],
  states: readonly ColumnState[] = [],
): Arranged<C>[] {
  const known = states.flatMap(({ id, hidden, width }) => {
    const column = columns.find((other) => other.id === id);
    return column ? [{ ...column, hidden: hidden === true, ...(width !== undefined && { width }) }] : [];
  });
  const order: Arranged<C>[] = [...new Map(known.map((column) => [column.id, column])).values()];
  columns.forEach((column, index) => {
    if (order.some(({ id }) => id === column.id)) return;
    const before = order.findIndex(({ id }) => id === columns[index - 1]?.id);
    order.splice(index === 0 ? 0 : before + 1, 0, { ...column });
  });
  return order;
}

/** What a person made of columns, to be kept. */
export function columnStates(columns: readonly Arranged<Identified>[]): ColumnState[] {
  return columns.map(({ id, hidden, width }) => ({
    id,
    ...(hidden && { hidden }),
    ...(width !== undefined && { width }),
  }));
}

/** The columns with one of them changed. */
export function withColumn(
  states: readonly ColumnState[],
  id: string,
  change: Omit<ColumnState, 'id'>,
): ColumnState[] {
  return states.map((state) => (state.id === id ? { ...state, ...change } : state));
}

/** The columns with one of them moved to the place of another. */
export function movedColumn(states: readonly ColumnState[], id: string, to: number): ColumnState[] {
  const moved = states.filter((state) => state.id === id);
  const others = states.filter((state) => state.id !== id);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), ...moved, ...others.slice(place)];
}

import { sql } from 'kysely';
import { LANDMARK_DISTANCE } from '../database/settle.ts';
import { columnsOf, orderBy, type Segment } from './order.ts';
import type { CellFilter, Tally } from './tally.ts';
import { walk, type Row, type Slice, type Source } from './walk.ts';

/** Whether the way to a slice is longer than from the landmark before it. */
export const isFar = ({ offset, from }: Slice): boolean => offset > LANDMARK_DISTANCE && !from;

/** Those whom a filter lets through, where they stand together in another order of everybody. */
export interface Block {
  /** Everybody, in that order, which has a single segment. */
  readonly everybody: Source;
  readonly segment: Segment;
  readonly cells: CellFilter;
  /** How many stand before them. */
  readonly before: number;
}

/** The block of one role or one status, for lists by name or by that itself. */
export function blockOf(source: Source, tally: Tally): Block | undefined {
  const { roles, statuses, before, never } = source.criteria;
  const [value, ...others] = [...roles, ...statuses];
  if (value === undefined || others.length > 0 || before || never) return undefined;
  const field = roles.length > 0 ? 'role' : 'status';
  if (source.order.field !== 'lastName' && source.order.field !== field) return undefined;
  const order = orderBy(field, 'ascending');
  const [segment] = order.segments;
  if (!segment) return undefined;
  const cellsOf = (values: readonly number[]) =>
    field === 'role' ? { roles: values } : { statuses: values };
  return {
    everybody: { ...source, order, criteria: { ...source.criteria, roles: [], statuses: [] } },
    segment,
    cells: cellsOf([value]),
    before: value === 0 ? 0 : tally.count(cellsOf([...Array(value).keys()])),
  };
}

/**
 * Reads a slice far from the start of everybody of a client, or of a block: from the last landmark before it. The way from
 * there is no longer than between two landmarks, and the changes that are not settled yet.
 */
export async function leap(
  source: Source,
  tally: Tally,
  { offset, limit }: Slice,
  block?: Block,
): Promise<Row[]> {
  const rows: Row[] = [];
  const isUp = source.order.direction === 'asc';
  let skipped = offset;
  for (const segment of source.order.segments) {
    const { lack } = segment;
    const length = tally.count({ ...block?.cells, ...(lack && { [lack.of]: lack.is }) });
    const count = Math.max(0, Math.min(limit - rows.length, length - skipped));
    if (count > 0) {
      const start = isUp ? skipped : length - skipped - count;
      const found = await (block
        ? rowsAt(block.everybody, tally.changes, block.segment, placeIn(block, tally, segment) + start, count)
        : rowsAt(source, tally.changes, segment, start, count));
      rows.push(...(isUp ? found : found.toReversed()));
    }
    skipped = Math.max(0, skipped - length);
  }
  return rows;
}

/** How many of everybody stand before those of a block who are in a segment of the list: who has no name is last there, and first in a block. */
function placeIn({ before, cells }: Block, tally: Tally, { lack }: Segment): number {
  return before + (lack?.is === false ? tally.count({ ...cells, no_name: true }) : 0);
}

/** The rows of a segment from a position on, in rising order. */
async function rowsAt(source: Source, changes: number, segment: Segment, start: number, limit: number) {
  const { db, scope, order } = source;
  const client = scope.clients[0];
  // No landmark has moved by more than there are changes: so far before, one stands surely not behind the position.
  const { rows: marks } = await sql<Record<string, unknown> & { now: number }>`
    select ${columnsOf(segment.place, 'mark')}, mark.position + coalesce((
      select sum(sign) from assignment_change c where c.client_id = ${client} and ${segment.holds('c')}
        and (${columnsOf(segment.place, 'c')}) < (${columnsOf(segment.place, 'mark')})
    ), 0)::integer as now
    from landmark mark where mark.client_id = ${client} and mark.ordering = ${order.field}
      and mark.segment = ${segment.number} and mark.position <= ${start - changes}
    order by mark.position desc limit 1`.execute(db);
  const [mark] = marks;
  const from = mark && {
    segment: segment.number,
    values: segment.place.map(({ column }) => mark[column]),
  };
  return walk(
    { ...source, order: { ...order, direction: 'asc' } },
    { segment, from, isInclusive: true, offset: start - (mark?.now ?? 0), limit },
  );
}

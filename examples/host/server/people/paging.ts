import { sql } from 'kysely';
import type { Total } from 'rolecall/data';
import { isEmpty, rangeOf, type Criteria } from './conditions.ts';
import { blockOf, isFar, leap } from './landmarks.ts';
import type { Segment } from './order.ts';
import type { CellFilter, Tally } from './tally.ts';
import {
  ALL_ROLES,
  ALL_STATUSES,
  countSegment,
  countUpTo,
  estimate,
  gather,
  walk,
  type Row,
  type Slice,
  type Source,
} from './walk.ts';

/** What one row costs, in microseconds, as measured: passed over in an index, looked up in the table, gathered. */
const COST = { inIndex: 0.25, inTable: 1.75, gathered: 2.5 } as const;

/**
 * How many times as far as if they stood evenly the matches of a search may stand apart: those of one name stand together
 * in the order of names, and 50 of them were met up to eight times as far.
 */
const UNEVENNESS = 8;

/** Rows of a list, and how many there are in all. */
interface Found {
  readonly rows: readonly Row[];
  readonly total: Total;
}

/** A slice of the people of one client. */
export async function sliceOfClient(
  asked: Source,
  tally: Tally,
  slice: Slice,
  limit: number,
): Promise<Found> {
  const source = { ...asked, criteria: impliedBy(asked.criteria, tally) };
  const { criteria } = source;
  if (isEmpty(criteria)) {
    const total = exactly(tally.count());
    return {
      total,
      rows: await (isFar(slice)
        ? leap(source, tally, slice)
        : travel(source, slice, { lengthOf: lengths(tally, criteria) })),
    };
  }
  if (criteria.term) return sliceOfSearch(source, tally, slice, limit);
  const total = await countByFilters(source, tally, limit);
  if (total.count === 0) return { rows: [], total };
  if (total.relation === 'exact' && total.count <= limit) {
    return { rows: (await gather(source, slice)).rows, total };
  }
  const block = isFar(slice) && blockOf(asked, tally);
  const rows = block
    ? await leap(source, tally, slice, block)
    : await fromNearerEnd(source, tally, slice, total);
  return { rows, total };
}

/**
 * What the tally adds to a filter: where nobody of a status ever signed in, as those who wait, only who never did is
 * looked for, and not among all others.
 */
function impliedBy(criteria: Criteria, tally: Tally): Criteria {
  const { roles, statuses, never, term } = criteria;
  if (never || term || roles.length + statuses.length === 0) return criteria;
  return { ...criteria, never: tally.count({ roles, statuses, never: false }) === 0 };
}

/**
 * A slice of what a search finds. Few matches are counted as they are gathered. Of many, the page and the number are found
 * by different ways, and at the same time.
 */
async function sliceOfSearch(source: Source, tally: Tally, slice: Slice, limit: number): Promise<Found> {
  const matches = await guess(source, tally);
  if (matches <= limit) {
    const { rows, count } = await gather(source, slice, { isCounted: true });
    return { rows, total: totalOf(count ?? (await countUpTo(source, limit + 1)), limit) };
  }
  const [count, rows] = await Promise.all([
    countUpTo(source, limit + 1),
    sliceOfMany(source, tally, slice, matches),
  ]);
  return { rows, total: totalOf(count, limit) };
}

/** A slice of the people of several clients. */
export async function sliceOfClients(source: Source, slice: Slice, limit: number): Promise<Found> {
  const count = await countUpTo(source, limit + 1);
  return { rows: await travel(source, slice), total: totalOf(count, limit) };
}

/** A slice of many matches; one far from the start, of so many as are known exactly, is read from the end. */
async function fromNearerEnd(source: Source, tally: Tally, slice: Slice, total: Total): Promise<Row[]> {
  const after = total.count - slice.offset;
  const isExact = total.relation === 'exact';
  const matches = isExact ? total.count : Math.max(total.count, await guess(source, tally));
  if (slice.from || !isExact || slice.offset < after) return sliceOfMany(source, tally, slice, matches);
  const limit = Math.min(slice.limit, after);
  if (limit <= 0) return [];
  const fromEnd = { offset: after - limit, limit, isBack: true };
  return (await sliceOfMany(source, tally, fromEnd, matches)).toReversed();
}

/**
 * A slice of many matches: read in the order of the index, where that is likely to be cheaper than to gather them all, and
 * for as long as that would take. If it leads nowhere, they are gathered after all, or all the way is walked, whichever is
 * cheaper.
 */
async function sliceOfMany(source: Source, tally: Tally, slice: Slice, matches: number): Promise<Row[]> {
  const size = tally.count();
  const isSearch = source.criteria.term !== undefined;
  const perRow = isSearch ? COST.inTable : COST.inIndex;
  const gathering = matches * COST.gathered;
  const budget = Math.ceil(gathering / perRow);
  const lengthOf = lengths(tally, source.criteria);
  const way = ((slice.offset + slice.limit) * size) / matches;
  if ((isSearch ? UNEVENNESS : 1) * way < budget) {
    const rows = await travel(source, slice, { lengthOf, budget, isHalting: true });
    if (rows.length === slice.limit) return rows;
  }
  return gathering < size * perRow
    ? (await gather(source, slice)).rows
    : travel(source, slice, { lengthOf, budget: 2 * size });
}

/**
 * About how many match: what the planner believes of the search and the time, in the part that the other filters let
 * through. Of that the tally knows, and the planner would multiply what belongs together.
 */
async function guess(source: Source, tally: Tally): Promise<number> {
  const { roles, statuses, never } = source.criteria;
  const part = tally.count({ roles, statuses, ...(never && { never }) });
  if (part === 0) return 0;
  const criteria = { ...source.criteria, roles: [], statuses: [], never: false };
  const found = await estimate({ ...source, criteria });
  return Math.min(part, (found * part) / tally.count());
}

/** How many people filters let through, without a search: the tally tells, but for a time of the last login. */
async function countByFilters(source: Source, tally: Tally, limit: number): Promise<Total> {
  const { roles, statuses, before, never } = source.criteria;
  const cells = { roles, statuses };
  if (never || !before) return exactly(tally.count({ ...cells, ...(never && { never }) }));
  const cut = await countSignedInBefore(source, before, cells, limit + 1);
  const neverCame = tally.count({ ...cells, never: true });
  return cut > limit ? atLeast(limit + neverCame) : exactly(cut + neverCame);
}

/** How many of some cells last signed in before a time, counted up to a limit, in the index of the filters. */
async function countSignedInBefore(
  { db, scope }: Source,
  before: Date,
  { roles = [], statuses = [] }: CellFilter,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from (
      select from assignment a where client_id = ${scope.clients[0]} and last_login_at < ${before}
        and role_rank in (${sql.join(roles.length > 0 ? roles : ALL_ROLES)})
        and status in (${sql.join(statuses.length > 0 ? statuses : ALL_STATUSES)}) limit ${most}
    ) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many rows of a segment match, where the tally knows. */
type Lengths = (segment: Segment) => number;

function lengths(tally: Tally, { roles, statuses, before, never, term }: Criteria): Lengths | undefined {
  if (before || term) return undefined;
  return ({ lack }) => {
    // Who has signed in is not among those who never did.
    if (never && lack?.of === 'never' && !lack.is) return 0;
    return tally.count({ roles, statuses, ...(never && { never }), ...(lack && { [lack.of]: lack.is }) });
  };
}

/** The segments that a slice goes through, from the one where it starts; those where nobody can match are left out. */
function segmentsFrom({ order, criteria }: Source, { from, isBack = false }: Slice): readonly Segment[] {
  const path = isBack ? order.segments.toReversed() : order.segments;
  return path
    .slice(from ? path.findIndex(({ number }) => number === from.segment) : 0)
    .filter((segment) => rangeOf(criteria, order.keys[0]?.column, segment));
}

interface TravelOptions {
  readonly lengthOf?: Lengths | undefined;
  /** How many rows of an index to look at in each segment. */
  readonly budget?: number;
  /** Whether to stop in the first segment that does not have all rows: within a budget, they may be further on. */
  readonly isHalting?: boolean;
}

/** Reads a slice in the order of the index, segment by segment. */
async function travel(source: Source, slice: Slice, options: TravelOptions = {}): Promise<Row[]> {
  const { lengthOf, budget, isHalting } = options;
  const rows: Row[] = [];
  let { offset } = slice;
  const path = segmentsFrom(source, slice);
  for (const [index, segment] of path.entries()) {
    const length = lengthOf?.(segment);
    if (length === undefined || offset < length) {
      const limit = slice.limit - rows.length;
      const from = segment.number === slice.from?.segment ? slice.from : undefined;
      rows.push(...(await walk(source, { ...slice, segment, from, offset, limit, budget })));
      if (isHalting) return rows;
    }
    if (rows.length === slice.limit || index === path.length - 1) break;
    if (rows.length > 0) offset = 0;
    else if (offset > 0) offset -= length ?? (await countSegment(source, segment));
  }
  return rows;
}

const exactly = (count: number): Total => ({ count, relation: 'exact' });
const atLeast = (count: number): Total => ({ count, relation: 'at-least' });
const totalOf = (count: number, limit: number): Total => (count > limit ? atLeast(limit) : exactly(count));

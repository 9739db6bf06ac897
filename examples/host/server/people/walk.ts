import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { USER_STATUSES } from 'rolecall/data';
import type { Database } from '../database/open.ts';
import { ROLE_IDS } from './access.ts';
import { atClients, conditionsOf, rangeOf, type Criteria, type Scope } from './conditions.ts';
import { columnsOf, type Order, type Segment } from './order.ts';

/** What is read, from where, in which order. */
export interface Source {
  readonly db: Database;
  readonly scope: Scope;
  readonly criteria: Criteria;
  readonly order: Order;
}

/** Somebody in a list, and where: the segment, and the values of all keys of the order. */
export interface Row {
  readonly id: string;
  readonly segment: Segment['number'];
  readonly values: readonly unknown[];
}

/** A place in an order: the values of the `place` keys of its segment. */
export interface Place {
  readonly segment: Segment['number'];
  readonly values: readonly unknown[];
}

/** Which rows to read. */
export interface Slice {
  /** Only what lies behind this place, in the direction of travel. */
  readonly from?: Place | undefined;
  /** Whether who stands right at `from` counts as behind it. */
  readonly isInclusive?: boolean;
  readonly offset: number;
  readonly limit: number;
  /** Whether to travel the order from its end to its start. */
  readonly isBack?: boolean;
}

/** A slice of one segment. */
interface Walk extends Slice {
  readonly segment: Segment;
  /** How many rows of the index to look at before giving up. */
  readonly budget?: number | undefined;
}

/** Reads rows of one segment in the order of its index, and passes over those that do not match. */
export async function walk(source: Source, walked: Walk): Promise<Row[]> {
  const { scope, order } = source;
  const [client, ...others] = scope.clients;
  if (client === undefined) return [];
  if (others.length === 0) return run(source, walked.segment, stream(source, walked, client));
  // Somebody may be at several of the clients: the first rows of each, without repetitions, have the first of all.
  const { offset, limit } = walked;
  const each = scope.clients.map(
    (one) => sql`(${stream(source, { ...walked, offset: 0, limit: offset + limit }, one)})`,
  );
  const keys = sql.join(
    order.keys.map((_key, index) => sql`${sql.ref(`key${index}`)} ${direction(source, walked)}`),
  );
  return run(
    source,
    walked.segment,
    sql`select distinct * from (${sql.join(each, sql` union all `)}) found order by ${keys} limit ${limit} offset ${offset}`,
  );
}

function stream(source: Source, walked: Walk, client: string): RawBuilder<unknown> {
  const { scope, criteria, order } = source;
  const { segment, from, offset, limit, budget } = walked;
  const range = rangeOf(criteria, order.keys[0]?.column, segment);
  if (!range) return sql`${selected(order)} from assignment a where false`;
  const along = [
    atClients({ clients: [client] }),
    segment.holds('a'),
    ...range,
    ...(from ? [beyond(source, segment, walked, from)] : []),
  ];
  const conditions = conditionsOf(criteria, scope);
  const sorted = orderKeys(source, walked);
  const table =
    budget === undefined
      ? sql`assignment a where ${all([...along, ...conditions])}`
      : // The inner limit keeps the planner on the index of the order, whatever it believes of the conditions.
        sql`(select a.* from assignment a where ${all(along)} order by ${sorted} limit ${budget}) a
          where ${all(conditions)}`;
  return sql`${selected(order)} from ${table} order by ${sorted} limit ${limit} offset ${offset}`;
}

/**
 * Reads rows of all that match, found by whichever indexes find them best, and then sorted. `count` is how many match, if
 * that is asked for and there are rows to tell it.
 */
export async function gather(source: Source, slice: Slice, { isCounted = false } = {}) {
  const { order, criteria } = source;
  const conditions = all([...matching(source), ...anyRoleAndStatus(criteria)]);
  const way = direction(source, slice);
  const [, lacking] = order.segments;
  const segment = lacking ? sql`(${lacking.holds('a')})` : sql`false`;
  const keys = sql.join(order.keys.map((_key, index) => sql`${sql.ref(`key${index}`)} ${way}`));
  const count = isCounted ? sql`(count(*) over ())::integer` : sql`null`;
  // By "offset 0" the planner looks for a way to all of them; by the limit it would walk, however far.
  const { rows } = await sql<
    Record<string, unknown> & { id: string; segment: boolean; count: number | null }
  >`
    select * from (
      ${selected(order)}, ${segment} as segment, ${count} as count from assignment a where ${conditions} offset 0
    ) found
    where ${slice.from ? beyondAll(source, slice, slice.from) : sql`true`}
    order by segment ${slice.isBack ? sql`desc` : sql`asc`}, ${keys}
    limit ${slice.limit} offset ${slice.offset}`.execute(source.db);
  return {
    count: rows[0]?.count ?? undefined,
    rows: rows.map((row) => toRow(order, row, row.id, row.segment ? 1 : 0)),
  };
}

/** How many rows match, counted up to a limit. Over several clients, how many people. */
export async function countUpTo(source: Source, most: number): Promise<number> {
  const { db, scope } = source;
  const people = scope.clients.length === 1 ? sql`` : sql`group by a.person_id`;
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from (
    select from assignment a where ${all(matching(source))} ${people} limit ${most}) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many people of a segment match. */
export async function countSegment(source: Source, segment: Segment): Promise<number> {
  const conditions = all([...matching(source), segment.holds('a')]);
  const { rows } = await sql<{ count: number }>`
    select count(distinct a.person_id)::integer as count from assignment a where ${conditions}`.execute(
    source.db,
  );
  return rows[0]?.count ?? 0;
}

/** How many rows the planner believes to match. */
export async function estimate(source: Source): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`explain (format json)
    select from assignment a where ${all(matching(source))}`.execute(source.db);
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

async function run(source: Source, segment: Segment, query: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await (query as RawBuilder<Record<string, unknown> & { id: string }>).execute(source.db);
  return rows.map((row) => toRow(source.order, row, row.id, segment.number));
}

function toRow(order: Order, row: Record<string, unknown>, id: string, segment: Segment['number']): Row {
  return { id, segment, values: order.keys.map((_key, index) => row[`key${index}`]) };
}

function selected({ keys }: Order): RawBuilder<unknown> {
  const columns = keys.map(
    ({ column }, index) => sql`${sql.ref(`a.${column}`)} as ${sql.ref(`key${index}`)}`,
  );
  return sql`select a.person_id as id, ${sql.join(columns)}`;
}

function direction({ order }: Pick<Source, 'order'>, { isBack = false }: Slice): RawBuilder<unknown> {
  return (order.direction === 'asc') === isBack ? sql`desc` : sql`asc`;
}

function orderKeys(source: Source, slice: Slice): RawBuilder<unknown> {
  const way = direction(source, slice);
  return sql.join(source.order.keys.map(({ column }) => sql`${sql.ref(`a.${column}`)} ${way}`));
}

/** What lies behind a place of a segment; a row comparison, which an index answers. */
function beyond(source: Source, { place }: Segment, slice: Slice, { values }: Place): RawBuilder<SqlBool> {
  return sql`(${columnsOf(place, 'a')}) ${than(source, slice)} (${sql.join(values)})`;
}

/** The same among rows of all segments that were gathered: their keys have other names there. */
function beyondAll(source: Source, slice: Slice, { segment, values }: Place): RawBuilder<SqlBool> {
  const keys = source.order.keys.map((_key, index) => sql.ref(`key${index}`)).slice(-values.length);
  const isLacking = segment === 1;
  return sql`((segment = ${isLacking} and (${sql.join(keys)}) ${than(source, slice)} (${sql.join(values)}))
    or segment ${slice.isBack ? sql`<` : sql`>`} ${isLacking})`;
}

function than(source: Source, slice: Slice): RawBuilder<unknown> {
  const sign = (source.order.direction === 'asc') === (slice.isBack ?? false) ? '<' : '>';
  return sql.raw(slice.isInclusive ? `${sign}=` : sign);
}

/** The positions of all roles, and the one that stands for none of them. */
export const ALL_ROLES = [...ROLE_IDS.keys(), ROLE_IDS.length];
export const ALL_STATUSES = [...USER_STATUSES.keys()];

/** The conditions on all that match. */
function matching({ scope, criteria }: Pick<Source, 'scope' | 'criteria'>): RawBuilder<SqlBool>[] {
  return [atClients(scope), ...conditionsOf(criteria, scope)];
}

/** Role and status, where nothing is said of them: the index of the filters begins with them. A search has its own index. */
function anyRoleAndStatus({ roles, statuses, term }: Criteria): RawBuilder<SqlBool>[] {
  if (term) return [];
  return [
    ...(roles.length > 0 ? [] : [sql<SqlBool>`a.role_rank in (${sql.join(ALL_ROLES)})`]),
    ...(statuses.length > 0 ? [] : [sql<SqlBool>`a.status in (${sql.join(ALL_STATUSES)})`]),
  ];
}

function all(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

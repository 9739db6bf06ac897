import type { UserPage } from 'rolecall/data';
import type { HostContext } from '../context.ts';
import { settle } from '../database/settle.ts';
import type { Actor } from './access.ts';
import { checkSort, criteriaOf, scopeOf } from './conditions.ts';
import { queryDigest, readCursor, writeCursor } from './cursor.ts';
import { orderBy, type Order } from './order.ts';
import { sliceOfClient, sliceOfClients } from './paging.ts';
import type { ListQuery } from './query.ts';
import { readPeople } from './read.ts';
import { inSnapshot, readTally } from './tally.ts';
import type { Row, Slice, Source } from './walk.ts';

/** How many changes of a client may wait to be settled: to add them up for each list takes about a millisecond. */
const MAX_CHANGES = 1000;

/** One page of the people whom somebody may see. */
export async function listPeople(host: HostContext, actor: Actor, query: ListQuery): Promise<UserPage> {
  const scope = scopeOf(actor, query);
  checkSort(query, scope);
  const order = orderBy(query.sort.field, query.sort.direction);
  const { slice, pageOf } = pager(query, order);
  const source = { scope, order, criteria: criteriaOf(query) };
  const [client, ...others] = scope.clients;
  const { rows, total } =
    client !== undefined && others.length === 0
      ? await readOfClient(host, { ...source, client }, slice)
      : await sliceOfClients({ ...source, db: host.db }, slice, host.countLimit);
  const { ids, ...cursors } = pageOf(rows);
  // Who has one client sees the same with and without naming it.
  const users = await readPeople(host, actor, ids, { client: others.length === 0 ? client : undefined });
  return { users, total, ...cursors };
}

/**
 * Reads a slice in one snapshot: the tally, the landmarks and the rows must be of the same moment. To a search they only
 * tell what is cheap, and it may use two sessions at once.
 */
async function readOfClient(
  host: HostContext,
  { client, ...source }: Omit<Source, 'db'> & { client: string },
  slice: Slice,
) {
  const read = source.criteria.term ? atOnce : inSnapshot;
  const { changes, ...found } = await read(host.db, async (db) => {
    const tally = await readTally(db, client);
    return {
      ...(await sliceOfClient({ ...source, db }, tally, slice, host.countLimit)),
      changes: tally.changes,
    };
  });
  if (changes > MAX_CHANGES) host.inBackground(() => settle(host.db, client));
  return found;
}

const atOnce: typeof inSnapshot = (db, read) => read(db);

/** Which rows to read for a page, and what to make of them. */
function pager(query: ListQuery, order: Order) {
  const { limit, page } = query;
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
  if ('offset' in page) {
    const slice: Slice = { offset: page.offset, limit };
    return { slice, pageOf: (rows: readonly Row[]) => ({ ids: ids(rows) }) };
  }
  const digest = queryDigest({ ...query, page: undefined, limit: undefined });
  const cursor = page.cursor === undefined ? undefined : readCursor(page.cursor, digest, order);
  const isBack = cursor?.direction === 'previous';
  // One more than the page, to know whether there is another page.
  const slice: Slice = { offset: 0, limit: limit + 1, isBack, from: cursor?.place };
  const edge = (direction: 'next' | 'previous', row: Row | undefined) => {
    if (!row) return undefined;
    const { length } = order.segments[row.segment]?.place ?? order.keys;
    const place = { segment: row.segment, values: row.values.slice(-length) };
    return writeCursor({ direction, place }, digest);
  };
  const pageOf = (rows: readonly Row[]) => {
    const hasMore = rows.length > limit;
    const shown = rows.slice(0, limit);
    if (isBack) shown.reverse();
    const next = isBack || hasMore ? edge('next', shown.at(-1)) : undefined;
    const previous = (isBack ? hasMore : cursor !== undefined) ? edge('previous', shown[0]) : undefined;
    return {
      ids: ids(shown),
      ...(next !== undefined && { next }),
      ...(previous !== undefined && { previous }),
    };
  };
  return { slice, pageOf };
}

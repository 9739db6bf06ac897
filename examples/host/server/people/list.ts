import { sql, type SqlBool } from 'kysely';
import type { UserPage } from 'rolecall/data';
import type { HostContext } from '../context.ts';
import type { Database } from '../database/open.ts';
import { badRequest, forbidden } from '../http/problem.ts';
import type { Actor } from './access.ts';
import { queryDigest, readCursor, writeCursor, type Cursor } from './cursor.ts';
import { matches, type Counted, type People } from './matches.ts';
import { orderBy, type Order } from './order.ts';
import type { ListQuery } from './query.ts';
import { readPeople } from './read.ts';

/** One page of the people whom somebody may see. */
export async function listPeople(host: HostContext, actor: Actor, query: ListQuery): Promise<UserPage> {
  // Who has one client sees the same with and without naming it.
  const client = query.client ?? (actor.clients.length === 1 ? actor.clients[0] : undefined);
  const { sort } = query;
  if (client !== undefined && !actor.roles.has(client)) throw forbidden('You have no role at this client.');
  if (client === undefined && sort.field === 'role')
    throw badRequest('People have roles at a client: name one.');
  const scope = client === undefined ? actor.clients : [client];
  const masked = scope.filter((id) => !actor.unmasked.includes(id));
  // The order of a hidden field would tell what the mask hides.
  if (masked.length > 0 && (sort.field === 'email' || sort.field === 'phone')) {
    throw forbidden('You cannot see this field, so you cannot sort by it.');
  }
  const { people, counted } = matches(host.db, query, { client, scope, masked });
  const [{ ids, ...cursors }, total] = await Promise.all([
    pageOf(people, orderBy(sort.field, sort.direction), query),
    count(host.db, counted, host.countLimit),
  ]);
  const users = await readPeople(host, actor, ids, { client });
  return { users, total, ...cursors };
}

/** The identifiers of one page, in order, and the cursors to the pages beside it. */
async function pageOf(people: People, order: Order, query: ListQuery) {
  const { limit, page } = query;
  if ('offset' in page) {
    const rows = await ordered(people, order, order.direction).limit(limit).offset(page.offset).execute();
    return { ids: rows.map(({ id }) => id) };
  }
  const digest = queryDigest({ ...query, page: undefined, limit: undefined });
  const cursor = page.cursor === undefined ? undefined : readCursor(page.cursor, digest, order.keys);
  const isBack = cursor?.direction === 'previous';
  const direction = (order.direction === 'asc') === isBack ? 'desc' : 'asc';
  // One more than the page, to know whether there is another page.
  const rows = await ordered(cursor ? beyond(people, order, direction, cursor) : people, order, direction)
    .select(order.keys.map(({ expression }, index) => expression.as(`key${index}`)))
    .limit(limit + 1)
    .execute();
  const hasMore = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (isBack) shown.reverse();
  const edge = (at: 'next' | 'previous') => {
    const row = shown.at(at === 'next' ? -1 : 0) as Record<string, unknown> | undefined;
    return (
      row &&
      writeCursor({ direction: at, values: order.keys.map((_key, index) => row[`key${index}`]) }, digest)
    );
  };
  const hasNext = isBack || hasMore;
  const hasPrevious = isBack ? hasMore : cursor !== undefined;
  const [next, previous] = [hasNext ? edge('next') : undefined, hasPrevious ? edge('previous') : undefined];
  return {
    ids: shown.map(({ id }) => id),
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
  };
}

function ordered(people: People, order: Order, direction: 'asc' | 'desc') {
  return order.keys.reduce(
    (sorted, { expression }) => sorted.orderBy(expression, direction),
    people.select('person.id'),
  );
}

/** The people behind the place of a cursor; a row comparison, which an index answers. */
function beyond(people: People, { keys }: Order, direction: 'asc' | 'desc', { values }: Cursor): People {
  const than = direction === 'asc' ? sql`>` : sql`<`;
  return people.where(
    sql<SqlBool>`(${sql.join(keys.map(({ expression }) => expression))}) ${than} (${sql.join(values)})`,
  );
}

/** How many match, exactly up to a limit: to count a million people for every page would cost more than the page. */
async function count(db: Database, counted: Counted, limit: number) {
  const some = counted.select(sql`1`.as('one')).limit(limit + 1);
  const { found } = await db
    .selectFrom(some.as('some'))
    .select((is) => is.cast<number>(is.fn.countAll(), 'integer').as('found'))
    .executeTakeFirstOrThrow();
  return {
    count: Math.min(found, limit),
    relation: found > limit ? ('at-least' as const) : ('exact' as const),
  };
}

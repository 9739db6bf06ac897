import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { UserPage } from 'rolecall/data';
import type { HostContext } from '../context.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { forbidden } from '../http/problem.ts';
import type { Actor } from './access.ts';
import { queryDigest, readCursor, writeCursor, type Cursor } from './cursor.ts';
import { containing, readSearch, type SearchTerm } from './fold.ts';
import { orderBy, type Order } from './order.ts';
import type { ListQuery } from './query.ts';
import { readPeople } from './read.ts';

/** One page of the people whom somebody may see. */
export async function listPeople(host: HostContext, actor: Actor, query: ListQuery): Promise<UserPage> {
  const { client, sort } = query;
  if (client !== undefined && !actor.roles.has(client)) throw forbidden('You have no role at this client.');
  const scope = client === undefined ? actor.clients : [client];
  const masked = scope.filter((id) => !actor.unmasked.includes(id));
  // The order of a hidden field would tell what the mask hides.
  if (masked.length > 0 && (sort.field === 'email' || sort.field === 'phone')) {
    throw forbidden('You cannot see this field, so you cannot sort by it.');
  }
  const people = matches(host.db, query, scope, masked);
  const order = orderBy(sort.field, sort.direction, client ?? scope);
  const [{ keys, ...cursors }, total] = await Promise.all([
    pageOf(people, order, query),
    count(host.db, people, host.countLimit),
  ]);
  const users = await readPeople(host, actor, keys, { client });
  return { users, total, ...cursors };
}

type People = SelectQueryBuilder<Tables, 'person' | 'assignment', object>;

/** The people who match, in no order yet; for a list of one client with their `assignment` there. */
function matches(
  db: Database,
  query: ListQuery,
  scope: readonly string[],
  masked: readonly string[],
): People {
  const { client, statuses, roles, notSignedInSince, neverSignedIn } = query;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (client === undefined) conditions.push(isAt(scope));
  if (roles.length > 0) conditions.push(isAt(scope, roles));
  if (statuses.length > 0) conditions.push(sql`person.status in (${sql.join(statuses)})`);
  if (neverSignedIn) conditions.push(sql`person.last_login_at is null`);
  if (notSignedInSince) {
    conditions.push(sql`(person.last_login_at is null or person.last_login_at < ${notSignedInSince})`);
  }
  const term = readSearch(query.search);
  if (term) conditions.push(finds(term, scope, masked));

  const atClient = db
    .selectFrom('person')
    .innerJoin('assignment', (join) =>
      join.onRef('assignment.person_id', '=', 'person.id').on('assignment.client_id', '=', client ?? ''),
    );
  // Over all clients nothing may name `assignment`, for a person with two of them would be listed twice.
  const people = client === undefined ? (db.selectFrom('person') as unknown as People) : (atClient as People);
  return conditions.reduce((some, condition) => some.where(condition), people);
}

/** Whether a person has a role, or one of some roles, at one of these clients. */
function isAt(clientIds: readonly string[], roleIds?: readonly string[]) {
  if (clientIds.length === 0) return sql<SqlBool>`false`;
  const ofRole = roleIds ? sql`and held.role_id in (${sql.join(roleIds)})` : sql``;
  return sql<SqlBool>`exists (select from assignment held
    where held.person_id = person.id and held.client_id in (${sql.join(clientIds)}) ${ofRole})`;
}

/** Whether a search finds a person: by name always, by e-mail and phone only where they are not masked. */
function finds({ text, digits }: SearchTerm, scope: readonly string[], masked: readonly string[]) {
  const open = scope.filter((id) => !masked.includes(id));
  const byName = sql<SqlBool>`person.search_name like ${containing(text)}`;
  if (open.length === 0) return byName;
  const byEmail = sql<SqlBool>`person.search_email like ${containing(text)}`;
  const byPhone = digits === undefined ? sql`` : sql`or person.phone like ${containing(digits)}`;
  const contact = sql`${byEmail} ${byPhone}`;
  return masked.length === 0
    ? sql<SqlBool>`(${byName} or ${contact})`
    : sql<SqlBool>`(${byName} or ((${contact}) and ${isAt(open)}))`;
}

/** The identifiers of one page, in order, and the cursors to the pages beside it. */
async function pageOf(people: People, order: Order, query: ListQuery) {
  const { limit, page } = query;
  if ('offset' in page) {
    const rows = await ordered(people, order, order.direction).limit(limit).offset(page.offset).execute();
    return { keys: rows.map(({ id }) => id) };
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
    keys: shown.map(({ id }) => id),
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
async function count(db: Database, people: People, limit: number) {
  const some = people.select(sql`1`.as('one')).limit(limit + 1);
  const { found } = await db
    .selectFrom(some.as('some'))
    .select((is) => is.cast<number>(is.fn.countAll(), 'integer').as('found'))
    .executeTakeFirstOrThrow();
  return {
    count: Math.min(found, limit),
    relation: found > limit ? ('at-least' as const) : ('exact' as const),
  };
}

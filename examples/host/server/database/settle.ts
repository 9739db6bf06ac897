import { sql, type Transaction } from 'kysely';
import { columnsOf, ORDERS, type Order, type Segment } from '../people/order.ts';
import type { Database } from './open.ts';
import type { Tables } from './tables.ts';

/** How many people lie between two landmarks, at first. */
export const LANDMARK_DISTANCE = 1000;
/** Landmarks further apart than this many times the distance are made anew. */
const STRETCH = 4;

const PLACE = sql.raw(
  'person_id, role_rank, status, last_name, first_name, email_key, phone, created_at, last_login_at',
);
const CELL = sql.raw('role_rank, status, never, no_name, no_phone');
const CELL_OF_ROW = sql.raw(`role_rank, status, last_login_at is null, last_name = '', phone = ''`);

/** Settles every client that has changes. */
export async function settleAll(db: Database, distance?: number): Promise<void> {
  const { rows } = await sql<{ client_id: string }>`
    select id as client_id from client where exists (select from assignment_change where client_id = id)`.execute(
    db,
  );
  for (const { client_id: client } of rows) await settle(db, client, distance);
}

/**
 * Brings the tally and the landmarks of a client up to date, and forgets the changes that are now in them. All of it
 * sees one snapshot: a change that is not in it stays written down. Nobody waits for it; if two settle the same client
 * at one moment, one of them leaves it to the other.
 */
export async function settle(db: Database, client: string, distance = LANDMARK_DISTANCE): Promise<void> {
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        await addUp(transaction, client);
        if (await isStretched(transaction, client, distance)) await renew(transaction, client, distance);
        else await move(transaction, client);
        await sql`delete from assignment_change where client_id = ${client}`.execute(transaction);
      });
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
}

/** SQLSTATE 40001 and 40P01: another transaction was first. */
function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');
}

/** Adds the changes to the tally. */
async function addUp(db: Transaction<Tables>, client: string): Promise<void> {
  await sql`insert into tally (client_id, ${CELL}, people)
    select ${client}, ${CELL_OF_ROW}, sum(sign) from assignment_change where client_id = ${client}
      group by 2, 3, 4, 5, 6
    on conflict (client_id, ${CELL}) do update set people = tally.people + excluded.people`.execute(db);
}

/** Moves each landmark by who came and went before it. */
async function move(db: Transaction<Tables>, client: string): Promise<void> {
  for (const [order, segment] of stretches()) {
    // At the same place the landmark comes first: who comes or goes right there is not before it.
    await sql`update landmark set position = position + moved.shift from (
        select mark, sum(sign) over (order by ${columnsOf(segment.place, 'part')}, mark is null rows unbounded preceding) as shift
        from (
          select null::tid as mark, sign, ${PLACE} from assignment_change c
            where client_id = ${client} and ${segment.holds('c')}
          union all
          select ctid, 0, ${PLACE} from landmark where ${isOf(client, order, segment)}
        ) part
      ) moved where landmark.ctid = moved.mark and moved.shift <> 0`.execute(db);
  }
}

/** Makes all landmarks of a client anew. */
async function renew(db: Transaction<Tables>, client: string, distance: number): Promise<void> {
  await sql`delete from landmark where client_id = ${client}`.execute(db);
  for (const [order, segment] of stretches()) {
    await sql`insert into landmark (client_id, ordering, segment, position, ${PLACE})
      select ${client}, ${order.field}, ${segment.number}, position, ${PLACE} from assignment join (
        select person_id as id, row_number() over (order by ${columnsOf(order.keys, 'a')}) - 1 as position
        from assignment a where client_id = ${client} and ${segment.holds('a')}
      ) place on person_id = id and client_id = ${client} and position > 0 and position % ${distance} = 0`.execute(
      db,
    );
  }
}

/** Whether landmarks lie too far apart, or are missing; where the last one is, the order by creation tells, which has everybody. */
async function isStretched(db: Transaction<Tables>, client: string, distance: number): Promise<boolean> {
  const { rows } = await sql<{ gap: number | null }>`
    select max(position - before) as gap from (
      select position, lag(position, 1, 0) over (partition by ordering, segment order by position) as before from (
        select ordering, segment, position from landmark where client_id = ${client}
        union all
        select 'createdAt', 0, sum(people) from tally where client_id = ${client}
      ) mark
    ) gap`.execute(db);
  return (rows[0]?.gap ?? 0) > STRETCH * distance;
}

function stretches(): (readonly [Order, Segment])[] {
  return ORDERS.flatMap((order) => order.segments.map((segment) => [order, segment] as const));
}

function isOf(client: string, order: Order, segment: Segment) {
  return sql`client_id = ${client} and ordering = ${order.field} and segment = ${segment.number}`;
}

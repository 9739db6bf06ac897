import { sql } from 'kysely';
import { DEMO_CLIENTS, generateUsers } from 'rolecall/adapters/in-memory';
import { ROLE_IDS } from '../people/access.ts';
import { fold } from '../people/fold.ts';
import { createListIndexes, dropListIndexes } from './directory.ts';
import type { Database } from './open.ts';
import { settle } from './settle.ts';

/** How many generated people the names are taken from. */
const SAMPLE = 2000;

/**
 * How many of a thousand people the clients have, and how many of those are Admins. The first client has everybody. The
 * second one keeps its only Admin, who can so be seen to be protected.
 */
const CLIENTS = [
  { share: 1000, admins: 80 },
  { share: 50, admins: -1 },
  { share: 1, admins: 80 },
] as const;

/** Names in the form that a search compares, which only this server can make. */
interface SampleName {
  readonly first: string;
  readonly first_folded: string;
  readonly last: string;
  readonly last_folded: string;
  readonly box: string;
  readonly phone: string;
}

/**
 * Adds very many generated people, always the same, a million in some minutes: made in the database out of the names of
 * a sample, with the indexes of the list taken away meanwhile. Half of the last names are double ones, so that there
 * are names of one person as well as of ten thousand; some have no last name, no phone, or never signed in.
 *
 * The rows lie in the order of names, as `cluster assignment using assignment_by_name` would lay them: who is found by a name
 * then lies on a few pages, and not on ten thousand.
 */
export async function seedMany(db: Database, count: number, now: Date): Promise<void> {
  const clients = CLIENTS.flatMap((client, index) => ({ ...client, id: DEMO_CLIENTS[index]?.id ?? '' }));
  const names = JSON.stringify(sample(now));
  await db.transaction().execute(async (transaction) => {
    await sql`set local maintenance_work_mem = '512MB'`.execute(transaction);
    await dropListIndexes(transaction);
    // What the triggers do for each row is done below for all.
    await sql`alter table assignment disable trigger user`.execute(transaction);
    await sql`create temporary table name on commit drop as
      select (row_number() over () - 1)::integer as number, * from json_to_recordset(${names}::json) as name(
        first text, first_folded text, last text, last_folded text, box text, phone text)`.execute(
      transaction,
    );
    await sql`create unique index on name (number)`.execute(transaction);
    await sql`analyze name`.execute(transaction);
    await sql`select setseed(0.25)`.execute(transaction);
    const { rows } = await sql<{ taken: string }>`select count(*) as taken from person`.execute(transaction);
    const taken = Number(rows[0]?.taken ?? 0);
    await sql`
      insert into person (id, first_name, last_name, email, email_key, phone, status, created_at, last_login_at,
        activation_status, activation_sent_at, activation_expires_at, search_name, search_email)
      select id, first, last, email, email, phone, status, created_at,
        case when status <> 'pending' and chance_login > 0.06
          then created_at + (${now}::timestamptz - created_at) * (1 - power(chance_time, 3)) end,
        case when status = 'pending' then 'waiting' when status = 'active' then 'activated' end,
        created_at, created_at + interval '7 days',
        case when first || last ~ '[^ -~]'
          then first_folded || ' ' || last_folded || ' ' || first_folded || ' ' || last_folded || first_folded
          else first_folded || ' ' || last_folded || ' ' || first_folded end,
        email
      from (
        select md5(draw.number::text)::uuid::text as id, one.first, one.first_folded,
          case when draw.double < 0.02 then '' when draw.double < 0.5 and one.last <> '' then one.last || '-' || other.last
            else one.last end as last,
          case when draw.double < 0.02 then '' when draw.double < 0.5 and one.last <> ''
            then one.last_folded || '-' || other.last_folded else one.last_folded end as last_folded,
          one.box || '.' || draw.number || '@' || (array['aurora', 'borealis', 'cascade'])[1 + draw.number % 3] || '.example'
            as email,
          case when draw.phone < 0.92 then one.phone || lpad((draw.phone * 1e7)::integer::text, 7, '0') else '' end as phone,
          case when draw.status < 0.84 then 'active' when draw.status < 0.92 then 'inactive' else 'pending' end as status,
          ${now}::timestamptz - interval '1 day' * (1 + draw.created * 1500) as created_at,
          draw.login as chance_login, draw.time as chance_time
        from (
          select number, floor(power(random(), 2) * ${SAMPLE})::integer as one, floor(random() * ${SAMPLE})::integer as other,
            random() as double, random() as phone, random() as status, random() as created, random() as login, random() as time
          from generate_series(${taken + 1}::integer, ${taken + count}::integer) as number
        ) draw join name one on one.number = draw.one join name other on other.number = draw.other
      ) made`.execute(transaction);
    await sql`
      insert into assignment (person_id, client_id, role_id, role_rank, last_name, first_name, email_key, phone, status,
        created_at, last_login_at, search, search_name)
      select person.id, client_id, (${sql.val(ROLE_IDS)}::text[])[rank + 1], rank, last_name, first_name, email_key, phone,
        array_position(array['pending', 'active', 'inactive'], status) - 1, created_at, last_login_at,
        search_name || e'\n' || search_email || e'\n' || phone, search_name
      from person join (
        select person.id, client.id as client_id,
          case when random() * 1000 < client.admins then 0 when random() < 0.35 then 1 else 2 end as rank
        from (select id, random() as draw from person) person cross join json_to_recordset(${JSON.stringify(clients)}::json) as client(id text, share real, admins real)
        where draw * 1000 < client.share
          and not exists (select from assignment where person_id = person.id)
      ) made on made.id = person.id
      order by client_id, last_name, first_name, person.id`.execute(transaction);
    await sql`alter table assignment enable trigger user`.execute(transaction);
    await createListIndexes(transaction);
    await sql`delete from assignment_change`.execute(transaction);
    await sql`delete from tally`.execute(transaction);
    await sql`insert into tally (client_id, role_rank, status, never, no_name, no_phone, people)
      select client_id, role_rank, status, last_login_at is null, last_name = '', phone = '', count(*)
      from assignment group by 1, 2, 3, 4, 5, 6`.execute(transaction);
  });
  // An index is read alone only where a vacuum has been, and the planner knows the searches by their samples.
  for (const table of ['person', 'assignment', 'tally'])
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
  for (const { id } of clients) await settle(db, id);
  await sql`vacuum (analyze) landmark`.execute(db);
}

function sample(now: Date): SampleName[] {
  return generateUsers(SAMPLE, { now: now.getTime() }).map(
    ({ firstName: first, lastName: last, email, phone }) => ({
      first,
      first_folded: fold(first),
      last,
      last_folded: fold(last),
      box: email.replace(/\d*@.*/, ''),
      phone: (phone ?? '+1202555').slice(0, 5),
    }),
  );
}

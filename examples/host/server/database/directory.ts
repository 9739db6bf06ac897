import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { SCHEMA, type Tables } from './tables.ts';

/** The columns that a place in any order of people is made of; `assignment`, `assignment_change` and `landmark` have them. */
const PLACE_COLUMNS = `
  person_id text collate "C" not null,
  role_rank smallint not null,
  status smallint not null,
  last_name text collate "und-x-icu" not null,
  first_name text collate "und-x-icu" not null,
  email_key text collate "und-x-icu" not null,
  phone text collate "C" not null,
  created_at timestamptz(3) not null,
  last_login_at timestamptz(3)`;

const PLACE =
  'person_id, role_rank, status, last_name, first_name, email_key, phone, created_at, last_login_at';

/** What an assignment has of its person, and where it comes from. */
const COPIES = {
  last_name: 'p.last_name',
  first_name: 'p.first_name',
  email_key: 'p.email_key',
  phone: 'p.phone',
  status: `array_position(array['pending', 'active', 'inactive'], p.status) - 1`,
  created_at: 'p.created_at',
  last_login_at: 'p.last_login_at',
  // One line each, so that no search runs from one into the next: a search has no line break.
  search: `p.search_name || e'\\n' || p.search_email || e'\\n' || p.phone`,
  search_name: 'p.search_name',
};
const COPIED = Object.keys(COPIES).join(', ');
const SOURCES = Object.values(COPIES).join(', ');

/**
 * An index for each order of `people/order.ts`, which is read either way and has the columns of the filters, so that
 * the table is not looked at; one for the filters; one for the search.
 */
const INDEXES = {
  assignment_by_name:
    '(client_id, last_name, first_name, person_id) include (role_rank, status, last_login_at)',
  assignment_by_email: '(client_id, email_key, person_id) include (role_rank, status, last_login_at)',
  assignment_by_phone: '(client_id, phone, person_id) include (role_rank, status, last_login_at)',
  assignment_by_role:
    '(client_id, role_rank, last_name, first_name, person_id) include (status, last_login_at)',
  assignment_by_login: '(client_id, last_login_at, person_id) include (role_rank, status)',
  assignment_by_creation: '(client_id, created_at, person_id) include (role_rank, status, last_login_at)',
  assignment_by_status:
    '(client_id, status, last_name, first_name, person_id) include (role_rank, last_login_at)',
  assignment_by_filters: '(client_id, role_rank, status, last_login_at, person_id)',
  // With what narrows a search, or a frequent name is looked up a thousand times to find ten Admins. Without the client:
  // a search would read all entries of its client, a million for some, and where a client has few the planner meets
  // this index with another one. Without a list of what is pending: every search would read it.
  assignment_search: `using gin (role_rank, status, ((last_login_at is null)::integer), search public.gin_trgm_ops,
    search_name public.gin_trgm_ops) with (fastupdate = off)`,
};
type ListIndex = keyof typeof INDEXES;
const LIST_INDEXES = Object.keys(INDEXES) as ListIndex[];

/** Makes indexes of the list: those named, or all. */
export async function createListIndexes(db: Kysely<Tables>, names = LIST_INDEXES): Promise<void> {
  for (const name of names) {
    await sql`create index ${sql.id(name)} on assignment ${sql.raw(INDEXES[name])}`.execute(db);
  }
}

/** Takes the indexes of the list away: to fill a table without them and make them anew is several times as fast. */
export async function dropListIndexes(db: Kysely<Tables>): Promise<void> {
  for (const name of LIST_INDEXES) await sql`drop index ${sql.id(name)}`.execute(db);
}

/**
 * The list of a client is read from `assignment` alone: it has what the list sorts, filters and searches by, copied
 * from the person by triggers.
 *
 * What an offset or a total needs is kept beside it. `tally` counts the people of a client by what the filters tell
 * apart, and `landmark` has every so-manieth place of each order; both are of some moment. Since then
 * `assignment_change` has written down what came and went: one row more, never one changed, so that nobody waits for
 * anybody. Both together are exact, and `settle.ts` brings them together from time to time.
 */
export const directory: Migration = {
  async up(db: Kysely<Tables>) {
    const raw = (text: string) => sql.raw(text).execute(db);
    const added = PLACE_COLUMNS.split(',')
      .filter((column) => /email_key|phone|status|_at/.test(column))
      .map((column) => `add column ${column.replace('not null', '')}`);
    await raw('create extension if not exists btree_gin with schema public');
    await raw(
      `alter table assignment ${added.join(', ')}, add column search text, add column search_name text`,
    );
    await raw(
      `update assignment a set (${COPIED}) = (select ${SOURCES} from person p where p.id = a.person_id)`,
    );
    for (const column of ['status', 'email_key', 'phone', 'created_at', 'search', 'search_name']) {
      await raw(`alter table assignment alter column ${column} set not null`);
    }
    // How many a search finds is estimated from a sample of the texts.
    for (const column of ['search', 'search_name']) {
      await raw(`alter table assignment alter column ${column} set statistics 500`);
    }
    await raw(`create table tally (
      client_id text not null references client on delete cascade, role_rank smallint not null, status smallint not null,
      never boolean not null, no_name boolean not null, no_phone boolean not null, people integer not null,
      primary key (client_id, role_rank, status, never, no_name, no_phone))`);
    await raw(`create table landmark (
      client_id text not null references client on delete cascade, ordering text not null, segment smallint not null,
      position integer not null, ${PLACE_COLUMNS})`);
    await raw('create index landmark_position on landmark (client_id, ordering, segment, position)');
    await raw(
      `create table assignment_change (client_id text not null, sign smallint not null, ${PLACE_COLUMNS})`,
    );
    await raw('create index assignment_change_client on assignment_change (client_id)');
    await raw(
      `insert into assignment_change (client_id, sign, ${PLACE}) select client_id, 1, ${PLACE} from assignment`,
    );
    for (const statement of triggers()) await raw(statement);
    const unused = [
      'name',
      'name_desc',
      'phone',
      'phone_desc',
      'login',
      'login_desc',
      'created',
      'email',
      'status',
    ];
    for (const name of unused) await raw(`drop index person_${name}`);
    for (const name of ['person_search', 'assignment_role', 'assignment_admin'])
      await raw(`drop index ${name}`);
    await createListIndexes(db);
  },
};

function triggers(): string[] {
  const change = (sign: number, row: 'old' | 'new') =>
    `insert into ${SCHEMA}.assignment_change (client_id, sign, ${PLACE})
       values (${row}.client_id, ${sign}, ${PLACE.replace(/\w+/g, `${row}.$&`)});`;
  const into = COPIED.replace(/\w+/g, 'new.$&');
  const places = (row: string) => `(${row}.client_id, ${PLACE.replace(/\w+/g, `${row}.$&`)})`;
  const procedure = (name: string, body: string) =>
    `create function ${SCHEMA}.${name}() returns trigger language plpgsql as $$ begin ${body} end $$`;
  return [
    procedure(
      'copy_from_person',
      `select ${SOURCES} into ${into} from ${SCHEMA}.person p where p.id = new.person_id; return new;`,
    ),
    `create trigger copy_from_person before insert on assignment for each row execute function ${SCHEMA}.copy_from_person()`,
    procedure(
      'copy_to_assignments',
      `update ${SCHEMA}.assignment set (${COPIED}) = (select ${SOURCES} from (select new.*) p) where person_id = new.id;
       return null;`,
    ),
    `create trigger copy_to_assignments after update on person for each row
       when ((${SOURCES.replaceAll('p.', 'old.')}) is distinct from (${SOURCES.replaceAll('p.', 'new.')}))
       execute function ${SCHEMA}.copy_to_assignments()`,
    procedure(
      'note_change',
      `if tg_op <> 'INSERT' then ${change(-1, 'old')} end if;
       if tg_op <> 'DELETE' then ${change(1, 'new')} end if;
       return null;`,
    ),
    `create trigger note_coming_and_going after insert or delete on assignment
       for each row execute function ${SCHEMA}.note_change()`,
    `create trigger note_change after update on assignment for each row
       when (${places('old')} is distinct from ${places('new')})
       execute function ${SCHEMA}.note_change()`,
  ];
}

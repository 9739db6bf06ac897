import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { directory } from './directory.ts';
import { mailStates } from './mail-states.ts';
import { searchIndex } from './search-index.ts';
import { SCHEMA, type Tables } from './tables.ts';

/**
 * Names and addresses sort by the root collation of ICU (`und-x-icu`): it puts Å beside A and knows every script, and
 * both PGlite and PostgreSQL have it, whatever their locale. It is deterministic, so equal means the same bytes.
 */
const name = sql`text collate "und-x-icu"`;

const first: Migration = {
  async up(db: Kysely<Tables>) {
    await sql`create extension if not exists pg_trgm with schema public`.execute(db);
    await db.schema
      .createTable('client')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', name, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('person')
      .addColumn('id', sql`text collate "C"`, (column) => column.primaryKey())
      .addColumn('first_name', name, (column) => column.notNull())
      .addColumn('last_name', name, (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('email_key', name, (column) => column.notNull().unique())
      .addColumn('phone', sql`text collate "C"`, (column) => column.notNull())
      .addColumn('status', 'text', (column) =>
        column.notNull().check(sql`status in ('pending', 'active', 'inactive')`),
      )
      .addColumn('password_hash', 'text')
      .addColumn('created_at', 'timestamptz(3)', (column) => column.notNull())
      .addColumn('last_login_at', 'timestamptz(3)')
      .addColumn('activation_status', 'text')
      .addColumn('activation_sent_at', 'timestamptz(3)')
      .addColumn('activation_expires_at', 'timestamptz(3)')
      .addColumn('reset_sent_at', 'timestamptz(3)')
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
      .addColumn('search_name', 'text', (column) => column.notNull())
      .addColumn('search_email', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('assignment')
      .addColumn('client_id', 'text', (column) => column.notNull().references('client.id'))
      .addColumn('person_id', sql`text collate "C"`, (column) =>
        column.notNull().references('person.id').onDelete('cascade'),
      )
      .addColumn('role_id', 'text', (column) => column.notNull())
      .addColumn('role_rank', 'smallint', (column) => column.notNull())
      .addColumn('last_name', name, (column) => column.notNull())
      .addColumn('first_name', name, (column) => column.notNull())
      .addPrimaryKeyConstraint('assignment_pkey', ['person_id', 'client_id'])
      .execute();
    for (const table of ['session', 'token'] as const) {
      await db.schema
        .createTable(table)
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('person_id', sql`text collate "C"`, (column) =>
          column.notNull().references('person.id').onDelete('cascade'),
        )
        .addColumn('expires_at', 'timestamptz(3)', (column) => column.notNull())
        .$call((builder) =>
          table === 'token' ? builder.addColumn('kind', 'text', (column) => column.notNull()) : builder,
        )
        .execute();
      await db.schema.createIndex(`${table}_person`).on(table).column('person_id').execute();
      await db.schema.createIndex(`${table}_expiry`).on(table).column('expires_at').execute();
    }
    await db.schema
      .createTable('mail')
      .addColumn('id', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('sent_at', 'timestamptz(3)', (column) => column.notNull())
      .addColumn('recipient', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('html', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('answer')
      .addColumn('key_hash', 'text', (column) => column.primaryKey())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('status', 'integer')
      .addColumn('headers', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz(3)', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('answer_age').on('answer').column('created_at').execute();
  },
};

/** One index for each order of people, and one for the search; the next migration has better ones. */
const indexes: Migration = {
  async up(db: Kysely<Tables>) {
    const statements = [
      sql`create index person_name on person ((last_name = ''), last_name, first_name, id)`,
      sql`create index person_name_desc on person ((last_name <> ''), last_name, first_name, id)`,
      sql`create index person_phone on person ((phone = ''), phone, id)`,
      sql`create index person_phone_desc on person ((phone <> ''), phone, id)`,
      sql`create index person_login on person ((last_login_at is null), coalesce(last_login_at, 'epoch'), id)`,
      sql`create index person_login_desc on person ((last_login_at is not null), coalesce(last_login_at, 'epoch'), id)`,
      sql`create index person_created on person (created_at, id)`,
      sql`create index person_email on person (email_key, id)`,
      sql`create index person_status on person (array_position(array['pending', 'active', 'inactive'], status), last_name, first_name, id)`,
      sql`create index assignment_role on assignment (client_id, role_rank, last_name, first_name, person_id)`,
      sql`create index assignment_admin on assignment (client_id, person_id) where role_rank = 0`,
      sql`create index person_search on person using gin (search_name public.gin_trgm_ops, search_email public.gin_trgm_ops, phone public.gin_trgm_ops)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};

/** Brings the schema up to date. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.schema.createSchema(SCHEMA).ifNotExists().execute();
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () =>
        Promise.resolve({
          '001-tables': first,
          '002-indexes': indexes,
          '003-directory': directory,
          '004-mail-states': mailStates,
          '005-search-index': searchIndex,
        }),
    },
    migrationTableSchema: SCHEMA,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date.', { cause: error });
}

/** Throws everything of this host away. */
export async function dropAll(db: Kysely<Tables>): Promise<void> {
  await db.schema.dropSchema(SCHEMA).ifExists().cascade().execute();
}

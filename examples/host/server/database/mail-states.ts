import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from './tables.ts';

/** How the mail to a person fared, and which of them it was; see `accounts/mailing.ts`. */
export const mailStates: Migration = {
  async up(db: Kysely<Tables>) {
    await db.schema
      .alterTable('person')
      .addColumn('activation_first_sent_at', 'timestamptz(3)')
      .addColumn('activation_reason', 'text')
      .addColumn('reset_status', 'text')
      .addColumn('reset_expires_at', 'timestamptz(3)')
      .addColumn('reset_reason', 'text')
      .execute();
    await sql`update person set activation_first_sent_at = activation_sent_at where activation_sent_at is not null
      and activation_status <> 'activated'`.execute(db);
    await db.schema
      .alterTable('mail')
      .addColumn('person_id', sql`text collate "C"`)
      .addColumn('kind', 'text')
      .addColumn('outcome', 'text')
      .execute();
  },
};

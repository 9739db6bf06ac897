import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createListIndexes } from './directory.ts';
import type { Tables } from './tables.ts';

/**
 * The index of the search also had the client, of which it read all entries, and did not have who never signed in.
 */
export const searchIndex: Migration = {
  async up(db: Kysely<Tables>) {
    await sql`drop index assignment_search`.execute(db);
    await createListIndexes(db, ['assignment_search']);
  },
};

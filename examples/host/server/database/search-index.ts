import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createListIndexes } from './directory.ts';
import type { Tables } from './tables.ts';

/**
 * The index of the search had clients, roles and statuses in it too, by the extension `btree_gin`. A search then read all
 * entries of its client, a million for some, to keep a few of them.
 */
export const searchIndex: Migration = {
  async up(db: Kysely<Tables>) {
    await sql`drop index assignment_search`.execute(db);
    await createListIndexes(db, ['assignment_search']);
  },
};

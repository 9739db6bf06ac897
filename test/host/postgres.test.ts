import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgres, type OpenDatabase } from '../../examples/host/server/database/open.ts';
import { findPostgres, startPostgres, type TestPostgres } from '../support/postgres.js';
import { hostSuites } from './host-suites.js';

const bin = findPostgres();
if (bin === undefined) {
  console.warn('PostgreSQL is not on this machine (no initdb): the example host is tested on PGlite alone.');
}

describe.skipIf(bin === undefined)('The example host on PostgreSQL', () => {
  let postgres: TestPostgres;
  let database: OpenDatabase;
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '');
    database = await openPostgres(postgres.url);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await postgres.stop();
  });

  hostSuites(() => database);
});

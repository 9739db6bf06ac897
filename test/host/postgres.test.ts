import { afterAll, beforeAll, describe, vi } from 'vitest';
import { openPostgres, type OpenDatabase } from '../../examples/host/server/database/open.ts';
import { findPostgres, startPostgres, whyNoPostgres, type TestPostgres } from '../support/postgres.js';
import { hostSuites } from './host-suites.js';

// A busy machine takes its time; nothing here waits for a time to pass.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const bin = findPostgres();
if (bin === undefined) {
  console.warn(`${whyNoPostgres()} The example host is tested on PGlite alone.`);
}

describe.skipIf(bin === undefined)('The example host on PostgreSQL', () => {
  let postgres: TestPostgres;
  let database: OpenDatabase;
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '');
    database = await openPostgres(postgres.url);
  });
  afterAll(async () => {
    await database.close();
    await postgres.stop();
  });

  hostSuites(() => database);
});

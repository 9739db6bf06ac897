import { afterAll, beforeAll, describe } from 'vitest';
import { openPGlite, type OpenDatabase } from '../../examples/host/server/database/open.ts';
import { hostSuites } from './host-suites.js';

describe('The example host on PGlite', () => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await openPGlite('memory://');
  }, 60_000);
  afterAll(() => database.close());

  hostSuites(() => database);
});

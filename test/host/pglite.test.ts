import { afterAll, beforeAll, describe, vi } from 'vitest';
import { openPGlite, type OpenDatabase } from '../../examples/host/server/database/open.ts';
import { hostSuites } from './host-suites.js';
import { addressesSuite } from './suites/addresses.js';

// A busy machine takes its time; nothing here waits for a time to pass.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

describe('The example host on PGlite', () => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await openPGlite('memory://');
  });
  afterAll(() => database.close());

  hostSuites(() => database);
  // The names by which it is reached have nothing to do with the database.
  addressesSuite(() => database);
});

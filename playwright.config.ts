import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser.js';
import { findPostgres, whyNoPostgres } from './test/support/postgres.js';
import type { HostOptions } from './test/e2e/fixtures.js';

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`${whyNoPostgres()} The journeys run on PGlite only.`);

/** What depends on the database; the others are about the page alone. */
const ON_BOTH =
  /(bulk|clients|import|journey|mail|mail-links|refusals|roles|roles-across-clients|two-administrators)\.spec\.ts/;

/** The journeys of people through the running example host, on each database. */
export default defineConfig<object, HostOptions>({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  // A machine that does other things as well is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/counts/journeys.json' }]],
  outputDir: 'test-results',
  use: { launchOptions: browserLaunchOptions(), locale: 'en-US' },
  projects: [
    { name: 'PGlite', use: { database: 'pglite' } },
    ...(hasPostgres
      ? [{ name: 'PostgreSQL', use: { database: 'postgres' as const }, testMatch: ON_BOTH }]
      : []),
  ],
});

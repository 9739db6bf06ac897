import type { DatabaseSource } from './support/test-host.js';
import { bulkSuite } from './suites/bulk.js';
import { changesSuite } from './suites/changes.js';
import { conformanceSuite } from './suites/conformance.js';
import { countingSuite } from './suites/counting.js';
import { directorySuite } from './suites/directory.js';
import { linksSuite } from './suites/links.js';
import { listingSuite } from './suites/listing.js';
import { mailLimitsSuite } from './suites/mail-limits.js';
import { mailStatesSuite } from './suites/mail-states.js';
import { mailSuite } from './suites/mail.js';
import { protectionSuite } from './suites/protection.js';
import { repeatsSuite } from './suites/repeats.js';
import { rolesSuite } from './suites/roles.js';
import { signInSuite } from './suites/sign-in.js';
import { watchingSuite } from './suites/watching.js';

/** Everything that the host must do, whatever its database. */
export function hostSuites(database: DatabaseSource): void {
  signInSuite(database);
  linksSuite(database);
  protectionSuite(database);
  rolesSuite(database);
  changesSuite(database);
  bulkSuite(database);
  listingSuite(database);
  countingSuite(database);
  directorySuite(database);
  mailSuite(database);
  mailStatesSuite(database);
  mailLimitsSuite(database);
  repeatsSuite(database);
  watchingSuite(database);
  conformanceSuite(database);
}

import { describe, expect, it } from 'vitest';
import { browserCounts, playwrightCounts, unitCounts } from '../scripts/counts.js';

describe('The counts of a test run', () => {
  it('name the unit tests that failed, and a file that could not be loaded', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'A list is sorted' },
      { status: 'failed', fullName: 'A list is empty' },
    ];
    const testResults = [
      { name: 'list.test.ts', status: 'failed', message: '', assertionResults },
      { name: 'broken.test.ts', status: 'failed', message: 'No such module', assertionResults: [] },
      { name: 'good.test.ts', status: 'passed', message: '', assertionResults: [] },
    ];
    expect(unitCounts({ numPassedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: ['A list is empty', 'broken.test.ts: No such module'],
    });
  });

  it('name the journeys that failed or had to be tried again, and what failed outside of all', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ projectName: 'PGlite', status }] });
    const suites = [
      {
        title: 'mail.spec.ts',
        specs: [spec('Mail is sent', 'expected'), spec('Mail bounces', 'unexpected')],
        suites: [{ title: 'A link', specs: [spec('expires', 'flaky'), spec('is copied', 'skipped')] }],
      },
    ];
    const errors = [{ message: 'There is no browser.' }];
    expect(playwrightCounts({ suites, stats: { expected: 1 }, errors })).toEqual({
      passed: 1,
      failed: ['There is no browser.', 'PGlite > mail.spec.ts > Mail bounces', 'PGlite > A link > expires'],
    });
  });

  it('name the browser tests that failed, and a file that could not be loaded', () => {
    const tests = [
      { name: 'sorts', passed: true, skipped: false },
      { name: 'searches', passed: false, skipped: false },
      { name: 'waits', passed: false, skipped: true },
    ];
    const testResults = { name: '', tests: [], suites: [{ name: 'user-table', tests, suites: [] }] };
    const sessions = [
      { testFile: 'table.ts', testResults, passed: false, errors: [] },
      { testFile: 'broken.ts', testResults: undefined, passed: false, errors: [] },
    ];
    expect(browserCounts(sessions)).toEqual({ passed: 1, failed: ['user-table > searches', 'broken.ts'] });
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';

/** A Web Test Runner reporter that leaves the number of tests run in `.cache/counts/browser.json`. */
export function countReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const { testResults, passed, errors } of sessions) {
        if (testResults) count(testResults, counts);
        // A file that could not be loaded has no tests to report; it has failed all the same.
        if (!passed && (errors.length > 0 || !testResults)) counts.failed += 1;
      }
      mkdirSync('.cache/counts', { recursive: true });
      writeFileSync('.cache/counts/browser.json', JSON.stringify(counts));
    },
  };
}

function count(suite, counts) {
  for (const test of suite.tests) {
    if (!test.skipped) counts[test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite.suites) count(inner, counts);
}

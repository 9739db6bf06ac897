import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Where each runner leaves what it ran. */
export const COUNTS = '.cache/counts';

const read = (name) => JSON.parse(readFileSync(`${COUNTS}/${name}.json`, 'utf8'));

/** How many tests of Vitest passed, and the names of those that failed. */
export function unitCounts() {
  const { numPassedTests, testResults } = read('unit');
  // A file that could not be loaded has no tests to report; it has failed all the same.
  const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    return status === 'failed' && tests.length === 0 ? [`${name}: ${message}`] : tests;
  });
  return { passed: numPassedTests, failed };
}

/** How many tests of Playwright passed, and the names of those that failed. One that passed only when tried again has failed. */
export function playwrightCounts(name) {
  const { suites, stats, errors } = read(name);
  return { passed: stats.expected, failed: [...errors.map(({ message }) => message), ...failedIn(suites)] };
}

function failedIn(suites = []) {
  return suites.flatMap(({ title, specs = [], suites: inner }) => [
    ...specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ projectName }) => [projectName, title, spec.title].filter(Boolean).join(' > ')),
    ),
    ...failedIn(inner),
  ]);
}

/** How many tests of Web Test Runner passed, and the names of those that failed. */
export function browserCounts() {
  return read('browser');
}

/** A Web Test Runner reporter that leaves what {@link browserCounts} reads. */
export function countReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: [] };
      for (const { testFile, testResults, passed, errors } of sessions) {
        if (testResults) count(testResults, counts, []);
        // A file that could not be loaded has no tests to report; it has failed all the same.
        if (!passed && (errors.length > 0 || !testResults)) counts.failed.push(testFile);
      }
      mkdirSync(COUNTS, { recursive: true });
      writeFileSync(`${COUNTS}/browser.json`, JSON.stringify(counts));
    },
  };
}

function count({ name, tests, suites }, counts, above) {
  const path = name ? [...above, name] : above;
  for (const test of tests) {
    if (test.skipped) continue;
    if (test.passed) counts.passed += 1;
    else counts.failed.push([...path, test.name].join(' > '));
  }
  for (const inner of suites) count(inner, counts, path);
}

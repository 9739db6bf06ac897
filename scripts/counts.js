import { mkdirSync, writeFileSync } from 'node:fs';

/** Where each runner leaves what it ran. */
export const COUNTS = '.cache/counts';

/** How many tests passed in a report of Vitest, and the names of those that failed. */
export function unitCounts({ numPassedTests, testResults }) {
  // A file that could not be loaded has no tests to report; it has failed all the same.
  const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    return status === 'failed' && tests.length === 0 ? [`${name}: ${message}`] : tests;
  });
  return { passed: numPassedTests, failed };
}

/** The same for a report of Playwright. A test that passed only when tried again has failed. */
export function playwrightCounts({ suites, stats, errors }) {
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

/** The same for what Web Test Runner has run. */
export function browserCounts(sessions) {
  return {
    passed: sessions.flatMap(({ testResults }) => testsIn(testResults)).filter(({ passed }) => passed).length,
    failed: sessions.flatMap(({ testFile, testResults, passed, errors }) => [
      ...testsIn(testResults).flatMap((test) => (test.passed ? [] : [test.name])),
      // A file that could not be loaded has no tests to report; it has failed all the same.
      ...(!passed && (errors.length > 0 || !testResults) ? [testFile] : []),
    ]),
  };
}

function testsIn(suite, above = []) {
  if (!suite) return [];
  const path = [...above, suite.name].filter(Boolean);
  return [
    ...suite.tests
      .filter(({ skipped }) => !skipped)
      .map(({ name, passed }) => ({ name: [...path, name].join(' > '), passed })),
    ...suite.suites.flatMap((inner) => testsIn(inner, path)),
  ];
}

/** A Web Test Runner reporter that leaves its counts where the other runners leave their reports. */
export function countReporter() {
  return {
    stop({ sessions }) {
      mkdirSync(COUNTS, { recursive: true });
      writeFileSync(`${COUNTS}/browser.json`, JSON.stringify(browserCounts([...sessions])));
    },
  };
}

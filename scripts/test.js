import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * Runs everything that must hold, and ends with a line that counts the tests really run. Checks that are not made of
 * tests (lint, types, build) count as one test each.
 */
const COUNTS = '.cache/counts';
rmSync(COUNTS, { recursive: true, force: true });
mkdirSync(COUNTS, { recursive: true });
const total = { passed: 0, failed: 0 };

function check(name, command) {
  add(name, run(name, command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

function tests(name, command, count) {
  const passed = run(name, command);
  let counts;
  try {
    counts = count();
  } catch {
    counts = { passed: 0, failed: 0 };
  }
  // A runner that dies, or that runs no test, has failed whatever it counted.
  if (counts.failed === 0 && (!passed || counts.passed === 0)) counts = { ...counts, failed: 1 };
  add(name, counts);
}

function run(name, command) {
  console.log(`\n# ${name}`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
}

function add(name, { passed, failed }) {
  console.log(`# ${name}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}

const json = (name) => JSON.parse(readFileSync(`${COUNTS}/${name}.json`, 'utf8'));

/** A test that passed only when tried again has not passed. */
function playwrightCounts(name) {
  const { expected, unexpected, flaky } = json(name).stats;
  return { passed: expected, failed: unexpected + flaky };
}

check('Lint, with the floors', 'npx eslint .');
check('Format', 'npx prettier --check --log-level warn .');
// The host's types are those of the built package.
check('Build', 'npm run build');
check('Manifest', 'npm run manifest:check');
check('Types', 'npx tsc -p .');
tests(
  'Unit tests, conformance, host',
  `npx vitest run --reporter=default --reporter=json --outputFile.json=${COUNTS}/unit.json`,
  () => {
    const { numPassedTests, numFailedTests } = json('unit');
    return { passed: numPassedTests, failed: numFailedTests };
  },
);
tests('Browser tests', 'npx web-test-runner', () => json('browser'));

tests('Journeys in the example host', 'npx playwright test', () => playwrightCounts('journeys'));
check('Storybook builds', 'npm run storybook:build -- --quiet');
tests('Stories', 'npx playwright test -c playwright.stories.config.ts', () => playwrightCounts('stories'));

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

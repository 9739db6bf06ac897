import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * Runs everything that must hold, and ends with a line that counts the tests really run. Checks that are not made of
 * tests (lint, types, build) count as one test each. Two things run at a time, since tests in a browser mostly wait; what
 * those wrote that failed is shown when all have ended, so that it's the last to be read.
 */
const COUNTS = '.cache/counts';
rmSync(COUNTS, { recursive: true, force: true });
mkdirSync(COUNTS, { recursive: true });
const total = { passed: 0, failed: 0 };
const failures = [];

async function check(name, command) {
  const ran = await run(command);
  add(name, ran.passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, ran);
}

async function tests(name, command, count) {
  const ran = await run(command);
  let counts;
  try {
    counts = count();
  } catch {
    counts = { passed: 0, failed: 0 };
  }
  // A runner that dies, or that runs no test, has failed whatever it counted.
  if (counts.failed === 0 && (!ran.passed || counts.passed === 0)) counts = { ...counts, failed: 1 };
  add(name, counts, ran);
}

async function run(command) {
  const begun = Date.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  return {
    passed: code === 0,
    seconds: Math.round((Date.now() - begun) / 1000),
    output: Buffer.concat(output),
  };
}

function add(name, { passed, failed }, { seconds, output }) {
  console.log(`# ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) failures.push(`\n# ${name}\n${output}`);
  total.passed += passed;
  total.failed += failed;
}

const json = (name) => JSON.parse(readFileSync(`${COUNTS}/${name}.json`, 'utf8'));

/** A test that passed only when tried again has not passed. */
function playwrightCounts(name) {
  const { expected, unexpected, flaky } = json(name).stats;
  return { passed: expected, failed: unexpected + flaky };
}

// The host's types are those of the built package, and what it serves is the built package.
await check('Build', 'npm run build');
// The longest come first, so that the two end at about the same time.
const jobs = [
  () => tests('Journeys in the example host', 'npx playwright test', () => playwrightCounts('journeys')),
  () =>
    tests(
      'Unit tests, conformance, host',
      `npx vitest run --reporter=default --reporter=json --outputFile.json=${COUNTS}/unit.json`,
      () => {
        const { numPassedTests, numFailedTests } = json('unit');
        return { passed: numPassedTests, failed: numFailedTests };
      },
    ),
  async () => {
    await check('Storybook builds', 'npm run storybook:build -- --quiet');
    await tests('Stories', 'npx playwright test -c playwright.stories.config.ts', () =>
      playwrightCounts('stories'),
    );
  },
  async () => {
    await tests('Browser tests', 'npx web-test-runner', () => json('browser'));
    await check('The tests use all that the manifest has', 'node scripts/manifest-use.js');
  },
  () => check('Types', 'npx tsc -p .'),
  () => check('A second build is the same', 'node scripts/build-again.js'),
  () => check('Lint, with the floors', 'npx eslint .'),
  () => check('Format', 'npx prettier --check --log-level warn .'),
  () => check('Manifest, and what is generated from it', 'npm run manifest:check'),
];
async function work() {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job();
}
await Promise.all([work(), work()]);

for (const failure of failures) console.log(failure);
console.log(
  '\nLeft out: the examples, each of which installs the tools of its framework, 700 MB together. `npm run examples` builds and' +
    ' drives them all; docs/frameworks.md has what it found.',
);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

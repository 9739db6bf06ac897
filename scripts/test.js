import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { COUNTS, playwrightCounts, unitCounts } from './counts.js';

/**
 * Runs everything that must hold, and ends with a line that counts the tests really run. Checks that are not made of
 * tests (lint, types, build) count as one test each. Two things run at a time, since tests in a browser mostly wait; what
 * those wrote that failed is shown when all have ended, and then what failed by name, so that it's the last to be read.
 */
rmSync(COUNTS, { recursive: true, force: true });
mkdirSync(COUNTS, { recursive: true });
let passed = 0;
const failures = [];
const failed = [];

async function check(name, command) {
  const ran = await run(command);
  add(name, ran.code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [endOf(ran)] }, ran);
}

/** `report` is the name of the file that the runner leaves, from which `countsOf` takes the counts. */
async function tests(name, command, report, countsOf = (counts) => counts) {
  const ran = await run(command);
  let counts;
  try {
    counts = countsOf(JSON.parse(readFileSync(`${COUNTS}/${report}.json`, 'utf8')));
  } catch (error) {
    counts = { passed: 0, failed: [`There is no count of its tests: ${error.message}`] };
  }
  // A runner that dies, or that runs no test, has failed whatever it counted.
  if (counts.failed.length === 0 && (ran.code !== 0 || counts.passed === 0)) counts.failed.push(endOf(ran));
  add(name, counts, ran);
}

const endOf = ({ code }) => `It ended with code ${code}.`;

async function run(command) {
  const begun = Date.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  return {
    code,
    seconds: Math.round((Date.now() - begun) / 1000),
    output: Buffer.concat(output),
  };
}

function add(name, counts, { seconds, output }) {
  console.log(`# ${name}: ${counts.passed} passed, ${counts.failed.length} failed (${seconds} s)`);
  if (counts.failed.length > 0) failures.push(`\n# ${name}\n${output}`);
  failed.push(...counts.failed.map((test) => `${name} > ${test}`));
  passed += counts.passed;
}

// The host's types are those of the built package, and what it serves is the built package.
await check('Build', 'npm run build');
// The longest come first, so that the two end at about the same time.
const jobs = [
  () => tests('Journeys in the example host', 'npx playwright test', 'journeys', playwrightCounts),
  () =>
    tests(
      'Unit tests, conformance, host',
      `npx vitest run --reporter=default --reporter=json --outputFile.json=${COUNTS}/unit.json`,
      'unit',
      unitCounts,
    ),
  async () => {
    await check('Storybook builds', 'npm run storybook:build -- --quiet');
    await tests(
      'Stories',
      'npx playwright test -c playwright.stories.config.ts',
      'stories',
      playwrightCounts,
    );
  },
  async () => {
    await tests('Browser tests', 'npx web-test-runner', 'browser');
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
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((test) => `- ${test}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

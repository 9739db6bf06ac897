import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * Runs everything that must hold, and ends with a line that counts the tests really run. Checks that are not made of
 * tests (lint, types, build) count as one test each. Two things run at a time, since tests in a browser mostly wait; what
 * each of them wrote is shown when it has ended.
 */
const COUNTS = '.cache/counts';
rmSync(COUNTS, { recursive: true, force: true });
mkdirSync(COUNTS, { recursive: true });
const total = { passed: 0, failed: 0 };

async function check(name, command) {
  add(name, (await run(name, command)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

async function tests(name, command, count) {
  const passed = await run(name, command);
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

async function run(name, command) {
  const begun = Date.now();
  console.log(`# ${name} …`);
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  console.log(`\n# ${name} (${Math.round((Date.now() - begun) / 1000)} s)\n${Buffer.concat(output)}`);
  return code === 0;
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

// The host's types are those of the built package, and what it serves is the built package.
await check('Build', 'npm run build');
await Promise.all([
  (async () => {
    await tests('Journeys in the example host', 'npx playwright test', () => playwrightCounts('journeys'));
    await check('Storybook builds', 'npm run storybook:build -- --quiet');
    await tests('Stories', 'npx playwright test -c playwright.stories.config.ts', () =>
      playwrightCounts('stories'),
    );
    await tests('Browser tests', 'npx web-test-runner', () => json('browser'));
  })(),
  (async () => {
    await check('Lint, with the floors', 'npx eslint .');
    await check('Format', 'npx prettier --check --log-level warn .');
    await check('Manifest, and what is generated from it', 'npm run manifest:check');
    await check('A second build is the same', 'node scripts/build-again.js');
    await check('Types', 'npx tsc -p .');
    await tests(
      'Unit tests, conformance, host',
      `npx vitest run --reporter=default --reporter=json --outputFile.json=${COUNTS}/unit.json`,
      () => {
        const { numPassedTests, numFailedTests } = json('unit');
        return { passed: numPassedTests, failed: numFailedTests };
      },
    );
  })(),
]);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

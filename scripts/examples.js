import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { findFirefox } from './browser.js';
import { COUNTS } from './counts.js';
import { CHECKS, tableOf } from './examples/table.js';

/**
 * Packs the library as for publication, installs it from that file in each example, outside of this tree, so that nothing
 * of ours is found by accident; builds and type checks it; and takes one and the same journey through each in a browser. What
 * came of it is written to `docs/frameworks.md`.
 */
const HELP = `Usage: npm run examples -- [--built] [--folder <path>] [--keep-table] [name…]

  --built          The library is built already.
  --folder <path>  Where the examples are installed; kept, and used again. Default: a temporary one.
  --keep-table     Leave docs/frameworks.md as it is.
  name…            Only these, in place of all; the table is kept.`;

const EXAMPLES = ['html', 'react', 'vue', 'svelte', 'angular', 'ssr'];
const DOCUMENT = 'docs/frameworks.md';
const ROOT = resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    built: { type: 'boolean', default: false },
    folder: { type: 'string' },
    'keep-table': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const names = EXAMPLES.filter((name) => positionals.length === 0 || positionals.includes(name));
const folder = resolve(values.folder ?? mkdtempSync(join(tmpdir(), 'rolecall-examples-')));
mkdirSync(folder, { recursive: true });

/** How a command ended, in whole seconds, with what it wrote. */
async function run(command, cwd, { env = {}, isShown = false } = {}) {
  const begun = Date.now();
  const child = spawn(command, {
    cwd,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Angular asks who runs it first whether it may tell of it.
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', ...env },
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  if (isShown) for (const stream of [child.stdout, child.stderr]) stream.pipe(process.stdout);
  const [code] = await once(child, 'close');
  const seconds = Math.round((Date.now() - begun) / 1000);
  return { passed: code === 0, seconds, output: Buffer.concat(output).toString() };
}

/** Installs, builds and checks one; tells what of that passed. */
async function make(name) {
  const project = join(folder, name);
  cpSync(join(ROOT, 'examples', name), project, {
    recursive: true,
    filter: (path) => !/[/\\](node_modules|dist)$/.test(path),
  });
  const { scripts = {} } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  // The file has the name that it had before and is another one.
  rmSync(join(project, 'node_modules/rolecall'), { recursive: true, force: true });
  const commands = {
    [CHECKS.installed]:
      'npm install --ignore-scripts --no-package-lock --prefer-offline --no-audit --no-fund',
    ...('build' in scripts && { [CHECKS.built]: 'npm run build' }),
    ...('types' in scripts && { [CHECKS.types]: 'npm run types' }),
  };
  const results = {};
  for (const [check, command] of Object.entries(commands)) {
    const { passed, seconds, output } = await run(command, project);
    results[check] = passed;
    console.log(`# ${name}: ${check}: ${passed ? 'passed' : 'failed'} (${seconds} s)`);
    if (!passed) {
      console.log(output);
      break;
    }
  }
  return results;
}

const packed = await run(
  `npm pack ${values.built ? '--ignore-scripts ' : ''}--pack-destination "${folder}" --json`,
  ROOT,
);
if (!packed.passed) throw new Error(packed.output);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
cpSync(join(folder, `rolecall-${version}.tgz`), join(folder, 'rolecall.tgz'));
console.log(`# Packed (${packed.seconds} s)`);

const results = {};
for (const name of names) results[name] = await make(name);
const left = names.filter((name) => results[name][CHECKS.installed] === false);
for (const name of left)
  console.log(`# The example ${name} is left out: its packages could not be installed.`);
const ready = names.filter((name) => !Object.values(results[name]).includes(false));

if (ready.length > 0) {
  const report = join(ROOT, COUNTS, 'examples.json');
  rmSync(report, { force: true });
  const { seconds } = await run('npx playwright test -c playwright.examples.config.ts', ROOT, {
    env: { EXAMPLES: ready.join(' '), EXAMPLES_FOLDER: folder },
    isShown: true,
  });
  console.log(`# Journeys and shapes (${seconds} s)`);
  if (!existsSync(report)) throw new Error('The journeys left no report.');
  const { suites } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { specs } of suites)
    for (const { title, tests } of specs)
      for (const { projectName, status } of tests) results[projectName][title] = status === 'expected';
}

if (findFirefox() && ready.length > 0) {
  const report = join(ROOT, COUNTS, 'firefox.json');
  rmSync(report, { force: true });
  const folders = ready.map((name) => {
    const [source, built] = [join(folder, name), join(folder, name, 'dist')];
    return existsSync(built) ? built : source;
  });
  const paths = [report, ...folders].map((path) => `"${path}"`).join(' ');
  const { seconds } = await run(`node test/examples/firefox.ts ${paths}`, ROOT, { isShown: true });
  console.log(`# In Firefox (${seconds} s)`);
  const passed = JSON.parse(readFileSync(report, 'utf8'));
  for (const [index, name] of ready.entries()) Object.assign(results[name], passed[folders[index]]);
} else {
  console.log('# Firefox is left out of the examples: there is none. FIREFOX_PATH names one.');
}
if (!values.folder) rmSync(folder, { recursive: true, force: true });

if (!values['keep-table'] && positionals.length === 0) {
  const text = readFileSync(join(ROOT, DOCUMENT), 'utf8');
  const written = await format(tableOf(text, names, results, left, join(ROOT, 'examples')), {
    ...(await resolveConfig(join(ROOT, DOCUMENT))),
    parser: 'markdown',
  });
  writeFileSync(join(ROOT, DOCUMENT), written);
}

const checks = Object.values(results).flatMap(Object.values);
const passed = checks.filter(Boolean).length;
// A host that cannot be installed here is left out, and said to be; it's not the fault of the library.
const failed = checks.length - passed - left.length;
console.log(`\n${passed} passed, ${failed} failed, ${left.length} left out`);
process.exit(failed > 0 ? 1 : 0);

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import { STATES } from '../../stories/states.js';
import { DIRECTIONS, looksOf, SCHEMES } from './support/looks.js';
import { stories, tagOf, test } from './support/storybook.js';
import { renewsTrees, TREES } from './support/trees.js';

const DOCUMENT = 'docs/accessibility.md';
const BEGIN = '<!-- figures: written by the tests -->';
const END = '<!-- /figures -->';
const require = createRequire(import.meta.url);
const versionOf = (name: string) => (require(`${name}/package.json`) as { readonly version: string }).version;

/** The same state in another language or in dark is no other state. */
const isVariant = (name: string) => name === 'French' || name === 'Dark';

function figures(): string {
  const counts = (shown: readonly (typeof stories)[number][]) => {
    const runs = shown.flatMap(({ id }) => looksOf(id));
    const states = shown.filter(({ name }) => !isVariant(name)).length;
    return [states, shown.length, shown.length, runs.length].join(' | ');
  };
  const tags = [...new Set(stories.map(({ title }) => tagOf(title)))].sort();
  return [
    `| element | states | stories | golden trees | runs of axe-core ${versionOf('axe-core')} and of IBM’s engine ${versionOf('accessibility-checker-engine')}, each |`,
    '| --- | --: | --: | --: | --: |',
    ...tags.map((tag) => `| \`${tag}\` | ${counts(stories.filter(({ title }) => tagOf(title) === tag))} |`),
    `| all | ${counts(stories)} |`,
    '',
    `A run is a story in one of ${SCHEMES.length} schemes (${SCHEMES.join(', ')}) and one of ${DIRECTIONS.length} directions (${DIRECTIONS.join(', ')}): all of them for each state that the code tells apart, light ltr and dark rtl for the others.`,
  ].join('\n');
}

test('The figures in the documentation are those of the tests', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before = '', rest = ''] = text.split(`${BEGIN}\n`);
  const [kept = '', after = ''] = rest.split(`\n${END}`);
  const now = `\n${figures()}\n`;
  if (renewsTrees) writeFileSync(DOCUMENT, `${before}${BEGIN}\n${now}\n${END}${after}`);
  // How a table is padded is the formatter's.
  const bare = (table: string) => table.replace(/[ -]+/g, ' ').trim();
  expect(bare(renewsTrees ? now : kept)).toBe(bare(now));
});

test('Every state that the code tells apart has a story, and no tree is kept of a story that is gone', () => {
  const ids = stories.map(({ id }) => id);
  const listed = Object.values(STATES).flatMap((states) => Object.values(states));
  expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(listed).size).toBeGreaterThan(41);
  const gone = readdirSync(TREES).filter((file) => !ids.includes(file.replace(/\.txt$/, '')));
  if (renewsTrees) for (const file of gone) rmSync(`${TREES}/${file}`);
  else expect(gone).toEqual([]);
});

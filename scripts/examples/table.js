import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is checked of an example before the journey. */
export const CHECKS = {
  installed: 'Installed from the packed file alone',
  built: 'Built by its own tool',
  types: 'Types, by its own checker',
};

/** The package that tells the version of a host, and its name in the table. */
const HOSTS = {
  html: ['rolecall', 'Plain HTML'],
  react: ['react', 'React'],
  vue: ['vue', 'Vue'],
  svelte: ['svelte', 'Svelte'],
  angular: ['@angular/core', 'Angular'],
  ssr: ['@lit-labs/ssr', 'Lit on a server'],
};

const BETWEEN = /(?<=<!-- examples -->\n)[\s\S]*(?=<!-- \/examples -->)/;

function headingOf(name, folder) {
  const [dependency, title] = HOSTS[name];
  const { dependencies } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
  return name === 'html' ? title : `${title} ${dependencies[dependency]}`;
}

/**
 * A document with the table host × check between its markers.
 *
 * @param {string} document - The text of the document.
 * @param {readonly string[]} names - The examples, in the order of the columns.
 * @param {Readonly<Record<string, Readonly<Record<string, boolean>>>>} results - Whether each check passed, by example.
 * @param {readonly string[]} left - The examples that could not be installed.
 * @param {string} folder - The folder of the examples.
 */
export function tableOf(document, names, results, left, folder) {
  const shown = names.filter((name) => !left.includes(name));
  const found = shown.flatMap((name) => Object.keys(results[name]));
  // Whatever the first host lacks, in its place all the same.
  const checks = new Set([...Object.values(CHECKS).filter((check) => found.includes(check)), ...found]);
  const cell = (passed) => (passed === undefined ? '–' : passed ? '✓' : '**fails**');
  const rows = [
    ['', ...shown.map((name) => headingOf(name, folder))],
    ['---', ...shown.map(() => ':-:')],
    ...[...checks].map((check) => [check, ...shown.map((name) => cell(results[name][check]))]),
  ];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const absent = left.map(
    (name) => `${headingOf(name, folder)} is left out: its packages could not be installed.\n`,
  );
  return document.replace(BETWEEN, `\n${[table, ...absent].join('\n\n')}\n\n`);
}

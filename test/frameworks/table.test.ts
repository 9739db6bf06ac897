import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS, tableOf } from '../../scripts/examples/table.js';

/** The table that `npm run examples` writes, held against what it is made of. */
const ROOT = resolve(import.meta.dirname, '../..');
const EXAMPLES = join(ROOT, 'examples');
const read = (path: string) => readFile(join(ROOT, path), 'utf8');
const EMPTY = 'Before.\n\n<!-- examples -->\n<!-- /examples -->\n\nAfter.\n';

/** The rows of the table in a document, as cells. */
const rowsOf = (document: string) =>
  document
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('The table of hosts', () => {
  it('has every check of the journey and of the shapes, and all have passed', async () => {
    const [head, , ...rows] = rowsOf(await read('docs/frameworks.md'));
    const sources = await Promise.all(
      ['journey.spec', 'shapes.spec', 'server.spec', 'firefox'].map((name) =>
        read(`test/examples/${name}.ts`),
      ),
    );
    const titles = sources.flatMap((source) =>
      [...source.matchAll(/^(?:test\(| {2}(?='In Firefox)|const (?:SHAPES|STRICT) = )'(.+)'(?:,|:|;)/gm)].map(
        ([, title = '']) => title,
      ),
    );
    expect(titles.length).toBeGreaterThanOrEqual(35);
    expect(rows.map(([check]) => check).toSorted()).toEqual([...Object.values(CHECKS), ...titles].toSorted());
    for (const [check, ...cells] of rows) {
      expect(cells, check).toHaveLength((head?.length ?? 0) - 1);
      expect(cells.join(''), check).toMatch(/^[✓–]+$/);
    }
  });

  it('names each host in the version that its example installs', async () => {
    const [head] = rowsOf(await read('docs/frameworks.md'));
    const names = ['html', 'react', 'vue', 'svelte', 'angular', 'ssr'];
    const [expected] = rowsOf(
      tableOf(EMPTY, names, Object.fromEntries(names.map((name) => [name, {}])), [], EXAMPLES),
    );
    expect(head).toEqual(expected);
  });

  it('tells what fails, what there is not, and what was left out', () => {
    const results = {
      html: { first: true },
      react: { first: false, second: true },
      vue: { installed: false },
    };
    const text = tableOf(EMPTY, Object.keys(results), results, ['vue'], EXAMPLES);
    expect(rowsOf(text).slice(2)).toEqual([
      ['first', '✓', '**fails**'],
      ['second', '–', '✓'],
    ]);
    expect(text).toMatch(/^Vue [\d.]+ is left out: its packages could not be installed\.$/m);
    expect(text).toMatch(/^Before\.[\s\S]+After\.\n$/);
  });
});

describe('The examples', () => {
  /** Each can be copied as a whole, so what is the same in several stands in each. */
  const SAME = {
    'style.css': [
      'html/style.css',
      'react/src/style.css',
      'vue/src/style.css',
      'svelte/src/style.css',
      'angular/src/style.css',
    ],
    'shapes-data.ts': ['react', 'vue', 'svelte', 'angular'].map((name) => `${name}/src/shapes-data.ts`),
  };

  for (const [file, paths] of Object.entries(SAME)) {
    it(`have the same ${file}`, async () => {
      const texts = await Promise.all(paths.map((path) => read(`examples/${path}`)));
      expect(new Set(texts).size).toBe(1);
    });
  }
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  declaredTokens,
  normal,
  publicNames,
  rawValues,
  readings,
  sheetsOf,
  type Sheet,
} from './support/sheets.js';

interface Token {
  readonly name: string;
  readonly default?: string;
  readonly description?: string;
  readonly tier?: string;
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations: { cssProperties?: Token[] }[] }[];
};
const documented = modules.flatMap(({ declarations }) =>
  declarations.flatMap(({ cssProperties = [] }) => cssProperties),
);
const documentedNames = new Set(documented.map(({ name }) => name));

const sheets = sheetsOf('src');
const tokenSheet = sheets.find(({ path }) => path.endsWith('tokens.ts')) ?? { path: '', css: '' };
const names = publicNames(tokenSheet);

/** The sheets and one more, which is broken. */
const with_ = (css: string): Sheet[] => [...sheets, { path: 'broken.ts', css }];

const used = (all: readonly Sheet[]) => new Set(all.flatMap(readings).map(({ name }) => name));
const undocumented = (all: readonly Sheet[]) => [...used(all)].filter((name) => !documentedNames.has(name));
const unused = (tokens: ReadonlySet<string>) => [...tokens].filter((name) => !used(sheets).has(name));
const raw = (all: readonly Sheet[]) =>
  all
    .filter(({ path }) => path !== tokenSheet.path)
    .flatMap((sheet) => rawValues(sheet).map((value) => `${sheet.path}: ${value}`));

/** Private names that are read and declared nowhere, or the other way round. Those that scripts set are numbers or in the source. */
function strays(all: readonly Sheet[], which: 'undeclared' | 'unread'): string[] {
  const css = all.map((sheet) => sheet.css).join(' ');
  const read = new Set([...css.matchAll(/var\(\s*(--_[\w-]+)/g)].map(({ 1: name = '' }) => name));
  const declared = new Set([...css.matchAll(/(--_[\w-]+)\s*:/g)].map(({ 1: name = '' }) => name));
  const byScript = new Set(['--_changed', '--_edited', '--_removed', '--_lines', '--_rows', '--_tracks']);
  return which === 'undeclared'
    ? [...read].filter((name) => !declared.has(name) && !byScript.has(name))
    : [...declared].filter((name) => !read.has(name));
}

describe('Tokens', () => {
  it('are all found', () => {
    expect(sheets.length).toBeGreaterThan(20);
    expect(used(sheets).size).toBeGreaterThan(25);
  });

  it('that are used are documented', () => {
    expect(undocumented(sheets)).toEqual([]);
    expect(undocumented(with_('p { color: var(--rolecall-color-text-2, red); }'))).toEqual([
      '--rolecall-color-text-2',
    ]);
  });

  it('that are documented are used', () => {
    expect(unused(documentedNames)).toEqual([]);
    expect(unused(new Set([...documentedNames, '--rolecall-gone']))).toEqual(['--rolecall-gone']);
  });

  it('are read with the default that is documented', () => {
    const wrong = (all: readonly Sheet[]) =>
      all.flatMap(readings).flatMap(({ name, fallback }) => {
        const { default: value = '' } = documented.find((token) => token.name === name) ?? {};
        return fallback !== undefined && normal(fallback, names) === normal(value)
          ? []
          : [`${name}: ${fallback}`];
      });
    expect(wrong(sheets)).toEqual([]);
    expect(wrong(with_('p { padding: var(--rolecall-space, 1rem) var(--rolecall-radius); }'))).toEqual([
      '--rolecall-space: 1rem',
      '--rolecall-radius: undefined',
    ]);
  });

  it('are never declared by an element, where they would beat those of the page', () => {
    expect(sheets.flatMap(declaredTokens)).toEqual([]);
    expect(with_(':host { --rolecall-space: 1rem; }').flatMap(declaredTokens)).toEqual(['--rolecall-space']);
  });

  it('have a tier and a sentence', () => {
    for (const { name, tier, description } of documented) {
      expect(tier, name).toMatch(/^(reference|semantic|component)$/);
      expect(description, name).toMatch(/^[A-Z0-9].*\.$/s);
    }
    expect(new Set(documented.map(({ tier }) => tier)).size).toBe(3);
  });
});

describe('The rules of elements', () => {
  it('have no colour, radius or font of their own where a token is to decide', () => {
    expect(raw(sheets)).toEqual([]);
  });

  it.each([
    'color: #123',
    'color: rebeccapurple',
    'background: rgb(0 0 0 / 0.1)',
    'border: 1px solid var(--_edge, red)',
    'box-shadow: 0 0 1px black',
    '--_button-background: white',
    'background: color-mix(in oklab, var(--_text), blue)',
    'border-radius: 4px',
    'border-start-start-radius: 0.5em',
    'border-radius: 50%',
    'font-family: Arial, sans-serif',
    'font-size: 12px',
    'font: 1rem sans-serif',
  ])('would be caught with “%s”', (declaration) => {
    expect(raw(with_(`p { margin: 0; ${declaration}; }`))).toEqual([`broken.ts: ${declaration}`]);
  });

  it('read no private name that nobody declares, and declare none that nobody reads', () => {
    expect(strays(sheets, 'undeclared')).toEqual([]);
    expect(strays(sheets, 'unread')).toEqual([]);
    expect(strays(with_('p { color: var(--_txet); }'), 'undeclared')).toEqual(['--_txet']);
    expect(strays(with_('p { --_nothing: 0; }'), 'unread')).toEqual(['--_nothing']);
  });
});

describe('The themes in Storybook', () => {
  const themes = readFileSync('stories/theming/themes.css', 'utf8');
  const declarations = (css: string) => [...css.matchAll(/^ {2}([\w-]+):/gm)].map(({ 1: name = '' }) => name);
  const strangers = (css: string) => declarations(css).filter((name) => !documentedNames.has(name));

  it('are made of tokens alone', () => {
    expect(declarations(themes).length).toBeGreaterThan(15);
    expect(strangers(themes)).toEqual([]);
    expect(strangers(`${themes}\n.x {\n  color: red;\n  --rolecall-colour: red;\n}`)).toEqual([
      'color',
      '--rolecall-colour',
    ]);
  });
});

describe('The tables of the documents', { timeout: 30_000 }, () => {
  const check = (...files: string[]) =>
    spawnSync(process.execPath, ['scripts/theming-tables.js', '--check', ...files], { encoding: 'utf8' });

  it('are what the manifest says', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' });
  });

  it('would be caught if they were not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tables-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const file = join(folder, 'theming.md');
    const text = readFileSync('docs/theming.md', 'utf8');
    writeFileSync(file, text.replace('The unit of all distances', 'The unit of distances'));
    const { status, stderr } = check(file);
    expect(status).toBe(1);
    expect(stderr).toContain('npm run manifest');
  });
});

import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './support/packed.js';

/** The generator of elements, in a copy of the repository. */
const ROOT = resolve(import.meta.dirname, '..');
const LEFT_OUT = new Set([
  'node_modules',
  'dist',
  'dist-again',
  'storybook-static',
  '.git',
  '.cache',
  '.data',
]);
const MODULES = join(ROOT, 'node_modules');

let copy: string;
const node = (...args: string[]) => run(process.execPath, args, copy);
const program = (path: string, ...args: string[]) => node(join(MODULES, path), ...args);

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'rolecall-copy-'));
  await cp(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  await symlink(MODULES, join(copy, 'node_modules'));
  // Some tests are about what is built.
  await symlink(join(ROOT, 'dist'), join(copy, 'dist'));
});
afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
});

describe('npm run new-element', { timeout: 240_000 }, () => {
  it('refuses what is no tag, and one that there is', async () => {
    expect(await node('scripts/new-element.js', 'Table')).toMatchObject({ code: 1 });
    const { code, output } = await node('scripts/new-element.js', 'user-table');
    expect(code).toBe(1);
    expect(output).toContain('There is src/elements/user-table already.');
  });

  it('makes an element that is typed, clean to lint, registered, exported and in the manifest', async () => {
    expect(await node('scripts/new-element.js', 'user-avatar')).toMatchObject({ code: 0 });
    const made = [
      'src/elements/user-avatar/user-avatar.ts',
      'src/elements/user-avatar/user-avatar.styles.ts',
      'src/elements/user-avatar/index.ts',
      'src/define/user-avatar.ts',
      'stories/user-avatar/user-avatar.stories.ts',
      'test/elements/user-avatar.browser.test.ts',
    ];
    const changed = ['src/define/all.ts', 'src/index.ts'];
    expect(await program('prettier/bin/prettier.cjs', '--check', ...made, ...changed)).toMatchObject({
      code: 0,
    });
    expect(await program('eslint/bin/eslint.js', ...made, ...changed)).toEqual({ code: 0, output: '' });
    expect(await program('typescript/bin/tsc', '-p', '.')).toEqual({ code: 0, output: '' });
    expect(await program('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet')).toMatchObject({
      code: 0,
    });
    expect(await readFile(join(copy, 'custom-elements.json'), 'utf8')).toContain('"tagName": "user-avatar"');
  });

  it('puts the exports in the order of the alphabet', async () => {
    const all = (await readFile(join(copy, 'src/define/all.ts'), 'utf8')).trim().split('\n');
    expect(all).toContain("export * from './user-avatar.js';");
    expect(all).toEqual(all.toSorted());
  });
});

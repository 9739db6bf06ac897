import { transform } from 'esbuild';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks, scriptOf } from './support/code-blocks.js';
import { Packed } from './support/packed.js';

/** What the documents say, held against the package. Assumes that `npm run build` has run. */
const ROOT = resolve(import.meta.dirname, '..');
const INSTALL_TIMEOUT = 120_000;
const CHECK_TIMEOUT = 60_000;

/** What the examples import besides the package, as far as they use it. */
const AMBIENT = `
  declare module '@angular/core' {
    export const CUSTOM_ELEMENTS_SCHEMA: object;
    export function Component(metadata: { selector: string; schemas: object[]; template: string }): ClassDecorator;
  }
  declare module 'vitest' {
    export function describe(name: string, declare: () => void): void;
    export function it(name: string, test: () => Promise<void>): void;
  }`;

const read = (path: string) => readFile(join(ROOT, path), 'utf8');
const readme = await read('README.md');
const blocks = codeBlocks(readme);

/** The names between backticks in the rows of the table under a heading, by column. */
function table(heading: string): string[][] {
  const [, section = ''] = readme.split(`## ${heading}\n`);
  const rows = (section.split(/^## /m)[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

/** The script of a plain page: it knows the file by its address, and nothing tells it that an element may be missing. */
const asTypeScript = (script: string | undefined) =>
  script
    ?.replace('/assets/rolecall.js', 'rolecall/cdn')
    .replace("('user-management').", "('user-management')!.");

describe('The code in the README', () => {
  let packed: Packed;
  beforeAll(async () => {
    packed = await Packed.install();
  }, INSTALL_TIMEOUT);
  afterAll(async () => {
    await packed?.remove();
  });

  it(
    'type checks against the package',
    async () => {
      const scripts = blocks.flatMap((block) => {
        const script = scriptOf(block);
        const loose = block.language === 'html' ? asTypeScript(script) : script;
        return loose === undefined ? [] : [[`line-${block.line}.ts`, `${loose}\nexport {};\n`] as const];
      });
      expect(scripts.length).toBeGreaterThanOrEqual(10);
      const wrong = `import { RestAdapter } from 'rolecall/adapters/rest'; new RestAdapter({ base: '/api' });`;
      const sources = { 'ambient.d.ts': AMBIENT, ...Object.fromEntries(scripts), 'wrong.ts': wrong };
      const { output } = await packed.check(sources, 'ESNext', { experimentalDecorators: true });
      expect(
        output
          .trim()
          .split('\n')
          .filter((line) => /^\S/.test(line)),
      ).toEqual([expect.stringMatching(/^wrong\.ts\(.+'base' does not exist/)]);
    },
    CHECK_TIMEOUT,
  );

  it('in JSX is JSX', async () => {
    const jsx = blocks.filter(({ language }) => language === 'jsx');
    expect(jsx).toHaveLength(1);
    for (const { code } of jsx) await transform(code, { loader: 'jsx', jsx: 'automatic' });
    await expect(transform('<a>', { loader: 'jsx', logLevel: 'silent' })).rejects.toThrow();
  });

  it('names no element that there is not', async () => {
    const manifest = await read('custom-elements.json');
    const markup = blocks.filter(({ language }) => ['html', 'jsx', 'vue', 'css'].includes(language));
    const tags = new Set(
      markup.flatMap(({ code }) => code.match(/(?<=<|^)(?:user|role|reset)-[a-z-]+/gm) ?? []),
    );
    expect([...tags].filter((tag) => !manifest.includes(`"tagName": "${tag}"`))).toEqual([]);
    expect(tags.size).toBeGreaterThanOrEqual(3);
  });
});

describe('The code in the guide to get started', () => {
  /** The lines, without the indentation that all of them have. */
  const dedent = (code: string) => {
    const lines = code.trimEnd().split('\n');
    const depths = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
    return lines.map((line) => line.slice(Math.min(...depths)));
  };
  const isPartOf = (source: string, code: string) => {
    const [lines, wanted] = [source.split('\n'), dedent(code)];
    return lines.some(
      (_line, at) => dedent(lines.slice(at, at + wanted.length).join('\n')).join('\n') === wanted.join('\n'),
    );
  };

  it('is that of the examples, which `npm run examples` builds and drives', async () => {
    const guide = await read('docs/getting-started.md');
    const named = [...guide.matchAll(/^<!-- (examples\/\S+) -->\n\n```\w+\n([\s\S]*?)^```$/gm)];
    for (const [, path = '', code = ''] of named)
      expect(isPartOf(await read(path), code), `${path}:\n${code}`).toBe(true);
    // All but how to install it.
    expect(named).toHaveLength(codeBlocks(guide).length - 1);
    expect(named.length).toBeGreaterThanOrEqual(10);
  });

  it('would be caught where it differs', () => {
    const source = 'if (a) {\n  b();\n  c();\n}\n';
    expect(isPartOf(source, 'b();\nc();\n')).toBe(true);
    expect(isPartOf(source, 'b();\nd();\n')).toBe(false);
  });
});

describe('The README', () => {
  it('lists the events that the page fires', async () => {
    const { modules } = JSON.parse(await read('custom-elements.json')) as {
      modules: { declarations: { tagName?: string; events?: { name: string }[] }[] }[];
    };
    const page = modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'user-management');
    const fired = page?.events?.map(({ name }) => name) ?? [];
    const listed = table('Events')
      .flat()
      .filter((name) => /^[a-z]+(-[a-z]+)+$/.test(name));
    expect(listed.toSorted()).toEqual(fired.toSorted());
    expect(fired).toContain('user-created');
  });
});

describe('The documents', () => {
  const documents = async () => [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'examples/README.md',
    'examples/host/README.md',
    ...(await readdir(join(ROOT, 'docs')))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
    ...(await readdir(join(ROOT, 'docs/decisions'))).map((name) => `docs/decisions/${name}`),
  ];
  const missing = (path: string, text: string) =>
    [...text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/(?:\]\(|src(?:set)?=")(?!https?:|#|\/)([^)"#]+)/g)]
      .map(({ 1: target = '' }) => target)
      .filter((target) => !existsSync(join(ROOT, dirname(path), target)));

  it('link to files that there are', async () => {
    for (const path of await documents()) expect(missing(path, await read(path)), path).toEqual([]);
    expect(missing('README.md', '[here](LICENSE) [there](docs/nothing.md)')).toEqual(['docs/nothing.md']);
  });

  it('link to headings that there are', () => {
    const anchors = [...readme.matchAll(/\]\(#([a-z-]+)\)/g)].map(({ 1: anchor }) => anchor);
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(({ 1: text = '' }) =>
      text.toLowerCase().replaceAll(' ', '-'),
    );
    expect(anchors.length).toBeGreaterThan(0);
    expect(headings).toEqual(expect.arrayContaining(anchors));
  });
});

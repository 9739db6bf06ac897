import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { compileTemplate, parse } from 'vue/compiler-sfc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  commands,
  floors,
  markup,
  partOfExample,
  policy,
  settings,
  sheet,
  typedScript,
} from './support/block-checks.js';
import { codeBlocks, filesByStep, type CodeBlock } from './support/code-blocks.js';
import { Packed } from './support/packed.js';

/** Every block of code in every document. Assumes that `npm run build` has run. */
const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = ['.', 'docs', 'docs/decisions', 'examples', 'examples/host', 'examples/ssr'];

/** Blocks that nothing can run, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'docs/decisions/0006-a-million-users-in-the-example-host.md text':
    'what the database said at that time, of a million people, on one machine',
  'examples/host/README.md sql': 'statements that test/host/suites/directory.ts runs',
  'docs/adapters.md text': 'what the suite writes, which test/adapter-guide.test.ts compares',
};

/** What the code imports besides the package, as far as it uses it. */
const AMBIENT = `
  declare module '@angular/core' {
    export const CUSTOM_ELEMENTS_SCHEMA: object;
    export function Component(metadata: { selector: string; schemas: object[]; template: string }): ClassDecorator;
  }
  declare module 'vitest' {
    export function describe(name: string, declare: () => void): void;
    export function it(name: string, test: () => Promise<void>): void;
  }`;

interface Block extends CodeBlock {
  readonly document: string;
}

const documents = (
  await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(ROOT, folder)))
        .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
        .map((name) => join(folder, name)),
    ),
  )
).flat();
const texts = new Map(
  await Promise.all(documents.map(async (name) => [name, await readFile(join(ROOT, name), 'utf8')] as const)),
);
const blocks: Block[] = [...texts].flatMap(([document, text]) =>
  codeBlocks(text).map((block) => ({ ...block, document })),
);

function template({ code }: CodeBlock): string[] {
  const { descriptor, errors } = parse(code);
  const options = { isCustomElement: (tag: string) => tag.includes('-') };
  const compiled = compileTemplate({
    source: descriptor.template?.content ?? '',
    filename: 'block.vue',
    id: 'block',
    compilerOptions: options,
  });
  return [...errors, ...compiled.errors].map(String);
}

/** The check of a block beside that of its types; `undefined`: there is none. */
function checkFor({
  language,
  mark,
}: CodeBlock): ((block: CodeBlock) => string[] | Promise<string[]>) | undefined {
  if (mark?.startsWith('examples/')) return partOfExample;
  switch (language) {
    case 'html':
      return markup;
    case 'vue':
      return template;
    case 'css':
      return sheet;
    case 'json':
      return settings;
    case 'http':
      return policy;
    case 'sh':
      return commands;
    case 'mermaid':
      return floors;
    case 'ts':
    case 'jsx':
      return () => [];
    default:
      return undefined;
  }
}

const whyNotRun = ({ document, language }: Block) => NOT_RUN[`${document} ${language}`];
const wrong = (language: string, code: string, mark?: string): CodeBlock => ({
  language,
  code,
  mark,
  line: 1,
});

describe('The code in the documents', () => {
  it('is all of a kind that is checked', () => {
    const unchecked = blocks.filter((block) => !checkFor(block) && !whyNotRun(block));
    expect(unchecked.map(({ document, line, language }) => `${document}:${line} ${language}`)).toEqual([]);
    expect(checkFor(wrong('cobol', 'STOP RUN.'))).toBe(undefined);
    // A reason for what is not there any more would hide what comes after it.
    const excused = new Set(
      blocks.filter(whyNotRun).map(({ document, language }) => `${document} ${language}`),
    );
    expect([...excused].toSorted()).toEqual(Object.keys(NOT_RUN).toSorted());
  });

  it('is as the examples, the manifest, the tests and the scripts have it', async () => {
    const faults: string[] = [];
    for (const block of blocks)
      for (const fault of (await checkFor(block)?.(block)) ?? [])
        faults.push(`${block.document}:${block.line} ${fault}`);
    expect(faults).toEqual([]);
    expect(blocks.length).toBeGreaterThanOrEqual(50);
  });

  it.each([
    wrong('tsx', "import 'rolecall/defined';", 'examples/react/src/main.tsx'),
    wrong('html', '<user-tables></user-tables>'),
    wrong('html', '<user-table page-size="5"></user-table>'),
    wrong('vue', '<template><user-table :adapter="a +"></user-table></template>'),
    wrong('css', 'user-table { color: red'),
    wrong('css', 'user-table { --rolecall-colour: red; }'),
    wrong('css', 'user-table::part(table-top) { color: red; }'),
    wrong('json', '{ "html.customData": ["./node_modules/rolecall/nothing.json"] }'),
    wrong('http', "Content-Security-Policy: default-src 'self'"),
    wrong('sh', 'npm run nothing'),
    wrong('sh', 'curl example.com'),
    wrong('mermaid', 'flowchart TD\n  data --> elements'),
  ])('would be caught in $language if it were “$code”', async (block) => {
    expect(await checkFor(block)?.(block)).not.toEqual([]);
  });
});

describe('The scripts in the documents', () => {
  let packed: Packed;
  beforeAll(async () => {
    packed = await Packed.install();
    // What a host of the kind has.
    for (const name of ['react', '@types/react', 'csstype', '@lit-labs']) {
      const link = join(packed.project, 'node_modules', name);
      await mkdir(dirname(link), { recursive: true });
      await rm(link, { recursive: true, force: true });
      await symlink(join(ROOT, 'node_modules', name), link);
    }
  });
  afterAll(async () => {
    await packed?.remove();
  });

  it('are strict TypeScript against the package', async () => {
    const scripts = blocks
      .filter(({ mark }) => !mark?.startsWith('examples/') && !mark?.startsWith('file: '))
      .flatMap((block) => {
        const script = typedScript(block);
        if (script === undefined) return [];
        const name = `${block.document.replaceAll(/[/.]/g, '-')}-${block.line}`;
        return [[`${name}.${block.language === 'jsx' ? 'tsx' : 'ts'}`, `${script}\nexport {};\n`] as const];
      });
    expect(scripts.length).toBeGreaterThanOrEqual(20);
    const { 'team-adapter.ts': adapter = '' } = filesByStep(texts.get('docs/adapters.md') ?? '').at(-1) ?? {};
    const sources = {
      'ambient.d.ts': AMBIENT,
      'react.d.ts': "import type {} from 'rolecall/types/react';",
      'team-adapter.ts': adapter,
      ...Object.fromEntries(scripts),
      'wrong.ts': `import { RestAdapter } from 'rolecall/adapters/rest'; new RestAdapter({ base: '/api' });`,
      'wrong-jsx.tsx': 'export const page = <user-table pageSize="many" />;',
    };
    const { output } = await packed.check(sources, 'ESNext', {
      experimentalDecorators: true,
      allowImportingTsExtensions: true,
      jsx: 'react-jsx',
      skipLibCheck: true,
    });
    const faults = output.split('\n').filter((line) => /^\S/.test(line));
    expect(faults.toSorted()).toEqual([
      expect.stringMatching(/^wrong-jsx\.tsx\(.+'string' is not assignable to type 'number/),
      expect.stringMatching(/^wrong\.ts\(.+'base' does not exist/),
    ]);
  });
});

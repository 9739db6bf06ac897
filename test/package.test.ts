import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { differences } from '../scripts/folders.js';
import { Packed, run, type Ending } from './support/packed.js';

/** What is published, as a stranger gets it. Assumes that `npm run build` has run. */
const ROOT = resolve(import.meta.dirname, '..');
const INSTALL_TIMEOUT = 120_000;
const CHECK_TIMEOUT = 60_000;

let packed: Packed;
beforeAll(async () => {
  packed = await Packed.install();
}, INSTALL_TIMEOUT);
afterAll(async () => {
  await packed?.remove();
});

describe('Importing in Node', () => {
  it.each([
    'rolecall',
    'rolecall/data',
    'rolecall/adapters/rest',
    'rolecall/adapters/in-memory',
    'rolecall/adapter-contract',
    'rolecall/locales/fr',
    'rolecall/elements/user-table',
  ])('%s does not throw', async (name) => {
    const { code, output } = await packed.import(name);
    expect(output).toMatch(/^[1-9]\d* names$/m);
    expect(code).toBe(0);
  });

  it('touches no DOM at any entry, but for those that define', async () => {
    // MSW and React are there only in hosts that have them.
    const entries = (await entryPoints()).filter((entry) => !/^\.\/(define|cdn|mocks|react)/.test(entry));
    expect(entries).toEqual(expect.arrayContaining(['.', './elements/user-management', './locales/fr']));
    expect(await packed.touchedBy(entries)).toEqual([]);
    // The control: to define is to touch.
    expect(await packed.touchedBy(['./define/role-badge'])).toEqual(['customElements']);
  });

  it.each(['rolecall/state', 'rolecall/dist/src/index.js'])('%s, no export, throws', async (name) => {
    const { code, output } = await packed.import(name);
    expect(output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
    expect(code).toBe(1);
  });
});

describe.each(['NodeNext', 'ESNext'] as const)('The types in a strict project, module %s', (module) => {
  const use = (value: string) => `
    import 'rolecall/define';
    import type { UserAdapter, UserTable } from 'rolecall';
    import { InMemoryAdapter } from 'rolecall/adapters/in-memory';
    import { RestAdapter } from 'rolecall/adapters/rest';
    import { ADAPTER_RULES } from 'rolecall/adapter-contract';
    import { fr } from 'rolecall/locales/fr';
    import { InMemoryAdapter as OfTheFile } from 'rolecall/cdn';
    const adapters: UserAdapter[] = [new RestAdapter({ baseUrl: '/api' }), new InMemoryAdapter(), new OfTheFile()];
    const table: UserTable | null = document.querySelector('user-table');
    const page = document.querySelector('user-management');
    if (page) page.adapter = ${value};
    page?.addEventListener('user-remove', ({ user }) => user.id.toUpperCase());
    export { adapters, fr, table, ADAPTER_RULES };`;

  it(
    'resolve, know the elements, and refuse what is no adapter',
    async () => {
      const sources = { 'right.ts': use('adapters[0]'), 'wrong.ts': use('{ list: 1 }') };
      const { code, output } = await packed.check(sources, module);
      expect(output.trim().split('\n')).toEqual([
        expect.stringMatching(/^wrong\.ts\(.+'number' is not assignable to .+UserQuery/),
      ]);
      expect(code).not.toBe(0);
    },
    CHECK_TIMEOUT,
  );
});

describe('The package', () => {
  it('is clean to publint', async () => {
    const { buffer } = new Uint8Array(await readFile(packed.tarball));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it(
    'has the right types to attw, at every entry',
    async () => {
      const entries = await entryPoints();
      expect(entries).toContain('./define/user-management');
      const { code, output } = await attw(entries);
      expect(code, output).toBe(0);
    },
    CHECK_TIMEOUT,
  );

  it(
    'would be caught by attw at an entry without types',
    async () => {
      const { code, output } = await attw(['./openapi.yaml']);
      expect(output).toContain('Resolution failed');
      expect(code).toBe(1);
    },
    CHECK_TIMEOUT,
  );

  it('lists only what belongs', () => {
    const BELONGS = [
      /^(README\.md|LICENSE|CHANGELOG\.md|package\.json|custom-elements\.json|openapi\.yaml)$/,
      /^dist\/(src|mocks|test\/adapters)\/.+\.(js|d\.ts)(\.map)?$/,
      /^dist\/vendor\/@tanstack\/virtual-core\/(LICENSE|.+\.js(\.map)?)$/,
      /^dist\/vendor\/eventsource-parser\/(LICENSE|.+\.js(\.map)?)$/,
      /^dist\/vendor\/papaparse\/(LICENSE|papaparse\.min\.js(\.map)?)$/,
      /^dist\/cdn\/(rolecall|locales\/[a-z-]+)\.js(\.map)?$/,
      // What the maps of the declarations lead to.
      /^(src|mocks)\/.+\.ts$/,
      /^test\/adapters\/(adapter-contract|contract\/.+)\.ts$/,
      /^src\/frameworks\/editors\/[a-z.-]+\.json$/,
    ];
    const belongs = (path: string) => BELONGS.some((pattern) => pattern.test(path));
    expect(packed.files.filter((path) => !belongs(path))).toEqual([]);
    expect(packed.files).toEqual(
      expect.arrayContaining([
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        'openapi.yaml',
        'dist/src/define/all.js',
        'dist/vendor/@tanstack/virtual-core/LICENSE',
        'dist/vendor/eventsource-parser/LICENSE',
        'dist/vendor/papaparse/LICENSE',
      ]),
    );
    expect(
      ['test/package.test.ts', 'dist/test/support/roles.js', 'examples/host/package.json'].filter(belongs),
    ).toEqual([]);
  });

  it('has what its maps lead to', async () => {
    const maps = packed.files.filter((path) => path.endsWith('.d.ts.map'));
    expect(maps).toContain('dist/src/elements/user-table/user-table.d.ts.map');
    const lost = await Promise.all(
      maps.map(async (path) => {
        const { sources } = JSON.parse(await readFile(join(ROOT, path), 'utf8')) as { sources: string[] };
        return sources
          .map((source) => join(dirname(path), source))
          .filter((source) => !packed.files.includes(source));
      }),
    );
    expect(lost.flat()).toEqual([]);
    const code = await readFile(join(ROOT, 'dist/src/data/user.js.map'), 'utf8');
    expect((JSON.parse(code) as { sourcesContent: string[] }).sourcesContent.join()).toContain('readUser');
  });

  it('brings at most three packages besides Lit, and nothing that runs when it is installed', async () => {
    const { dependencies } = await manifestOf(ROOT);
    const others = Object.keys(dependencies ?? {}).filter((name) => !/^(lit$|@lit\/)/.test(name));
    expect(others.length).toBeLessThanOrEqual(3);
    const installed = join(packed.project, 'node_modules');
    const names = (await readdir(installed, { recursive: true })).filter((path) =>
      /(^|node_modules\/)(@[^/]+\/)?[^/@.]+\/package\.json$/.test(path.replaceAll('\\', '/')),
    );
    expect(names).toContain(join('rolecall', 'package.json'));
    expect(names).toContain(join('lit', 'package.json'));
    for (const name of names) expect(await runsAtInstall(dirname(join(installed, name))), name).toBe(false);
    expect(await runsAtInstall(join(ROOT, 'node_modules/esbuild'))).toBe(true);
  });

  it('is published with its provenance', async () => {
    const { publishConfig } = await manifestOf(ROOT);
    expect(publishConfig).toEqual({ access: 'public', provenance: true });
  });
});

describe('Two builds', () => {
  it('are told apart by one byte, and by a file that only one has', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'builds-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(join(ROOT, 'dist/mocks'), folder, { recursive: true });
    expect(differences(join(ROOT, 'dist/mocks'), folder)).toEqual([]);
    await writeFile(join(folder, 'index.js'), `${await readFile(join(folder, 'index.js'), 'utf8')} `);
    await writeFile(join(folder, 'more.js'), '');
    expect(differences(join(ROOT, 'dist/mocks'), folder)).toEqual(['index.js', 'more.js']);
  });
});

interface PackageManifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly publishConfig?: object;
}

const manifestOf = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageManifest;

async function runsAtInstall(folder: string): Promise<boolean> {
  const { scripts = {} } = await manifestOf(folder);
  const files = await readdir(folder);
  return (
    files.includes('binding.gyp') || ['preinstall', 'install', 'postinstall'].some((name) => name in scripts)
  );
}

describe('The file for a plain page', () => {
  it('is one file, with the languages beside it', async () => {
    expect((await readdir(join(ROOT, 'dist/cdn'))).sort()).toEqual([
      'locales',
      'rolecall.js',
      'rolecall.js.map',
    ]);
  });

  it('imports nothing but a language that is there, and that imports nothing from elsewhere', async () => {
    const imported = importsOf(await readFile(join(ROOT, 'dist/cdn/rolecall.js'), 'utf8')).map(String);
    const locales = await readdir(join(ROOT, 'dist/cdn/locales'));
    const there = (prefix: string) => locales.map((name) => `${prefix}${name}`);
    expect(imported).toContain('./locales/pt-br.js');
    expect(there('./locales/')).toEqual(expect.arrayContaining(imported));
    for (const name of locales.filter((file) => file.endsWith('.js'))) {
      const source = await readFile(join(ROOT, 'dist/cdn/locales', name), 'utf8');
      expect(there('./'), name).toEqual(expect.arrayContaining(importsOf(source)));
    }
  });

  it('would be caught at an import of any kind', () => {
    const source = `import 'lit'; export * from './a.js'; export { b } from 'b'; void import('c'); const d = 1;`;
    expect(importsOf(source)).toEqual(['lit', './a.js', 'b', 'c']);
  });
});

function attw(entries: readonly string[]): Promise<Ending> {
  const program = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color'];
  return run(process.execPath, [program, packed.tarball, ...options, '--entrypoints', ...entries], ROOT);
}

/** The entries of `exports` that are modules, with each `*` replaced by what is there. */
async function entryPoints(): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  return Object.entries(exports).flatMap(([entry, target]) => {
    if (typeof target === 'string') return [];
    const [start, end] = target.default.slice('./'.length).split('*');
    if (end === undefined) return [entry];
    return packed.files
      .filter((path) => path.startsWith(start ?? '') && path.endsWith(end))
      .map((path) => path.slice(start?.length, -end.length))
      .filter((name) => !name.includes('/'))
      .map((name) => entry.replace('*', name));
  });
}

/** The modules that a module names, anywhere in it. */
function importsOf(source: string): unknown[] {
  const found: unknown[] = [];
  JSON.stringify(parseAst(source), (key, value: unknown) => {
    if (key === 'source' && typeof value === 'object' && value !== null && 'value' in value)
      found.push(value.value);
    return value;
  });
  return found;
}

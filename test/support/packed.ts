import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');

/** What a browser has and Node has not, or only since lately. */
const DOM = [
  'window',
  'document',
  'customElements',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'Element',
  'Node',
  'ShadowRoot',
  'CSSStyleSheet',
  'MutationObserver',
  'ResizeObserver',
  'matchMedia',
  'requestAnimationFrame',
];

/** How a program ended, with all that it wrote. */
export interface Ending {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end; a failure of it is told, not thrown. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<Ending> {
  try {
    const { stdout, stderr } = await execute(command, args, { cwd, maxBuffer: 2 ** 26 });
    return { code: 0, output: stdout + stderr };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as { code: unknown; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : -1, output: `${stdout}${stderr}` };
  }
}

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await run('npm', args, cwd);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
  return output;
}

/** The package as it would be published, and an empty project that it is installed in. */
export class Packed {
  readonly tarball: string;
  readonly files: readonly string[];
  readonly project: string;

  private constructor(tarball: string, files: readonly string[], project: string) {
    this.tarball = tarball;
    this.files = files;
    this.project = project;
  }

  /** Packs what was built; `npm run build` comes first. */
  static async install(): Promise<Packed> {
    const project = await mkdtemp(join(tmpdir(), 'rolecall-'));
    const answer = await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', project], ROOT);
    const { filename, files } = packOf(JSON.parse(answer));
    await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
    const offline = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
    await npm(['install', ...offline, `./${filename}`], project);
    return new Packed(
      join(project, filename),
      files.map(({ path }) => path),
      project,
    );
  }

  /** Imports a module in a Node of its own. */
  async import(name: string): Promise<Ending> {
    const script = `const { length } = Object.keys(await import('${name}')); console.log(length + ' names');`;
    return run(process.execPath, ['--input-type=module', '-e', script], this.project);
  }

  /** What of the DOM the package itself looked at while its entries were imported in a Node that has none, by name. */
  async touchedBy(entries: readonly string[]): Promise<string[]> {
    const script = `
      const touched = new Set();
      for (const name of ${JSON.stringify(DOM)}) {
        const { value } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
        let set = value;
        Object.defineProperty(globalThis, name, {
          configurable: true,
          get() {
            // Lit brings what it needs of it for servers.
            const caller = new Error().stack.split('\\n')[2] ?? '';
            if (caller.includes('/rolecall/dist/')) touched.add(name);
            return set;
          },
          set(value) { set = value; },
        });
      }
      for (const entry of ${JSON.stringify(entries)}) await import('rolecall' + entry.slice(1));
      console.log(JSON.stringify([...touched]));`;
    const { code, output } = await run(process.execPath, ['--input-type=module', '-e', script], this.project);
    if (code !== 0) throw new Error(output);
    return JSON.parse(output) as string[];
  }

  /** Type checks sources, by file name, as a strict project that has nothing but the package. */
  async check(
    sources: Readonly<Record<string, string>>,
    module: 'NodeNext' | 'ESNext',
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Ending> {
    const folder = await mkdtemp(join(this.project, 'sources-'));
    const compilerOptions = {
      module,
      moduleResolution: module === 'NodeNext' ? 'NodeNext' : 'Bundler',
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      types: [],
      ...more,
    };
    const config = { compilerOptions, files: Object.keys(sources) };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    for (const [name, source] of Object.entries(sources)) await writeFile(join(folder, name), source);
    return run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], folder);
  }

  async remove(): Promise<void> {
    await rm(this.project, { recursive: true, force: true });
  }
}

interface Pack {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** npm 12 answers by name of the package, older ones with a list. */
function packOf(answer: unknown): Pack {
  const [pack] = Object.values(answer as Record<string, Pack>);
  if (!pack) throw new Error('npm packed nothing.');
  return pack;
}

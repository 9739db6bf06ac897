import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup, type OutputChunk, type Plugin } from 'rollup';
import { minify } from 'rollup-plugin-esbuild';

/** The built package as a page gets it: its bundler takes what is used, and splits off what is imported later. */
export interface Bundle {
  /** What loads before anything can be shown; the first of them is the entry. */
  readonly first: readonly OutputChunk[];
  /** What loads when it is first needed, except `phones`. */
  readonly later: readonly OutputChunk[];
  /** The rules of phone numbers in all countries, which are data and load by themselves. */
  readonly phones: readonly OutputChunk[];
}

const ROOT = join(import.meta.dirname, '..');
const ENTRY = join(import.meta.dirname, 'entry.js');
const PHONES = /\/libphonenumber-js\//;
/** Left out of a bundle, what weighs the same in each need not be read for each. */
export const WITHOUT_PHONES: readonly RegExp[] = [/^libphonenumber-js($|\/)/];

/**
 * Bundles a module with Rollup, as Vite does it for production: conditions of `exports`, `sideEffects` and dynamic imports
 * count, and what comes out is minified. Assumes that `npm run build` has run.
 *
 * @param code The text of the module; it names the package, or files by absolute paths.
 * @param external What is left out, by the names by which it is imported.
 * @throws {Error} If it cannot be bundled, or imports what is not there.
 */
export async function bundle(code: string, external: readonly RegExp[] = []): Promise<Bundle> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? id : undefined),
    load: (id) => (id === ENTRY ? code : undefined),
    // Not by the plugin of esbuild: it resolves imports too, and forgets what `sideEffects` says.
    transform: (text, id) =>
      id.endsWith('.ts')
        ? transform(text, { loader: 'ts', target: 'es2022' }).then(({ code }) => ({ code }))
        : undefined,
  };
  const built = await rollup({
    input: ENTRY,
    external: [/^(msw|react)($|\/)/, ...external],
    plugins: [
      entry,
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      minify({ target: 'es2022', legalComments: 'none' }),
    ],
    // Without it an entry that re-exports would be one file more.
    preserveEntrySignatures: 'allow-extension',
    onLog(level, log, handler) {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      // Zod's own affairs.
      if (log.code !== 'INVALID_ANNOTATION' && log.code !== 'CIRCULAR_DEPENDENCY') handler(level, log);
    },
  });
  const { output } = await built.generate({ format: 'es', entryFileNames: '[name].js' });
  await built.close();
  return sortChunks(output.filter((file): file is OutputChunk => file.type === 'chunk'));
}

function sortChunks(chunks: readonly OutputChunk[]): Bundle {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set<OutputChunk>();
  const visit = (chunk: OutputChunk | undefined) => {
    if (!chunk || first.has(chunk)) return;
    first.add(chunk);
    for (const name of chunk.imports) visit(byName.get(name));
  };
  visit(chunks.find((chunk) => chunk.isEntry));
  const rest = chunks.filter((chunk) => !first.has(chunk));
  const isPhones = ({ moduleIds }: OutputChunk) =>
    moduleIds.length > 0 && moduleIds.every((id) => PHONES.test(id));
  return {
    first: [...first],
    later: rest.filter((chunk) => !isPhones(chunk)),
    phones: rest.filter(isPhones),
  };
}

/** Bytes after `gzip -9`, each file by itself, as a server sends them. */
export const gzip = (chunks: readonly Pick<OutputChunk, 'code'>[]): number =>
  chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);

/** A module and its share of the gzipped bytes. */
export interface Weight {
  readonly module: string;
  readonly gzip: number;
}

/** The modules that weigh most, heaviest first: each one's share of its file, by its length when minified. */
export async function heaviest(
  chunks: readonly Pick<OutputChunk, 'code' | 'modules'>[],
  count: number,
): Promise<readonly Weight[]> {
  const weights: Weight[] = [];
  for (const chunk of chunks) {
    const lengths = await Promise.all(
      Object.entries(chunk.modules).map(async ([id, { code }]) => {
        const minified = await transform(code ?? '', { minify: true, format: 'esm', legalComments: 'none' });
        return { module: nameOf(id), length: minified.code.length };
      }),
    );
    const total = lengths.reduce((sum, { length }) => sum + length, 0);
    const share = gzip([chunk]) / Math.max(total, 1);
    weights.push(...lengths.map(({ module, length }) => ({ module, gzip: length * share })));
  }
  return weights.sort((a, b) => b.gzip - a.gzip).slice(0, count);
}

const nameOf = (id: string) => relative(ROOT, id).replace(/^(node_modules|dist\/src|dist)\//, '');

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file of the client, ready to be served. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Whether its name changes with its content. */
  readonly isImmutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Builds the client into memory, by name. Chunks carry their hash in their name. */
export async function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  const file = (name: string) => fileURLToPath(new URL(`../../client/${name}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [file('office.ts'), file('office.css'), file('icon.svg')],
    loader: { '.svg': 'copy' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    outdir: 'assets',
    chunkNames: 'chunk-[hash]',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map(({ path, contents }) => {
      const name = basename(path);
      const etag = `"${createHash('sha256').update(contents).digest('base64url').slice(0, 16)}"`;
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      return [name, { body: new Uint8Array(contents), type, etag, isImmutable: name.startsWith('chunk-') }];
    }),
  );
}

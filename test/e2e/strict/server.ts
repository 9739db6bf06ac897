import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What a host may allow at the least. */
export const STRICTEST =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
/** What a host allows that has two copies of Lit on its page. */
export const TWO_COPIES = `${STRICTEST} 'allow-duplicates'`;

/** The two forms in which the package comes. */
export const FORMS = ['esm', 'cdn'] as const;
/** One of {@link FORMS}. */
export type Form = (typeof FORMS)[number];

/** A module as a host would have it, for a plain page that knows no bundler. */
const ESM = `
  import { registerLocale } from './dist/src/index.js';
  import { fr } from './dist/src/localization/locales/fr.js';
  export * from './dist/src/define/all.js';
  export * from './dist/src/index.js';
  export { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from './dist/src/adapters/in-memory/index.js';
  registerLocale(fr);`;

/** What a page does that violates the policy: markup from text, a style attribute, and code from text. */
const VIOLATING = `
  try { document.body.innerHTML = '<p>Markup from text</p>'; } catch {}
  document.body.setAttribute('style', 'color: red');
  try { new Function('return 1')(); } catch {}`;

/** The files of a host, by path; everything is the host's own, as the policy wants it. */
async function filesOf(): Promise<Map<string, string | Uint8Array>> {
  const { outputFiles } = await build({
    stdin: { contents: ESM, resolveDir: ROOT, loader: 'js', sourcefile: 'esm.js' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: ROOT,
    entryNames: 'esm',
    chunkNames: '[hash]',
    write: false,
    logLevel: 'error',
  });
  const page = (...modules: string[]) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A strict host</title><body>${modules
      .map((name) => `<script type="module" src="/${name}.js"></script>`)
      .join('')}`;
  const expose = (form: Form) => `import * as rolecall from './${form}.js'; globalThis.rolecall = rolecall;`;
  return new Map<string, string | Uint8Array>([
    ...outputFiles.map(({ path, contents }): [string, Uint8Array] => [path.slice(ROOT.length), contents]),
    ['/cdn.js', await readFile(join(ROOT, 'dist/cdn/rolecall.js'))],
    ...FORMS.flatMap((form): [string, string][] => [
      [`/use-${form}.js`, expose(form)],
      [`/${form}`, page(`use-${form}`)],
    ]),
    ['/both', page('use-esm', 'use-cdn')],
    ['/violating.js', VIOLATING],
    ['/violating', page('violating')],
  ]);
}

/** Serves pages of a host under a policy: `/esm`, `/cdn`, `/both`, and `/violating`, which does not keep to it. `?two` allows two copies of Lit. */
export async function serveStrictly(): Promise<{ url: string; stop: () => void }> {
  const files = await filesOf();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const content = files.get(pathname);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
        'Content-Security-Policy': search === '?two' ? TWO_COPIES : STRICTEST,
      })
      .end(content);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

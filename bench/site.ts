import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from './bundle.ts';

/** The tables that are measured: ours, and those written by hand that they are held against. */
export const CONTENDERS = ['plain', 'rolecall', 'plain-window', 'rolecall-scroll'] as const;
export type Contender = (typeof CONTENDERS)[number];

/** Where the pages are, until it is closed. */
export interface Site {
  readonly url: string;
  close(): void;
}

const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><style>
  body { margin: 0; font: 14px/20px 'DejaVu Sans', sans-serif }
  #host { width: 1240px; height: 640px; margin: 10px }
  .badge { display: inline-block; padding: 1px 8px; border-radius: 9px; font-size: 12px; line-height: 16px; background: #e5e7eb }
  #host button { font: inherit; font-size: 12px; line-height: 18px; padding: 1px 8px; margin-inline-end: 6px }
</style>`;

/** Serves each contender as built for production, compressed, and never from a cache. */
export async function openSite(): Promise<Site> {
  const files = new Map<string, { type: string; body: Buffer }>();
  const put = (path: string, type: string, text: string) => {
    files.set(path, { type: `text/${type}; charset=utf-8`, body: brotliCompressSync(text) });
  };
  const putModule = async (name: string, code: string) => {
    const { first, later, phones } = await bundle(code);
    for (const chunk of [...first, ...later, ...phones])
      put(`/${name}/${chunk.fileName}`, 'javascript', chunk.code);
    return first.map(({ fileName }) => `/${name}/${fileName}`);
  };
  const page = (name: string) => JSON.stringify(join(import.meta.dirname, `page/${name}.ts`));
  await putModule('harness', `import { bench } from ${page('harness')}; window.bench = bench;`);
  for (const name of CONTENDERS) {
    const modules = await putModule(name, `export { mount } from ${page(name)};`);
    const preloads = modules.map((path) => `<link rel="modulepreload" href="${path}">`).join('');
    put(
      `/warm/${name}`,
      'html',
      `${HEAD}${preloads}<div id="host"></div><script type="module" src="/harness/entry.js"></script>`,
    );
    put(
      `/cold/${name}`,
      'html',
      `${HEAD}<div id="host"></div><script type="module">import '/harness/entry.js'; import { mount } from '/${name}/entry.js';
       window.cold = window.bench.cold(mount)</script>`,
    );
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (!file) return response.writeHead(404).end();
    const headers = { 'content-type': file.type, 'content-encoding': 'br', 'cache-control': 'no-store' };
    return response.writeHead(200, headers).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

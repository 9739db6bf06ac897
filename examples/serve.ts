import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

/** The types of what the examples are made of. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
};

/** A server that runs. */
export interface Site {
  readonly url: string;
  stop(): void;
}

/**
 * Serves the files of a folder, and hands every other request on to the example host, as a web server in front of both
 * would: one origin, so that the host's cookies and its check of where a request comes from hold.
 *
 * @param folder - What to serve; `/` is its `index.html`.
 * @param host - The address of the example host, such as `http://localhost:8080`; without one, all else is not found.
 * @param port - The TCP port; 0, the default, takes a free one.
 */
export async function serve(folder: string, host?: string, port = 0): Promise<Site> {
  const root = resolve(folder);
  const server = createServer((asked, answer) => {
    const file = fileFor(root, asked);
    if (file !== undefined) void send(file, answer);
    else if (host !== undefined) handOn(host, asked, answer);
    else answer.writeHead(404).end();
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileFor(root: string, { method, url = '/' }: IncomingMessage): string | undefined {
  if (method !== 'GET') return undefined;
  const { pathname } = new URL(url, 'http://localhost');
  const path = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return path.startsWith(root + sep) && existsSync(path) && statSync(path).isFile() ? path : undefined;
}

async function send(file: string, answer: ServerResponse): Promise<void> {
  const content = await readFile(file);
  answer.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream').end(content);
}

/** With the name that the browser asked for: the host compares it with the origin of the page. */
function handOn(host: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url } = asked;
  const onward = request(new URL(url ?? '/', host), { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  onward.once('error', () => {
    if (!answer.headersSent) answer.writeHead(502);
    answer.end();
  });
  answer.once('close', () => onward.destroy());
  asked.pipe(onward);
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string', default: 'http://localhost:8080' },
      port: { type: 'string', default: '8090' },
    },
  });
  const { url } = await serve(positionals[0] ?? '.', values.host, Number(values.port));
  console.warn(`The example is at ${url}`);
}

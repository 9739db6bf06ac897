import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { render } from '@lit-labs/ssr';
import { RenderResultReadable } from '@lit-labs/ssr/lib/render-result-readable.js';
import { RestAdapter } from 'rolecall/adapters/rest';
import { AdapterError } from 'rolecall/data';
import { page } from './page.js';

/** `HOST` is where the API is, `PORT` where this server is to be found. */
const { HOST = 'http://localhost:8080', PORT = '8090' } = process.env;
const FOLDER = join(import.meta.dirname, 'public');
const TYPES = { '.js': 'text/javascript', '.css': 'text/css' };

/** The page as its visitor may see it: the API is asked in their name. */
async function show({ headers: { cookie = '' } }, response) {
  const adapter = new RestAdapter({ baseUrl: `${HOST}/api`, headers: { cookie } });
  const send = (content) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    return pipeline(new RenderResultReadable(render(page(content))), response);
  };
  try {
    const [client] = await adapter.clients();
    const { users } = await adapter.list({ clientId: client?.id, page: { offset: 0, limit: 10 } });
    const csrf = /(?:^|; )csrf=([^;]*)/.exec(cookie)?.[1] ?? '';
    await send({ users, clientId: client?.id, csrf });
  } catch (error) {
    if (!AdapterError.is(error) || response.headersSent) throw error;
    if (error.kind === 'unauthenticated') response.writeHead(302, { Location: '/sign-in' }).end();
    // Users that cannot be listed now are no reason for having no page: the elements say what is wrong, and try again.
    else await send({ users: [], csrf: '' });
  }
}

/** Everything else is the API's, so that both are of one origin. */
function handOn(asked, response) {
  const { method, headers, url } = asked;
  const onward = request(new URL(url, HOST), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', () => (response.headersSent ? response : response.writeHead(502)).end());
  response.once('close', () => onward.destroy());
  asked.pipe(onward);
}

async function answer(asked, response) {
  const { pathname } = new URL(asked.url, 'http://localhost');
  if (pathname === '/') return show(asked, response);
  const file = join(FOLDER, pathname);
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return handOn(asked, response);
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  return pipeline(createReadStream(file), response);
}

const server = createServer((asked, response) => {
  answer(asked, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
});
server.listen(Number(PORT), 'localhost', () => {
  console.log(`The example is at http://localhost:${server.address().port}`);
});

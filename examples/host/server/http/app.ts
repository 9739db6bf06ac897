import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { HostContext } from '../context.ts';
import { ownNamesOnly } from './addresses.ts';
import { api } from './api.ts';
import type { Asset } from './assets.ts';
import { alert, page } from './pages/layout.ts';
import { newPasswordPages } from './pages/new-password.ts';
import { officePage } from './pages/office.ts';
import { outboxPage } from './pages/outbox.ts';
import { signInPages } from './pages/sign-in.ts';
import { badRequest, Problem } from './problem.ts';
import { identify, ownFormsOnly, type HostEnv } from './session.ts';

const MAX_FORM = 16 * 1024;

/** All that the host answers to. */
export function createApp(host: HostContext, assets: ReadonlyMap<string, Asset>): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  app.use(
    secureHeaders({
      strictTransportSecurity: host.publicUrl.startsWith('https:'),
      xFrameOptions: 'DENY',
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['lit-html'],
      },
    }),
  );
  app.use(ownNamesOnly(host.publicUrl, host.allowedHosts));
  app.get('/assets/:name', compress(), (request) => {
    const asset = assets.get(request.req.param('name'));
    if (!asset) return request.notFound();
    const caching = asset.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers = { 'Content-Type': asset.type, 'Cache-Control': caching, ETag: asset.etag };
    if (request.req.header('If-None-Match') === asset.etag) return request.body(null, 304, headers);
    return request.body(asset.body, 200, headers);
  });
  app.get('/openapi.yaml', async (request) => {
    const path = fileURLToPath(import.meta.resolve('rolecall/openapi.yaml'));
    return request.body(await readFile(path, 'utf8'), 200, {
      'Content-Type': 'application/yaml; charset=utf-8',
    });
  });

  app.use(identify(host));
  app.route('/api', api(host));

  const pages = new Hono<HostEnv>();
  pages.use(async (request, next) => {
    await next();
    request.header('Cache-Control', 'no-store');
  });
  pages.use(bodyLimit({ maxSize: MAX_FORM }));
  pages.use(ownFormsOnly(host));
  for (const some of [officePage, signInPages, newPasswordPages, outboxPage]) pages.route('/', some(host));
  app.route('/', pages);

  app.notFound((request) => request.html(messagePage('Not found', 'There is no such page.'), 404));
  app.onError((error, request) => {
    const isApi = request.req.path.startsWith('/api/');
    if (error instanceof Problem) {
      return isApi
        ? error.toResponse()
        : request.html(messagePage('Not possible', error.message), error.status as 403);
    }
    if (error instanceof HTTPException) {
      return request.html(messagePage('Not possible', 'The request was refused.'), error.status);
    }
    // PostgreSQL cannot read a value (class 22 of SQLSTATE), such as one in a cursor that somebody made up.
    if ('code' in error && String(error.code).startsWith('22'))
      return badRequest('A value cannot be read.').toResponse();
    host.logError(error);
    if (isApi) return new Problem(500).toResponse();
    return request.html(messagePage('Something went wrong', 'This did not work. Try again later.'), 500);
  });
  return app;
}

function messagePage(title: string, text: string) {
  return page({
    title,
    main: html`<h1>${title}</h1>
      ${alert(text)}
      <p><a href="/">To the back office</a></p>`,
  });
}

import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { csrfTokenOf, findActor, SESSION_LIFETIME } from '../accounts/sessions.ts';
import type { HostContext } from '../context.ts';
import type { Actor } from '../people/access.ts';
import type { Keep, KeptResult } from '../people/kept.ts';
import { forbidden, Problem } from './problem.ts';

/** What a request carries through the handlers. */
export interface HostEnv {
  Variables: { actor: Actor | undefined; csrfToken: string; keep: Keep; begun: readonly KeptResult[] };
}
export type HostRequest = Context<HostEnv>;

const CSRF_HEADER = 'X-CSRF-Token';

/**
 * The cookies of a session: its secret, which no script can read, and its token against request forgery, which every open
 * page reads when it needs it, so that a new sign-in in one tab holds in all. Behind https they are `Secure`, and their
 * names (`__Host-`) say that no other host may have set them.
 */
function cookiesOf({ publicUrl }: HostContext) {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  const options = { sameSite: 'Lax', secure, path: '/', maxAge: SESSION_LIFETIME } as const;
  return { session: `${prefix}session`, token: `${prefix}csrf`, options };
}

export function readSession(host: HostContext, request: Context): string | undefined {
  return getCookie(request, cookiesOf(host).session);
}

export function writeSession(host: HostContext, request: Context, secret: string): void {
  const { session, options } = cookiesOf(host);
  setCookie(request, session, secret, { ...options, httpOnly: true });
  writeCsrfToken(host, request, csrfTokenOf(secret));
}

export function writeCsrfToken(host: HostContext, request: Context, csrfToken: string): void {
  const { token, options } = cookiesOf(host);
  setCookie(request, token, csrfToken, options);
}

export function clearSession(host: HostContext, request: Context): void {
  const { session, token, options } = cookiesOf(host);
  for (const name of [session, token]) {
    deleteCookie(request, name, { path: options.path, secure: options.secure });
  }
}

/** Finds out who asks. */
export function identify(host: HostContext) {
  return createMiddleware<HostEnv>(async (request, next) => {
    const secret = readSession(host, request);
    const actor = secret === undefined ? undefined : await findActor(host, secret);
    request.set('actor', actor);
    request.set('csrfToken', actor && secret !== undefined ? csrfTokenOf(secret) : '');
    await next();
  });
}

/** Whoever is signed in. @throws {Problem} 401 if nobody is. */
export function actorOf(request: HostRequest): Actor {
  const actor = request.get('actor');
  if (!actor) throw new Problem(401);
  return actor;
}

function isOwnOrigin(origin: string, host: HostContext, request: Context): boolean {
  // `Host` is one of the host's own names (`ownNamesOnly`), so that `localhost` and `127.0.0.1` both work.
  return (
    origin === host.publicUrl || (URL.canParse(origin) && new URL(origin).host === request.req.header('Host'))
  );
}

/** For forms of pages without a session: only pages of this host may send them, and browsers say who does. */
export function ownFormsOnly(host: HostContext) {
  return csrf({ origin: (origin, request) => isOwnOrigin(origin, host, request) });
}

/** Whether a token is the one of the session. */
export function isCsrfToken(request: HostRequest, token: string): boolean {
  const [expected, actual] = [Buffer.from(request.get('csrfToken')), Buffer.from(token)];
  return expected.length > 0 && expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** For the API: nothing changes without the token of the session, which no page of another origin can read. */
export function csrfProtected(host: HostContext) {
  return createMiddleware<HostEnv>(async (request, next) => {
    if (!['GET', 'HEAD'].includes(request.req.method)) {
      actorOf(request);
      const origin = request.req.header('Origin');
      if (origin !== undefined && !isOwnOrigin(origin, host, request))
        throw forbidden('This change came from another site, so it was not made.');
      if (!isCsrfToken(request, request.req.header(CSRF_HEADER) ?? '')) {
        throw forbidden(
          'Your sign-in has changed since this page was opened. Load the page again, then repeat this.',
        );
      }
    }
    await next();
  });
}

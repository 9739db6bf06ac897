import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { draft, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

export function protectionSuite(database: DatabaseSource): void {
  describe('Against other sites,', () => {
    let test: TestHost;
    let admin: Visitor;
    beforeAll(async () => {
      test = await TestHost.start(database());
      admin = await test.admin();
    });
    afterAll(() => test.close());

    it.each([
      ['without a token', { 'X-CSRF-Token': '' }],
      ['with the token of another session', { 'X-CSRF-Token': 'x'.repeat(43) }],
      ['with the token, but from a page of another origin', { Origin: 'https://evil.example' }],
      ['with the token, but from a page of an opaque origin', { Origin: 'null' }],
    ])('a change through the API is refused %s', async (_case, headers) => {
      const response = await admin.api('POST', '/users', { body: draft(), headers, isDescribed: false });
      expect(response.status).toBe(403);
    });

    it('a change through the API is made with the token', async () => {
      const headers = { Origin: admin.origin };
      expect((await admin.api('POST', '/users', { body: draft(), headers })).status).toBe(201);
    });

    it('a change with the token of an earlier sign-in is refused in words for a person, one with that of now is made', async () => {
      const visitor = await test.admin();
      const headers = { 'X-CSRF-Token': visitor.csrfToken };
      const body = draft();
      await visitor.signIn('admin@example.com', 'correct horse battery staple');
      const refused = await visitor.api('POST', '/users', { body, headers });
      expect([refused.status, await refused.json()]).toMatchObject([
        403,
        {
          detail:
            'Your sign-in has changed since this page was opened. Load the page again, then repeat this.',
        },
      ]);
      expect((await visitor.api('POST', '/users', { body })).status).toBe(201);
    });

    it('the token is where the scripts of all open pages read it anew, and comes and goes with the session', async () => {
      const visitor = await test.admin();
      const token = visitor.csrfToken;
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(visitor.setCookies.get('csrf')).toMatch(/; SameSite=Lax/);
      expect(visitor.setCookies.get('csrf')).not.toMatch(/HttpOnly/);
      expect(token).not.toContain(visitor.session);
      visitor.cookies.delete('csrf');
      await visitor.get('/');
      expect(visitor.csrfToken).toBe(token);
      await visitor.signOut();
      expect([visitor.session, visitor.csrfToken]).toEqual([undefined, '']);
    });

    it('every way to change something asks for the token', async () => {
      const user = (await (await admin.api('POST', '/users', { body: draft() })).json()) as { id: string };
      const headers = { 'X-CSRF-Token': 'wrong' };
      for (const [method, path] of [
        ['PATCH', `/users/${user.id}`],
        ['DELETE', `/users/${user.id}`],
        ['POST', `/users/${user.id}/password-reset`],
        ['POST', `/users/${user.id}/activation`],
        ['POST', '/user-bulk'],
      ] as const) {
        const response = await admin.api(method, path, { body: {}, headers, isDescribed: false });
        expect([method, path, response.status]).toEqual([method, path, 403]);
      }
      expect((await admin.api('GET', `/users/${user.id}`)).status).toBe(200);
    });

    it.each(['/sign-in', '/forgot-password', '/activate', '/reset', '/sign-out'])(
      'the form of %s is taken from pages of this host only',
      async (path) => {
        const fields = { email: 'admin@example.com', password: 'correct horse battery staple' };
        const other = await test.visitor().post(path, fields, { Origin: 'https://evil.example' });
        expect(other.status).toBe(403);
        expect(other.headers.getSetCookie()).toEqual([]);
        const unnamed = await test.visitor().send('POST', path, { body: new URLSearchParams(fields) });
        expect(unnamed.status).toBe(403);
        const own = await test.visitor().post(path, fields);
        expect(own.status).not.toBe(403);
      },
    );

    it('a sign-out needs the token of the session', async () => {
      const visitor = await test.admin();
      expect((await visitor.post('/sign-out', { csrf: 'wrong' })).status).toBe(403);
      expect((await visitor.api('GET', '/viewer')).status).toBe(200);
      expect((await visitor.signOut()).status).toBe(303);
    });

    it.each([
      '/',
      '/sign-in',
      '/activate?token=x',
      '/outbox',
      '/nowhere',
      '/api/viewer',
      '/assets/office.css',
    ])('%s carries the strict headers', async (path) => {
      const { headers } = await test.visitor().get(path);
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
          "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; " +
          'trusted-types lit-html',
      );
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    });

    it('what somebody types is shown as text', async () => {
      const html = await (await test.visitor().signIn('"><script>alert(1)</script>', 'x')).text();
      expect(html).not.toContain('<script>alert');
      expect(html).toContain('&lt;script&gt;alert(1)');
    });

    it('pages and answers with personal data are kept in no cache', async () => {
      for (const path of ['/', '/api/users', '/outbox']) {
        expect((await admin.get(path)).headers.get('Cache-Control')).toBe('no-store');
      }
    });

    it('a body that is too large, no JSON, or of another type is refused', async () => {
      const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': admin.csrfToken };
      const post = async (body: string, more = {}) =>
        (await admin.send('POST', '/api/users', { body, headers: { ...headers, ...more } })).status;
      expect(await post(JSON.stringify({ firstName: 'x'.repeat(70_000) }))).toBe(413);
      expect(await post('{')).toBe(400);
      expect(await post('{}', { 'Content-Type': 'text/plain' })).toBe(415);
      expect(await post('{}')).toBe(422);
    });
  });

  describe('Against guessing,', () => {
    let test: TestHost | undefined;
    afterEach(() => test?.close());

    it('an account takes so many wrong passwords, and then not even the right one for a while', async () => {
      const limits = { signInPerAccount: { points: 3, duration: 60 } };
      test = await TestHost.start(database(), { limits });
      for (const status of [401, 401, 401, 429]) {
        expect((await test.visitor().signIn('editor@example.com', 'wrong')).status).toBe(status);
      }
      const right = await test.visitor().signIn('Editor@example.com', 'correct horse battery staple');
      expect(right.status).toBe(429);
      const wait = Number(right.headers.get('Retry-After'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect(await right.text()).toMatch(/role="alert"[^>]*>Too many tries/);
      await test.signedIn('viewer@example.com');
    });

    it('the right password sets the count back', async () => {
      test = await TestHost.start(database(), { limits: { signInPerAccount: { points: 3, duration: 60 } } });
      for (let round = 0; round < 3; round += 1) {
        expect((await test.visitor().signIn('editor@example.com', 'wrong')).status).toBe(401);
        expect((await test.visitor().signIn('editor@example.com', 'wrong')).status).toBe(401);
        await test.signedIn('editor@example.com');
      }
    });

    it('a network address takes so many wrong sign-ins, whatever the account; good ones do not count', async () => {
      test = await TestHost.start(database(), { limits: { signInPerAddress: { points: 3, duration: 60 } } });
      for (let round = 0; round < 5; round += 1) await test.signedIn('viewer@example.com');
      for (const [index, status] of [401, 401, 401, 429].entries()) {
        expect((await test.visitor().signIn(`nobody${index}@example.com`, 'wrong')).status).toBe(status);
      }
    });

    it('the pages for a forgotten password and for tokens take so many tries', async () => {
      test = await TestHost.start(database(), { limits: { publicPerAddress: { points: 2, duration: 60 } } });
      const ask = (email: string) => test?.visitor().post('/forgot-password', { email });
      expect((await ask('nobody@example.com'))?.status).toBe(200);
      expect((await ask('nobody@example.com'))?.status).toBe(200);
      const refused = await ask('nobody@example.com');
      expect(refused?.status).toBe(429);
      expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0);
    });

    it('one person causes so many mails, and is told how long to wait', async () => {
      test = await TestHost.start(database(), { limits: { mailPerSender: { points: 2, duration: 60 } } });
      const admin = await test.admin();
      expect((await admin.api('POST', '/users', { body: draft() })).status).toBe(201);
      expect((await admin.api('POST', '/users', { body: draft() })).status).toBe(201);
      const refused = await admin.api('POST', '/users', { body: draft() });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    });
  });
}

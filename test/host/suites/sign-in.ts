import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { User } from '../../../src/data/index.js';
import { AURORA, draft, PASSWORD, TestHost, type DatabaseSource } from '../support/test-host.js';

const HOURS = 60 * 60;

export function signInSuite(database: DatabaseSource): void {
  describe('Signing in', () => {
    let test: TestHost;
    beforeAll(async () => {
      test = await TestHost.start(database());
    });
    afterAll(() => test.close());

    it('shows the sign-in page first to whoever has no session', async () => {
      const response = await test.visitor().get('/');
      expect([response.status, response.headers.get('Location')]).toEqual([303, '/sign-in']);
    });

    it('lets somebody in by address, in any case, and password, and says who they are', async () => {
      const visitor = await test.signedIn(' ADMIN@example.com ');
      expect(await visitor.text('/')).toContain('Signed in as <bdi>Ada Lovelace</bdi>');
    });

    it('keeps the session in a cookie that no script and no other site can use', async () => {
      const visitor = await test.admin();
      expect(visitor.setCookies.get('session')).toMatch(/; HttpOnly/);
      expect(visitor.setCookies.get('session')).toMatch(/; SameSite=Lax/);
      expect(visitor.setCookies.get('session')).not.toMatch(/Secure/);
    });

    it('keeps no session, token or password that somebody who reads the database could use', async () => {
      const { visitor } = await test.member();
      const sessions = await database().db.selectFrom('session').selectAll().execute();
      const people = await database().db.selectFrom('person').select('password_hash').execute();
      expect(sessions.length).toBeGreaterThan(0);
      expect(JSON.stringify(sessions)).not.toContain(visitor.session);
      expect(JSON.stringify(people)).toContain('$scrypt$');
      expect(JSON.stringify(people)).not.toContain(PASSWORD);
    });

    it('renews a hash that was made with other settings', async () => {
      const { user } = await test.member();
      const hash = async () =>
        (
          await database()
            .db.selectFrom('person')
            .select('password_hash')
            .where('id', '=', user.id)
            .executeTakeFirstOrThrow()
        ).password_hash;
      expect(await hash()).toMatch(/^\$scrypt\$ln=4,r=8,p=3\$/);
      const later = await TestHost.start(database(), { reset: false, scryptCost: 5 });
      await later.signedIn(user.email, PASSWORD);
      await later.close();
      expect(await hash()).toMatch(/^\$scrypt\$ln=5,r=8,p=3\$/);
      await test.signedIn(user.email, PASSWORD);
    });

    it('tells a wrong password, an unknown address, and accounts that wait or are switched off by the same answer', async () => {
      const admin = await test.admin();
      const waiting = await admin.read<User>('POST', '/users', { body: draft() });
      const { user: inactive } = await test.member();
      await admin.read('PATCH', `/users/${inactive.id}`, { body: { status: 'inactive' } });
      const tries = [
        ['admin@example.com', 'wrong'],
        ['nobody@example.com', 'wrong'],
        [waiting.email, PASSWORD],
        [inactive.email, PASSWORD],
      ] as const;
      const answers = await Promise.all(
        tries.map(async ([email, password]) => {
          const response = await test.visitor().signIn(email, password);
          return { status: response.status, page: (await response.text()).replaceAll(email, '') };
        }),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.status).toBe(401);
      expect(answers[0]?.page).toMatch(/role="alert"[^>]*>E-mail or password is wrong/);
    });

    it('keeps the time of the last sign-in, and not that of a failed one', async () => {
      const { user, visitor } = await test.member();
      const admin = await test.admin();
      const first = test.now.toISOString();
      test.pass(3600);
      await test.visitor().signIn(user.email, 'wrong');
      await visitor.get('/');
      expect((await admin.read<User>('GET', `/users/${user.id}`)).lastLoginAt).toBe(first);
      await test.signedIn(user.email, PASSWORD);
      expect((await admin.read<User>('GET', `/users/${user.id}`)).lastLoginAt).toBe(test.now.toISOString());
    });

    it('ends a session by signing out, on the server too', async () => {
      const visitor = await test.admin();
      const cookies = new Map(visitor.cookies);
      expect((await visitor.api('GET', '/viewer')).status).toBe(200);
      expect((await visitor.signOut()).headers.get('Location')).toBe('/sign-in?notice=signed-out');
      for (const [name, value] of cookies) visitor.cookies.set(name, value);
      expect((await visitor.api('GET', '/viewer')).status).toBe(401);
    });

    it('ends a session after twelve hours', async () => {
      const visitor = await test.admin();
      test.pass(12 * HOURS - 1);
      expect((await visitor.api('GET', '/viewer')).status).toBe(200);
      test.pass(1);
      expect((await visitor.api('GET', '/viewer')).status).toBe(401);
    });

    it('ends the sessions of somebody who is switched off, and does not wake them when switched on', async () => {
      const { user, visitor } = await test.member();
      const admin = await test.admin();
      expect((await visitor.api('GET', '/viewer')).status).toBe(200);
      await admin.read('PATCH', `/users/${user.id}`, { body: { status: 'inactive' } });
      expect((await visitor.api('GET', '/viewer')).status).toBe(401);
      expect(
        (await admin.read<User>('PATCH', `/users/${user.id}`, { body: { status: 'active' } })).status,
      ).toBe('active');
      expect((await visitor.api('GET', '/viewer')).status).toBe(401);
      await test.signedIn(user.email, PASSWORD);
    });

    it('ends the sessions of somebody who is removed', async () => {
      const { user, visitor } = await test.member();
      await (await test.admin()).api('DELETE', `/users/${user.id}`);
      expect((await visitor.api('GET', '/viewer')).status).toBe(401);
      expect((await test.visitor().signIn(user.email, PASSWORD)).status).toBe(401);
    });

    it('ends all sessions of somebody whose password changes', async () => {
      const { user, visitor } = await test.member();
      const admin = await test.admin();
      await admin.read('POST', `/users/${user.id}/password-reset`);
      await test.setPassword(await test.lastLink(user.email), 'another password of mine');
      expect((await visitor.api('GET', '/viewer')).status).toBe(401);
      expect((await test.visitor().signIn(user.email, PASSWORD)).status).toBe(401);
      await test.signedIn(user.email, 'another password of mine');
    });

    it('lets a change of role hold from the next request on', async () => {
      const { user, visitor } = await test.member();
      expect((await visitor.api('POST', '/users', { body: draft() })).status).toBe(403);
      const assignments = [{ clientId: AURORA, roleIds: ['admin'] }];
      await (await test.admin()).read('PATCH', `/users/${user.id}`, { body: { assignments } });
      expect((await visitor.api('POST', '/users', { body: draft() })).status).toBe(201);
    });
  });

  it('takes `Secure` cookies with the `__Host-` prefix where browsers reach it by https', async () => {
    const test = await TestHost.start(database(), { publicUrl: 'https://office.example.com' });
    const visitor = test.visitor();
    await visitor.signIn('admin@example.com', 'wrong');
    const response = await visitor.send('POST', '/sign-in', {
      headers: { Origin: 'https://office.example.com' },
      body: new URLSearchParams({ email: 'admin@example.com', password: 'correct horse battery staple' }),
    });
    await test.close();
    expect(response.headers.get('Strict-Transport-Security')).toContain('max-age');
    for (const name of ['__Host-session', '__Host-csrf']) {
      expect(visitor.setCookies.get(name)).toMatch(/Path=\/.*; Secure/);
      expect(visitor.setCookies.get(name)).not.toMatch(/Domain/i);
    }
  });
}

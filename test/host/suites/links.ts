import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Delivery, User } from '../../../src/data/index.js';
import { draft, PASSWORD, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

export function linksSuite(database: DatabaseSource): void {
  describe('The links in mails', () => {
    let test: TestHost;
    let admin: Visitor;
    beforeAll(async () => {
      test = await TestHost.start(database());
    });
    afterAll(() => test.close());

    const create = async () => {
      admin = await test.admin();
      return admin.read<User>('POST', '/users', { body: draft() });
    };
    const read = (user: User) => admin.read<User>('GET', `/users/${user.id}`);

    it('let a new person set a password, once', async () => {
      const user = await create();
      expect(user.status).toBe('pending');
      expect(user.lastLoginAt).toBe(null);
      const link = await test.lastLink(user.email);
      expect(link).toMatch(/\/activate\?token=[\w-]{43}$/);
      const done = await test.setPassword(link);
      expect(done.headers.get('Location')).toBe('/sign-in?notice=activated');
      expect(await read(user)).toMatchObject({ status: 'active', activation: { status: 'activated' } });
      await test.signedIn(user.email, PASSWORD);

      const again = await test.setPassword(link, 'a password of somebody else');
      expect(again.status).toBe(410);
      expect(await again.text()).toContain('This link does not work any more.');
      await test.signedIn(user.email, PASSWORD);
    });

    it('work once also when used twice at the same moment', async () => {
      const user = await create();
      const link = await test.lastLink(user.email);
      const answers = await Promise.all([test.setPassword(link), test.setPassword(link)]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410]);
    });

    it('are not used up by looking at their page', async () => {
      const user = await create();
      const link = await test.lastLink(user.email);
      const path = link.slice(test.host.url.length);
      for (const status of [200, 200]) expect((await test.visitor().get(path)).status).toBe(status);
      expect(await test.visitor().text(path)).toMatch(new RegExp(`readonly\\s+value="${user.email}"`));
      expect((await test.setPassword(link)).status).toBe(303);
      expect((await test.visitor().get(path)).status).toBe(410);
    });

    it('are not used up by a password that is too short, too long, or not repeated', async () => {
      const user = await create();
      const link = await test.lastLink(user.email);
      const token = new URL(link).searchParams.get('token') ?? '';
      for (const [password, repeated, words] of [
        ['short', 'short', 'at least 12 characters'],
        ['x'.repeat(129), 'x'.repeat(129), 'at most 128 characters'],
        [PASSWORD, `${PASSWORD}!`, 'not the same'],
      ] as const) {
        const response = await test.visitor().post('/activate', { token, password, repeated });
        expect(response.status).toBe(422);
        expect(await response.text()).toMatch(new RegExp(`role="alert"[^>]*>[^<]*${words}`));
      }
      expect((await test.setPassword(link)).status).toBe(303);
    });

    it('end: an activation after seven days, and the list says so', async () => {
      const user = await create();
      const link = await test.lastLink(user.email);
      test.pass(7 * DAY - 1);
      expect((await test.visitor().get(link.slice(test.host.url.length))).status).toBe(200);
      admin = await test.admin();
      expect((await read(user)).activation?.status).toBe('waiting');
      test.pass(1);
      expect((await test.setPassword(link)).status).toBe(410);
      expect(await read(user)).toMatchObject({ status: 'pending', activation: { status: 'expired' } });
    });

    it('end: a reset after one hour', async () => {
      const { user } = await test.member();
      admin = await test.admin();
      await admin.read('POST', `/users/${user.id}/password-reset`);
      const link = await test.lastLink(user.email);
      expect(link).toMatch(/\/reset\?token=[\w-]{43}$/);
      test.pass(HOUR);
      expect((await test.setPassword(link)).status).toBe(410);
    });

    it('of one page do not work on the other', async () => {
      const user = await create();
      const link = await test.lastLink(user.email);
      expect((await test.setPassword(link.replace('/activate', '/reset'))).status).toBe(410);
      expect((await test.setPassword(link)).status).toBe(303);
    });

    it('end when a newer one is sent', async () => {
      const user = await create();
      const first = await test.lastLink(user.email);
      test.pass(60);
      const delivery = await admin.read<Delivery>('POST', `/users/${user.id}/activation`);
      expect(delivery).toEqual({
        status: 'sent',
        sentAt: test.now.toISOString(),
        nextAttemptAt: new Date(test.now.getTime() + 60_000).toISOString(),
      });
      expect(await test.mails(user.email)).toHaveLength(2);
      expect((await test.setPassword(first)).status).toBe(410);
      expect((await test.setPassword(await test.lastLink(user.email))).status).toBe(303);
    });

    it('end when the account is switched off or gets another address', async () => {
      const user = await create();
      const first = await test.lastLink(user.email);
      const email = `moved.${user.email}`;
      await admin.read('PATCH', `/users/${user.id}`, { body: { email } });
      expect((await test.setPassword(first)).status).toBe(410);
      const second = await test.lastLink(email);
      await admin.read('PATCH', `/users/${user.id}`, { body: { status: 'inactive' } });
      expect((await test.setPassword(second)).status).toBe(410);
      test.pass(60);
      const again = await admin.read<User>('PATCH', `/users/${user.id}`, { body: { status: 'active' } });
      expect(again.status).toBe('pending');
      expect((await test.setPassword(await test.lastLink(email))).status).toBe(303);
    });

    it('are refused to a switched-off account, and an activation to an active one', async () => {
      const { user } = await test.member();
      admin = await test.admin();
      const active = await admin.api('POST', `/users/${user.id}/activation`);
      expect([active.status, await active.json()]).toMatchObject([409, { reason: 'not-pending' }]);
      await admin.read('PATCH', `/users/${user.id}`, { body: { status: 'inactive' } });
      const inactive = await admin.api('POST', `/users/${user.id}/password-reset`);
      expect([inactive.status, await inactive.json()]).toMatchObject([409, { reason: 'inactive' }]);
    });

    it('are not sent again within a minute, and the answer says how long to wait', async () => {
      const { user } = await test.member();
      admin = await test.admin();
      await admin.read('POST', `/users/${user.id}/password-reset`);
      test.pass(18);
      const soon = await admin.api('POST', `/users/${user.id}/password-reset`);
      expect([soon.status, soon.headers.get('Retry-After')]).toEqual([429, '42']);
      expect(await soon.json()).toMatchObject({ reason: 'too-soon' });
      test.pass(42);
      expect((await admin.api('POST', `/users/${user.id}/password-reset`)).status).toBe(200);
    });

    it('reach whoever forgot a password, and nobody learns which addresses have accounts', async () => {
      const { user } = await test.member();
      const mails = await test.mails(user.email);
      const answers = await Promise.all(
        [user.email, 'nobody@example.com', 'not an address'].map(async (email) => {
          const response = await test.visitor().post('/forgot-password', { email });
          return { status: response.status, page: await response.text() };
        }),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.status).toBe(200);
      await vi.waitFor(async () => expect(await test.mails(user.email)).toHaveLength(mails.length + 1));
      expect(await test.mails('nobody@example.com')).toHaveLength(0);
      expect((await test.setPassword(await test.lastLink(user.email))).headers.get('Location')).toBe(
        '/sign-in?notice=reset',
      );
    });
  });
}

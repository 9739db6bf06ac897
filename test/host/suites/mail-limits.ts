import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../examples/host/server/host.ts';
import type { User } from '../../../src/data/index.js';
import { draft, newEmail, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

const COOL_DOWN = 60;

/** How much mail a change of a person can cause; the clock stands still unless a test moves it. */
export function mailLimitsSuite(database: DatabaseSource): void {
  describe('Mail that a change causes', () => {
    let test: TestHost;
    let admin: Visitor;
    afterEach(() => test.close());

    async function start(points = 200, options: HostOptions = {}): Promise<void> {
      const limits = { mailPerSender: { points, duration: 3600 }, mailCoolDown: COOL_DOWN };
      test = await TestHost.start(database(), { limits, ...options });
      admin = await test.admin();
    }
    const create = (more = {}) => admin.read<User>('POST', '/users', { body: draft(more) });
    const read = ({ id }: User) => admin.read<User>('GET', `/users/${id}`);
    const patch = ({ id }: User, body: object) => admin.api('PATCH', `/users/${id}`, { body });

    it('goes to a person who waits when they are switched on again, but not within the cool-down', async () => {
      await start();
      const user = await create();
      expect((await patch(user, { status: 'inactive' })).status).toBe(200);
      test.pass(18);
      const soon = await patch(user, { status: 'active' });
      expect([soon.status, soon.headers.get('Retry-After')]).toEqual([429, '42']);
      expect(await soon.json()).toMatchObject({ reason: 'too-soon' });
      expect((await read(user)).status).toBe('inactive');
      expect(await test.mails(user.email)).toHaveLength(1);
      test.pass(42);
      const later = (await (await patch(user, { status: 'active' })).json()) as User;
      expect(later).toMatchObject({ status: 'pending', activation: { status: 'waiting' } });
      expect(await test.mails(user.email)).toHaveLength(2);
    });

    it('waits out the cool-down however often somebody is switched off and on', async () => {
      await start();
      const user = await create();
      for (let round = 0; round < 5; round += 1) {
        await patch(user, { status: 'inactive' });
        await patch(user, { status: 'active' });
      }
      expect(await test.mails(user.email)).toHaveLength(1);
    });

    it('cannot be repeated by writing the same address in another case', async () => {
      await start();
      const user = await create();
      const email = user.email.toUpperCase();
      expect((await patch(user, { email })).status).toBe(200);
      expect((await read(user)).email).toBe(email);
      expect(await test.mails(email)).toHaveLength(0);
      expect(await test.mails(user.email)).toHaveLength(1);
    });

    it('goes to a new address at once, and counts as one of the sender', async () => {
      await start(2);
      const user = await create();
      const [second, third] = [newEmail(), newEmail()];
      expect((await patch(user, { email: second })).status).toBe(200);
      expect(await test.mails(second)).toHaveLength(1);
      const refused = await patch(user, { email: third });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect((await read(user)).email).toBe(second);
      expect(await test.mails(third)).toHaveLength(0);
    });

    it('counts as one of the sender when somebody is switched on again', async () => {
      await start(2, { limits: { mailPerSender: { points: 2, duration: 3600 }, mailCoolDown: 0 } });
      const user = await create();
      for (const status of [200, 429]) {
        expect((await patch(user, { status: 'inactive' })).status).toBe(200);
        expect((await patch(user, { status: 'active' })).status).toBe(status);
      }
      expect((await read(user)).status).toBe('inactive');
      expect(await test.mails(user.email)).toHaveLength(2);
    });

    it('is not spent by changes that send none', async () => {
      await start(1);
      const user = await create();
      for (const body of [{ firstName: 'Other' }, { phone: null }, { status: 'inactive' }]) {
        expect((await patch(user, body)).status).toBe(200);
      }
    });
  });

  describe('Whether an address has an account', () => {
    it('can be tried by a change so many times only, also where no mail is sent', async () => {
      const test = await TestHost.start(database(), {
        limits: { mailPerSender: { points: 4, duration: 3600 } },
      });
      const { user } = await test.member();
      const admin = await test.admin();
      const tries = [];
      for (let round = 0; round < 5; round += 1) {
        const body = { email: 'viewer@example.com' };
        tries.push((await admin.api('PATCH', `/users/${user.id}`, { body })).status);
      }
      await test.close();
      expect(tries).toEqual([422, 422, 422, 429, 429]);
    });
  });
}

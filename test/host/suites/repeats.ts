import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Assignment, Delivery, User } from '../../../src/data/index.js';
import {
  AURORA,
  BOREALIS,
  draft,
  newEmail,
  PASSWORD,
  TestHost,
  type DatabaseSource,
  type Member,
} from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

const at = (clientId: string, role: string): Assignment => ({ clientId, roleIds: [role] });
const PHONE = '+33612345678';

/** What a repeated request gets when something happened in between. */
export function repeatsSuite(database: DatabaseSource): void {
  describe('A request that is repeated with its Idempotency-Key', () => {
    let test: TestHost;
    let admin: Visitor;
    let actor: Member;
    let headers: Record<string, string>;
    const logError = vi.fn();
    beforeAll(async () => {
      test = await TestHost.start(database(), { logError, limits: { mailCoolDown: 60 } });
      admin = await test.admin();
    });
    afterAll(() => test.close());
    beforeEach(async () => {
      logError.mockClear();
      actor = await test.member({ assignments: [at(AURORA, 'admin')] });
      headers = { 'Idempotency-Key': `"${actor.user.id}"` };
    });

    const call = (method: string, path: string, body?: unknown) =>
      actor.visitor.api(method, path, { body, headers });
    const become = (...assignments: Assignment[]) =>
      admin.read('PATCH', `/users/${actor.user.id}`, { body: { assignments } });

    it('by somebody who is a Viewer by now is answered with e-mail and phone masked', async () => {
      const body = draft({ email: `secret.${newEmail()}`, phone: PHONE });
      const create = () => call('POST', '/users', body);
      const first = (await (await create()).json()) as User;
      expect(first).toMatchObject({ email: body.email, phone: PHONE });
      const path = `/users/${first.id}`;
      const change = async () => actor.visitor.api('PATCH', path, { body: { lastName: 'New' }, headers });
      expect((await change()).status).toBe(200);
      await become(at(AURORA, 'viewer'));
      for (const [repeat, status] of [
        [create, 201],
        [change, 200],
      ] as const) {
        const again = await repeat();
        const text = await again.text();
        expect([again.status, JSON.parse(text)]).toMatchObject([status, { id: first.id, lastName: 'New' }]);
        expect(text).not.toContain('secret');
        expect(text).not.toContain(PHONE.slice(1, -2));
      }
    });

    it('by somebody who is at none of the clients by now is forbidden', async () => {
      const body = draft();
      const create = () => call('POST', '/users', body);
      const { id } = (await (await create()).json()) as User;
      expect((await create()).status).toBe(201);
      await become(at(BOREALIS, 'admin'));
      const again = await create();
      expect(again.status).toBe(403);
      expect(await again.text()).not.toContain(id);
    });

    it('tells nothing of who is removed by now', async () => {
      const create = () => call('POST', '/users', draft({ email: 'one-and-the-same@example.org' }));
      const { id } = (await (await create()).json()) as User;
      await admin.api('DELETE', `/users/${id}`);
      expect((await create()).status).toBe(403);
    });

    it('shows the person as they are now, with the version of now', async () => {
      const body = draft();
      const { id } = (await (await call('POST', '/users', body)).json()) as User;
      const changed = await admin.api('PATCH', `/users/${id}`, { body: { firstName: 'Changed' } });
      const again = await call('POST', '/users', body);
      expect(again.headers.get('ETag')).toBe(changed.headers.get('ETag'));
      expect(again.headers.get('Location')).toBe(`/api/users/${id}`);
      expect(((await again.json()) as User).firstName).toBe('Changed');
    });

    it('still says that a mail went out, to whom may send one', async () => {
      const { user } = await test.member();
      const send = () => call('POST', `/users/${user.id}/password-reset`);
      const first = (await (await send()).json()) as Delivery;
      expect(await (await send()).json()).toEqual(first);
      await become(at(AURORA, 'viewer'));
      expect((await send()).status).toBe(403);
    });

    it('and that took a person out of the clients of the actor gets the same answer, while the actor manages', async () => {
      const { id } = await admin.read<User>('POST', '/users', {
        body: draft({ assignments: [at(AURORA, 'editor'), at(BOREALIS, 'editor')] }),
      });
      const take = () => call('PATCH', `/users/${id}`, { assignments: [] });
      const first = await take();
      const view = (await first.json()) as User;
      expect([first.status, view.assignments]).toEqual([200, []]);
      const again = await take();
      expect([again.status, await again.json()]).toEqual([200, view]);
      await become(at(AURORA, 'viewer'));
      expect((await take()).status).toBe(403);
    });

    describe('after the database failed', () => {
      async function without(table: string, act: () => Promise<void>): Promise<void> {
        const { db } = database();
        await sql`alter table ${sql.table(table)} rename to away`.execute(db);
        await act().finally(() => sql`alter table away rename to ${sql.table(table)}`.execute(db));
      }

      it.each([
        ['before', 'token'],
        ['while', 'mail'],
      ])(
        '%s the mail was sent, finds the account, and the mail can be sent again at once',
        async (_when, table) => {
          const body = draft();
          await without(table, async () => {
            const first = await call('POST', '/users', body);
            expect([first.status, await first.json()]).toMatchObject([
              201,
              { email: body.email, status: 'pending', activation: { status: 'bounced' } },
            ]);
          });
          expect(logError).toHaveBeenCalled();
          const again = await call('POST', '/users', body);
          const user = (await again.json()) as User;
          expect([again.status, user.activation?.status]).toEqual([201, 'bounced']);
          const delivery = await admin.read<Delivery>('POST', `/users/${user.id}/activation`);
          expect(delivery.status).toBe('sent');
          expect(await test.mails(body.email)).toHaveLength(1);
          expect((await test.setPassword(await test.lastLink(body.email))).status).toBe(303);
        },
      );

      it('while a mail to a changed address was sent, finds the change', async () => {
        const user = await admin.read<User>('POST', '/users', { body: draft() });
        const body = { email: newEmail() };
        const change = () => call('PATCH', `/users/${user.id}`, body);
        await without('mail', async () => {
          const first = await change();
          expect([first.status, await first.json()]).toMatchObject([
            200,
            { activation: { status: 'bounced' } },
          ]);
        });
        expect(await (await change()).json()).toMatchObject({
          email: body.email,
          activation: { status: 'bounced' },
        });
      });

      it('while a new password was asked for, can be sent at once', async () => {
        const { user } = await test.member();
        const reset = () => admin.read<Delivery>('POST', `/users/${user.id}/password-reset`);
        await without('mail', async () => expect((await reset()).status).toBe('bounced'));
        expect((await reset()).status).toBe('sent');
      });
    });

    it('finds the account from the moment it is there, whatever becomes of the process that made it', async () => {
      const sockets: Socket[] = [];
      const deaf = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
      await once(deaf, 'listening');
      const smtpUrl = `smtp://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
      const other = await TestHost.start(database(), { reset: false, smtpUrl, logError });
      onTestFinished(() => other.close());
      const visitor = await other.signedIn(actor.user.email, PASSWORD);
      const body = draft();
      const first = visitor.api('POST', '/users', { body, headers });
      await vi.waitFor(() => expect(sockets).toHaveLength(1));
      const again = await call('POST', '/users', body);
      expect([again.status, await again.json()]).toMatchObject([
        201,
        { email: body.email, status: 'pending' },
      ]);
      for (const socket of sockets) socket.destroy();
      deaf.close();
      expect((await first).status).toBe(201);
    });
  });
}

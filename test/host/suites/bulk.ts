import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  MAX_BULK_USERS,
  type Assignment,
  type BulkOperation,
  type BulkResult,
  type User,
} from '../../../src/data/index.js';
import { AURORA, BOREALIS, draft, newEmail, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { ApiCall, Visitor } from '../support/visitor.js';

const at = (clientId: string, role: string): Assignment => ({ clientId, roleIds: [role] });
const [OFF, MAIL] = [{ action: 'deactivate' }, { action: 'send-email' }] as const;
const PHONE = '+33612345678';

/** What one request does to many people. */
export function bulkSuite(database: DatabaseSource): void {
  describe('One thing to many people', () => {
    let test: TestHost;
    let admin: Visitor;
    let actor: { user: User; visitor: Visitor };
    const logError = vi.fn();
    beforeAll(async () => {
      test = await TestHost.start(database(), { logError, limits: { mailCoolDown: 60 } });
      admin = await test.admin();
    });
    afterAll(() => test.close());
    beforeEach(async () => {
      logError.mockClear();
      actor = await test.member({ assignments: [at(AURORA, 'admin')] });
    });

    const create = (changes = {}) => admin.read<User>('POST', '/users', { body: draft(changes) });
    const read = ({ id }: User) => admin.read<User>('GET', `/users/${id}`);
    const ask = (
      operation: BulkOperation,
      users: readonly { id: string; version?: string | undefined }[],
      { by = actor.visitor, ...call }: ApiCall & { by?: Visitor } = {},
    ) => {
      const asked = users.map(({ id, version }) => ({ id, version }));
      return by.api('POST', '/user-bulk', { body: { operation, users: asked }, ...call });
    };
    const run = async (...asked: Parameters<typeof ask>): Promise<BulkResult[]> => {
      const response = await ask(...asked);
      expect(response.status).toBe(200);
      return ((await response.json()) as { results: BulkResult[] }).results;
    };
    const become = (...assignments: Assignment[]) =>
      admin.read('PATCH', `/users/${actor.user.id}`, { body: { assignments } });

    it('is judged for each by the rules that hold for them alone, and done to all others', async () => {
      const [one, changed, elsewhere, unseen, editor] = [
        await create(),
        await create(),
        await create({ assignments: [at(AURORA, 'editor'), at(BOREALIS, 'viewer')] }),
        await create({ assignments: [at(BOREALIS, 'editor')] }),
        await create(),
      ];
      await admin.read('PATCH', `/users/${changed.id}`, { body: { firstName: 'Theirs' } });
      const self = actor.user;
      const users = [
        one,
        changed,
        elsewhere,
        unseen,
        { id: self.id },
        { id: 'nobody' },
        { id: '../users' },
        { id: 'a\0b' },
        { id: editor.id },
      ];
      const results = await run(OFF, users);
      expect(results.map(({ id }) => id)).toEqual(users.map(({ id }) => id));
      expect(results.map(({ error, user }) => error ?? user?.status)).toEqual([
        'inactive',
        { kind: 'conflict', reason: 'stale-version' },
        { kind: 'conflict', reason: 'managed-elsewhere' },
        { kind: 'not-found' },
        { kind: 'conflict', reason: 'self' },
        { kind: 'not-found' },
        { kind: 'not-found' },
        { kind: 'not-found' },
        'inactive',
      ]);
      expect(results[0]?.user).toEqual(await actor.visitor.read('GET', `/users/${one.id}`));
      for (const kept of [changed, elsewhere, unseen]) expect((await read(kept)).status).toBe('pending');
      expect((await read(changed)).firstName).toBe('Theirs');
      expect(logError).not.toHaveBeenCalled();
    });

    it('leaves a client an active Admin, however many of them are chosen', async () => {
      const other = await test.member({ assignments: [at(BOREALIS, 'admin')] });
      const { users } = await admin.read<{ users: User[] }>(
        'GET',
        `/users?client=${BOREALIS}&role=admin&status=active`,
      );
      // Oneself last.
      users.sort((one) => (one.id === other.user.id ? -1 : 1));
      expect(users).toHaveLength(2);
      const operation = { action: 'change-roles', clientId: BOREALIS, roleIds: ['viewer'] } as const;
      const results = await run(operation, users, { by: admin });
      expect(results.map(({ error }) => error)).toEqual([
        undefined,
        { kind: 'conflict', reason: 'last-admin' },
      ]);
    });

    it('gives a role at one client, and is refused for one that the actor does not manage', async () => {
      const user = await create({ assignments: [at(AURORA, 'editor'), at(BOREALIS, 'editor')] });
      const [result] = await run({ action: 'change-roles', clientId: AURORA, roleIds: ['viewer'] }, [user]);
      // The actor knows nothing of the other client.
      expect(result?.user?.assignments).toEqual([at(AURORA, 'viewer')]);
      expect((await read(user)).assignments).toEqual([at(AURORA, 'viewer'), at(BOREALIS, 'editor')]);
      const [foreign] = await run({ action: 'change-roles', clientId: BOREALIS, roleIds: ['admin'] }, [
        { id: user.id },
      ]);
      expect(foreign?.error).toMatchObject({ kind: 'forbidden', reason: 'managed-elsewhere' });
      for (const roleIds of [['no-such-role'], ['viewer', 'editor'], []]) {
        const [wrong] = await run({ action: 'change-roles', clientId: AURORA, roleIds }, [{ id: user.id }]);
        expect(wrong?.error?.kind ?? roleIds).toEqual(roleIds.length > 0 ? 'invalid' : []);
      }
      expect((await read(user)).assignments).toEqual([at(BOREALIS, 'editor')]);
    });

    it('loses no change of roles that is made at the same moment at another client', async () => {
      const user = await create({ assignments: [at(AURORA, 'editor'), at(BOREALIS, 'editor')] });
      const give = (clientId: string) =>
        run({ action: 'change-roles', clientId, roleIds: ['viewer'] }, [{ id: user.id }], { by: admin });
      await Promise.all([give(AURORA), give(BOREALIS)]);
      expect((await read(user)).assignments).toEqual([at(AURORA, 'viewer'), at(BOREALIS, 'viewer')]);
    });

    it('is nothing to who manages nobody, and not done without the token of the page', async () => {
      const user = await create();
      const { visitor } = await test.member({ assignments: [at(AURORA, 'editor')] });
      const [result] = await run(OFF, [user], { by: visitor });
      expect(result?.error?.kind).toBe('forbidden');
      const headers = { 'X-CSRF-Token': 'x'.repeat(43) };
      expect((await ask(OFF, [user], { headers })).status).toBe(403);
      expect((await ask(OFF, [user], { by: test.visitor(), isDescribed: false })).status).toBe(401);
      expect((await read(user)).status).toBe('pending');
    });

    it('is refused as a whole where the request is none, or is about too many', async () => {
      const users = Array.from({ length: MAX_BULK_USERS + 1 }, (_, index) => ({ id: `u${index}` }));
      for (const body of [
        { operation: OFF, users },
        { operation: OFF, users: [] },
        { operation: { action: 'create' }, users: users.slice(1) },
        { operation: { action: 'change-roles' }, users: users.slice(1) },
      ])
        expect((await admin.api('POST', '/user-bulk', { body, isDescribed: false })).status).toBe(422);
      expect(await run(OFF, users.slice(1))).toHaveLength(MAX_BULK_USERS);
    });

    it('sends each the mail that they need, and says for whom it is too soon', async () => {
      const { user: active } = await test.member();
      const waiting = await create();
      const wait = { error: { kind: 'rate-limited', reason: 'too-soon' } };
      const sent = { delivery: { status: 'sent' } };
      expect(await run(MAIL, [active, waiting])).toMatchObject([sent, wait]);
      test.pass(60);
      const results = await run(MAIL, [active, waiting]);
      expect(results).toMatchObject([sent, sent]);
      expect(results[1]?.user?.activation).toMatchObject({ sentAt: test.now.toISOString() });
      expect(await test.lastLink(active.email)).toContain('/reset?');
      expect(await test.lastLink(waiting.email)).toContain('/activate?');
      expect(await test.mails(waiting.email)).toHaveLength(2);
    });

    it('tells who got no turn how long to wait, where the actor sends too much mail', async () => {
      const users = [await create(), await create(), await create()];
      const limits = { mailPerSender: { points: 2, duration: 3600 } };
      const other = await TestHost.start(database(), { reset: false, limits });
      onTestFinished(() => other.close());
      // Its clock starts anew; the first mails were long ago.
      other.pass(3600);
      const results = await run(MAIL, users, { by: await other.admin() });
      expect(results).toMatchObject([
        { delivery: {} },
        { delivery: {} },
        { error: { kind: 'rate-limited' } },
      ]);
      const { reason, retryAfter } = results[2]?.error ?? {};
      expect([reason, (retryAfter ?? 0) > 3000]).toEqual([undefined, true]);
    });

    it('is done to all others where something unforeseen happens to one', async () => {
      const users = [await create(), await create(), await create()];
      const { db } = database();
      await sql`alter table person add constraint unforeseen check (id <> ${sql.lit(users[1]?.id)} or status <> 'inactive')`.execute(
        db,
      );
      onTestFinished(() =>
        sql`alter table person drop constraint unforeseen`.execute(db).then(() => undefined),
      );
      const results = await run(OFF, users);
      expect(results.map(({ error }) => error)).toEqual([undefined, { kind: 'unavailable' }, undefined]);
      expect(logError).toHaveBeenCalledOnce();
    });

    describe('repeated with its key', () => {
      let headers: Record<string, string>;
      beforeEach(() => {
        headers = { 'Idempotency-Key': `"${actor.user.id}"` };
      });
      const rewrite = (changes: { status: null; body: string }, age: number) =>
        database()
          .db.updateTable('answer')
          .set({ ...changes, created_at: new Date(test.now.getTime() - age * 1000) })
          .where('created_at', '>=', test.now)
          .where('body', 'like', '%results%')
          .execute();

      it('tells the same again, failures too, and removes nobody twice', async () => {
        const users = [await create(), await create(), { id: 'nobody' }];
        for (const operation of [OFF, MAIL, { action: 'remove' } as const]) {
          const key = { headers: { 'Idempotency-Key': `"${operation.action} ${actor.user.id}"` } };
          const first = await run(
            operation,
            users.map(({ id }) => ({ id })),
            key,
          );
          expect(
            await run(
              operation,
              users.map(({ id }) => ({ id })),
              key,
            ),
          ).toEqual(first);
        }
        expect((await ask(OFF, users, { headers })).status).toBe(200);
        expect((await ask(MAIL, users, { headers })).status).toBe(422);
      });

      it('tells a Viewer of by then no e-mail, phone or mail, and who is at none of the clients nobody', async () => {
        const user = await create({ email: `secret.${newEmail()}`, phone: PHONE });
        test.pass(60);
        expect(await run(MAIL, [user], { headers })).toMatchObject([
          { delivery: { status: 'sent' }, user: { phone: PHONE } },
        ]);
        await become(at(AURORA, 'viewer'));
        const again = await run(MAIL, [user], { headers });
        expect(again).toMatchObject([{ id: user.id, user: { lastName: user.lastName } }]);
        expect(again[0]?.delivery).toBeUndefined();
        expect(JSON.stringify(again)).not.toMatch(/secret|3361234/);
        await become(at(BOREALIS, 'viewer'));
        expect(await run(MAIL, [user], { headers })).toEqual([{ id: user.id }]);
        expect(await test.mails(user.email)).toHaveLength(2);
      });

      it('shows once more whom it took out of the clients of the actor', async () => {
        const user = await create({ assignments: [at(AURORA, 'editor'), at(BOREALIS, 'editor')] });
        const take = () =>
          run({ action: 'change-roles', clientId: AURORA, roleIds: [] }, [user], { headers });
        const first = await take();
        expect(first).toMatchObject([{ id: user.id, user: { assignments: [] } }]);
        expect(await take()).toEqual(first);
      });

      it('goes on, where the process died, with those whom nothing is known of', async () => {
        const users = [await create(), await create()];
        test.pass(60);
        const send = () => ask(MAIL, users, { headers });
        const { results: first } = (await (await send()).json()) as { results: BulkResult[] };
        const kept = { status: 200, personId: users[0]?.id, delivery: first[0]?.delivery };
        const interrupted = { status: null, body: JSON.stringify({ results: [kept] }) };
        await rewrite(interrupted, 10);
        const early = await send();
        expect([early.status, early.headers.get('Retry-After')]).toEqual([409, '1']);
        test.pass(60);
        const { results } = (await (await send()).json()) as { results: BulkResult[] };
        // What was sent a minute ago is not sent again; what is not known to have been sent is.
        expect(results[0]?.delivery).toEqual(first[0]?.delivery);
        expect(results[1]?.delivery).toMatchObject({ sentAt: test.now.toISOString() });
        const counts = await Promise.all(users.map(async ({ email }) => (await test.mails(email)).length));
        expect(counts).toEqual([2, 3]);
        expect(await (await send()).json()).toEqual({ results });
      });
    });
  });
}

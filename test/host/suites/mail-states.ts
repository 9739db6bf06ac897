import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../examples/host/server/host.ts';
import type { Delivery, User } from '../../../src/data/index.js';
import { draft, PASSWORD, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

/** Where the mail to a person stands, as those see it who manage them. */
export function mailStatesSuite(database: DatabaseSource): void {
  describe('Where a mail stands', () => {
    let test: TestHost;
    let admin: Visitor;
    afterEach(() => test.close());

    async function start(options: HostOptions = {}): Promise<void> {
      test = await TestHost.start(database(), options);
      admin = await test.admin();
    }
    const invite = () => admin.read<User>('POST', '/users', { body: draft() });
    const read = ({ id }: User) => admin.read<User>('GET', `/users/${id}`);
    const send = ({ id }: User, what: 'activation' | 'password-reset') =>
      admin.read<Delivery>('POST', `/users/${id}/${what}`);
    /** What a person presses in the outbox, at the newest mail to an address. */
    async function press(email: string, fate: 'bounced' | 'expired'): Promise<void> {
      const [mail = ''] = await test.mails(email);
      const id = /name="mail" value="(\d+)"/.exec(mail)?.[1] ?? '';
      expect((await test.visitor().post('/outbox', { mail: id, fate })).status).toBe(303);
    }

    it('is since when somebody waits and when it was sent again, for one account', async () => {
      await start();
      const user = await invite();
      const first = test.now.toISOString();
      expect(user.activation).toMatchObject({ status: 'waiting', firstSentAt: first, sentAt: first });
      test.pass(90);
      await send(user, 'activation');
      const again = await read(user);
      expect(again.activation).toMatchObject({ firstSentAt: first, sentAt: test.now.toISOString() });
      const { users } = await admin.read<{ users: User[] }>(
        'GET',
        `/users?client=aurora&search=${encodeURIComponent(user.email)}`,
      );
      expect(users.map(({ id }) => id)).toEqual([user.id]);
    });

    it('is that it bounced, and why, and the next may go out at once', async () => {
      await start();
      const user = await invite();
      await press(user.email, 'bounced');
      expect((await read(user)).activation).toMatchObject({
        status: 'bounced',
        reason: 'The mailbox does not exist.',
      });
      expect((await send(user, 'activation')).status).toBe('sent');
      const { activation } = await read(user);
      expect(activation?.status).toBe('waiting');
      expect(activation?.reason).toBeUndefined();
    });

    it('is that its link expired, which then works no more; a newer one does', async () => {
      await start();
      const user = await invite();
      const link = await test.lastLink(user.email);
      await press(user.email, 'expired');
      expect((await read(user)).activation?.status).toBe('expired');
      expect((await test.setPassword(link)).status).toBe(410);
      test.pass(60);
      await send(user, 'activation');
      expect((await test.setPassword(await test.lastLink(user.email))).status).toBe(303);
      expect((await read(user)).activation?.status).toBe('activated');
    });

    it('is told of a reset as well, until its link is used, and makes no new version', async () => {
      await start();
      const { user } = await test.member();
      const { version } = await read(user);
      await send(user, 'password-reset');
      const sent = await read(user);
      expect(sent.passwordReset).toMatchObject({ status: 'sent', sentAt: test.now.toISOString() });
      expect(sent.version).toBe(version);
      await press(user.email, 'bounced');
      expect((await read(user)).passwordReset).toMatchObject({ status: 'bounced' });
      expect((await send(user, 'password-reset')).status).toBe('sent');
      await test.setPassword(await test.lastLink(user.email), PASSWORD);
      expect((await read(user)).passwordReset).toBeUndefined();
    });

    it('is nothing where links are handed out, which open the account once and are kept nowhere', async () => {
      await start({ handsOutLinks: true });
      expect((await test.visitor().get('/outbox')).status).toBe(404);
      const user = await invite();
      expect(user.activation).toEqual({ status: 'waiting' });
      const key = { headers: { 'Idempotency-Key': '"one-press"' } };
      const ask = () => admin.read<Delivery>('POST', `/users/${user.id}/activation`, key);
      const [first, second] = [await ask(), await ask()];
      if (first.status !== 'link' || second.status !== 'link') throw new Error('There is no link.');
      expect((await test.setPassword(first.url)).status).toBe(410);
      const secret = new URL(second.url).searchParams.get('token') ?? '';
      const { db } = database();
      const tables = [
        await db.selectFrom('answer').selectAll().execute(),
        await db.selectFrom('mail').selectAll().execute(),
        await db.selectFrom('token').selectAll().execute(),
        await db.selectFrom('person').selectAll().where('id', '=', user.id).execute(),
      ];
      expect(JSON.stringify(tables)).not.toContain(secret);
      expect(tables[1]).toEqual([]);
      expect((await test.setPassword(second.url)).status).toBe(303);
      expect((await read(user)).status).toBe('active');
    });
  });

  describe('Whether an unknown address has an account', () => {
    const ROUNDS = 25;

    /** The median time of an answer for each address, asked for in turns, in milliseconds. */
    async function medians(ask: (email: string) => Promise<string>, known: string[], unknown: string[]) {
      const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
      const answers = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const turns = [
          ['known', known[round]],
          ['unknown', unknown[round]],
        ] as const;
        for (const [kind, email = ''] of round % 2 === 0 ? turns : turns.toReversed()) {
          const begun = performance.now();
          answers.add(await ask(email));
          times[kind].push(performance.now() - begun);
          // What runs on after an answer is not to be counted to the next one.
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      }
      const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
      return { known: median(times.known), unknown: median(times.unknown), answers };
    }

    it('is told neither by the answer nor by its time to who forgot a password; a naive page would tell', async () => {
      const limits = { publicPerAddress: { points: 1000, duration: 60 }, mailCoolDown: 0 };
      const test = await TestHost.start(database(), { limits, people: 200 });
      try {
        const people = await database()
          .db.selectFrom('person')
          .select('email')
          .where('status', '=', 'active')
          .limit(ROUNDS)
          .execute();
        const known = people.map(({ email }) => email);
        const unknown = known.map((email) => `${email.slice(0, -1)}x`);
        const visitor = test.visitor();
        const ask = async (email: string) => {
          const response = await visitor.post('/forgot-password', { email });
          return `${response.status} ${await response.text()}`;
        };
        await ask('nobody@example.org');
        const answer = await medians(ask, known, unknown);
        expect([...answer.answers]).toHaveLength(1);
        // The control: a page that waits for the mail before it answers.
        const naive = await medians(
          async (email) => {
            const mails = async () => (await test.mails(email)).length;
            const [before, said] = [await mails(), await ask(email)];
            const deadline = performance.now() + 1000;
            const isKnown = known.includes(email);
            while (isKnown && performance.now() < deadline && (await mails()) === before);
            return said;
          },
          known,
          unknown,
        );
        const gap = ({ known: one, unknown: other }: { known: number; unknown: number }) => one - other;
        expect(gap(naive)).toBeGreaterThan(10);
        expect(Math.abs(gap(answer))).toBeLessThan(gap(naive) / 3);
      } finally {
        await test.close();
      }
    }, 120_000);
  });
}

import { AdapterError, checkedAdapter, type Delivery, type User } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import { emailSearch, findListed, pagesOf, plainUser, withNewUser } from './steps.js';
import { method, type AdapterRule, type AdapterSubject } from './subject.js';

/** E-mails to users. */
export const mailRules: readonly AdapterRule[] = [
  {
    name: 'tells what became of a password reset, or how long to wait',
    needs: ['sendPasswordReset'],
    check: async (subject) => {
      const { id } = await plainUser(subject);
      await expectDelivery(subject, 'sendPasswordReset', id);
    },
  },
  {
    name: 'tells what became of an activation that is sent again, or how long to wait',
    needs: ['create', 'sendActivation'],
    check: (subject) => withNewUser(subject, ({ id }) => expectDelivery(subject, 'sendActivation', id)),
  },
  {
    name: 'makes no second account when an activation is sent again',
    needs: ['create', 'sendActivation'],
    check: (subject) =>
      withNewUser(subject, async (user) => {
        await method(subject.adapter, 'sendActivation')(user.id).catch(expectRateLimit);
        const same = [];
        const namesake = ({ id, email }: User) => id === user.id || email.startsWith(user.email.slice(0, 30));
        for await (const { users } of pagesOf(subject, emailSearch(subject, user)))
          same.push(...users.filter(namesake));
        expectSame(
          same.map(({ id }) => id),
          [user.id],
          'The accounts with the address',
        );
      }),
  },
  {
    name: 'tells since when somebody waits, which another activation does not change',
    needs: ['create', 'sendActivation', 'get'],
    check: (subject) =>
      withNewUser(subject, async ({ id }) => {
        const since = async () => {
          const { activation } = await method(subject.adapter, 'get')(id);
          return [activation?.firstSentAt ?? activation?.sentAt, activation?.sentAt] as const;
        };
        const [first, sent] = await since();
        if (!handsOutLinks(subject)) {
          expect(first !== undefined, 'A user who waits does not say since when.');
        }
        const delivery = await method(subject.adapter, 'sendActivation')(id).catch(expectRateLimit);
        const [stillFirst, sentAgain] = await since();
        expectSame(stillFirst, first, 'The time since when somebody waits, after another activation,');
        const expected = delivery?.status === 'sent' ? delivery.sentAt : delivery ? sentAgain : sent;
        expectSame(sentAgain, expected, 'The time of the last activation');
      }),
  },
  {
    name: 'tells of a user how long the next activation must wait, and refuses an earlier one',
    needs: ['create', 'sendActivation', 'get'],
    check: (subject) =>
      withNewUser(subject, async ({ id }) => {
        const send = method(subject.adapter, 'sendActivation');
        const delivery = await send(id).catch(expectRateLimit);
        const { activation } = await method(subject.adapter, 'get')(id);
        const next = activation?.nextAttemptAt;
        if (delivery?.status === 'sent') {
          expectSame(next, delivery.nextAttemptAt, 'The earliest time for another activation');
        } else if (!delivery) {
          expect(next !== undefined, 'A user who was refused another activation does not say until when.');
        }
        if (next === undefined || Date.parse(next) - Date.parse(activation?.sentAt ?? next) < 1000) return;
        await expectRejection(send(id), ['rate-limited'], 'An activation before its time');
      }),
  },
  {
    name: 'tells the same of a password reset as a user and as a delivery',
    needs: ['sendPasswordReset', 'get'],
    check: async (subject) => {
      const { id } = await plainUser(subject);
      const delivery = await method(subject.adapter, 'sendPasswordReset')(id).catch(expectRateLimit);
      const { passwordReset } = await method(subject.adapter, 'get')(id);
      // A backend need not keep it.
      if (!passwordReset || !delivery || delivery.status === 'link') return;
      expectSame(passwordReset.status, delivery.status, 'The status of the password reset');
      if (delivery.status !== 'sent') return;
      const { sentAt, nextAttemptAt } = passwordReset;
      expectSame(sentAt, delivery.sentAt, 'The time of the password reset');
      expectSame(nextAttemptAt, delivery.nextAttemptAt, 'The earliest time for another password reset');
    },
  },
  {
    name: 'hands out links where it says so, and nowhere else, and shows them to nobody who looks at the user',
    needs: ['sendPasswordReset'],
    check: async (subject) => {
      const { adapter } = subject;
      const { id, email } = await plainUser(subject);
      const delivery = await method(adapter, 'sendPasswordReset')(id).catch(expectRateLimit);
      if (!delivery) return;
      const isLink = delivery.status === 'link';
      expectSame(isLink, handsOutLinks(subject), 'Whether a link is handed out');
      if (delivery.status !== 'link') return;
      expect(/^https?:/.test(delivery.url), `The link is ${delivery.url}, which nobody can follow.`);
      const shown = canonical([await adapter.get?.(id), await findListed(subject, { id, email })]);
      expect(!shown.includes(delivery.url), 'The link can be read by whoever looks at the user.');
    },
  },
  {
    name: 'refuses to send an activation to whom is active',
    needs: ['sendActivation'],
    check: async (subject) => {
      const { id } = await plainUser(subject);
      const error = await expectRejection(
        method(subject.adapter, 'sendActivation')(id),
        ['conflict'],
        'An activation for an active user',
      );
      expectSame(error.reason, 'not-pending', 'The reason');
    },
  },
];

async function expectDelivery(
  { adapter }: AdapterSubject,
  name: 'sendPasswordReset' | 'sendActivation',
  id: string,
): Promise<void> {
  let delivery: Delivery;
  try {
    delivery = await method(adapter, name)(id);
  } catch (thrown) {
    expectRateLimit(thrown);
    return;
  }
  const read = await method(
    checkedAdapter({ ...bare(adapter), [name]: () => Promise.resolve(delivery) }),
    name,
  )(id);
  expectSame(read, delivery, 'The delivery, as it is read,');
  if (delivery.status === 'sent') {
    expect(delivery.sentAt !== undefined, `The delivery ${canonical(delivery)} does not say when.`);
  }
}

const handsOutLinks = ({ adapter }: AdapterSubject): boolean => adapter.capabilities.handsOutLinks ?? false;

function expectRateLimit(thrown: unknown): undefined {
  expect(AdapterError.is(thrown), `The call rejected with ${String(thrown)}, which is no AdapterError.`);
  expect(thrown.kind === 'rate-limited', `The call rejected with the kind ${thrown.kind}.`);
  expect((thrown.retryAfter ?? 0) > 0, `The call does not say how long to wait, but ${thrown.retryAfter}.`);
}

const bare = ({ capabilities }: AdapterSubject['adapter']) => ({
  capabilities,
  list: () => Promise.resolve({ users: [] }),
});

import { AdapterError, checkedAdapter, type Delivery, type User } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import { emailSearch, pagesOf, plainUser, withNewUser } from './steps.js';
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

function expectRateLimit(thrown: unknown): void {
  expect(AdapterError.is(thrown), `The call rejected with ${String(thrown)}, which is no AdapterError.`);
  expect(thrown.kind === 'rate-limited', `The call rejected with the kind ${thrown.kind}.`);
  expect((thrown.retryAfter ?? 0) > 0, `The call does not say how long to wait, but ${thrown.retryAfter}.`);
}

const bare = ({ capabilities }: AdapterSubject['adapter']) => ({
  capabilities,
  list: () => Promise.resolve({ users: [] }),
});

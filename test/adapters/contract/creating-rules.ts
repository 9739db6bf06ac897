import type { AdapterError, User, UserDraft } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import { discard, fingerprint, findListed, newDraft, withNewUser } from './steps.js';
import { method, type AdapterRule } from './subject.js';

/** New users. */
export const creatingRules: readonly AdapterRule[] = [
  {
    name: 'makes a user of what was given, who waits for their activation',
    needs: ['create'],
    check: (subject) =>
      withNewUser(subject, (user, draft) => {
        for (const [name, value] of Object.entries(draft)) {
          expectSame(user[name as keyof UserDraft], value, `The ${name} of the new user`);
        }
        expectSame(user.status, 'pending', 'The status of the new user');
        expectSame(user.activation?.status, 'waiting', 'The state of the activation');
        expect(!user.lastLoginAt, `The new user has signed in already, ${canonical(user.lastLoginAt)}.`);
        return Promise.resolve();
      }),
  },
  {
    name: 'gets a new user at once',
    needs: ['create', 'get'],
    check: (subject) =>
      withNewUser(subject, async (user) => {
        const { email, status } = await method(subject.adapter, 'get')(user.id);
        expectSame([email, status], [user.email, user.status], 'The new user');
      }),
  },
  {
    name: 'lists a new user at once',
    needs: ['create'],
    check: (subject) =>
      withNewUser(subject, async (user) => {
        const listed = await findListed(subject, user);
        expectSame(listed?.email, user.email, 'The e-mail address of the new user in the list');
      }),
  },
  {
    name: 'makes one user when the same call is repeated',
    needs: ['create'],
    check: async (subject) => {
      const draft = newDraft(subject);
      const create = () => method(subject.adapter, 'create')(draft, { idempotencyKey: draft.email });
      const users = [await create()];
      try {
        users.push(await create());
        expectSame(users[1]?.id, users[0]?.id, 'The user made by the repeated call');
      } finally {
        await discard(subject.adapter, ...users);
      }
    },
  },
  {
    name: 'makes one user when the same call comes twice at the same time',
    needs: ['create'],
    check: async (subject) => {
      const draft = newDraft(subject);
      const create = () => method(subject.adapter, 'create')(draft, { idempotencyKey: draft.email });
      const outcomes = await Promise.allSettled([create(), create()]);
      const users = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
      await discard(subject.adapter, ...users);
      expect(users.length > 0, 'Neither call made a user.');
      expect(new Set(users.map(({ id }) => id)).size === 1, 'Two users were made.');
    },
  },
  {
    name: 'refuses an e-mail address that somebody has, and says so at the field',
    needs: ['create'],
    check: (subject) =>
      withNewUser(subject, async ({ email }) => {
        const again = method(subject.adapter, 'create')({ ...newDraft(subject), email });
        await expectRefusedEmail(again.then((user) => discard(subject.adapter, user)));
      }),
  },
  {
    name: 'takes an e-mail address for the same in capitals',
    needs: ['create'],
    check: (subject) =>
      withNewUser(subject, async ({ email }) => {
        const again = method(subject.adapter, 'create')({ ...newDraft(subject), email: email.toUpperCase() });
        await expectRefusedEmail(again.then((user) => discard(subject.adapter, user)));
      }),
  },
  {
    name: 'gives an e-mail address to one of two users made at the same time',
    needs: ['create'],
    check: async (subject) => {
      const draft = newDraft(subject);
      const outcomes = await Promise.allSettled(
        [1, 2].map(() => method(subject.adapter, 'create')({ ...draft })),
      );
      const users = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
      await discard(subject.adapter, ...users);
      expect(users.length === 1, `${users.length} users with one address were made.`);
      const refused = outcomes.find((outcome) => outcome.status === 'rejected');
      await expectRefusedEmail(Promise.reject(refused?.reason as Error));
    },
  },
  ...(
    [
      ['firstName', '   '],
      ['lastName', 'x'.repeat(101)],
      ['email', 'nobody'],
      ['phone', 'call me'],
    ] as const
  ).map(([field, value]): AdapterRule => ({
    name: `refuses a new user with a bad ${field}, and says so at the field`,
    needs: ['create'],
    check: async (subject) => {
      const before = await fingerprint(subject);
      const made: User[] = [];
      const call = method(subject.adapter, 'create')({ ...newDraft(subject), [field]: value });
      const error = await expectRejection(
        call.then((user) => made.push(user)),
        ['invalid'],
        `A new user with the ${field} ${canonical(value)}`,
      ).finally(() => discard(subject.adapter, ...made));
      expect(
        field in error.fields,
        `There is no message for ${field}, but for ${Object.keys(error.fields)}.`,
      );
      expectSame(await fingerprint(subject), before, 'The list afterwards');
    },
  })),
];

async function expectRefusedEmail(call: Promise<unknown>): Promise<void> {
  const error: AdapterError = await expectRejection(call, ['invalid'], 'The second user with an address');
  expect('email' in error.fields, `There is no message for email, but for ${Object.keys(error.fields)}.`);
  expectSame(error.reason, 'email-taken', 'The reason');
}

import type { RefusalReason, UserAdapter, UserId } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import { adminRoleIdOf, clientIdOf, discard, newDraft, roleIdsOf, withNewUser } from './steps.js';
import { method, type AdapterRule, type AdapterSubject, type Need } from './subject.js';

interface Attempt {
  readonly words: string;
  readonly needs: readonly Need[];
  readonly make: (adapter: UserAdapter, id: UserId, subject: AdapterSubject) => Promise<unknown>;
}

const REMOVE: Attempt = {
  words: 'be removed',
  needs: ['remove'],
  make: (adapter, id) => method(adapter, 'remove')(id),
};
const DEACTIVATE: Attempt = {
  words: 'be deactivated',
  needs: ['update'],
  make: (adapter, id) => method(adapter, 'update')(id, { status: 'inactive' }),
};
const READDRESS: Attempt = {
  words: 'be given another address',
  needs: ['update'],
  make: (adapter, id, subject) => method(adapter, 'update')(id, { email: newDraft(subject).email }),
};
const RENAME: Attempt = {
  words: 'be renamed',
  needs: ['update'],
  make: (adapter, id) => method(adapter, 'update')(id, { firstName: 'Somebody', lastName: 'Else' }),
};

/** People who are beyond the viewer, and what an adapter says of them beforehand. */
export const refusalRules: readonly AdapterRule[] = [
  ...[REMOVE, DEACTIVATE, READDRESS].map(({ words, needs, make }): AdapterRule => ({
    name: `does not let a user who is managed elsewhere too ${words}`,
    needs: ['managed elsewhere', 'get', ...needs],
    check: (subject) => expectRefused(subject, subject.managedElsewhere, make, 'managed-elsewhere'),
  })),
  ...[REMOVE, DEACTIVATE, RENAME].map(({ words, needs, make }): AdapterRule => ({
    name: `does not let a user of a role above the viewer’s own ${words}`,
    needs: ['higher role', 'get', ...needs],
    check: (subject) => expectRefused(subject, subject.higher, make, 'higher-role'),
  })),
  {
    name: 'does not let anybody be given a role above the viewer’s own',
    needs: ['higher role', 'create', 'update', 'get'],
    check: async (subject) => {
      const { higher } = subject;
      if (!higher) return;
      const lower = { ...subject, adapter: higher.adapter };
      const assignments = [{ clientId: clientIdOf(subject), roleIds: [adminRoleIdOf(subject)] }];
      const create = async () => {
        const user = await method(higher.adapter, 'create')({ ...newDraft(subject), assignments });
        await discard(subject.adapter, user);
        return user;
      };
      await expectReason(create(), 'higher-role', 'The creation');
      const own = [{ clientId: clientIdOf(subject), roleIds: [roleIdsOf(subject)[0]] }];
      await withNewUser(
        lower,
        async ({ id }) => {
          const promotion = method(higher.adapter, 'update')(id, { assignments });
          await expectReason(promotion, 'higher-role', 'The promotion');
          const { assignments: after } = await method(subject.adapter, 'get')(id);
          expectSame(after, own, 'What the user is afterwards');
        },
        { assignments: own },
      );
    },
  },
  {
    name: 'refuses what it says beforehand that it refuses, for the reason that it gives',
    needs: ['last admin', 'self', 'get', 'remove', 'update'],
    check: async (subject) => {
      const { adapter, self = '', lastAdmin, managedElsewhere, higher } = subject;
      for (const { id, adapter: acting = adapter } of [
        { id: self },
        lastAdmin,
        managedElsewhere,
        higher,
      ].flatMap((one) => one ?? [])) {
        const { refusals = {} } = await method(acting, 'get')(id);
        for (const [action, { make }] of [
          ['remove', REMOVE],
          ['deactivate', DEACTIVATE],
        ] as const) {
          const reason = refusals[action]?.reason;
          if (!refusals[action]) continue;
          const what = `To ${action} the user ${id}`;
          const error = await expectRejection(make(acting, id, subject), ['conflict', 'forbidden'], what);
          expectSame(error.reason, reason, `The reason of the user ${id}`);
        }
      }
    },
  },
];

async function expectRefused(
  subject: AdapterSubject,
  person: { readonly id: UserId; readonly adapter?: UserAdapter | undefined } | undefined,
  make: Attempt['make'],
  reason: RefusalReason,
): Promise<void> {
  if (!person) return;
  const { id, adapter = subject.adapter } = person;
  const get = method(adapter, 'get');
  const before = await get(id);
  await expectReason(make(adapter, id, subject), reason, 'The attempt');
  const after = await get(id);
  expect(canonical(after) === canonical(before), `The user is ${canonical(after)} afterwards.`);
}

async function expectReason(call: Promise<unknown>, reason: RefusalReason, what: string): Promise<void> {
  const error = await expectRejection(call, ['conflict'], what);
  expect(error.reason === reason, `The reason is ${canonical(error.reason)}.`);
}

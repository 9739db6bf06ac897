import type { RefusalReason, User, UserAdapter, UserId } from '../../../src/data/index.js';
import { canonical, expectRejection, expect } from './expectations.js';
import { adminRoleIdOf, roleIdsOf } from './steps.js';
import { method, type AdapterRule, type AdapterSubject, type Need } from './subject.js';

interface Attempt {
  readonly words: string;
  readonly needs: readonly Need[];
  readonly make: (adapter: UserAdapter, user: User, subject: AdapterSubject) => Promise<unknown>;
}

/** Three ways to take an admin's power, and one more by the back door. */
const ATTEMPTS: readonly Attempt[] = [
  {
    words: 'be removed',
    needs: ['remove'],
    make: (adapter, { id }) => method(adapter, 'remove')(id),
  },
  {
    words: 'be deactivated',
    needs: ['update'],
    make: (adapter, { id }) => method(adapter, 'update')(id, { status: 'inactive' }),
  },
  {
    words: 'be given a lower role',
    needs: ['update'],
    make: (adapter, { id, assignments }, subject) =>
      method(adapter, 'update')(id, {
        assignments: assignments.map(({ clientId }) => ({ clientId, roleIds: [roleIdsOf(subject)[0]] })),
      }),
  },
  {
    words: 'lose all roles',
    needs: ['update'],
    make: (adapter, { id }) => method(adapter, 'update')(id, { assignments: [] }),
  },
];

/** The last active admin of a client, and the viewer's own account. */
export const protectionRules: readonly AdapterRule[] = [
  ...ATTEMPTS.map(({ words, needs, make }): AdapterRule => ({
    name: `does not let the last active admin of a client ${words}`,
    needs: ['last admin', 'get', ...needs],
    check: async (subject) => {
      const { lastAdmin, self } = subject;
      if (!lastAdmin) return;
      const { id, adapter = subject.adapter } = lastAdmin;
      const reasons: RefusalReason[] = id === self ? ['last-admin', 'self'] : ['last-admin'];
      await expectProtected(subject, adapter, id, make, reasons);
    },
  })),
  {
    name: 'names only clients at which the last admin cannot be given a lower role, if it names any',
    needs: ['last admin', 'get', 'update'],
    check: async (subject) => {
      const { lastAdmin } = subject;
      if (!lastAdmin) return;
      const { id, adapter = subject.adapter } = lastAdmin;
      const { refusals, assignments } = await method(adapter, 'get')(id);
      for (const at of refusals?.deactivate?.clientIds ?? []) {
        const others = assignments.filter(({ clientId }) => clientId !== at);
        const lower = { clientId: at, roleIds: [roleIdsOf(subject)[0]] };
        const attempt = method(adapter, 'update')(id, { assignments: [...others, lower] });
        const { reason } = await expectRejection(attempt, ['conflict'], `A lower role at ${at}`);
        expect(reason === 'last-admin', `The reason at ${at} is ${canonical(reason)}.`);
      }
    },
  },
  ...ATTEMPTS.map(({ words, needs, make }): AdapterRule => ({
    name: `does not let the viewer’s own account ${words}`,
    needs: ['self', 'get', ...needs],
    check: (subject) =>
      expectProtected(subject, subject.adapter, subject.self ?? '', make, ['self', 'last-admin']),
  })),
];

async function expectProtected(
  subject: AdapterSubject,
  adapter: UserAdapter,
  id: UserId,
  make: Attempt['make'],
  reasons: readonly RefusalReason[],
): Promise<void> {
  const get = method(adapter, 'get');
  const before = await get(id);
  expect(
    before.status === 'active' &&
      before.assignments.some((at) => at.roleIds.includes(adminRoleIdOf(subject))),
    `The user ${id} is no active admin.`,
  );
  const error = await expectRejection(make(adapter, before, subject), ['conflict'], 'The attempt');
  expect(
    reasons.some((reason) => reason === error.reason),
    `The reason is ${canonical(error.reason)}.`,
  );
  const after = await get(id);
  expect(canonical(after) === canonical(before), `The user is ${canonical(after)} afterwards.`);
}

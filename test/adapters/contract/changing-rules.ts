import type { Assignment, User } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import {
  adminRoleIdOf,
  clientIdOf,
  findListed,
  newDraft,
  pagesOf,
  plainUser,
  roleIdsOf,
  withNewUser,
  withUser,
} from './steps.js';
import { method, type AdapterRule, type AdapterSubject } from './subject.js';

/** Changes to users, and their end. */
export const changingRules: readonly AdapterRule[] = [
  {
    name: 'changes what is named and nothing else',
    needs: ['update'],
    check: (subject) =>
      withUser(subject, async (user) => {
        const changed = await method(subject.adapter, 'update')(user.id, { firstName: 'Changed' });
        const { email, phone, lastName, assignments, status } = user;
        const rest = { email, phone, lastName, assignments, status };
        for (const [name, value] of Object.entries({ ...rest, firstName: 'Changed' })) {
          expectSame(changed[name as keyof User], value, `The ${name} of the changed user`);
        }
      }),
  },
  {
    name: 'gets and lists what was changed at once',
    needs: ['update', 'get'],
    check: (subject) =>
      withUser(subject, async (user) => {
        await method(subject.adapter, 'update')(user.id, { lastName: 'Changed' });
        expectSame((await current(subject, user)).lastName, 'Changed', 'The last name of the user');
        expectSame((await findListed(subject, user))?.lastName, 'Changed', 'The last name in the list');
      }),
  },
  {
    name: 'takes a phone number away',
    needs: ['update'],
    check: (subject) =>
      withUser(subject, async (user) => {
        const changed = await method(subject.adapter, 'update')(user.id, { phone: null });
        expect(!changed.phone, `The phone number is still ${changed.phone}.`);
      }),
  },
  {
    name: 'refuses a bad change, says so at the field, and changes nothing',
    needs: ['update', 'get'],
    check: (subject) =>
      withUser(subject, async (user) => {
        const changes = { firstName: 'Changed', email: 'nobody' };
        const error = await expectRejection(
          method(subject.adapter, 'update')(user.id, changes),
          ['invalid'],
          'A change to a bad e-mail address',
        );
        expect(
          'email' in error.fields,
          `There is no message for email, but for ${Object.keys(error.fields)}.`,
        );
        expectSame((await current(subject, user)).firstName, user.firstName, 'The first name of the user');
      }),
  },
  {
    name: 'refuses a change to an e-mail address that somebody has',
    needs: ['update', 'create'],
    check: (subject) =>
      withNewUser(subject, (user) =>
        withNewUser(subject, async ({ email }) => {
          const error = await expectRejection(
            method(subject.adapter, 'update')(user.id, { email }),
            ['invalid'],
            'A change to the address of somebody else',
          );
          expect(
            'email' in error.fields,
            `There is no message for email, but for ${Object.keys(error.fields)}.`,
          );
          expectSame(error.reason, 'email-taken', 'The reason');
        }),
      ),
  },
  {
    name: 'gives a changed user another version',
    needs: ['update', 'versions'],
    check: (subject) =>
      withUser(subject, async (user) => {
        const { version } = await method(subject.adapter, 'update')(user.id, { firstName: 'Changed' });
        expect(user.version !== undefined, 'The user has no version.');
        expect(version !== undefined && version !== user.version, `The version is ${version} still.`);
      }),
  },
  {
    name: 'refuses a change made from an old version, and overwrites nothing',
    needs: ['update', 'get', 'versions'],
    check: (subject) =>
      withUser(subject, async (user) => {
        const update = method(subject.adapter, 'update');
        const { version } = user;
        await update(user.id, { firstName: 'Theirs' }, { version });
        const error = await expectRejection(
          update(user.id, { firstName: 'Mine' }, { version }),
          ['conflict'],
          'A change made from an old version',
        );
        expectSame(error.reason, 'stale-version', 'The reason');
        expectSame((await current(subject, user)).firstName, 'Theirs', 'The first name of the user');
      }),
  },
  {
    name: 'lets one of two changes from the same version win',
    needs: ['update', 'versions'],
    check: (subject) =>
      withUser(subject, async ({ id, version }) => {
        const outcomes = await Promise.allSettled(
          ['One', 'Two'].map((firstName) =>
            method(subject.adapter, 'update')(id, { firstName }, { version }),
          ),
        );
        const won = outcomes.filter(({ status }) => status === 'fulfilled').length;
        expect(won === 1, `${won} of two changes made at the same time won.`);
      }),
  },
  {
    name: 'refuses a removal made from an old version',
    needs: ['update', 'remove', 'create', 'versions'],
    check: (subject) =>
      withNewUser(subject, async ({ id, version }) => {
        await method(subject.adapter, 'update')(id, { firstName: 'Theirs' });
        await expectRejection(
          method(subject.adapter, 'remove')(id, { version }),
          ['conflict'],
          'A removal made from an old version',
        );
      }),
  },
  {
    name: 'switches an account off and on',
    needs: ['update'],
    check: async (subject) => {
      const { id } = await plainUser(subject);
      const update = method(subject.adapter, 'update');
      const off = await update(id, { status: 'inactive' });
      const on = await update(id, { status: 'active' });
      expectSame(off.status, 'inactive', 'The status of the user who was switched off');
      expectSame(on.status, 'active', 'The status of the user who was switched on');
    },
  },
  {
    name: 'changes the role at a client',
    needs: ['update', 'get'],
    check: (subject) =>
      withUser(subject, async (user) => {
        const [, roleId] = roleIdsOf(subject);
        const assignments = user.assignments.map((at) =>
          at.clientId === clientIdOf(subject) ? { ...at, roleIds: [roleId] } : at,
        );
        await method(subject.adapter, 'update')(user.id, { assignments });
        expectSame((await current(subject, user)).assignments, assignments, 'The roles of the user');
      }),
  },
  {
    name: 'changes the role at one client and not at another',
    needs: ['create', 'update', 'get', 'other client id'],
    check: (subject) => {
      const [roleId, otherRoleId] = roleIdsOf(subject);
      const at = (first: string) => [
        { clientId: clientIdOf(subject), roleIds: [first] },
        { clientId: subject.otherClientId ?? '', roleIds: [roleId] },
      ];
      return withNewUser(
        subject,
        async (user) => {
          await method(subject.adapter, 'update')(user.id, { assignments: at(otherRoleId) });
          const { assignments } = await current(subject, user);
          expectSame(byClient(assignments), byClient(at(otherRoleId)), 'The roles of the user');
        },
        { assignments: at(roleId) },
      );
    },
  },
  {
    name: 'gives a role at one more client and takes it away, and keeps the others',
    needs: ['create', 'update', 'get', 'other client id'],
    check: (subject) =>
      withNewUser(subject, async (user) => {
        const [roleId] = roleIdsOf(subject);
        const here = { clientId: clientIdOf(subject), roleIds: [roleId] };
        const there = { clientId: subject.otherClientId ?? '', roleIds: [roleId] };
        for (const assignments of [[here, there], [there], [here, there], [here]]) {
          await method(subject.adapter, 'update')(user.id, { assignments });
          const { assignments: kept } = await current(subject, user);
          expectSame(byClient(kept), byClient(assignments), 'The roles of the user');
        }
      }),
  },
  {
    name: 'keeps the roles at a client that the viewer does not manage',
    needs: ['update', 'get', 'foreign client id'],
    check: async (subject) => {
      const update = method(subject.adapter, 'update');
      const user = await foreigner(subject);
      const [roleId, otherRoleId] = roleIdsOf(subject);
      const isForeign = (at: Assignment) => at.clientId === subject.foreignClientId;
      const foreign = canonical(user.assignments.find(isForeign));
      const rolesHere = user.assignments.find((at) => at.clientId === clientIdOf(subject))?.roleIds;
      const roleHere = rolesHere?.includes(roleId) ? otherRoleId : roleId;
      const changed = user.assignments.map((at) =>
        at.clientId === clientIdOf(subject) ? { ...at, roleIds: [roleHere] } : at,
      );
      const stolen = user.assignments.map((at) =>
        isForeign(at) ? { ...at, roleIds: [at.roleIds[0] === roleId ? otherRoleId : roleId] } : at,
      );
      try {
        await update(user.id, { assignments: changed });
        const after = await current(subject, user);
        expectSame(byClient(after.assignments), byClient(changed), 'The roles of the user');
        // Whether it is refused or ignored, it must not take effect.
        await expectRejection(update(user.id, { assignments: stolen }), ['forbidden'], 'A role given there');
        const without = user.assignments.filter((at) => !isForeign(at));
        await update(user.id, { assignments: without }).catch(() => undefined);
        const kept = (await current(subject, user)).assignments.find(isForeign);
        expectSame(canonical(kept), foreign, 'The roles at the client that the viewer does not manage');
      } finally {
        await update(user.id, { assignments: user.assignments }).catch(() => undefined);
      }
    },
  },
  {
    name: 'gives a user several roles at a client',
    needs: ['create', 'multipleRoles'],
    check: (subject) => {
      const assignments = [{ clientId: clientIdOf(subject), roleIds: [...roleIdsOf(subject)] }];
      return withNewUser(
        subject,
        (user) => {
          const [{ roleIds = [] } = {}] = user.assignments;
          expectSame([...roleIds].sort(), [...roleIdsOf(subject)].sort(), 'The roles of the user');
          return Promise.resolve();
        },
        { assignments },
      );
    },
  },
  {
    name: 'removes a user for good',
    needs: ['create', 'remove'],
    check: async (subject) => {
      const { adapter } = subject;
      const user = await method(adapter, 'create')(newDraft(subject));
      await method(adapter, 'remove')(user.id);
      if (adapter.get) await expectRejection(adapter.get(user.id), ['not-found'], 'get of a removed user');
      const listed = await findListed(subject, user);
      expect(!listed, `The removed user is still listed: ${canonical(listed)}.`);
    },
  },
  {
    name: 'rejects with not-found when a user is removed twice',
    needs: ['create', 'remove'],
    check: async (subject) => {
      const { id } = await method(subject.adapter, 'create')(newDraft(subject));
      await method(subject.adapter, 'remove')(id);
      await expectRejection(method(subject.adapter, 'remove')(id), ['not-found'], 'The second removal');
    },
  },
];

const current = ({ adapter }: AdapterSubject, { id }: User): Promise<User> => method(adapter, 'get')(id);

/** Somebody at the client of the subject who has a role at a client that the viewer does not manage, and no power. */
async function foreigner(subject: AdapterSubject): Promise<User> {
  const isForeign = (at: Assignment) => at.clientId === subject.foreignClientId;
  for await (const { users } of pagesOf(subject)) {
    const found = users.find(
      (user) =>
        user.id !== subject.self &&
        user.assignments.some(isForeign) &&
        !user.assignments.some(({ roleIds }) => roleIds.includes(adminRoleIdOf(subject))),
    );
    if (found) return found;
  }
  throw new Error('The rule needs somebody with a role at a client that the viewer does not manage.');
}

const byClient = (assignments: User['assignments']) =>
  [...assignments].sort((a, b) => (a.clientId < b.clientId ? -1 : 1));

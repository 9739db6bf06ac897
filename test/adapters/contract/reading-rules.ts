import { checkedAdapter, MASKABLE_FIELDS, USER_ACTIONS, type User } from '../../../src/data/index.js';
import { canonical, expect, expectRejection, expectSame } from './expectations.js';
import { fingerprint, firstPage, listFirst, newDraft } from './steps.js';
import { method, type AdapterRule, type AdapterSubject } from './subject.js';

// Each of these has led somewhere else than to a user when put into an address or a query.
const ODD_IDS = ['', '.', '..', '../users', 'a/b', '%2e%2e', 'a?b=c#d', '\ud800', '\0', 'no-such-user'];

/** One user, roles, clients, the viewer. */
export const readingRules: readonly AdapterRule[] = [
  {
    name: 'gets a user as they are listed',
    needs: ['get'],
    check: async (subject) => {
      const { users } = await listFirst(subject, 3);
      for (const listed of users) {
        const user = await method(subject.adapter, 'get')(listed.id);
        for (const [name, value] of Object.entries(listed)) {
          expectSame(user[name as keyof User], value, `The ${name} of the user ${listed.id}`);
        }
      }
    },
  },
  {
    name: 'rejects with not-found for a user who does not exist',
    needs: ['get'],
    check: async ({ adapter }) => {
      await expectRejection(method(adapter, 'get')('no-such-user'), ['not-found'], 'get');
    },
  },
  ...(['get', 'update', 'remove', 'sendPasswordReset', 'sendActivation'] as const).map(
    (name): AdapterRule => ({
      name: `lets no odd identifier lead ${name} astray`,
      needs: [name],
      check: async (subject) => {
        const before = await fingerprint(subject);
        for (const id of ODD_IDS) {
          const call =
            name === 'update'
              ? method(subject.adapter, name)(id, { firstName: 'Astray' })
              : method(subject.adapter, name)(id);
          await expectRejection(call, ['not-found', 'invalid'], `${name} of ${JSON.stringify(id)}`);
        }
        expectSame(await fingerprint(subject), before, 'The list afterwards');
      },
    }),
  ),
  {
    name: 'names each role once, and every role that users have',
    needs: ['roles'],
    check: async (subject) => {
      const ids = (await method(subject.adapter, 'roles')()).map(({ id }) => id);
      expect(ids.length > 0, 'There are no roles.');
      expect(new Set(ids).size === ids.length, `A role is named twice: ${canonical(ids)}.`);
      for (const user of (await listFirst(subject)).users) {
        const unknown = user.assignments.flatMap(({ roleIds }) => roleIds).find((id) => !ids.includes(id));
        expect(
          unknown === undefined,
          `The user ${user.id} has the role ${unknown}, which roles does not name.`,
        );
      }
    },
  },
  {
    name: 'names each client once, with a name',
    needs: ['clients'],
    check: async (subject) => {
      const clients = await method(subject.adapter, 'clients')();
      const ids = clients.map(({ id }) => id);
      expect(new Set(ids).size === ids.length, `A client is named twice: ${canonical(ids)}.`);
      expect(
        clients.every(({ id, name }) => id !== '' && name !== ''),
        `A client has no name: ${canonical(clients)}.`,
      );
      for (const id of [subject.clientId, subject.otherClientId]) {
        expect(id === undefined || ids.includes(id), `The client ${id} is not named.`);
      }
    },
  },
  {
    name: 'tells who looks on, in words of the contract',
    needs: ['viewer'],
    check: async ({ adapter }) => {
      const viewer = await method(adapter, 'viewer')();
      expect(viewer.access.length > 0, 'The viewer has no access, and yet lists users.');
      for (const { actions, maskedFields } of viewer.access) {
        const strange = [...actions, ...maskedFields].find(
          (word) => ![...USER_ACTIONS, ...MASKABLE_FIELDS].includes(word),
        );
        expect(strange === undefined, `The viewer has ${canonical(strange)}.`);
      }
      expectSame(await method(checkedAdapter(adapter), 'viewer')(), viewer, 'The viewer, as it is read,');
    },
  },
  {
    name: 'tells who looks on by the identifier of their account',
    needs: ['viewer', 'self', 'get'],
    check: async ({ adapter, self = '' }) => {
      const viewer = await method(adapter, 'viewer')();
      expectSame(viewer.userId, self, 'The userId of the viewer');
      expectSame((await method(adapter, 'get')(self)).id, self, 'The identifier of the viewer’s account');
    },
  },
  {
    name: 'masks in its answers what the viewer sees masked',
    needs: ['onlooker'],
    check: async (subject) => {
      const full = new Map((await listFirst(subject)).users.map((user) => [user.id, user]));
      const onlooker = onlookerOf(subject);
      const { users } = await onlooker.list(firstPage(subject));
      const answers = [...users];
      if (onlooker.get && users[0]) answers.push(await onlooker.get(users[0].id));
      expect(answers.length > 0, 'The onlooker sees nobody.');
      for (const user of answers) {
        for (const field of MASKABLE_FIELDS) {
          const value = full.get(user.id)?.[field];
          expect(
            value === undefined || !user[field]?.includes(value),
            `The ${field} of the user ${user.id} is not masked.`,
          );
        }
      }
    },
  },
  {
    name: 'tells a viewer what they see masked',
    needs: ['onlooker', 'viewer'],
    check: async (subject) => {
      const { access } = await method(onlookerOf(subject), 'viewer')();
      const at =
        access.find(({ clientId }) => clientId === subject.clientId) ??
        access.find(({ clientId }) => clientId === undefined);
      expectSame([...(at?.maskedFields ?? [])].sort(), [...MASKABLE_FIELDS].sort(), 'What is masked');
    },
  },
  {
    name: 'does not find by a search what the viewer sees masked',
    needs: ['onlooker', 'search'],
    check: async (subject) => {
      const { users } = await listFirst(subject);
      const sought = users.find(
        ({ email, firstName, lastName }) => !`${firstName}${lastName}`.includes(email),
      );
      const search = sought?.email ?? '';
      const found = await onlookerOf(subject).list(firstPage(subject, 5, { search }));
      expect(found.users.length === 0, `A search for the masked ${search} found somebody.`);
    },
  },
  {
    name: 'forbids a viewer what they may not do',
    needs: ['onlooker'],
    check: async (subject) => {
      const before = await fingerprint(subject);
      const { create, update, remove, sendPasswordReset, sendActivation } = onlookerOf(subject);
      const on = onlookerOf(subject);
      const id = (await on.list(firstPage(subject, 1))).users[0]?.id ?? '';
      const calls: Record<string, (() => Promise<unknown>) | undefined> = {
        create: create && (() => create.call(on, newDraft(subject))),
        update: update && (() => update.call(on, id, { firstName: 'Forbidden' })),
        deactivate: update && (() => update.call(on, id, { status: 'inactive' })),
        remove: remove && (() => remove.call(on, id)),
        sendPasswordReset: sendPasswordReset && (() => sendPasswordReset.call(on, id)),
        sendActivation: sendActivation && (() => sendActivation.call(on, id)),
      };
      for (const [name, call] of Object.entries(calls)) {
        if (call) await expectRejection(call(), ['forbidden'], name);
      }
      expectSame(await fingerprint(subject), before, 'The list afterwards');
    },
  },
  {
    name: 'rejects, and lists nobody, when the viewer is signed out',
    needs: ['signed out'],
    check: async (subject) => {
      const { signedOut = subject.adapter } = subject;
      await expectRejection(signedOut.list(firstPage(subject)), ['unauthenticated'], 'list');
    },
  },
];

function onlookerOf({ adapter, onlooker = adapter }: AdapterSubject) {
  return onlooker;
}

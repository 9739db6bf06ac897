import type { BulkOperation, BulkRequest, BulkResult, User } from '../../../src/data/index.js';
import { canonical, expect } from './expectations.js';
import { clientIdOf, fingerprint, plainUsers, roleIdsOf, withUser } from './steps.js';
import { method, type AdapterRule, type AdapterSubject } from './subject.js';

const NOBODY_ID = 'contract-nobody';

/** One operation on many users. */
export const bulkRules: readonly AdapterRule[] = [
  {
    name: 'deactivates and activates many users in one call, and tells each as they are then',
    needs: ['bulk', 'get'],
    check: async (subject) => {
      // Not new ones: to activate who never set a password sends a mail, for which it may be too soon.
      const users = await plainUsers(subject, 2);
      for (const [action, status] of [
        ['deactivate', 'inactive'],
        ['activate', 'active'],
      ] as const) {
        const results = await run(subject, { action }, await anew(subject, users));
        expectAllDone(results, users);
        for (const user of await anew(subject, users)) {
          expect(user.status === status, `The user ${user.id} is ${user.status} after “${action}”.`);
          const told = results.find(({ id }) => id === user.id)?.user;
          expect(told?.status === status, `The user ${user.id} is told as ${canonical(told)}.`);
        }
      }
    },
  },
  {
    name: 'changes the roles of many users at one client, and at no other',
    needs: ['bulk', 'get', 'create', 'update', 'client id', 'other client id'],
    check: (subject) =>
      withTwo(subject, async (users) => {
        const [roleId, another] = roleIdsOf(subject);
        const clientId = clientIdOf(subject);
        const elsewhere = { clientId: subject.otherClientId ?? '', roleIds: [another] };
        for (const { id, version, assignments } of users) {
          const here = assignments.filter((assignment) => assignment.clientId === clientId);
          await method(subject.adapter, 'update')(id, { assignments: [...here, elsewhere] }, { version });
        }
        for (const roleIds of [[roleId], [another]]) {
          const operation = { action: 'change-roles', clientId, roleIds } as const;
          expectAllDone(await run(subject, operation, await anew(subject, users)), users);
          for (const user of await anew(subject, users)) {
            for (const wanted of [{ clientId, roleIds }, elsewhere]) {
              const found = user.assignments.find((assignment) => assignment.clientId === wanted.clientId);
              expect(
                canonical(found?.roleIds) === canonical(wanted.roleIds),
                `The roles at ${wanted.clientId} are ${canonical(found?.roleIds)}.`,
              );
            }
          }
        }
      }),
  },
  {
    name: 'removes many users in one call, and tells of one who is not there without failing the others',
    needs: ['bulk', 'get', 'create', 'remove'],
    check: (subject) =>
      withTwo(subject, async (users) => {
        const [first] = users;
        const nobody = { id: NOBODY_ID };
        const results = await run(subject, { action: 'remove' }, [first as User, nobody]);
        expectAllDone(
          results.filter(({ id }) => id !== NOBODY_ID),
          users.slice(0, 1),
        );
        const told = results.find(({ id }) => id === NOBODY_ID);
        expect(told?.error?.kind === 'not-found', `Who is not there is told as ${canonical(told)}.`);
        const found = await method(subject.adapter, 'get')(first?.id ?? '').catch(() => undefined);
        expect(found === undefined, 'The user is still there.');
      }),
  },
  {
    name: 'tells of an old version in a bulk call, and changes nothing of that user',
    needs: ['bulk', 'get', 'create', 'update', 'versions'],
    check: (subject) =>
      withTwo(subject, async (users) => {
        const [first, second] = users as [User, User];
        const changed = { firstName: 'Changed' };
        await method(subject.adapter, 'update')(first.id, changed, { version: first.version });
        const results = await run(subject, { action: 'deactivate' }, [first, second]);
        const old = results.find(({ id }) => id === first.id);
        expect(old?.error?.kind === 'conflict', `The old version is told as ${canonical(old)}.`);
        const [after, other] = await anew(subject, users);
        expect(after?.status !== 'inactive', 'The user of whom an old version was seen is inactive.');
        expect(other?.status === 'inactive', 'The other user is not inactive.');
      }),
  },
  {
    name: 'does not let a bulk call act on the viewer’s own account',
    needs: ['bulk', 'get', 'self'],
    check: async (subject) => {
      const user = await method(subject.adapter, 'get')(subject.self ?? '');
      for (const action of ['deactivate', 'remove'] as const) {
        const [result] = await run(subject, { action }, [user]);
        expect(result?.error?.kind === 'conflict', `“${action}” is told as ${canonical(result)}.`);
      }
      const after = await method(subject.adapter, 'get')(user.id);
      expect(canonical(after) === canonical(user), `The viewer is ${canonical(after)} afterwards.`);
    },
  },
  {
    name: 'acts once when a bulk call is repeated with its key, and answers the same',
    needs: ['bulk', 'get', 'create'],
    check: (subject) =>
      withTwo(subject, async (users) => {
        const operation = { action: 'deactivate' } as const;
        const options = { idempotencyKey: `contract-${crypto.randomUUID()}` };
        const first = await run(subject, operation, users, options);
        const before = await fingerprint(subject);
        // With the versions of before: acted upon again, they would be old.
        const second = await run(subject, operation, users, options);
        expect(canonical(second) === canonical(first), `The answer is ${canonical(second)} the second time.`);
        expect((await fingerprint(subject)) === before, 'The users are others after the second call.');
      }),
  },
];

async function withTwo(subject: AdapterSubject, task: (users: readonly User[]) => Promise<void>) {
  await withUser(subject, (first) => withUser(subject, (second) => task([first, second])));
}

function run(
  { adapter }: AdapterSubject,
  operation: BulkOperation,
  users: BulkRequest['users'],
  options?: { readonly idempotencyKey: string },
): Promise<readonly BulkResult[]> {
  const asked = users.map(({ id, version }) => ({ id, ...(version !== undefined && { version }) }));
  return method(adapter, 'bulk')({ operation, users: asked }, options);
}

const anew = ({ adapter }: AdapterSubject, users: readonly User[]): Promise<User[]> =>
  Promise.all(users.map(({ id }) => method(adapter, 'get')(id)));

function expectAllDone(results: readonly BulkResult[], users: readonly User[]): void {
  const told = results.filter(({ error }) => error === undefined).map(({ id }) => id);
  const wanted = users.map(({ id }) => id);
  expect(
    results.length === users.length && canonical(told.sort()) === canonical(wanted.sort()),
    `The results are ${canonical(results)}.`,
  );
}

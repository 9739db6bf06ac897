import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment, User, UserPage, Viewer } from '../../../src/data/index.js';
import {
  AURORA,
  BOREALIS,
  CASCADE,
  draft,
  newEmail,
  TestHost,
  type DatabaseSource,
} from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

const EVERYTHING = [
  'create',
  'update',
  'activate',
  'deactivate',
  'remove',
  'reset-password',
  'send-activation',
];
const at = (clientId: string, role: string): Assignment => ({ clientId, roleIds: [role] });

/** What each role at the first client is answered, about people there and at the second client. */
const TABLE = [
  {
    as: 'admin',
    own: { list: 200, get: 200, create: 201, patch: 200, reset: 200, activation: 200, remove: 204 },
  },
  {
    as: 'editor',
    own: { list: 200, get: 200, create: 403, patch: 403, reset: 403, activation: 403, remove: 403 },
  },
  {
    as: 'viewer',
    own: { list: 200, get: 200, create: 403, patch: 403, reset: 403, activation: 403, remove: 403 },
  },
  {
    as: 'nobody',
    own: { list: 401, get: 401, create: 401, patch: 401, reset: 401, activation: 401, remove: 401 },
  },
] as const;
const OTHER = { list: 403, get: 404, create: 403, patch: 404, reset: 404, activation: 404, remove: 404 };
const NOBODY = TABLE[3].own;

export function rolesSuite(database: DatabaseSource): void {
  describe('Roles,', () => {
    let test: TestHost;
    let admin: Visitor;
    const people: Record<string, Visitor> = {};
    beforeAll(async () => {
      test = await TestHost.start(database(), { limits: { mailCoolDown: 0 } });
      admin = await test.admin();
      for (const role of ['admin', 'editor', 'viewer']) {
        people[role] = (await test.member({ assignments: [at(AURORA, role)] })).visitor;
      }
      people['nobody'] = test.visitor();
    });
    afterAll(() => test.close());

    const create = (assignments: Assignment[], more = {}) =>
      admin.read<User>('POST', '/users', { body: draft({ assignments, ...more }) });
    const someone = (role: string) => people[role] ?? test.visitor();

    describe.each(TABLE)('as $as,', ({ as, own }) => {
      it.each([
        ['at their client', AURORA, own],
        ['at another client', BOREALIS, as === 'nobody' ? NOBODY : OTHER],
      ] as const)('every call is answered by what they are %s', async (_where, client, expected) => {
        const visitor = someone(as);
        const { id } = await create([at(client, 'viewer')]);
        const status = async (method: string, path: string, body?: unknown) =>
          (await visitor.api(method, path, { body })).status;
        const actual = {
          list: await status('GET', `/users?client=${client}`),
          get: await status('GET', `/users/${id}`),
          create: await status('POST', '/users', draft({ assignments: [at(client, 'viewer')] })),
          patch: await status('PATCH', `/users/${id}`, { firstName: 'Other' }),
          reset: await status('POST', `/users/${id}/password-reset`),
          activation: await status('POST', `/users/${id}/activation`),
          remove: await status('DELETE', `/users/${id}`),
        };
        expect(actual).toEqual(expected);
      });
    });

    it('the page is told them client by client', async () => {
      expect((await admin.read<Viewer>('GET', '/viewer')).access).toEqual([
        { clientId: AURORA, actions: EVERYTHING, roleIds: ['admin'], maskedFields: [] },
        { clientId: BOREALIS, actions: EVERYTHING, roleIds: ['admin'], maskedFields: [] },
        { clientId: CASCADE, actions: [], roleIds: ['viewer'], maskedFields: ['email', 'phone'] },
      ]);
      expect((await someone('editor').read<Viewer>('GET', '/viewer')).access).toEqual([
        { clientId: AURORA, actions: [], roleIds: ['editor'], maskedFields: [] },
      ]);
      expect(await someone('editor').read('GET', '/clients')).toEqual({
        clients: [{ id: AURORA, name: 'Aurora Airlines' }],
      });
      expect((await test.visitor().api('GET', '/viewer')).status).toBe(401);
      expect((await test.visitor().api('GET', '/clients')).status).toBe(401);
      expect((await test.visitor().api('GET', '/roles')).status).toBe(401);
    });

    describe('as Viewer,', () => {
      const email = newEmail();
      const phone = '+33612345678';
      let user: User;
      beforeAll(async () => {
        user = await create([at(AURORA, 'editor')], { email, phone, lastName: 'Quixotte' });
      });

      it('e-mail and phone are masked in the bytes that are sent', async () => {
        const viewer = someone('viewer');
        for (const path of [`/users?client=${AURORA}&limit=100`, `/users?limit=100`, `/users/${user.id}`]) {
          const bytes = await (await viewer.api('GET', path)).text();
          expect(bytes).toContain('Quixotte');
          expect(bytes).not.toContain(email);
          expect(bytes).not.toContain('example.org');
          expect(bytes).not.toContain('12345');
          expect(bytes).toContain('"email":"p•••@•••.org"');
          expect(bytes).toContain('"phone":"••• 78"');
          const control = await (await someone('editor').api('GET', path)).text();
          expect(control).toContain(email);
          expect(control).toContain(phone);
        }
      });

      it('an address is masked also when it holds a character that masks are made of', async () => {
        const email = `secret.name•${newEmail()}`;
        const { id } = await create([at(AURORA, 'editor')], { email, lastName: 'Marked' });
        const bytes = await (await someone('viewer').api('GET', `/users/${id}`)).text();
        expect(bytes).toContain('"email":"s•••@•••.org"');
        expect(bytes).not.toContain('ecret');
        expect(await (await someone('editor').api('GET', `/users/${id}`)).text()).toContain(email);
      });

      it('a search does not find what is masked', async () => {
        const count = async (visitor: Visitor, search: string) =>
          (
            await visitor.read<UserPage>(
              'GET',
              `/users?client=${AURORA}&search=${encodeURIComponent(search)}`,
            )
          ).users.length;
        for (const search of [email, phone, '612345']) {
          expect(await count(someone('viewer'), search)).toBe(0);
          expect(await count(someone('editor'), search)).toBe(1);
        }
        expect(await count(someone('viewer'), 'quixot')).toBe(1);
      });

      it('there is no order by what is masked', async () => {
        for (const sort of ['email', '-email', 'phone', '-phone']) {
          const path = `/users?client=${AURORA}&sort=${sort}`;
          expect((await someone('viewer').api('GET', path)).status).toBe(403);
          expect((await someone('editor').api('GET', path)).status).toBe(200);
        }
        expect((await someone('viewer').api('GET', `/users?client=${AURORA}&sort=lastName`)).status).toBe(
          200,
        );
      });

      it('the masks are those of the client that is looked at', async () => {
        const both = await create([at(AURORA, 'viewer'), at(BOREALIS, 'viewer')], { lastName: 'Bothways' });
        const { visitor } = await test.member({
          assignments: [at(AURORA, 'viewer'), at(BOREALIS, 'editor')],
        });
        const mailAt = async (client: string) =>
          (await visitor.read<UserPage>('GET', `/users?client=${client}&search=Bothways`)).users[0]?.email;
        expect(await mailAt(AURORA)).toBe('p•••@•••.org');
        expect(await mailAt(BOREALIS)).toBe(both.email);
      });
    });

    describe('where somebody belongs to clients of several admins,', () => {
      let elsewhere: Visitor;
      let user: User;
      beforeAll(async () => {
        elsewhere = someone('admin');
        user = await create([at(AURORA, 'viewer'), at(BOREALIS, 'editor')]);
      });

      it('an admin of one sees only what they are there', async () => {
        const seen = await elsewhere.read<User>('GET', `/users/${user.id}`);
        expect(seen.assignments).toEqual([at(AURORA, 'viewer')]);
        expect(seen.refusals).toEqual({
          remove: { reason: 'managed-elsewhere' },
          deactivate: { reason: 'managed-elsewhere' },
        });
      });

      it('an admin of one changes the role there, and the other stays', async () => {
        const assignments = [at(AURORA, 'editor')];
        await elsewhere.read('PATCH', `/users/${user.id}`, { body: { assignments } });
        expect((await admin.read<User>('GET', `/users/${user.id}`)).assignments).toEqual([
          at(AURORA, 'editor'),
          at(BOREALIS, 'editor'),
        ]);
      });

      it('a role that is not managed may be sent back as it is, and not changed', async () => {
        const patch = (assignments: Assignment[]) =>
          elsewhere.api('PATCH', `/users/${user.id}`, { body: { assignments } });
        expect((await patch([at(AURORA, 'viewer'), at(BOREALIS, 'editor')])).status).toBe(200);
        expect((await patch([at(AURORA, 'viewer'), at(BOREALIS, 'admin')])).status).toBe(403);
        expect((await patch([at(AURORA, 'viewer'), at(CASCADE, 'viewer')])).status).toBe(403);
      });

      it('an admin of one can neither remove nor switch off nor take over the account', async () => {
        for (const [method, body] of [
          ['DELETE', undefined],
          ['PATCH', { status: 'inactive' }],
          ['PATCH', { email: newEmail() }],
        ] as const) {
          const response = await elsewhere.api(method, `/users/${user.id}`, { body });
          expect([response.status, await response.json()]).toMatchObject([
            409,
            { reason: 'managed-elsewhere' },
          ]);
        }
        expect((await admin.api('DELETE', `/users/${user.id}`)).status).toBe(204);
      });

      it('an admin of one can take them out of that client', async () => {
        const other = await create([at(AURORA, 'viewer'), at(BOREALIS, 'editor')]);
        const answer = await elsewhere.read<User>('PATCH', `/users/${other.id}`, {
          body: { assignments: [] },
        });
        expect(answer.assignments).toEqual([]);
        expect((await elsewhere.api('GET', `/users/${other.id}`)).status).toBe(404);
        expect((await admin.read<User>('GET', `/users/${other.id}`)).assignments).toEqual([
          at(BOREALIS, 'editor'),
        ]);
      });
    });

    it('a role at one client at least, of those that there are, once a client, is needed', async () => {
      for (const assignments of [
        [],
        [at(AURORA, 'emperor')],
        [{ clientId: AURORA, roleIds: [] }],
        [{ clientId: AURORA, roleIds: ['editor', 'viewer'] }],
        [at(AURORA, 'editor'), at(AURORA, 'viewer')],
      ]) {
        const response = await admin.api('POST', '/users', { body: draft({ assignments }) });
        const { errors } = (await response.json()) as { errors: { pointer: string }[] };
        expect([response.status, errors[0]?.pointer]).toEqual([
          422,
          expect.stringMatching(/^#\/assignments/),
        ]);
      }
      expect(
        (await admin.api('POST', '/users', { body: draft({ assignments: [at('elsewhere', 'viewer')] }) }))
          .status,
      ).toBe(403);
    });
  });
}

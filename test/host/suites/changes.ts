import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment, User } from '../../../src/data/index.js';
import { AURORA, BOREALIS, draft, newEmail, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

const at = (clientId: string, role: string): Assignment => ({ clientId, roleIds: [role] });

export function changesSuite(database: DatabaseSource): void {
  describe('Changes to people:', () => {
    let test: TestHost;
    let admin: Visitor;
    let self: string;
    beforeAll(async () => {
      test = await TestHost.start(database());
      admin = await test.admin();
      self = ((await admin.read('GET', '/viewer')) as { userId: string }).userId;
    });
    afterAll(() => test.close());

    const create = (more = {}) => admin.read<User>('POST', '/users', { body: draft(more) });
    const reasonOf = async (response: Response) => [
      response.status,
      ((await response.json()) as { reason?: string }).reason,
    ];

    describe('the last active admin of a client', () => {
      it('is neither removed nor switched off nor demoted, and the row says so', async () => {
        const me = await admin.read<User>('GET', `/users/${self}`);
        expect(me.refusals).toMatchObject({
          remove: { reason: 'last-admin' },
          deactivate: { reason: 'last-admin' },
        });
        for (const [method, body] of [
          ['DELETE', undefined],
          ['PATCH', { status: 'inactive' }],
          ['PATCH', { assignments: [at(AURORA, 'admin'), at(BOREALIS, 'editor')] }],
        ] as const) {
          expect(await reasonOf(await admin.api(method, `/users/${self}`, { body }))).toEqual([
            409,
            'last-admin',
          ]);
        }
      });

      it('stays the last one while the next one has not activated', async () => {
        await create({ assignments: [at(AURORA, 'admin'), at(BOREALIS, 'admin')] });
        expect(await reasonOf(await admin.api('DELETE', `/users/${self}`))).toEqual([409, 'last-admin']);
      });

      it.each([
        ['remove', (by: Visitor, id: string) => by.api('DELETE', `/users/${id}`)],
        [
          'switch off',
          (by: Visitor, id: string) => by.api('PATCH', `/users/${id}`, { body: { status: 'inactive' } }),
        ],
        [
          'demote',
          (by: Visitor, id: string, clientId: string) =>
            by.api('PATCH', `/users/${id}`, { body: { assignments: [at(clientId, 'editor')] } }),
        ],
      ] as const)('remains when two admins %s each other at the same moment', async (name, act) => {
        const { db } = database();
        const clientId = `client-of-two-${name}`;
        const [first, second] = [await test.member(), await test.member()];
        await db.insertInto('client').values({ id: clientId, name }).execute();
        await db
          .updateTable('assignment')
          .set({ client_id: clientId, role_id: 'admin', role_rank: 0 })
          .where('person_id', 'in', [first.user.id, second.user.id])
          .execute();
        const answers = await Promise.all([
          act(first.visitor, second.user.id, clientId),
          act(second.visitor, first.user.id, clientId),
        ]);
        // Who comes second is refused, or is no admin and perhaps nobody any more.
        expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        const left = await db
          .selectFrom('assignment')
          .innerJoin('person', 'person.id', 'assignment.person_id')
          .select('person.id')
          .where('client_id', '=', clientId)
          .where('role_rank', '=', 0)
          .where('person.status', '=', 'active')
          .execute();
        expect(left).toHaveLength(1);
      });
    });

    it('nobody removes, switches off or demotes themselves', async () => {
      const { user, visitor } = await test.member({ assignments: [at(AURORA, 'admin')] });
      const me = await visitor.read<User>('GET', `/users/${user.id}`);
      expect(me.refusals).toEqual({ remove: { reason: 'self' }, deactivate: { reason: 'self' } });
      for (const [method, body] of [
        ['DELETE', undefined],
        ['PATCH', { status: 'inactive' }],
        ['PATCH', { assignments: [at(AURORA, 'viewer')] }],
      ] as const) {
        expect(await reasonOf(await visitor.api(method, `/users/${user.id}`, { body }))).toEqual([
          409,
          'self',
        ]);
      }
      expect(
        (await visitor.api('PATCH', `/users/${user.id}`, { body: { firstName: 'Amazing' } })).status,
      ).toBe(200);
      expect((await admin.api('DELETE', `/users/${user.id}`)).status).toBe(204);
    });

    it('an address has one account, whatever its case', async () => {
      const { email } = await create({ email: `Mixed.${newEmail()}` });
      const other = await create();
      for (const response of [
        await admin.api('POST', '/users', { body: draft({ email: email.toUpperCase() }) }),
        await admin.api('PATCH', `/users/${other.id}`, { body: { email: email.toLowerCase() } }),
      ]) {
        expect([response.status, await response.json()]).toMatchObject([
          422,
          { reason: 'email-taken', errors: [{ pointer: '#/email' }] },
        ]);
      }
      const both = draft();
      const answers = await Promise.all([1, 2].map(() => admin.api('POST', '/users', { body: both })));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
    });

    it('bad values are refused field by field', async () => {
      const body = {
        firstName: ' ',
        lastName: 'x'.repeat(101),
        email: 'no address',
        phone: '0612',
        assignments: [],
      };
      const response = await admin.api('POST', '/users', { body, isDescribed: false });
      const { errors } = (await response.json()) as { errors: { pointer: string }[] };
      expect(response.status).toBe(422);
      expect(errors.map(({ pointer }) => pointer)).toEqual([
        '#/firstName',
        '#/lastName',
        '#/email',
        '#/phone',
      ]);
      expect((await admin.api('POST', '/users', { body: draft({ firstName: 'a\0b' }) })).status).toBe(422);
    });

    it('a patch changes what it names and nothing else; `null` takes the phone away', async () => {
      const user = await create({ phone: '+33612345678' });
      const renamed = await admin.read<User>('PATCH', `/users/${user.id}`, { body: { lastName: 'Murray' } });
      expect(renamed).toEqual({ ...user, lastName: 'Murray', version: renamed.version });
      const without = await admin.read<User>('PATCH', `/users/${user.id}`, { body: { phone: null } });
      expect(without).not.toHaveProperty('phone');
    });

    it('a change that was made from an older version is refused, and overwrites nothing', async () => {
      const created = await admin.api('POST', '/users', { body: draft() });
      const user = (await created.json()) as User;
      expect(created.headers.get('Location')).toBe(`/api/users/${user.id}`);
      expect(created.headers.get('ETag')).toBe(`"${user.version}"`);
      const patch = (lastName: string, tag: string) =>
        admin.api('PATCH', `/users/${user.id}`, { body: { lastName }, headers: { 'If-Match': tag } });
      const first = await patch('First', `"${user.version}"`);
      expect(first.status).toBe(200);
      expect(first.headers.get('ETag')).not.toBe(created.headers.get('ETag'));
      expect(await reasonOf(await patch('Second', `"${user.version}"`))).toEqual([412, 'stale-version']);
      const removal = await admin.api('DELETE', `/users/${user.id}`, {
        headers: { 'If-Match': `"${user.version}"` },
      });
      expect(await reasonOf(removal)).toEqual([412, 'stale-version']);
      const now = await admin.api('GET', `/users/${user.id}`);
      expect(((await now.json()) as User).lastName).toBe('First');
      expect((await patch('Third', now.headers.get('ETag') ?? '')).status).toBe(200);
    });

    it('of two changes from the same version at the same moment one is made', async () => {
      const { id, version } = await create();
      const answers = await Promise.all(
        ['One', 'Two'].map((lastName) =>
          admin.api('PATCH', `/users/${id}`, { body: { lastName }, headers: { 'If-Match': `"${version}"` } }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    });

    describe('a repeated request with the same Idempotency-Key', () => {
      const headers = (key: string) => ({ 'Idempotency-Key': `"${key}"` });

      it('acts once and gets the first answer', async () => {
        const body = draft();
        const post = () => admin.api('POST', '/users', { body, headers: headers('create-1') });
        const first = await post();
        const second = await post();
        expect([first.status, second.status]).toEqual([201, 201]);
        expect(await second.json()).toEqual(await first.json());
        expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
        expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
        expect(await test.mails(body.email)).toHaveLength(1);
        expect((await admin.api('POST', '/users', { body, headers: headers('create-2') })).status).toBe(422);
      });

      it('acts once also at the same moment', async () => {
        const body = draft();
        const answers = await Promise.all(
          [1, 2, 3].map(() => admin.api('POST', '/users', { body, headers: headers('twice') })),
        );
        for (const { status } of answers) expect([201, 409]).toContain(status);
        expect(answers.some(({ status }) => status === 201)).toBe(true);
        for (const answer of answers.filter(({ status }) => status === 409)) {
          expect(answer.headers.get('Retry-After')).toBe('1');
        }
        expect(await test.mails(body.email)).toHaveLength(1);
      });

      it('is refused with another body, and is another one for another person', async () => {
        const key = headers('shared');
        expect((await admin.api('POST', '/users', { body: draft(), headers: key })).status).toBe(201);
        expect((await admin.api('POST', '/users', { body: draft(), headers: key })).status).toBe(422);
        const { visitor } = await test.member({ assignments: [at(AURORA, 'admin')] });
        expect((await visitor.api('POST', '/users', { body: draft(), headers: key })).status).toBe(201);
      });

      it('may be mended after a refusal, which changed nothing', async () => {
        const taken = await create();
        const body = draft({ email: taken.email });
        expect((await admin.api('POST', '/users', { body, headers: headers('mended') })).status).toBe(422);
        const better = { ...body, email: newEmail() };
        expect((await admin.api('POST', '/users', { body: better, headers: headers('mended') })).status).toBe(
          201,
        );
      });

      it('holds for removals too, and for a day', async () => {
        const { id } = await create();
        const remove = () => admin.api('DELETE', `/users/${id}`, { headers: headers('removal') });
        expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
        test.pass(24 * 60 * 60 + 1);
        admin = await test.admin();
        expect((await remove()).status).toBe(404);
      });
    });

    it('what cannot be one of ours is not found', async () => {
      for (const id of ['nobody', '..%2f..', '%00', 'x'.repeat(65)]) {
        expect((await admin.send('GET', `/api/users/${id}`)).status).toBe(404);
      }
    });
  });
}

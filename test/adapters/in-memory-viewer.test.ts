import { describe, expect, it } from 'vitest';
import { USER_ACTIONS, type UserChange, type Viewer } from '../../src/data/index.js';
import { draft, idsOf, make, page, person, rejection } from './in-memory-support.js';

const ALL = [...USER_ACTIONS];

describe('A viewer in memory', () => {
  const users = [
    person('here', { phone: '+33639981234' }),
    person('there', { assignments: [{ clientId: 'borealis', roleIds: ['viewer'] }], phone: '+33639985678' }),
    person('both', {
      assignments: [
        { clientId: 'aurora', roleIds: ['viewer'] },
        { clientId: 'borealis', roleIds: ['viewer'] },
      ],
    }),
    person('elsewhere', { assignments: [{ clientId: 'cascade', roleIds: ['viewer'] }] }),
  ];
  const viewer: Viewer = {
    access: [
      { clientId: 'aurora', actions: ALL, maskedFields: [] },
      { clientId: 'borealis', actions: [], maskedFields: ['email', 'phone'] },
    ],
  };
  const adapter = make(users, { viewer });

  it('sees only the users and clients to which they have access', async () => {
    expect(await idsOf(adapter)).toEqual(['here', 'there', 'both']);
    expect((await adapter.clients()).map(({ id }) => id)).toEqual(['aurora', 'borealis']);
    expect(await rejection(adapter.get('elsewhere'))).toMatchObject({ kind: 'not-found' });
    expect(await rejection(adapter.list({ clientId: 'cascade', page }))).toMatchObject({ kind: 'forbidden' });
  });

  it('sees e-mail and phone masked where they have to be', async () => {
    const { users: seen } = await adapter.list({ page });
    expect(seen.map(({ email }) => email)).toEqual(['here@example.com', 't•••@•••.com', 'both@example.com']);
    expect(seen.map(({ phone }) => phone)).toEqual(['+33639981234', '••• 78', undefined]);
  });

  it('finds and sorts nobody by what is masked', async () => {
    expect(await idsOf(adapter, { search: 'there@' })).toEqual([]);
    expect(await idsOf(adapter, { search: '3998' })).toEqual(['here']);
    const sort = { field: 'email' as const, direction: 'ascending' as const };
    expect(await rejection(adapter.list({ clientId: 'borealis', sort, page }))).toMatchObject({
      kind: 'forbidden',
    });
  });

  it('changes roles only at the clients that they manage', async () => {
    const at = (aurora: string, borealis: string) => ({
      assignments: [
        { clientId: 'aurora', roleIds: [aurora] },
        { clientId: 'borealis', roleIds: [borealis] },
      ],
    });
    expect(await rejection(adapter.update('both', at('viewer', 'admin')))).toMatchObject({
      kind: 'forbidden',
    });
    const emptied = adapter.update('both', { assignments: at('viewer', '').assignments.slice(0, 1) });
    expect(await rejection(emptied)).toMatchObject({ kind: 'forbidden' });
    expect(await adapter.update('both', at('editor', 'viewer'))).toMatchObject(at('editor', 'viewer'));
  });

  it('creates users only at the clients that they manage', async () => {
    const elsewhere = {
      ...draft,
      assignments: [...draft.assignments, { clientId: 'borealis', roleIds: ['admin'] }],
    };
    expect(await rejection(adapter.create(elsewhere))).toMatchObject({ kind: 'forbidden' });
    expect(await adapter.create(draft)).toMatchObject({ email: draft.email });
  });

  it('may need a grant of its own to switch accounts off', async () => {
    const other = make(users, { viewer: { access: [{ actions: ['update'], maskedFields: [] }] } });
    expect(await rejection(other.update('here', { status: 'inactive' }))).toMatchObject({
      kind: 'forbidden',
    });
    expect(await other.update('here', { firstName: 'Eva' })).toMatchObject({ firstName: 'Eva' });
  });
});

describe('Rows in memory', () => {
  const admin = (id: string, ...clientIds: string[]) =>
    person(id, { assignments: clientIds.map((clientId) => ({ clientId, roleIds: ['admin'] })) });
  const refused = (reason: string, clientIds?: string[]) => {
    const refusal = { reason, ...(clientIds && { clientIds }) };
    return { remove: refusal, deactivate: refusal };
  };

  it('say who cannot be removed or switched off, and why', async () => {
    const adapter = make(
      [admin('me', 'aurora'), admin('peer', 'aurora'), admin('lone', 'borealis'), person('ada')],
      {
        viewer: { userId: 'me', access: [{ actions: ALL, maskedFields: [] }] },
      },
    );
    const { users } = await adapter.list({ page });
    expect(users.map(({ refusals }) => refusals)).toEqual([
      refused('self'),
      undefined,
      refused('last-admin', ['borealis']),
      undefined,
    ]);
  });

  it('say so as soon as there is no other admin left', async () => {
    const adapter = make([admin('one', 'aurora'), admin('two', 'aurora')]);
    expect((await adapter.get('one')).refusals).toBeUndefined();
    await adapter.update('two', { status: 'inactive' });
    expect((await adapter.get('one')).refusals).toEqual(refused('last-admin', ['aurora']));
  });

  it('protect the role that is named as that of admins', async () => {
    const owner = person('owner', { assignments: [{ clientId: 'aurora', roleIds: ['owner'] }] });
    const roles = ['owner', 'guest'].map((id) => ({ id, can: [], cannot: [] }));
    const adapter = make([owner], { roles });
    expect(await rejection(adapter.remove('owner'))).toMatchObject({
      kind: 'conflict',
      reason: 'last-admin',
    });
    adapter.configure({ adminRoleId: 'guest' });
    await adapter.remove('owner');
    expect(await idsOf(adapter)).toEqual([]);
  });

  it('are frozen, and those that were given are left as they are', async () => {
    const given = person('a');
    const users = [given];
    const adapter = make(users);
    const user = await adapter.get('a');
    expect(() => user.assignments.push({ clientId: 'aurora', roleIds: [] })).toThrow(TypeError);
    expect(() => user.assignments[0]?.roleIds.push('admin')).toThrow(TypeError);
    expect(() => (user.firstName = 'Changed')).toThrow(TypeError);
    await adapter.update('a', { firstName: 'Eva' });
    await adapter.create(draft);
    expect(users).toEqual([person('a')]);
    expect(Object.isFrozen(given) || Object.isFrozen(given.assignments)).toBe(false);
  });
});

describe('Several adapters to the same users', () => {
  it('see each other’s changes, each with the eyes of their viewer', async () => {
    const adapter = make([person('a')]);
    const onlooker = adapter.as({ access: [{ actions: [], maskedFields: ['email'] }] });
    const stop = new AbortController();
    const changes: UserChange[] = [];
    onlooker.watch((change) => changes.push(change), { signal: stop.signal });
    await adapter.update('a', { firstName: 'Eva' });
    expect(await onlooker.get('a')).toMatchObject({ firstName: 'Eva', email: 'a•••@•••.com' });
    await adapter.remove('a');
    expect(changes).toMatchObject([
      { type: 'updated', user: { firstName: 'Eva', email: 'a•••@•••.com' } },
      { type: 'removed', id: 'a' },
    ]);
    stop.abort();
    await adapter.create(draft);
    expect(changes).toHaveLength(2);
  });

  it('all begin again when everybody is replaced, even by the same users', async () => {
    const users = [person('a'), person('b')];
    const adapter = make(users);
    const other = adapter.as(undefined);
    await adapter.remove('a');
    expect(await idsOf(other, { search: 'ada' })).toEqual(['b']);
    adapter.configure({ users });
    expect(await idsOf(other, { search: 'ada' })).toEqual(['a', 'b']);
    expect(await rejection(other.create({ ...draft, email: 'A@example.com' }))).toMatchObject({
      kind: 'invalid',
    });
  });
});

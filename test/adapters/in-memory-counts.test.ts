import { describe, expect, it } from 'vitest';
import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { DEFAULT_CLIENT_ID, USER_STATUSES, type UserFilters } from '../../src/data/index.js';
import { make, page, person, rejection } from './in-memory-support.js';

describe('Counts in memory', () => {
  const adapter = new InMemoryAdapter({ users: generateUsers(400, { seed: 9 }), clients: DEMO_CLIENTS });
  const exact = (count: number) => ({ count, relation: 'exact' });
  const listed = async (query: object) => (await adapter.list({ ...query, page })).total;

  const cases: readonly [string, { clientId?: string; search?: string; filters?: UserFilters }][] = [
    ['of everybody', {}],
    ['at a client', { clientId: 'borealis' }],
    ['of a search', { search: 'ari' }],
    ['with a filter', { clientId: 'aurora', filters: { statuses: ['active'] } }],
    [
      'with filters and a search',
      {
        clientId: 'aurora',
        search: 'example',
        filters: { statuses: ['active', 'pending'], roleIds: ['viewer'], neverSignedIn: true },
      },
    ],
    ['since a time', { filters: { notSignedInSince: '2026-01-01T00:00:00Z', roleIds: ['editor'] } }],
  ];
  for (const [name, query] of cases) {
    it(`${name} are what each choice lists, whatever was chosen of the same kind`, async () => {
      const { roleIds, statuses, neverSignedIn } = await adapter.counts(query);
      for (const status of USER_STATUSES) {
        const filters = { ...query.filters, statuses: [status] };
        expect(statuses?.[status]).toEqual(await listed({ ...query, filters }));
      }
      for (const role of ['admin', 'editor', 'viewer']) {
        const filters = { ...query.filters, roleIds: [role] };
        expect(roleIds?.[role] ?? exact(0)).toEqual(await listed({ ...query, filters }));
      }
      const filters = { ...query.filters, neverSignedIn: true };
      expect(neverSignedIn).toEqual(await listed({ ...query, filters }));
    });
  }

  it('count a user with several roles once for each', async () => {
    const at = (clientId: string, ...roleIds: string[]) => ({ clientId, roleIds });
    const few = make([
      person('a', { assignments: [at('aurora', 'viewer', 'editor'), at('borealis', 'viewer')] }),
      person('b', { assignments: [at('borealis', 'editor')] }),
    ]);
    expect((await few.counts({})).roleIds).toEqual({ viewer: exact(1), editor: exact(2) });
    expect((await few.counts({ clientId: 'aurora' })).roleIds).toEqual({
      viewer: exact(1),
      editor: exact(1),
    });
  });

  it('are refused and left out as filters are', async () => {
    const limited = make([person('a')], { capabilities: { filters: ['statuses'], search: undefined } });
    expect(Object.keys(await limited.counts({}))).toEqual(['statuses']);
    expect(await rejection(limited.counts({ search: 'ada' }))).toMatchObject({ kind: 'invalid' });
    expect(await rejection(limited.counts({ filters: { neverSignedIn: true } }))).toMatchObject({
      kind: 'invalid',
    });
    const viewer = { access: [{ clientId: 'aurora', actions: [], maskedFields: [] }] };
    expect(await rejection(make([], { viewer }).counts({ clientId: 'borealis' }))).toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('Clients in memory', () => {
  it('are those of the users unless others are given', async () => {
    const adapter = new InMemoryAdapter({ users: generateUsers(50) });
    expect((await adapter.clients()).map(({ id }) => id)).toEqual(['aurora', 'borealis', 'cascade']);
    for (const { id: clientId } of await adapter.clients()) {
      expect((await adapter.list({ clientId, page })).users.length).toBeGreaterThan(0);
    }
    const given = new InMemoryAdapter({ users: generateUsers(50), clients: DEMO_CLIENTS.slice(1) });
    expect(await given.clients()).toEqual(DEMO_CLIENTS.slice(1));
  });

  it('are one where nobody has a role anywhere, and one more with the first role at another', async () => {
    const adapter = new InMemoryAdapter({ users: [person('a', { assignments: [] })] });
    expect(await adapter.clients()).toEqual([{ id: DEFAULT_CLIENT_ID, name: DEFAULT_CLIENT_ID }]);
    await adapter.update('a', { assignments: [{ clientId: 'acme', roleIds: ['editor'] }] });
    expect(await adapter.clients()).toEqual([{ id: 'acme', name: 'acme' }]);
  });
});

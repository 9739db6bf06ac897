import { describe, expect, it } from 'vitest';
import { InMemoryAdapter, type UserOfRow } from '../../src/adapters/in-memory/index.js';
import { checkedAdapter, DEFAULT_CLIENT_ID, type UserQuery } from '../../src/data/index.js';
import { draft, page, person } from './in-memory-support.js';

interface Member {
  readonly nr: number;
  readonly name: string;
  readonly seen: number | null;
}

const STAFF = [{ clientId: DEFAULT_CLIENT_ID, roleIds: ['viewer'] }] as const;

class MemberAsUser implements UserOfRow {
  constructor(private readonly member: Member) {}

  get id() {
    return `m${this.member.nr}`;
  }
  get firstName() {
    return this.member.name;
  }
  get lastName() {
    return '';
  }
  get email() {
    return `${this.member.name.toLowerCase()}${this.member.nr}@example.com`;
  }
  get status() {
    return 'active' as const;
  }
  get assignments() {
    return STAFF;
  }
  get lastLoginAt() {
    return this.member.seen;
  }
  get attributes() {
    return { nr: this.member.nr };
  }
}

const NAMES = ['Ada', 'Grace', 'Zoë', 'Marek'];
const members = (count: number): Member[] =>
  Array.from({ length: count }, (_, nr) => ({
    nr,
    name: NAMES[nr % NAMES.length] ?? '',
    seen: nr % 5 === 0 ? null : Date.UTC(2024, 0, 1) + ((nr * 7) % count),
  }));

/** An adapter of rows, and the rows that were looked at since they were last forgotten. */
function looking(users: readonly Member[]) {
  const looked = new Set<Member>();
  const toUser = (member: Member) => {
    looked.add(member);
    return new MemberAsUser(member);
  };
  return { adapter: new InMemoryAdapter({ users, toUser }), looked };
}

const ids = async (adapter: InMemoryAdapter<Member>, query: Partial<UserQuery> = {}) =>
  (await adapter.list({ page, ...query })).users.map(({ id }) => id);

describe('Rows of a host in memory', () => {
  it('are users only when they are looked at, and for a page only those on it', async () => {
    const { adapter, looked } = looking(members(1000));
    expect(looked.size).toBe(0);
    const { users, total } = await adapter.list({ page: { offset: 500, limit: 10 } });
    expect(total?.count).toBe(1000);
    expect(users).toHaveLength(10);
    expect(looked.size).toBe(10);
    await adapter.list({ page, search: 'zoe' });
    expect(looked.size).toBe(1000);
  });

  it('are asked once for where they have roles, and not again for a page at the only client', async () => {
    const { adapter, looked } = looking(members(1000));
    expect((await adapter.clients()).map(({ id }) => id)).toEqual([DEFAULT_CLIENT_ID]);
    expect(looked.size).toBe(1000);
    looked.clear();
    await adapter.list({ clientId: DEFAULT_CLIENT_ID, page: { offset: 0, limit: 10 } });
    expect(looked.size).toBe(10);
    // Somebody is there now who is not at that client.
    await adapter.create({ ...draft, assignments: [] });
    const { total } = await adapter.list({ clientId: DEFAULT_CLIENT_ID, page });
    expect(total?.count).toBe(1000);
    expect((await adapter.list({ page })).total?.count).toBe(1001);
  });

  it('forget an answer for everybody at a client once there is somebody who is not', async () => {
    const { adapter } = looking(members(8));
    await adapter.clients();
    const query = { clientId: DEFAULT_CLIENT_ID, search: 'grace' };
    expect(await ids(adapter, query)).toEqual(['m1', 'm5']);
    const filtered = { clientId: DEFAULT_CLIENT_ID, filters: { statuses: ['active' as const] } };
    expect(await ids(adapter, filtered)).toHaveLength(8);
    await adapter.update('m1', { assignments: [] });
    expect(await ids(adapter, query)).toEqual(['m5']);
    expect(await ids(adapter, filtered)).toHaveLength(7);
  });

  it('are handed out as frozen users of the contract, whatever form their times have', async () => {
    const { adapter } = looking(members(2));
    const { users } = await adapter.list({ page });
    expect(users).toEqual([
      expect.objectContaining({ id: 'm0', lastLoginAt: null, version: '1', attributes: { nr: 0 } }),
      expect.objectContaining({
        id: 'm1',
        firstName: 'Grace',
        lastLoginAt: '2024-01-01T00:00:00.001Z',
        assignments: [{ clientId: DEFAULT_CLIENT_ID, roleIds: ['viewer'] }],
      }),
    ]);
    expect(Object.isFrozen(users[1]) && Object.isFrozen(users[1]?.assignments)).toBe(true);
    expect(Object.isFrozen(STAFF)).toBe(false);
  });

  it('are sorted by times that are numbers and Date objects', async () => {
    const rows = members(40);
    const rising = rows.filter(({ seen }) => seen !== null).sort((a, b) => Number(a.seen) - Number(b.seen));
    const missing = rows.filter(({ seen }) => seen === null);
    const expected = [...rising, ...missing].map(({ nr }) => `m${nr}`);
    const sort = { field: 'lastLoginAt', direction: 'ascending' } as const;
    expect(await ids(looking(rows).adapter, { sort })).toEqual(expected);
    const dated = new InMemoryAdapter({
      users: rows,
      toUser: ({ nr, seen }) => ({ ...person(`m${nr}`), lastLoginAt: seen === null ? null : new Date(seen) }),
    });
    expect(await ids(dated, { sort })).toEqual(expected);
    const since = new Date(Date.UTC(2024, 0, 1) + 20).toISOString();
    const late = await ids(dated, { filters: { notSignedInSince: since } });
    expect(late.sort()).toEqual(
      rows
        .filter(({ seen }) => (seen ?? 0) < Date.parse(since))
        .map(({ nr }) => `m${nr}`)
        .sort(),
    );
  });

  it('are stood in for by users who changed, and are not changed themselves', async () => {
    const rows = Object.freeze(members(6).map((member) => Object.freeze(member)));
    const { adapter } = looking(rows);
    const sort = { field: 'lastLoginAt', direction: 'ascending' } as const;
    await ids(adapter, { sort });
    await adapter.update('m2', { firstName: 'Changed' });
    await adapter.remove('m1');
    const { id } = await adapter.create(draft);
    expect(await ids(adapter)).toEqual(['m0', 'm2', 'm3', 'm4', 'm5', id]);
    expect(await ids(adapter, { search: 'changed' })).toEqual(['m2']);
    expect(await adapter.get('m2')).toMatchObject({ firstName: 'Changed', attributes: { nr: 2 } });
    expect(rows).toEqual(members(6));
  });

  it('may be anything, numbers too, and are replaced together with what makes users of them', async () => {
    const adapter: InMemoryAdapter<number> = new InMemoryAdapter({
      users: new Set([7, 8]),
      toUser: (row) => person(`n${row}`),
    });
    const list = async () => (await adapter.list({ page })).users.map(({ id }) => id);
    expect(await list()).toEqual(['n7', 'n8']);
    adapter.configure({ users: [9] });
    expect(await list()).toEqual(['n9']);
    adapter.configure({ users: [1], toUser: (row) => person(`other${row}`) });
    expect(await list()).toEqual(['other1']);
    expect((await adapter.as(undefined).list({ page })).users).toHaveLength(1);
  });

  it('may all be looked at through one and the same object', async () => {
    const rows = members(60);
    const view = { nr: 0, name: '', seen: null as number | null };
    const user = new MemberAsUser(view);
    const adapter = new InMemoryAdapter({
      users: rows,
      toUser: (member: Member) => {
        Object.assign(view, member);
        return user;
      },
    });
    const { adapter: other } = looking(rows);
    for (const each of [adapter, other]) await each.update('m3', { firstName: 'Zz' });
    for (const field of ['lastName', 'email', 'lastLoginAt', 'role']) {
      const query = { sort: { field, direction: 'descending' as const }, search: 'example' };
      expect(await ids(adapter, query)).toEqual(await ids(other, query));
    }
    expect(await adapter.get('m7')).toEqual(await other.get('m7'));
  });

  it('are not asked for where they have roles by a backend without clients', async () => {
    const looked = new Set<number>();
    const adapter = checkedAdapter(
      new InMemoryAdapter({
        users: Array.from({ length: 500 }, (_, index) => index),
        toUser: (row) => {
          looked.add(row);
          return person(`n${row}`);
        },
        without: ['clients'],
      }),
    );
    expect(adapter.clients).toBeUndefined();
    const { users } = await adapter.list({ page: { offset: 0, limit: 10 } });
    expect(users).toHaveLength(10);
    expect(looked.size).toBe(10);
  });

  it('hide nobody when one of them cannot be read', async () => {
    const adapter = new InMemoryAdapter({ users: ['a', '', 'c'], toUser: (id) => person(id) });
    const { users, unreadable } = await checkedAdapter(adapter).list({ page });
    expect(users.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(unreadable).toBe(1);
  });
});

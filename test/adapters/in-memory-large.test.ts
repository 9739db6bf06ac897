import { afterEach, describe, expect, it, vi } from 'vitest';
import { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import type { SortDirection, User, UserQuery } from '../../src/data/index.js';
import { idsOf, page, person, rejection } from './in-memory-support.js';

const COUNT = 100_000;
const START = Date.UTC(2020, 0, 1);

/** Many people, no two with the same last login, in no order. */
const crowd: readonly User[] = Array.from({ length: COUNT }, (_, index) =>
  person(`u${index}`, {
    firstName: index % 3 === 0 ? 'Zoë' : 'Ada',
    lastName: `Number ${(index * 7919) % 5003}`,
    lastLoginAt: index % 10 === 0 ? null : new Date(START + ((index * 104_729) % COUNT) * 1000).toISOString(),
  }),
);
const byLogin = (direction: SortDirection = 'ascending'): Pick<UserQuery, 'sort'> => ({
  sort: { field: 'lastLoginAt', direction },
});

/** Waits for a call, and says whether anything else could be done meanwhile. */
async function breathes(call: Promise<unknown>): Promise<boolean> {
  let tasks = 0;
  const count = setInterval(() => (tasks += 1));
  await call;
  clearInterval(count);
  return tasks > 0;
}

describe('100,000 users in memory', { timeout: 120_000 }, () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('are not looked at before somebody asks, and then only those on the page', async () => {
    const looked = new Set<string>();
    const users = crowd.slice(0, 2000).map(
      (user) =>
        new Proxy(user, {
          get: (target, name) => {
            looked.add(user.id);
            return target[name as keyof User];
          },
        }),
    );
    const adapter = new InMemoryAdapter({ users });
    expect(looked.size).toBe(0);
    const { total } = await adapter.list({ page: { offset: 1000, limit: 20 } });
    expect(total).toEqual({ count: 2000, relation: 'exact' });
    expect(looked.size).toBe(20);
    await adapter.list({ ...byLogin(), page });
    expect(looked.size).toBe(2000);
  });

  it('are sorted while the page goes on doing other things', async () => {
    const adapter = new InMemoryAdapter({ users: crowd });
    expect(await breathes(adapter.list({ sort: { field: 'email', direction: 'ascending' }, page }))).toBe(
      true,
    );
  });

  it('are listed as they are without a task in between, as a few are in any order', async () => {
    // A machine that is slow just now would make it a matter of luck how far the first slice comes.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    expect(await breathes(new InMemoryAdapter({ users: crowd }).list({ page }))).toBe(false);
    const few = new InMemoryAdapter({ users: crowd.slice(0, 500) });
    // What sorts and searches is loaded once.
    await few.list({ ...byLogin(), page });
    expect(await breathes(few.list({ ...byLogin(), search: 'zoe', page }))).toBe(false);
    let now = 0;
    clock.mockImplementation(() => (now += 100));
    expect(await breathes(few.list({ ...byLogin(), search: 'ada', page }))).toBe(true);
  });

  it('stop being sorted when the call is aborted', async () => {
    const adapter = new InMemoryAdapter({ users: crowd });
    const controller = new AbortController();
    const reason = new Error('Enough.');
    setTimeout(() => {
      controller.abort(reason);
    });
    const query = { sort: { field: 'email', direction: 'ascending' as const }, page };
    expect(await rejection(adapter.list(query, controller))).toBe(reason);
  });

  it('come in the right order, whole, in both directions, those without a value last', async () => {
    const adapter = new InMemoryAdapter({ users: crowd });
    const known = crowd.filter(({ lastLoginAt }) => lastLoginAt);
    const rising = known.toSorted((a, b) => ((a.lastLoginAt ?? '') < (b.lastLoginAt ?? '') ? -1 : 1));
    const missing = crowd.filter(({ lastLoginAt }) => !lastLoginAt);
    const all = { page: { offset: 0, limit: COUNT } };
    const ids = (users: readonly User[]) => users.map(({ id }) => id).join();
    expect((await idsOf(adapter, { ...byLogin(), ...all })).join()).toBe(ids([...rising, ...missing]));
    expect((await idsOf(adapter, { ...byLogin('descending'), ...all })).join()).toBe(
      ids([...rising.toReversed(), ...missing]),
    );
    const { compare } = new Intl.Collator();
    const texts = crowd.toSorted((a, b) => compare(a.lastName, b.lastName));
    const sort = { field: 'lastName', direction: 'ascending' };
    expect((await idsOf(adapter, { sort, ...all })).join()).toBe(ids(texts));
  });

  it('are all searched', async () => {
    const adapter = new InMemoryAdapter({ users: crowd });
    const { total } = await adapter.list({ search: 'zoe', page });
    expect(total?.count).toBe(crowd.filter(({ firstName }) => firstName === 'Zoë').length);
    expect(await idsOf(adapter, { search: 'u99999@' })).toEqual(['u99999']);
  });

  it('give an answer that fits together, although somebody was removed while it was worked out', async () => {
    const adapter = new InMemoryAdapter({ users: crowd });
    await adapter.remove('u0');
    const listing = adapter.list({ sort: { field: 'email', direction: 'descending' }, page });
    let removed = false;
    const removal = new Promise<void>((resolve) => {
      setTimeout(() => {
        removed = true;
        resolve(adapter.remove('u9999'));
      });
    });
    const { users, total } = await listing;
    expect(removed).toBe(true);
    await removal;
    const { users: later } = await adapter.list({
      sort: { field: 'email', direction: 'descending' },
      page,
    });
    expect(total?.count).toBe(COUNT - 2);
    expect(users.map(({ id }) => id)).toEqual(later.map(({ id }) => id));
  });
});

describe('What was worked out in memory', () => {
  const queries: readonly object[] = [
    {},
    ...['lastName', 'lastLoginAt', 'status', 'role', 'team'].flatMap((field) =>
      ['ascending', 'descending'].map((direction) => ({ sort: { field, direction } })),
    ),
    { search: 'zoe', sort: { field: 'lastName', direction: 'descending' } },
    { clientId: 'aurora', filters: { statuses: ['inactive'] } },
    { filters: { neverSignedIn: true, roleIds: ['viewer'] }, search: 'example' },
  ];
  const capabilities = {
    paging: ['offset' as const],
    sortFields: ['lastName', 'lastLoginAt', 'status', 'role', 'team'],
    search: { minLength: 3 },
    filters: ['statuses' as const, 'roleIds' as const, 'neverSignedIn' as const],
    combinesFilters: true,
  };
  const answers = (adapter: InMemoryAdapter) =>
    Promise.all([
      ...queries.map(async (query) => [
        query,
        await idsOf(adapter, { ...query, page: { offset: 0, limit: 500 } }),
      ]),
      adapter.counts({ search: 'zoe' }),
    ]);

  it('is kept right through changes, additions and removals', async () => {
    const users = crowd
      .slice(0, 200)
      .map((user, index) => ({ ...user, ...(index % 4 && { attributes: { team: index % 7 } }) }));
    const adapter = new InMemoryAdapter({ users, capabilities });
    await answers(adapter);
    const steps: (() => Promise<unknown>)[] = [
      () => adapter.update('u5', { lastName: 'Aaron', status: 'inactive' }),
      () => adapter.remove('u0'),
      () => adapter.update('u6', { lastName: 'Number 999', firstName: 'Ada' }),
      () =>
        adapter.create({ firstName: 'Zoë', lastName: 'Number 4', email: 'new@example.com', assignments: [] }),
      () => adapter.update('u7', { assignments: [{ clientId: 'borealis', roleIds: ['editor'] }] }),
      () => adapter.remove('u199'),
      () => adapter.remove('u100'),
      () => adapter.update('u101', { status: 'inactive' }),
      () => adapter.update('u101', { status: 'active', lastName: 'Zz' }),
    ];
    for (const step of steps) {
      await step();
      const { users: now } = await adapter.list({ page: { offset: 0, limit: 500 } });
      const anew = new InMemoryAdapter({ users: now, capabilities });
      expect(await answers(adapter)).toEqual(await answers(anew));
    }
  });

  it('is forgotten when everybody is replaced', async () => {
    const adapter = new InMemoryAdapter({ users: crowd.slice(0, 50), capabilities });
    await answers(adapter);
    adapter.configure({ users: crowd.slice(50, 60) });
    expect(await answers(adapter)).toEqual(
      await answers(new InMemoryAdapter({ users: crowd.slice(50, 60), capabilities })),
    );
  });
});

describe('A sort in memory', () => {
  const order = async (users: readonly User[], field: string) => {
    const adapter = new InMemoryAdapter({ users, capabilities: { sortFields: [field] } });
    return idsOf(adapter, { sort: { field, direction: 'ascending' }, page: { offset: 0, limit: 100_000 } });
  };

  it('tells apart times that are a millisecond apart among times that are ages apart', async () => {
    const times = ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'];
    for (let step = 0; step < 3000; step += 1) {
      times.push(new Date(START + ((step * 1009) % 3001)).toISOString());
    }
    const users = times.map((createdAt, index) => person(`u${index}`, { createdAt }));
    const rising = users.toSorted((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? -1 : 1));
    expect(await order(users, 'createdAt')).toEqual(rising.map(({ id }) => id));
  });

  it('reads times in every form, and takes what is none for none', async () => {
    const times = {
      third: '2024-02-29T12:00:00.000Z',
      second: '2024-02-29T13:00:00+02:00',
      first: '2024-02-28',
      fourth: '2024-03-01T00:00:00.000Z',
      last: 'long ago',
    };
    const users = Object.entries(times).map(([id, createdAt]) => person(id, { createdAt }));
    expect(await order(users, 'createdAt')).toEqual(['first', 'second', 'third', 'fourth', 'last']);
  });

  it('goes by the numbers, times and texts among the attributes of a host', async () => {
    const by = (values: Record<string, unknown>) =>
      order(
        Object.entries(values).map(([id, team]) => person(id, { attributes: { team } })),
        'team',
      );
    expect(await by({ c: 10, a: -2, b: 9.5, none: undefined })).toEqual(['a', 'b', 'c', 'none']);
    expect(await by({ b: 'Team 10', a: 'team 9', none: {}, c: 'Ümit' })).toEqual(['a', 'b', 'c', 'none']);
    expect(await by({ b: new Date(2), a: new Date(1) })).toEqual(['a', 'b']);
  });
});

import { describe, expect, it } from 'vitest';
import {
  MADE_UP_SORT_FIELDS,
  MadeUpAdapter,
  MadeUpUsers,
  type MadeUpAdapterOptions,
} from '../../mocks/index.js';
import { SORT_DIRECTIONS, type User, type UserQuery, type UserSort } from '../../src/data/index.js';
import { describeUserAdapter } from '../adapters/adapter-contract.js';
import { errorFrom } from '../support/fake-fetch.js';

const runner = { describe, it };
const report = () => undefined;
const draft = { firstName: 'Eva', lastName: 'Rossi', email: 'eva@example.com', assignments: [] };
const idsOf = async (adapter: MadeUpAdapter, query: Partial<UserQuery> = {}) =>
  (await everybody(adapter, query)).map(({ id }) => id);

const contract = (name: string, options: MadeUpAdapterOptions) =>
  describeUserAdapter(`MadeUpAdapter ${name}`, { adapter: new MadeUpAdapter(options) }, { runner, report });

await contract('with 500 users', { count: 500 });
await contract('with a million users', { added: 'first' });
await contract('by cursor that tells no total', { count: 200, total: 'none' });
await contract('by cursor that says there are more', {
  count: 200,
  total: 'at-least',
  added: 'first',
  delay: 1,
});

describe('Made-up users', () => {
  it.each([1, 2, 7, 100, 997, 5000])('have one place each in every order, of %i', (count) => {
    const users = new MadeUpUsers(count);
    for (const field of MADE_UP_SORT_FIELDS) {
      const { rankOf, numberAt } = users.orders[field];
      const numbers = Array.from({ length: count }, (_, rank) => numberAt(rank));
      expect(new Set(numbers).size).toBe(count);
      expect(numbers.every((number, rank) => number >= 0 && number < count && rankOf(number) === rank)).toBe(
        true,
      );
    }
  });

  it('stand in each order by what they have there', async () => {
    const adapter = new MadeUpAdapter({ count: 700 });
    for (const sort of sorts()) {
      expectSorted(await everybody(adapter, { sort }), await everybody(adapter), sort);
    }
    const orders = await Promise.all(sorts().map(async (sort) => (await idsOf(adapter, { sort })).join()));
    // By e-mail and by creation they stand as they came.
    expect(new Set(orders).size).toBe(6);
  });

  it('are the same each time', async () => {
    const page = { offset: 123_456, limit: 50 };
    const [once, again] = [new MadeUpAdapter(), new MadeUpAdapter()];
    expect(await once.list({ page })).toEqual(await again.list({ page }));
    expect((await once.get('m123456')).email).toBe('d123456@example.com');
  });

  it('are a million without being made', async () => {
    const adapter = new MadeUpAdapter();
    const sort = { field: 'lastLoginAt', direction: 'descending' } as const;
    const start = performance.now();
    for (const offset of [0, 500_000, 999_990]) {
      const { users, total } = await adapter.list({ sort, page: { offset, limit: 50 } });
      expect(users).toHaveLength(Math.min(50, 1_000_000 - offset));
      expect(total).toEqual({ count: 1_000_000, relation: 'exact' });
    }
    // A million made would take a second, and a hundred times this.
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('What is done to made-up users', () => {
  it('is remembered in every order', async () => {
    const adapter = new MadeUpAdapter({ count: 300 });
    const steps: (() => Promise<unknown>)[] = [
      () => adapter.remove('m0'),
      () => adapter.remove('m150'),
      () => adapter.update('m151', { lastName: 'Aaron', email: 'zz@example.com' }),
      () => adapter.create(draft),
      () => adapter.remove('m299'),
      () => adapter.update('m7', { lastName: 'Rossi' }),
      () => adapter.update('added1', { lastName: 'Abbott' }),
      () => adapter.remove('m151'),
      () => adapter.create({ ...draft, email: 'a000@example.com' }),
      () => adapter.remove('added1'),
    ];
    for (const step of steps) {
      await step();
      const users = await everybody(adapter);
      expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
      for (const sort of sorts()) {
        const found = await everybody(adapter, { sort });
        expectSorted(found, users, sort);
        const { next } = await adapter.list({ sort, page: { limit: 140 } });
        const { users: rest } = await adapter.list({ sort, page: { cursor: next, limit: 1000 } });
        expect(rest).toEqual(found.slice(140));
      }
    }
    expect((await idsOf(adapter)).slice(0, 2)).toEqual(['m1', 'm2']);
    expect((await idsOf(adapter)).at(-1)).toBe('added2');
  });

  it('puts who is added at the end, or at the beginning, the newest first', async () => {
    for (const [added, ids] of [
      ['last', ['m0', 'm1', 'added1', 'added2']],
      ['first', ['added2', 'added1', 'm0', 'm1']],
    ] as const) {
      const adapter = new MadeUpAdapter({ count: 2, added });
      await adapter.create(draft);
      await adapter.create({ ...draft, email: 'two@example.com' });
      expect(await idsOf(adapter)).toEqual(ids);
    }
  });

  it('gives an address to one user, made up or not', async () => {
    const adapter = new MadeUpAdapter({ count: 20 });
    const create = (email: string) => adapter.create({ ...draft, email });
    expect(await errorFrom(create('D03@example.com'))).toMatchObject({ reason: 'email-taken' });
    await adapter.remove('m3');
    expect(await create('d03@example.com')).toMatchObject({ id: 'added1' });
    expect(await errorFrom(create('d03@example.com'))).toMatchObject({ kind: 'invalid' });
  });
});

describe('The total of made-up users', () => {
  it('is told, or only that there are more, or not at all', async () => {
    const page = { limit: 30 };
    const at = (total: MadeUpAdapterOptions['total']) => new MadeUpAdapter({ count: 50, total });
    expect((await at('exact').list({ page })).total).toEqual({ count: 50, relation: 'exact' });
    expect((await at('none').list({ page })).total).toBeUndefined();
    const more = at('at-least');
    const first = await more.list({ page });
    expect(first.total).toEqual({ count: 30, relation: 'at-least' });
    const last = await more.list({ page: { cursor: first.next, limit: 30 } });
    expect(last.total).toEqual({ count: 50, relation: 'exact' });
    expect(last.next).toBeUndefined();
    expect(more.capabilities.paging).toEqual(['cursor']);
  });
});

const sorts = (): UserSort[] =>
  MADE_UP_SORT_FIELDS.flatMap((field) => SORT_DIRECTIONS.map((direction) => ({ field, direction })));

const everybody = async (adapter: MadeUpAdapter, query: Partial<UserQuery> = {}) =>
  (await adapter.list({ page: { offset: 0, limit: 1000 }, ...query })).users;

/** Checks that users come in an order, each of them once; who is equal may come in any. */
function expectSorted(found: readonly User[], all: readonly User[], { field, direction }: UserSort): void {
  expect(found.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  const { compare } = new Intl.Collator('en');
  const read = (user: User) => (user as unknown as Record<string, string | null>)[field] ?? '';
  const by = (a: string, b: string) => (field === 'lastName' ? compare(a, b) : a < b ? -1 : Number(a > b));
  const valued = found.map(read).filter(Boolean).sort(by);
  if (direction === 'descending') valued.reverse();
  const missing = found.map(read).filter((value) => !value);
  expect(found.map(read)).toEqual([...valued, ...missing]);
}

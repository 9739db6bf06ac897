import type { User, UserAdapter, UserPage, UserQuery } from '../../src/data/index.js';
import type { AdapterSubject } from './adapter-contract.js';

/** Makes a subject wrong in one way. */
export type Wrong = (right: AdapterSubject) => AdapterSubject;
/** Wrong subjects, by the name of the rule that is to catch them. */
export type WrongSubjects = Readonly<Record<string, readonly Wrong[]>>;

/** An adapter with every method, which is how the in-memory one comes. */
export type Whole = Required<UserAdapter>;
/** Other methods for an adapter, made from its own. */
type Bend = (right: Whole) => Partial<Record<keyof UserAdapter, unknown>>;

/** An adapter whose methods are those of another one but for some. */
export function bend(right: UserAdapter, bent: Bend): UserAdapter {
  const whole = right as Whole;
  const bound: Whole = {
    capabilities: whole.capabilities,
    list: (...args: Parameters<Whole['list']>) => whole.list(...args),
    counts: (...args: Parameters<Whole['counts']>) => whole.counts(...args),
    get: (...args: Parameters<Whole['get']>) => whole.get(...args),
    create: (...args: Parameters<Whole['create']>) => whole.create(...args),
    update: (...args: Parameters<Whole['update']>) => whole.update(...args),
    remove: (...args: Parameters<Whole['remove']>) => whole.remove(...args),
    sendPasswordReset: (...args: Parameters<Whole['sendPasswordReset']>) => whole.sendPasswordReset(...args),
    sendActivation: (...args: Parameters<Whole['sendActivation']>) => whole.sendActivation(...args),
    bulk: (...args: Parameters<Whole['bulk']>) => whole.bulk(...args),
    roles: (...args: Parameters<Whole['roles']>) => whole.roles(...args),
    clients: (...args: Parameters<Whole['clients']>) => whole.clients(...args),
    viewer: (...args: Parameters<Whole['viewer']>) => whole.viewer(...args),
    watch: (...args: Parameters<Whole['watch']>) => {
      whole.watch(...args);
    },
  };
  return { ...bound, ...bent(bound) } as UserAdapter;
}

/** An object but for one of its properties. */
export function without<T extends object>(whole: T, name: keyof T): T {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name)) as T;
}

/** A subject whose adapter is wrong. */
export const wrong =
  (bent: Bend): Wrong =>
  (right) => ({ ...right, adapter: bend(right.adapter, bent) });

/** A subject of which what it lists is wrong. */
export const wrongPage = (change: (page: UserPage, query: UserQuery) => unknown): Wrong =>
  wrong(({ list }) => ({
    list: async (query: UserQuery) => change(await list(query), query),
  }));

/** A subject of which each user that it lists is wrong. */
export const wrongRow = (change: (user: User) => unknown): Wrong =>
  wrongPage((page) => ({ ...page, users: page.users.map(change) }));

/** A subject that asks its backend for something else than it was asked for. */
export const wrongQuery = (change: (query: UserQuery) => UserQuery): Wrong =>
  wrong(({ list }) => ({ list: (query: UserQuery) => list(change(query)) }));

/** A subject that searches or filters in a way of its own. */
export const wrongMatch = (holds: (user: User, query: UserQuery) => boolean): Wrong =>
  wrong(({ list }) => ({
    list: async ({ search, filters, ...query }: UserQuery) => {
      const { users } = await list({ ...query, page: { offset: 0, limit: 1000 } });
      const found = users.filter((user) => holds(user, { search, filters, ...query }));
      const offset = 'offset' in query.page ? query.page.offset : 0;
      return {
        users: found.slice(offset, offset + query.page.limit),
        total: { count: found.length, relation: 'exact' },
      };
    },
  }));

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  USER_STATUSES,
  type Total,
  type User,
  type UserCounts,
  type UserPage,
} from '../../../src/data/index.js';
import { AURORA, BOREALIS, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

const ROLES = ['admin', 'editor', 'viewer'];
const DAY = 24 * 60 * 60 * 1000;

/** What a query asks for, as a test on one user at some clients. */
interface Asked {
  readonly role?: string[];
  readonly status?: string[];
  readonly never?: boolean;
  readonly since?: string;
  readonly search?: string;
}

export function countingSuite(database: DatabaseSource): void {
  describe('The counts of filters', () => {
    let test: TestHost;
    let admin: Visitor;
    let since: string;
    beforeAll(async () => {
      test = await TestHost.start(database(), { people: 250, countLimit: 1000 });
      admin = await test.admin();
      since = new Date(test.now.getTime() - 100 * DAY).toISOString();
    });
    afterAll(() => test.close());

    function queryOf({ role = [], status = [], never, since: time, search }: Asked, client?: string): string {
      const parameters = new URLSearchParams();
      if (client !== undefined) parameters.set('client', client);
      for (const one of role) parameters.append('role', one);
      for (const one of status) parameters.append('status', one);
      if (never) parameters.set('neverSignedIn', 'true');
      if (time !== undefined) parameters.set('notSignedInSince', time);
      if (search !== undefined) parameters.set('search', search);
      return parameters.toString();
    }

    /** How many there are, page by page and one by one. */
    async function countOf(visitor: Visitor, asked: Asked, client?: string): Promise<Total> {
      const users: User[] = [];
      for (;;) {
        const path = `/users?limit=100&offset=${users.length}&${queryOf(asked, client)}`;
        const read = await visitor.read<UserPage>('GET', path);
        users.push(...read.users);
        if (read.users.length < 100) return { count: users.length, relation: 'exact' };
      }
    }

    /** What the counts must be: each choice as a list of its own, without the filter that it belongs to. */
    async function byHand(visitor: Visitor, asked: Asked, client?: string): Promise<UserCounts> {
      const entries = async (names: readonly string[], of: 'role' | 'status') =>
        Object.fromEntries(
          await Promise.all(
            names.map(
              async (name) => [name, await countOf(visitor, { ...asked, [of]: [name] }, client)] as const,
            ),
          ),
        );
      return {
        roleIds: await entries(ROLES, 'role'),
        statuses: await entries(USER_STATUSES, 'status'),
        neverSignedIn: await countOf(visitor, { ...asked, never: true }, client),
      };
    }

    it.each([
      ['nothing', {}],
      ['a role', { role: ['admin'] }],
      ['two statuses', { status: ['active', 'pending'] }],
      ['who never signed in', { never: true }],
      ['a time', { since: '' }],
      ['all filters', { role: ['viewer', 'editor'], status: ['active'], never: true, since: '' }],
      ['a search', { search: 'mar' }],
      ['a search with filters', { search: 'example', role: ['editor'], status: ['pending', 'inactive'] }],
      ['a search with a time', { search: 'example', since: '' }],
      ['a search that finds nobody', { search: 'qqqqq' }],
    ] as [string, Asked][])(
      'with %s are those of the lists, at one client and over all',
      async (_name, asked) => {
        const query = asked.since === undefined ? asked : { ...asked, since };
        for (const client of [AURORA, BOREALIS, undefined]) {
          const told = await admin.read<UserCounts>('GET', `/user-counts?${queryOf(query, client)}`);
          expect(told).toEqual(await byHand(admin, query, client));
        }
      },
    );

    it('do not hold the filter that they are of', async () => {
      const read = (asked: Asked) => admin.read<UserCounts>('GET', `/user-counts?${queryOf(asked, AURORA)}`);
      const all = await read({});
      const admins = await read({ role: ['admin'] });
      expect(admins.roleIds).toEqual(all.roleIds);
      expect(admins.statuses).not.toEqual(all.statuses);
    });

    it('are for whom the list is: a search looks at nothing masked, and another client is forbidden', async () => {
      const viewer = await test.signedIn('viewer@example.com');
      const path = `/user-counts?client=${AURORA}&search=example`;
      const { statuses } = await viewer.read<UserCounts>('GET', path);
      const sum = (of: UserCounts['statuses']) =>
        Object.values(of ?? {}).reduce((all, { count }) => all + count, 0);
      expect(sum(statuses)).toBe(0);
      expect(sum((await admin.read<UserCounts>('GET', path)).statuses)).toBeGreaterThan(50);
      expect((await viewer.api('GET', `/user-counts?client=${BOREALIS}`)).status).toBe(403);
      expect((await test.visitor().api('GET', '/user-counts')).status).toBe(401);
      for (const bad of ['status=gone', 'notSignedInSince=yesterday', 'neverSignedIn=perhaps']) {
        expect((await admin.api('GET', `/user-counts?${bad}`, { isDescribed: false })).status).toBe(400);
      }
    });
  });

  describe('Above the limit of counting', () => {
    let test: TestHost;
    let admin: Visitor;
    beforeAll(async () => {
      test = await TestHost.start(database(), { people: 250, countLimit: 10 });
      admin = await test.admin();
    });
    afterAll(() => test.close());

    const total = async (query: string) =>
      (await admin.read<UserPage>('GET', `/users?client=${AURORA}&limit=1&${query}`)).total;

    it('a search says that there are more; what filters let through is counted by the tally', async () => {
      expect(await total('search=example')).toEqual({ count: 10, relation: 'at-least' });
      const { users } = await admin.read<UserPage>(
        'GET',
        `/users?client=${AURORA}&limit=100&status=inactive`,
      );
      expect(users.length).toBeGreaterThan(10);
      expect(await total('status=inactive')).toEqual({ count: users.length, relation: 'exact' });
    });

    it('counts are at least what was seen, and none of them more than there are', async () => {
      const path = `/user-counts?client=${AURORA}&search=example`;
      const { roleIds = {}, statuses = {}, neverSignedIn } = await admin.read<UserCounts>('GET', path);
      for (const [name, told] of [
        ...Object.entries(roleIds).map(([id, count]) => [`role=${id}`, count] as const),
        ...Object.entries(statuses).map(([status, count]) => [`status=${status}`, count] as const),
        ['neverSignedIn=true', neverSignedIn] as const,
      ]) {
        const { users } = await admin.read<UserPage>(
          'GET',
          `/users?client=${AURORA}&limit=100&search=example&${name}`,
        );
        expect([name, told?.relation]).toEqual([name, 'at-least']);
        expect(told?.count).toBeLessThanOrEqual(users.length);
      }
    });

    it('a time of the last login is counted up to the limit in each group', async () => {
      const since = new Date(test.now.getTime() - 1000).toISOString();
      const path = `/user-counts?client=${AURORA}&notSignedInSince=${since}`;
      const { statuses } = await admin.read<UserCounts>('GET', path);
      expect(statuses?.active?.relation).toBe('at-least');
      expect(statuses?.pending?.relation).toBe('exact');
      expect((await total(`notSignedInSince=${since}`))?.relation).toBe('at-least');
    });
  });
}

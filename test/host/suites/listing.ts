import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SORT_FIELDS, type SortField, type User, type UserPage } from '../../../src/data/index.js';
import { AURORA, draft, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

const collator = new Intl.Collator('en');
const roleRank = (user: User) =>
  ['admin', 'editor', 'viewer'].indexOf(
    user.assignments.find(({ clientId }) => clientId === AURORA)?.roleIds[0] ?? '',
  );
const text = (value: string | undefined) => (value === '' ? undefined : value);

/** What each field sorts by; `undefined` is no value. */
const VALUES: Record<SortField, (user: User) => string | number | undefined> = {
  lastName: (user) => text(user.lastName),
  email: (user) => user.email.toLowerCase(),
  phone: (user) => user.phone,
  role: roleRank,
  lastLoginAt: (user) => user.lastLoginAt ?? undefined,
  createdAt: (user) => user.createdAt ?? undefined,
  status: (user) => ['pending', 'active', 'inactive'].indexOf(user.status),
};

/** The order of two values; of names and addresses by collation, of all else by code point. */
function compare(field: string, a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  return field === 'lastName' || field === 'email' ? collator.compare(a, b) : a < b ? -1 : a > b ? 1 : 0;
}

/** Whether users are in order, those without a value last. */
function isSorted(users: readonly User[], field: SortField, direction: 1 | -1): boolean {
  const values = users.map(VALUES[field]);
  const firstMissing = values.findIndex((value) => value === undefined);
  const valued = values.filter((value) => value !== undefined);
  return (
    (firstMissing < 0 || values.slice(firstMissing).every((value) => value === undefined)) &&
    valued.every((value, index) => {
      const before = valued[index - 1];
      return before === undefined || direction * compare(field, before, value) <= 0;
    })
  );
}

export function listingSuite(database: DatabaseSource): void {
  describe('The list of people', () => {
    let test: TestHost;
    let admin: Visitor;
    let everybody: User[];
    beforeAll(async () => {
      test = await TestHost.start(database(), { people: 400, countLimit: 200 });
      admin = await test.admin();
      everybody = await all(`client=${AURORA}`);
    });
    afterAll(() => test.close());

    const page = (query: string) => admin.read<UserPage>('GET', `/users?${query}`);
    const ids = (users: readonly User[]) => users.map(({ id }) => id);

    async function all(query: string): Promise<User[]> {
      const users: User[] = [];
      for (;;) {
        const next = await page(`${query}&limit=37&offset=${users.length}`);
        users.push(...next.users);
        if (next.users.length < 37) return users;
      }
    }

    it('is filled with people of every kind', () => {
      expect(everybody.length).toBeGreaterThan(100);
      for (const field of SORT_FIELDS) expect(new Set(everybody.map(VALUES[field])).size).toBeGreaterThan(2);
      expect(everybody.some(({ lastName }) => lastName === '')).toBe(true);
      expect(everybody.some(({ phone }) => phone === undefined)).toBe(true);
      expect(everybody.some(({ lastLoginAt }) => lastLoginAt === null)).toBe(true);
    });

    describe.each(SORT_FIELDS)('by %s', (field) => {
      it.each([
        ['ascending', field, 1],
        ['descending', `-${field}`, -1],
      ] as const)(
        'is in %s order, without a value last, and whole by either kind of page',
        async (_name, sort, direction) => {
          const query = `client=${AURORA}&sort=${sort}`;
          const byOffset = await all(query);
          expect(isSorted(byOffset, field, direction)).toBe(true);
          expect(isSorted(byOffset.toReversed(), field, direction)).toBe(false);
          expect(ids(byOffset).toSorted()).toEqual(ids(everybody).toSorted());

          const byCursor: User[] = [];
          let read = await page(`${query}&limit=41&paging=cursor`);
          expect(read).not.toHaveProperty('previous');
          for (;;) {
            byCursor.push(...read.users);
            if (read.next === undefined) break;
            const back = await page(`${query}&limit=41&cursor=${read.next}`);
            read = back;
          }
          expect(ids(byCursor)).toEqual(ids(byOffset));

          const backwards = [...read.users];
          while (read.previous !== undefined) {
            read = await page(`${query}&limit=41&cursor=${read.previous}`);
            backwards.unshift(...read.users);
          }
          expect(ids(backwards)).toEqual(ids(byOffset));
        },
      );
    });

    it('goes on from a cursor without a gap or a repetition when somebody before it comes or goes', async () => {
      const query = `client=${AURORA}&sort=createdAt&limit=10`;
      const before = await all(`client=${AURORA}&sort=createdAt`);
      const first = await page(`${query}&paging=cursor`);
      await admin.api('DELETE', `/users/${first.users[3]?.id ?? ''}`);
      const second = await page(`${query}&cursor=${first.next ?? ''}`);
      expect(ids(second.users)).toEqual(ids(before.slice(10, 20)));
      everybody = await all(`client=${AURORA}`);
    });

    it('over all clients has everybody whom one may see, once', async () => {
      const users = await all('sort=status');
      expect(new Set(ids(users)).size).toBe(users.length);
      expect(users.length).toBe(399);
    });

    it('counts exactly up to a limit, and says when there are more', async () => {
      expect((await page(`client=${AURORA}&limit=1`)).total).toEqual({
        count: everybody.length,
        relation: 'exact',
      });
      expect((await page('limit=1')).total).toEqual({ count: 200, relation: 'at-least' });
    });

    it('is found by a part of name, e-mail or phone, without regard to case, accents, and the way a number is dialled', async () => {
      const user = await admin.read<User>('POST', '/users', {
        body: draft({
          firstName: 'Élodie',
          lastName: 'Żółkowska-Straße',
          email: 'Unusual.Box@exämple.org',
          phone: '+33698765432',
        }),
      });
      for (const search of [
        'élod',
        'ELODIE',
        'zolkow',
        'strasse',
        'Żółk',
        'elodie zolk',
        'zolkowska-strasse élo',
        'unusual.b',
        'EXAMPLE.ORG',
        '+33698765',
        '06 98 76 54 32',
        '+33 (0)6 98 76',
        '0033 698-765',
        '  elodie  ',
      ]) {
        const { users } = await page(`client=${AURORA}&search=${encodeURIComponent(search)}`);
        expect([search, ids(users)]).toEqual([search, expect.arrayContaining([user.id])]);
      }
      for (const search of ['elodia', '%%%', '___', '0699 876']) {
        expect((await page(`client=${AURORA}&search=${encodeURIComponent(search)}`)).users).toEqual([]);
      }
      await admin.api('DELETE', `/users/${user.id}`);
    });

    it('is searched from three characters on; below that it is whole', async () => {
      const total = async (search: string) =>
        (await page(`client=${AURORA}&limit=1&search=${encodeURIComponent(search)}`)).total?.count;
      expect(await total('zz')).toBe(everybody.length);
      expect(await total(' zz ')).toBe(everybody.length);
      expect(await total('zzz')).toBe(0);
    });

    it('is filtered by role, status and last login, all at once and with a search', async () => {
      const since = new Date(test.now.getTime() - 200 * 24 * 60 * 60 * 1000).toISOString();
      const cases: [string, (user: User) => boolean][] = [
        ['role=admin&role=editor', (user) => roleRank(user) < 2],
        ['status=pending&status=inactive', ({ status }) => status !== 'active'],
        ['neverSignedIn=true', ({ lastLoginAt }) => lastLoginAt === null],
        [`notSignedInSince=${since}`, ({ lastLoginAt }) => lastLoginAt == null || lastLoginAt < since],
        [
          `role=viewer&status=active&notSignedInSince=${since}&search=example`,
          (user) =>
            roleRank(user) === 2 &&
            user.status === 'active' &&
            (user.lastLoginAt == null || user.lastLoginAt < since) &&
            /example/i.test(`${user.firstName} ${user.lastName} ${user.email}`),
        ],
      ];
      for (const [filter, holds] of cases) {
        const expected = everybody.filter(holds);
        expect(expected.length).toBeGreaterThan(0);
        expect(expected.length).toBeLessThan(everybody.length);
        expect([filter, ids(await all(`client=${AURORA}&${filter}`))]).toEqual([filter, ids(expected)]);
      }
    });

    it('refuses what it cannot read, and cursors of other lists or made up', async () => {
      const { next = '' } = await page(`client=${AURORA}&paging=cursor&limit=5`);
      const forged = Buffer.from(
        JSON.stringify(
          (JSON.parse(Buffer.from(next, 'base64url').toString()) as unknown[]).map((part, index) =>
            index < 2 ? part : 'x',
          ),
        ),
      ).toString('base64url');
      for (const query of [
        'limit=0',
        'limit=101',
        'limit=ten',
        'offset=-1',
        'sort=password',
        'sort=role',
        'status=gone',
        'notSignedInSince=yesterday',
        'neverSignedIn=perhaps',
        'paging=pages',
        'cursor=abc',
        `client=${AURORA}&sort=email&cursor=${next}`,
        `client=${AURORA}&offset=5&cursor=${next}`,
        `client=${AURORA}&cursor=${forged}`,
      ]) {
        const { status } = await admin.api('GET', `/users?${query}`, { isDescribed: false });
        expect([query, status]).toEqual([query, 400]);
      }
      expect((await admin.api('GET', `/users?client=${AURORA}&limit=5&cursor=${next}`)).status).toBe(200);
    });
  });
}

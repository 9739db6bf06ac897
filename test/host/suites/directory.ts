import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedMany } from '../../../examples/host/server/database/seed-many.ts';
import { settle, settleAll } from '../../../examples/host/server/database/settle.ts';
import { searchColumns } from '../../../examples/host/server/people/fold.ts';
import { readTally } from '../../../examples/host/server/people/tally.ts';
import { SORT_FIELDS, type User, type UserPage } from '../../../src/data/index.js';
import { codeBlocks } from '../../support/code-blocks.js';
import { AURORA, BOREALIS, CASCADE, draft, TestHost, type DatabaseSource } from '../support/test-host.js';
import type { Visitor } from '../support/visitor.js';

const CLIENTS = [AURORA, BOREALIS, CASCADE];
const SORTS = SORT_FIELDS.flatMap((field) => [field, `-${field}`]);
const ids = (users: readonly User[]) => users.map(({ id }) => id);

/** What is kept beside the people, so that a list of a million is fast. */
export function directorySuite(database: DatabaseSource): void {
  describe('What is kept beside the people', () => {
    let test: TestHost;
    let admin: Visitor;
    beforeAll(async () => {
      test = await TestHost.start(database(), { people: 300 });
      admin = await test.admin();
    });
    afterAll(() => test.close());

    /** Assignments that do not have what their person has. */
    async function strays(db = database().db): Promise<number> {
      const { rows } = await sql<{ id: string }>`
        select p.id from assignment a join person p on p.id = a.person_id where
          (a.last_name, a.first_name, a.email_key, a.phone, a.created_at, a.last_login_at, a.search_name) is distinct from
          (p.last_name, p.first_name, p.email_key, p.phone, p.created_at, p.last_login_at, p.search_name)
          or (array['pending', 'active', 'inactive'])[a.status + 1] <> p.status
          or a.search <> p.search_name || e'\n' || p.search_email || e'\n' || p.phone`.execute(db);
      return rows.length;
    }

    /** The people of a client by kind: as the tally says, and counted one by one. */
    async function bothTallies(client: string, db = database().db) {
      const { cells } = await readTally(db, client);
      const { rows } = await sql`
        select role_rank, status, last_login_at is null as never, last_name = '' as no_name, phone = '' as no_phone,
          count(*)::integer as people
        from assignment where client_id = ${client} group by 1, 2, 3, 4, 5`.execute(db);
      const sorted = (list: readonly unknown[]) => list.map((cell) => JSON.stringify(cell)).toSorted();
      return [sorted(cells.filter(({ people }) => people !== 0)), sorted(rows)] as const;
    }

    async function expectTrue(): Promise<void> {
      expect(await strays()).toBe(0);
      for (const client of CLIENTS) {
        const [told, counted] = await bothTallies(client);
        expect(told).toEqual(counted);
      }
    }

    /** Makes, changes, signs in and removes people, as the office does in a day. */
    async function someDay(): Promise<void> {
      const created: User[] = [];
      for (const lastName of ['Aa', 'Bb', 'Mm', 'Zz']) {
        const body = draft({ lastName, firstName: `First ${lastName}`, phone: '+33639981234' });
        created.push(await admin.read<User>('POST', '/users', { body }));
      }
      const [first, second, third, fourth] = created;
      await admin.read('PATCH', `/users/${first?.id ?? ''}`, { body: { lastName: 'Yy', phone: null } });
      await admin.read('PATCH', `/users/${second?.id ?? ''}`, {
        body: {
          status: 'inactive',
          assignments: [
            { clientId: AURORA, roleIds: ['viewer'] },
            { clientId: BOREALIS, roleIds: ['editor'] },
          ],
        },
      });
      await admin.api('DELETE', `/users/${third?.id ?? ''}`);
      await test.member();
      // The form wants a last name; a host that fills the table itself need not.
      await sql`update person set last_name = '' where id = ${fourth?.id ?? ''}`.execute(database().db);
    }

    it('follows every change, before and after it is settled', async () => {
      await someDay();
      await expectTrue();
      await settleAll(database().db);
      await expectTrue();
      await someDay();
      await settle(database().db, AURORA);
      await someDay();
      await expectTrue();
    });

    it('is seen to be wrong where something was written past it', async () => {
      const undo = new Error('All as before.');
      const past = database()
        .db.transaction()
        .execute(async (db) => {
          await sql`alter table assignment disable trigger user`.execute(db);
          await sql`update assignment set phone = '' where client_id = ${AURORA}`.execute(db);
          const [told, counted] = await bothTallies(AURORA, db);
          expect(told).not.toEqual(counted);
          expect(await strays(db)).toBeGreaterThan(0);
          throw undo;
        });
      await expect(past).rejects.toBe(undo);
      await expectTrue();
    });

    it('settles two at a time without counting anything twice', async () => {
      await someDay();
      const { db } = database();
      await Promise.all([settle(db, AURORA), settle(db, AURORA), settleAll(db)]);
      await expectTrue();
    });
  });

  describe('Many people, seeded in the database,', () => {
    const COUNT = 2000;
    /** So few people lie between two landmarks here. */
    const DISTANCE = 100;
    let test: TestHost;
    let admin: Visitor;
    beforeAll(async () => {
      test = await TestHost.start(database(), { countLimit: 100 });
      await seedMany(database().db, COUNT, test.now);
      await settle(database().db, AURORA, DISTANCE);
      admin = await test.admin();
    });
    afterAll(() => test.close());

    const page = (query: string) => admin.read<UserPage>('GET', `/users?client=${AURORA}&${query}`);

    /** Everybody in an order, as the database sorts it without any of our indexes and landmarks. */
    async function everybody(sort: string): Promise<string[]> {
      const keys: Record<string, string> = {
        lastName: 'last_name, first_name',
        email: 'email_key',
        phone: 'phone',
        role: 'role_rank, last_name, first_name',
        lastLoginAt: 'last_login_at',
        createdAt: 'created_at',
        status: 'status, last_name, first_name',
      };
      const lacks: Record<string, string> = {
        lastName: `last_name = ''`,
        phone: `phone = ''`,
        lastLoginAt: 'last_login_at is null',
      };
      const field = sort.replace('-', '');
      const way = sort.startsWith('-') ? 'desc' : 'asc';
      const order = `${keys[field] ?? ''}, person_id`.replaceAll(',', ` ${way},`);
      const { rows } = await sql<{
        person_id: string;
      }>`select person_id from assignment where client_id = ${AURORA}
        order by ${sql.raw(lacks[field] ?? 'person_id is null')}, ${sql.raw(order)} ${sql.raw(way)}`.execute(
        database().db,
      );
      return rows.map(({ person_id }) => person_id);
    }

    it('are as many as were asked for, and searched like any other', async () => {
      expect((await page('limit=1')).total).toEqual({ count: COUNT + 3, relation: 'exact' });
      const people = await database().db.selectFrom('person').selectAll().execute();
      for (const one of people) {
        const names = { firstName: one.first_name, lastName: one.last_name, email: one.email };
        expect({ ...searchColumns(names) }).toEqual({
          search_name: one.search_name,
          search_email: one.search_email,
        });
      }
      expect(new Set(people.map(({ last_name: name }) => name)).size).toBeGreaterThan(500);
    });

    it.each(SORTS)('are found at any offset by %s, also after changes that are not settled', async (sort) => {
      const { db } = database();
      const check = async () => {
        const all = await everybody(sort);
        const { length } = all;
        for (const offset of [0, 999, 1001, 1234, length - 500, length - 20, length, length + 9]) {
          const { users } = await page(`sort=${sort}&limit=50&offset=${offset}`);
          expect([offset, ids(users)]).toEqual([offset, all.slice(offset, offset + 50)]);
        }
      };
      await check();
      const { users } = await page(`sort=${sort}&limit=30&offset=1200`);
      for (const id of ids(users.slice(0, 10))) await admin.api('DELETE', `/users/${id}`);
      for (const lastName of ['Aaa', 'Nnn', 'Zzz']) {
        await admin.read('POST', '/users', { body: draft({ lastName }) });
      }
      await check();
      await settle(db, AURORA, DISTANCE);
      await check();
    });

    it.each(SORTS)('are all visited once by cursor by %s, while others come and go', async (sort) => {
      const before = new Set(await everybody(sort));
      const seen: string[] = [];
      const gone = new Set<string>();
      let cursor: string | undefined;
      let rounds = 0;
      do {
        const read = await page(
          `sort=${sort}&limit=100&${cursor === undefined ? 'paging=cursor' : `cursor=${cursor}`}`,
        );
        seen.push(...ids(read.users));
        cursor = read.next;
        rounds += 1;
        if (rounds % 5 === 0) {
          // One who was seen goes, and one comes.
          const id = read.users[0]?.id ?? '';
          gone.add(id);
          await admin.api('DELETE', `/users/${id}`);
          await admin.read('POST', '/users', { body: draft() });
        }
      } while (cursor !== undefined);
      expect(gone.size).toBeGreaterThan(1);
      expect(new Set(seen).size).toBe(seen.length);
      expect([...before].filter((id) => !seen.includes(id))).toEqual([]);
    });

    it('lie in the order of names once the statements of the README have been run', async () => {
      const { db } = database();
      const lying = async (order: string) => {
        const { rows } = await sql<{ person_id: string }>`select person_id from assignment
          where client_id = ${AURORA} order by ${sql.raw(order)}`.execute(db);
        return rows.map(({ person_id }) => person_id);
      };
      const byName = await lying('last_name, first_name, person_id');
      // Who came in the tests above lies at the end.
      expect(await lying('ctid')).not.toEqual(byName);
      const readme = await readFile('examples/host/README.md', 'utf8');
      const statements = codeBlocks(readme).filter(({ language }) => language === 'sql');
      expect(statements).toHaveLength(1);
      for (const statement of (statements[0]?.code ?? '').split(';')) {
        if (statement.trim()) await sql.raw(statement).execute(db);
      }
      expect(await lying('ctid')).toEqual(byName);
    });

    it.each([
      ['search=mar', `p.search_name || p.email like '%mar%'`],
      ['search=example', 'true'],
      ['search=example&status=pending', `p.status = 'pending'`],
      ['search=example&neverSignedIn=true', 'p.last_login_at is null'],
      [
        'search=example&notSignedInSince=2025-09-01T00:00:00Z',
        `(p.last_login_at < '2025-09-01Z' or p.last_login_at is null)`,
      ],
      ['search=mar&status=active', `p.status = 'active' and p.search_name || p.email like '%mar%'`],
      ['status=pending', `p.status = 'pending'`],
      ['neverSignedIn=true', 'p.last_login_at is null'],
      ['status=active', `p.status = 'active'`],
      ['role=viewer', 'role_rank = 2'],
    ])('that match %s are the same in every order, and at any offset', async (query, holds) => {
      const { rows } = await sql<{ id: string }>`select p.id from assignment join person p on p.id = person_id
        where client_id = ${AURORA} and ${sql.raw(holds)}`.execute(database().db);
      const matching = new Set(rows.map(({ id }) => id));
      expect(matching.size).toBeGreaterThan(10);
      for (const sort of [
        'lastName',
        '-lastName',
        'status',
        '-status',
        'role',
        '-lastLoginAt',
        'lastLoginAt',
        'createdAt',
        '-phone',
        'email',
      ]) {
        const all = (await everybody(sort)).filter((id) => matching.has(id));
        const { length } = all;
        for (const offset of [0, Math.floor(length / 2), length - 150, length - 10, length + 5]) {
          if (offset < 0) continue;
          const { users, total } = await page(`sort=${sort}&limit=40&offset=${offset}&${query}`);
          expect([sort, offset, ids(users)]).toEqual([sort, offset, all.slice(offset, offset + 40)]);
          expect(total?.count).toBe(total?.relation === 'exact' ? all.length : 100);
        }
      }
    });
  });
}

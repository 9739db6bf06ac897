import { checkedAdapter, readUserPage, USER_ACTIONS, type User } from '../../../src/data/index.js';
import { canonical, expect, expectSame } from './expectations.js';
import { anySort, firstPage, idsOf, listFirst, pagesOf } from './steps.js';
import type { AdapterRule } from './subject.js';

const METHODS = [
  'counts',
  'get',
  'create',
  'update',
  'remove',
  'sendPasswordReset',
  'sendActivation',
  'roles',
  'clients',
  'viewer',
  'watch',
] as const;

const ISO_DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What every adapter does: it says what it can do, and lists. */
export const listingRules: readonly AdapterRule[] = [
  {
    name: 'says what it can do in words of the contract',
    needs: [],
    check: async ({ adapter }) => {
      const understood: object = checkedAdapter(adapter).capabilities;
      for (const [name, value] of Object.entries(adapter.capabilities)) {
        if (value === undefined) continue;
        expectSame(value, understood[name as keyof typeof understood], `The capability ${name}`);
      }
    },
  },
  {
    name: 'has each method of the contract as a function, or not at all',
    needs: [],
    check: async ({ adapter }) => {
      expect(typeof adapter.list === 'function', 'The adapter has no list.');
      for (const name of METHODS) {
        const kind = typeof adapter[name];
        expect(kind === 'function' || kind === 'undefined', `The method ${name} is of the type ${kind}.`);
      }
    },
  },
  {
    name: 'lists users that can all be read',
    needs: [],
    check: async (subject) => {
      const page = await listFirst(subject);
      const read = readUserPage(page);
      expect(read.users.length > 0, 'The list is empty.');
      expect(read.unreadable === 0, `${read.unreadable} rows cannot be read.`);
      for (const [index, user] of page.users.entries()) {
        expectSame(known(read.users[index]), known(user), `The user ${user.id}, as it is read,`);
      }
    },
  },
  {
    name: 'gives times as ISO 8601 in UTC',
    needs: [],
    check: async (subject) => {
      for (const user of (await listFirst(subject)).users) {
        const { sentAt, expiresAt, nextAttemptAt } = user.activation ?? {};
        for (const time of [user.createdAt, user.lastLoginAt, sentAt, expiresAt, nextAttemptAt]) {
          if (time === undefined || time === null) continue;
          expect(ISO_DATE_TIME.test(time), `The user ${user.id} has the time ${canonical(time)}.`);
        }
      }
    },
  },
  {
    name: 'gives no more users than were asked for',
    needs: [],
    check: async (subject) => {
      const { users } = await listFirst(subject, 3);
      expect(users.length === 3, `A page of 3 has ${users.length} users.`);
    },
  },
  {
    name: 'lists in the same order each time',
    needs: [],
    check: async (subject) => {
      const [once, again] = [await listFirst(subject, 12), await listFirst(subject, 12)];
      expectSame(idsOf(again.users), idsOf(once.users), 'The second list');
    },
  },
  {
    name: 'gives pages by offset that neither overlap nor leave anybody out',
    needs: ['offset'],
    check: async (subject) => {
      const sort = anySort(subject);
      const whole = await listFirst(subject, 12, sort);
      const parts: User[] = [];
      for (const offset of [0, 5, 10]) {
        const page = { offset, limit: Math.min(5, 12 - offset) };
        parts.push(...(await subject.adapter.list({ ...firstPage(subject, 5, sort), page })).users);
      }
      expectSame(idsOf(parts), idsOf(whole.users), 'The list in pages of 5');
    },
  },
  {
    name: 'gives an empty page after the last one',
    needs: ['offset'],
    check: async (subject) => {
      const page = { offset: 1_000_000_000, limit: 5 };
      const { users } = await subject.adapter.list({ ...firstPage(subject), page });
      expect(users.length === 0, `The page after the last one has ${users.length} users.`);
    },
  },
  {
    name: 'counts all users that match, or says that there are more',
    needs: ['offset'],
    check: async (subject) => {
      const { total } = await listFirst(subject, 1);
      if (!total) return;
      const at = async (offset: number) =>
        (await subject.adapter.list({ ...firstPage(subject), page: { offset, limit: 2 } })).users.length;
      expect((await at(total.count - 1)) > 0, `The total is ${total.count}, and there are fewer.`);
      if (total.relation === 'at-least') return;
      expect((await at(total.count)) === 0, `The total is ${total.count}, and there are more.`);
    },
  },
  {
    name: 'walks forwards by cursor without overlap or gap',
    needs: ['cursor'],
    check: async (subject) => {
      const { whole, pages } = await walk(subject);
      expectSame(idsOf(pages.flatMap(({ users }) => users)), idsOf(whole), 'The list in pages of 4');
    },
  },
  {
    name: 'walks back by cursor to the first page, if it gives a way back',
    needs: ['cursor'],
    check: async (subject) => {
      const { pages, query } = await walk(subject);
      const [first, second, third] = pages;
      expect(first?.previous === undefined, 'The first page has a previous one.');
      if (third?.previous === undefined) return;
      const back = await subject.adapter.list({ ...query, page: { cursor: third.previous, limit: 4 } });
      expectSame(idsOf(back.users), idsOf(second?.users ?? []), 'The page before the third');
      const start = await subject.adapter.list({ ...query, page: { cursor: back.previous, limit: 4 } });
      expectSame(idsOf(start.users), idsOf(first?.users ?? []), 'The page before the second');
    },
  },
  {
    name: 'comes to an end by cursor, with everybody seen once',
    needs: ['cursor'],
    check: async (subject) => {
      const ids: string[] = [];
      let count: number | undefined;
      for await (const { users, total } of pagesOf(byCursor(subject))) {
        ids.push(...idsOf(users));
        count = total?.relation === 'exact' ? total.count : undefined;
      }
      expect(new Set(ids).size === ids.length, 'Somebody was seen twice.');
      // More than 3,000 are not walked through.
      if (count !== undefined && count < 3000) {
        expect(ids.length === count, `${ids.length} users were seen, and the total is ${count}.`);
      }
    },
  },
  {
    name: 'lists only users of the client that was asked for',
    needs: ['client id'],
    check: async (subject) => {
      const { users } = await listFirst(subject);
      const stranger = users.find((user) => !user.assignments.some((at) => at.clientId === subject.clientId));
      expect(!stranger, `The user ${stranger?.id} has no role at the client ${subject.clientId}.`);
    },
  },
  {
    name: 'names in actions only what the contract knows',
    needs: [],
    check: async (subject) => {
      for (const { id, actions = [], refusals = {} } of (await listFirst(subject)).users) {
        const unknown = [...actions, ...Object.keys(refusals)].find(
          (action) => !(USER_ACTIONS as readonly string[]).includes(action),
        );
        expect(unknown === undefined, `The user ${id} has the action ${unknown}.`);
      }
    },
  },
  {
    name: 'gives answers that change nothing when somebody changes them',
    needs: [],
    check: async (subject) => {
      const before = canonical(await listFirst(subject, 3));
      const page = await listFirst(subject, 3);
      for (const user of page.users) {
        tamper(() => (user.firstName = 'Tampered'));
        tamper(() => user.assignments.push({ clientId: 'tampered', roleIds: [] }));
        tamper(() => user.assignments[0]?.roleIds.push('tampered'));
      }
      expectSame(JSON.parse(canonical(await listFirst(subject, 3))), JSON.parse(before), 'The list');
    },
  },
];

/** Changes what may be frozen. */
function tamper(change: () => unknown): void {
  try {
    change();
  } catch {
    // Frozen: as good as a copy.
  }
}

/** The fields of the contract; a backend may send more. */
function known(user: User | undefined): Partial<User> {
  const { id, firstName, lastName, email, phone, status, assignments, lastLoginAt, createdAt } = user ?? {};
  return {
    id,
    firstName,
    lastName,
    email,
    phone,
    status,
    assignments,
    lastLoginAt,
    createdAt,
  } as Partial<User>;
}

const byCursor = (subject: Parameters<AdapterRule['check']>[0]) => ({
  ...subject,
  adapter: {
    capabilities: { ...subject.adapter.capabilities, paging: ['cursor' as const] },
    list: (...args: Parameters<typeof subject.adapter.list>) => subject.adapter.list(...args),
  },
});

async function walk(asked: Parameters<AdapterRule['check']>[0]) {
  const subject = byCursor(asked);
  const query = firstPage(subject, 4, anySort(subject));
  const { users: whole } = await subject.adapter.list({ ...query, page: { limit: 12 } });
  const pages = [await subject.adapter.list(query)];
  while (pages.length < 3) {
    const cursor = pages.at(-1)?.next;
    expect(cursor !== undefined, `The page ${pages.length} of 4 users has no next one.`);
    pages.push(await subject.adapter.list({ ...query, page: { cursor, limit: 4 } }));
  }
  return { whole, pages, query };
}

import type { User, UserPage, UserQuery } from '../../../src/data/index.js';
import { canonical, expect, expectSame } from './expectations.js';
import { anySort, discard, firstPage, idsOf, LARGE_PAGE, newDraft, withNewUser } from './steps.js';
import { lacks, method, type AdapterRule, type AdapterSubject, type Need } from './subject.js';

/** The most users that are walked through. */
const WALK = 300;
/** One that divides hardly any number of users, and one that divides the pages of the reference. */
const SIZES = [7, 50];

type Kind = 'offset' | 'cursor';

/** Walking through everybody, page by page, and how many there are. */
export const pagingRules: readonly AdapterRule[] = [
  ...(['offset', 'cursor'] as const).flatMap((kind): AdapterRule[] => [
    {
      name: `gives everybody once by ${kind}, in pages of any size, also where many are equal`,
      needs: [kind],
      check: async (subject) => {
        for (const query of [anySort(subject), {}]) {
          const whole = idsOf(await walk(subject, kind, query, LARGE_PAGE));
          expect(new Set(whole).size === whole.length, `Somebody comes twice in pages of ${LARGE_PAGE}.`);
          for (const size of SIZES) {
            const ids = idsOf(await walk(subject, kind, query, size));
            expectSame(ids, whole, `The list by ${canonical(query.sort?.field)} in pages of ${size}`);
          }
        }
      },
    },
    {
      name: `tells no total by ${kind} that is not true`,
      needs: [kind],
      check: async (subject) => {
        for (const query of totalQueries(subject)) {
          const totals: UserPage['total'][] = [];
          const users = await walk(subject, kind, query, 20, ({ total }) => totals.push(total));
          // Whether there are more is not known after a walk that was broken off.
          if (users.length >= WALK) continue;
          for (const total of totals) {
            if (!total) continue;
            const isTrue =
              total.relation === 'exact' ? total.count === users.length : total.count <= users.length;
            expect(
              isTrue,
              `A query for ${canonical(query)} has ${users.length} users, and the total ${canonical(total)}.`,
            );
          }
        }
      },
    },
  ]),
  {
    name: 'gives on the last page by offset those who are left',
    needs: ['offset'],
    check: async (subject) => {
      const query = firstPage(subject, 2, anySort(subject));
      const { total } = await subject.adapter.list({ ...query, page: { offset: 0, limit: 1 } });
      // Without an exact total the place of the last page is not known.
      if (total?.relation !== 'exact') return;
      const at = async (offset: number, limit: number) =>
        idsOf((await subject.adapter.list({ ...query, page: { offset, limit } })).users);
      const last = await at(total.count - 5, 5);
      expect(last.length === 5, `The last 5 of ${total.count} users are ${last.length}.`);
      expectSame(await at(total.count - 3, 7), last.slice(2), 'The last page');
    },
  },
  {
    name: 'goes on by cursor after somebody was added, with nobody left out or seen twice',
    needs: ['cursor', 'create'],
    check: async (subject) => {
      const whole = idsOf(await walk(subject, 'cursor', anySort(subject), 50));
      const first = await listBy(subject, anySort(subject), { limit: 5 });
      await withNewUser(subject, async ({ id }) => {
        const rest = await walk(subject, 'cursor', anySort(subject), 50, undefined, first.next);
        const seen = [...idsOf(first.users), ...idsOf(rest)].filter((other) => other !== id);
        expectSame(seen.slice(0, whole.length), whole.slice(0, seen.length), 'The list, gone on with,');
      });
    },
  },
  {
    name: 'goes on by cursor after the user at the edge of the page was removed',
    needs: ['cursor', 'create', 'remove'],
    check: async (subject) => {
      const user = await method(subject.adapter, 'create')(newDraft(subject));
      let isRemoved = false;
      const remove = async () => {
        if (!isRemoved) await method(subject.adapter, 'remove')(user.id);
        isRemoved = true;
      };
      try {
        const query = newestFirst(subject);
        const whole = idsOf(await walk(subject, 'cursor', query, LARGE_PAGE));
        const place = whole.indexOf(user.id);
        // Further down, the page that ends with them would be too long.
        if (place < 0 || place >= LARGE_PAGE - 1) return;
        const { next } = await listBy(subject, query, { limit: place + 1 });
        await remove();
        const { users } = await listBy(subject, query, { cursor: next, limit: 3 });
        expectSame(idsOf(users), whole.slice(place + 1, place + 4), 'The page after the user who is gone');
      } finally {
        await remove();
      }
    },
  },
  {
    name: 'has an empty page by cursor where everybody who was left is gone',
    needs: ['cursor', 'search', 'create', 'remove'],
    check: (subject) => {
      const lastName = `Qxzjv${Date.now().toString(36)}`;
      const query = { ...anySort(subject), search: lastName };
      return withNewUser(
        subject,
        (one) =>
          withNewUser(
            subject,
            async (other) => {
              const { users, next } = await listBy(subject, query, { limit: 1 });
              expect(next !== undefined, 'The first of two users has no next page.');
              await discard(subject.adapter, users[0]?.id === one.id ? other : one);
              const rest = await walk(subject, 'cursor', query, 1, undefined, next);
              expectSame(idsOf(rest), [], 'The page after the last user who is left');
            },
            { lastName },
          ),
        { lastName },
      );
    },
  },
];

function newestFirst(subject: AdapterSubject): Pick<UserQuery, 'sort'> {
  return lacks(subject, { needs: ['sort:createdAt'] }).length === 0
    ? { sort: { field: 'createdAt', direction: 'descending' } }
    : {};
}

function totalQueries(subject: AdapterSubject): Partial<UserQuery>[] {
  const can = (...needs: Need[]) => lacks(subject, { needs }).length === 0;
  return [
    {},
    ...(can('filter:statuses') ? [{ filters: { statuses: ['active' as const] } }] : []),
    ...(can('search') ? [{ search: 'example' }, { search: 'nobody-is-called-qxzjv' }] : []),
  ];
}

function listBy(
  { adapter, clientId }: AdapterSubject,
  query: Partial<UserQuery>,
  page: UserQuery['page'],
): Promise<UserPage> {
  return adapter.list({ clientId, ...query, page });
}

/** Walks through the pages of one size, up to 300 users. By offset it goes on by the size that was asked for. */
async function walk(
  subject: AdapterSubject,
  kind: Kind,
  query: Partial<UserQuery>,
  limit: number,
  look?: (page: UserPage) => unknown,
  from?: string,
): Promise<readonly User[]> {
  const users: User[] = [];
  let [cursor, hasMore] = [from, true];
  for (let offset = 0; hasMore && users.length < WALK && offset < WALK * 2; offset += limit) {
    const page = await listBy(subject, query, kind === 'offset' ? { offset, limit } : { cursor, limit });
    look?.(page);
    users.push(...page.users);
    cursor = page.next;
    hasMore = kind === 'offset' ? page.users.length > 0 : cursor !== undefined;
  }
  return users.slice(0, WALK);
}

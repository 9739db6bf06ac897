import {
  checkedAdapter,
  USER_STATUSES,
  type Total,
  type User,
  type UserCounts,
  type UserCountsQuery,
  type UserFilters,
} from '../../../src/data/index.js';
import { canonical, expect, expectSame } from './expectations.js';
import { adminRoleIdOf, listFirst, mixedSort, pagesOf, roleIdsOf } from './steps.js';
import { lacks, method, type AdapterRule, type AdapterSubject } from './subject.js';

/** The most users of whom a list is walked through, see `pagesOf`. */
const WALKED = 3000;

/** How many users each choice of a filter would show. */
export const countingRules: readonly AdapterRule[] = [
  {
    name: 'counts in words of the contract',
    needs: ['counts'],
    check: async ({ adapter, clientId }) => {
      const query = { clientId };
      expectSame(
        await method(checkedAdapter(adapter), 'counts')(query),
        await method(adapter, 'counts')(query),
        'What is counted, as it is read,',
      );
    },
  },
  {
    name: 'counts for each choice of a filter what a list by it finds',
    needs: ['counts'],
    check: (subject) => expectCounts(subject, {}),
  },
  {
    name: 'counts for each choice what a list finds with the other filters, and without the filter itself',
    needs: ['counts', 'combinesFilters', 'filter:statuses', 'filter:roleIds'],
    check: async (subject) => {
      const [roleId] = roleIdsOf(subject);
      await expectCounts(subject, { filters: { statuses: ['active'] } });
      await expectCounts(subject, { filters: { statuses: ['pending', 'inactive'], roleIds: [roleId] } });
    },
  },
  {
    name: 'counts for each choice what a list finds with a search',
    needs: ['counts', 'combinesFilters', 'search'],
    check: async (subject) => {
      const { minLength = 3 } = subject.adapter.capabilities.search ?? {};
      const { users } = await listFirst(subject, 100, mixedSort(subject));
      const search = users.map(searchable).find((text) => text.length >= minLength);
      expect(search !== undefined, 'The first page has nobody who can be searched for.');
      await expectCounts(subject, { search });
    },
  },
];

const searchable = ({ lastName }: User): string => /^[a-z]+/i.exec(lastName)?.[0] ?? '';

async function expectCounts(subject: AdapterSubject, query: UserCountsQuery): Promise<void> {
  const counts = await method(subject.adapter, 'counts')({ clientId: subject.clientId, ...query });
  expect(
    Object.values(counts).some((count) => count !== undefined),
    'Nothing is counted at all.',
  );
  for (const [choice, count] of choicesOf(subject, counts)) {
    const [name] = Object.keys(choice);
    if (lacks(subject, { needs: [`filter:${name as keyof UserFilters}`] }).length > 0) continue;
    const asked = { ...query, filters: { ...query.filters, ...choice } };
    await expectCount(subject, asked, count);
  }
}

function choicesOf(subject: AdapterSubject, { roleIds, statuses, neverSignedIn }: UserCounts) {
  const nobody: Total = { count: 0, relation: 'exact' };
  const choices: [UserFilters, Total][] = [];
  for (const id of roleIds ? [adminRoleIdOf(subject), ...roleIdsOf(subject)] : []) {
    choices.push([{ roleIds: [id] }, roleIds?.[id] ?? nobody]);
  }
  for (const status of statuses ? USER_STATUSES : []) {
    choices.push([{ statuses: [status] }, statuses?.[status] ?? nobody]);
  }
  if (neverSignedIn) choices.push([{ neverSignedIn: true }, neverSignedIn]);
  return choices;
}

async function expectCount(subject: AdapterSubject, query: UserCountsQuery, total: Total): Promise<void> {
  const listed = await countListed(subject, query);
  const isTrue =
    total.relation === 'exact' && listed < WALKED ? total.count === listed : total.count <= listed;
  expect(
    isTrue || listed >= WALKED,
    `A list for ${canonical(query)} has ${listed} users, and counted were ${canonical(total)}.`,
  );
}

/** How many a list has, by its total or by a walk through it. */
async function countListed(subject: AdapterSubject, query: UserCountsQuery): Promise<number> {
  const { total } = await listFirst(subject, 1, query);
  if (total?.relation === 'exact') return total.count;
  let count = 0;
  for await (const { users } of pagesOf(subject, query)) count += users.length;
  return count;
}

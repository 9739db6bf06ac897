import type { User, UserFilters } from '../../../src/data/index.js';
import { expect } from './expectations.js';
import {
  expectFinds,
  hasRole,
  idsOf,
  isFoundBy,
  listFirst,
  mixedSort,
  newDraft,
  plain,
  roleIdsOf,
  withNewUser,
} from './steps.js';
import type { AdapterRule, AdapterSubject } from './subject.js';

/** Search and filters, one by one and together. */
export const searchRules: readonly AdapterRule[] = [
  ...(['lastName', 'firstName', 'email'] as const).map((field): AdapterRule => ({
    name: `finds users by a part of ${field}, in capitals or not`,
    needs: ['search'],
    check: (subject) =>
      withNamesake(subject, field, async (user, value) => {
        for (const search of [value.toUpperCase(), value.toLowerCase()]) {
          const { users } = await listFirst(subject, 100, { search });
          const stranger = users.find((found) => !isFoundBy(found, search));
          expect(!stranger, `A search for ${search} found the user ${stranger?.id}.`);
          const isSeen = idsOf(users).includes(user.id) || users.length === 100;
          expect(isSeen, `A search for ${search} did not find the user ${user.id}.`);
        }
      }),
  })),
  {
    name: 'finds users by a part of phone',
    needs: ['search'],
    check: async (subject) => {
      const { value } = await searchable(subject, (user) => /\d{6}$/.exec(user.phone ?? '')?.[0]);
      await expectFinds(
        subject,
        { search: value },
        (user) => (user.phone ?? '').includes(value),
        (user) => isFoundBy(user, value),
      );
    },
  },
  {
    name: 'gives an empty page, not an error, when nobody matches a search',
    needs: ['search'],
    check: async (subject) => {
      const { users, total } = await listFirst(subject, 5, { search: 'nobody-is-called-qxzjv' });
      expect(users.length === 0, `${users.length} users were found.`);
      expect((total?.count ?? 0) === 0, `Nobody was found, and the total is ${total?.count}.`);
    },
  },
  {
    name: 'takes the characters of a search for what they are',
    needs: ['search'],
    check: async (subject) => {
      for (const search of ['%%%', '___', '.*.*', "'--'", '\\\\\\']) {
        const { users } = await listFirst(subject, 5, { search });
        const stranger = users.find((user) => !isFoundBy(user, search));
        expect(!stranger, `A search for ${search} found the user ${stranger?.id}.`);
      }
    },
  },
  {
    name: 'filters by role at the client',
    needs: ['filter:roleIds'],
    check: async (subject) => {
      for (const roleId of roleIdsOf(subject)) {
        await expectFinds(subject, { filters: { roleIds: [roleId] } }, (user) =>
          hasRole(subject, user, roleId),
        );
      }
    },
  },
  {
    name: 'filters by status',
    needs: ['filter:statuses'],
    check: async (subject) => {
      await expectFinds(subject, { filters: { statuses: ['active'] } }, ({ status }) => status === 'active');
    },
  },
  {
    name: 'filters by several statuses, of which one must hold',
    needs: ['filter:statuses'],
    check: async (subject) => {
      await expectFinds(
        subject,
        { filters: { statuses: ['active', 'inactive'] } },
        ({ status }) => status !== 'pending',
      );
    },
  },
  {
    name: 'filters by who has not signed in since a time, or never',
    needs: ['filter:notSignedInSince'],
    check: async (subject) => {
      const { users } = await listFirst(subject, 100, mixedSort(subject));
      const times = users.flatMap((user) => user.lastLoginAt ?? []).sort();
      const since = times[Math.floor(times.length / 2)] ?? new Date().toISOString();
      await expectFinds(
        subject,
        { filters: { notSignedInSince: since } },
        ({ lastLoginAt }) =>
          lastLoginAt === null || (lastLoginAt !== undefined && Date.parse(lastLoginAt) < Date.parse(since)),
        ({ lastLoginAt }) => !lastLoginAt || Date.parse(lastLoginAt) < Date.parse(since),
      );
    },
  },
  {
    name: 'filters by who has never signed in',
    needs: ['filter:neverSignedIn'],
    check: async (subject) => {
      await expectFinds(
        subject,
        { filters: { neverSignedIn: true } },
        ({ lastLoginAt }) => lastLoginAt === null,
        ({ lastLoginAt }) => !lastLoginAt,
      );
    },
  },
  {
    name: 'combines filters, all of which must hold',
    needs: ['combinesFilters', 'filter:roleIds', 'filter:statuses'],
    check: async (subject) => {
      const [roleId] = roleIdsOf(subject);
      await expectFinds(
        subject,
        { filters: { roleIds: [roleId], statuses: ['active'] } },
        (user) => user.status === 'active' && hasRole(subject, user, roleId),
      );
    },
  },
  {
    name: 'combines a filter with a search, both of which must hold',
    needs: ['combinesFilters', 'filter:statuses', 'search'],
    check: async (subject) => {
      const { value, user } = await searchable(subject, ({ lastName }) => /^[a-z]{3,}$/i.exec(lastName)?.[0]);
      const others = (['pending', 'active', 'inactive'] as const).filter((status) => status !== user.status);
      const find = async (filters: UserFilters) => {
        const { users } = await listFirst(subject, 100, { search: value, filters });
        return idsOf(users).includes(user.id);
      };
      await expectFinds(
        subject,
        { search: value, filters: { statuses: [user.status] } },
        ({ status, lastName }) => status === user.status && plain(lastName).includes(plain(value)),
        (found) => found.status === user.status && isFoundBy(found, value),
      );
      expect(!(await find({ statuses: others })), `A search for ${value} does not heed the filter.`);
    },
  },
];

/**
 * Somebody to search for by a part of a field: a new user, in whom no other field says the same; or a listed one, if
 * the adapter cannot create.
 */
async function withNamesake(
  subject: AdapterSubject,
  field: 'lastName' | 'firstName' | 'email',
  task: (user: User, value: string) => Promise<void>,
): Promise<void> {
  if (!subject.adapter.create) {
    const { user, value } = await searchable(subject, (listed) => /^[a-z]{3,}/i.exec(listed[field])?.[0]);
    return task(user, value);
  }
  const { email } = newDraft(subject);
  const rare = Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.random() * 26)).join('');
  const differences = field === 'email' ? { email } : { [field]: rare };
  return withNewUser(
    subject,
    (user) => task(user, (field === 'email' ? email : rare).slice(1, -1)),
    differences,
  );
}

/** A listed user with something to search for. */
async function searchable(
  subject: AdapterSubject,
  read: (user: User) => string | undefined,
): Promise<{ readonly user: User; readonly value: string }> {
  const minLength = subject.adapter.capabilities.search?.minLength ?? 3;
  const { users } = await listFirst(subject, 100, mixedSort(subject));
  for (const user of users) {
    const value = read(user);
    if (value !== undefined && value.length >= minLength) return { user, value };
  }
  throw new Error(`The first page has nobody who can be searched for with ${minLength} characters.`);
}

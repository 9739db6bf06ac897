import { USER_FILTERS, type User, type UserFilter, type UserFilters } from '../../../src/data/index.js';
import { canonical, expect } from './expectations.js';
import {
  expectFinds,
  hasRole,
  idsOf,
  isFoundBy,
  LARGE_PAGE,
  listFirst,
  mixedSort,
  roleIdsOf,
} from './steps.js';
import { lacks, type AdapterRule, type AdapterSubject } from './subject.js';

/** What one filter asks for. `fits` knows for sure, `mayFit` leaves open what the backend does not know of a user. */
interface Choice {
  readonly filters: UserFilters;
  readonly fits: (user: User) => boolean;
  readonly mayFit: (user: User) => boolean;
}

/** Filters with each other and with the search. */
export const combiningRules: readonly AdapterRule[] = [
  {
    name: 'combines any two filters, both of which must hold',
    needs: ['combinesFilters', 'filter:statuses', 'filter:roleIds'],
    check: async (subject) => {
      const { users } = await listFirst(subject, LARGE_PAGE, mixedSort(subject));
      let checked = 0;
      for (const [a, b] of pairsOf(choicesOf(subject, users))) {
        const fits = (user: User) => a.fits(user) && b.fits(user);
        // Among whom a filter can find nobody, it proves nothing.
        if (!users.some(fits)) continue;
        checked += 1;
        const filters = { ...a.filters, ...b.filters };
        await expectFinds(subject, { filters }, fits, (user) => a.mayFit(user) && b.mayFit(user));
      }
      expect(checked > 0, 'No two filters can be checked: the first page has nobody for both.');
    },
  },
  {
    name: 'combines a search with every filter at once, all of which must hold',
    needs: ['combinesFilters', 'search', 'filter:statuses', 'filter:roleIds'],
    check: async (subject) => {
      const { users } = await listFirst(subject, LARGE_PAGE, mixedSort(subject));
      const { user, search } = findable(subject, users);
      const choices = choicesOf(subject, [user]).filter(({ fits }) => fits(user));
      const filters = Object.assign({}, ...choices.map((choice) => choice.filters)) as UserFilters;
      const find = async (asked: UserFilters) =>
        (await listFirst(subject, LARGE_PAGE, { search, filters: asked })).users;
      const found = await find(filters);
      expect(
        idsOf(found).includes(user.id),
        `A search for ${search} with ${canonical(filters)} did not find the user ${user.id}.`,
      );
      const stranger = found.find(
        (other) => !isFoundBy(other, search) || !choices.every(({ mayFit }) => mayFit(other)),
      );
      expect(!stranger, `A search for ${search} with ${canonical(filters)} found ${canonical(stranger)}.`);
      for (const [name, other] of Object.entries(unfitting(subject, user, filters))) {
        const ids = idsOf(await find({ ...filters, ...other }));
        expect(!ids.includes(user.id), `A search for ${search} with all filters does not heed ${name}.`);
      }
    },
  },
];

function choicesOf(subject: AdapterSubject, users: readonly User[]): Choice[] {
  const [roleId] = roleIdsOf(subject);
  const roles =
    users.length === 1 && users[0] && !hasRole(subject, users[0], roleId) ? roleIdsOf(subject)[1] : roleId;
  const status = (users.length === 1 && users[0]?.status) || 'active';
  const times = users.flatMap((user) => user.lastLoginAt ?? []).sort();
  const middle = times[Math.floor(times.length / 2)];
  // One user is to fit: a time after their last.
  const since = new Date(Date.parse(middle ?? '2026-01-01') + (users.length === 1 ? 1000 : 0)).toISOString();
  const isBefore = (user: User) => user.lastLoginAt && Date.parse(user.lastLoginAt) < Date.parse(since);
  const choices: Record<UserFilter, Choice> = {
    roleIds: choice({ roleIds: [roles] }, (user) => hasRole(subject, user, roles)),
    statuses: choice({ statuses: [status] }, (user) => user.status === status),
    notSignedInSince: choice(
      { notSignedInSince: since },
      (user) => user.lastLoginAt === null || Boolean(isBefore(user)),
      (user) => !user.lastLoginAt || Boolean(isBefore(user)),
    ),
    neverSignedIn: choice(
      { neverSignedIn: true },
      ({ lastLoginAt }) => lastLoginAt === null,
      ({ lastLoginAt }) => !lastLoginAt,
    ),
  };
  return USER_FILTERS.filter((name) => lacks(subject, { needs: [`filter:${name}`] }).length === 0).map(
    (name) => choices[name],
  );
}

const choice = (filters: UserFilters, fits: Choice['fits'], mayFit = fits): Choice => ({
  filters,
  fits,
  mayFit,
});

function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));
}

/** Somebody with one of the two plain roles, and a word of their name. */
function findable(subject: AdapterSubject, users: readonly User[]) {
  const minLength = subject.adapter.capabilities.search?.minLength ?? 3;
  for (const user of users) {
    const search = /^[a-z]+/i.exec(user.lastName)?.[0] ?? '';
    const isPlain = roleIdsOf(subject).some((id) => hasRole(subject, user, id));
    if (isPlain && search.length >= minLength && user.lastLoginAt !== undefined) return { user, search };
  }
  throw new Error('The first page has nobody with a plain role who can be searched for.');
}

/** Filters that a user does not fit, each in place of one that they do. */
function unfitting(subject: AdapterSubject, user: User, filters: UserFilters) {
  const otherRole = roleIdsOf(subject).find((id) => !hasRole(subject, user, id));
  const otherStatus = user.status === 'active' ? 'inactive' : 'active';
  return {
    ...(otherRole !== undefined && { roleIds: { roleIds: [otherRole] } }),
    statuses: { statuses: [otherStatus] as const },
    ...(filters.notSignedInSince !== undefined &&
      user.lastLoginAt && {
        notSignedInSince: { notSignedInSince: new Date(Date.parse(user.lastLoginAt) - 1000).toISOString() },
      }),
  };
}

import {
  assignmentAt,
  SORT_DIRECTIONS,
  SORT_FIELDS,
  type SortField,
  type User,
} from '../../../src/data/index.js';
import { canonical, expect } from './expectations.js';
import { firstPage, LARGE_PAGE, listFirst } from './steps.js';
import type { AdapterRule, AdapterSubject } from './subject.js';

/** The order of each field, and where users without a value stand. */
export const sortRules: readonly AdapterRule[] = [
  ...SORT_FIELDS.map((field): AdapterRule => ({
    name: `sorts by ${field} in both directions`,
    needs: [`sort:${field}`],
    check: async (subject) => {
      const [up, down] = await inBothDirections(subject, field);
      expectOrder(subject, field, up, down);
    },
  })),
  ...(['phone', 'lastLoginAt'] as const).map((field): AdapterRule => ({
    name: `puts users without ${field} last in both directions`,
    needs: [`sort:${field}`],
    check: async (subject) => {
      for (const direction of SORT_DIRECTIONS) {
        const users = await bothEnds(subject, field, direction);
        const start = users.findIndex((user) => isMissing(user[field]));
        const late = start < 0 ? undefined : users.slice(start).find((user) => !isMissing(user[field]));
        expect(
          !late,
          `In ${direction} order ${canonical(late?.[field])} comes after users without ${field}.`,
        );
        expect(
          start >= 0 || field === 'phone' || users.length === LARGE_PAGE,
          `In ${direction} order nobody without ${field} is seen.`,
        );
      }
    },
  })),
];

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

async function inBothDirections(subject: AdapterSubject, field: SortField) {
  const [up, down] = await Promise.all(
    SORT_DIRECTIONS.map((direction) => listFirst(subject, LARGE_PAGE, { sort: { field, direction } })),
  );
  return [up?.users ?? [], down?.users ?? []] as const;
}

/** The first page and, if its place is known, the last one. */
async function bothEnds(subject: AdapterSubject, field: SortField, direction: 'ascending' | 'descending') {
  const query = firstPage(subject, LARGE_PAGE, { sort: { field, direction } });
  const { users, total } = await subject.adapter.list(query);
  if (!('offset' in query.page) || total?.relation !== 'exact' || total.count <= LARGE_PAGE) return users;
  const offset = Math.max(LARGE_PAGE, total.count - LARGE_PAGE);
  const last = await subject.adapter.list({ ...query, page: { offset, limit: LARGE_PAGE } });
  return [...users, ...last.users];
}

function expectOrder(
  subject: AdapterSubject,
  field: SortField,
  up: readonly User[],
  down: readonly User[],
): void {
  const [rising, falling] = [up, down].map((users) => users.flatMap((user) => valueOf(subject, user, field)));
  if (!rising || !falling) return;
  const compare = comparer(subject, field, rising, falling);
  expect(
    new Set([...rising, ...falling]).size > 1,
    `The order by ${field} cannot be checked: all are the same.`,
  );
  expectRising(rising, compare, `In ascending order of ${field}`);
  expectRising(falling, (a, b) => compare(b, a), `In descending order of ${field}`);
  const [first, last] = [rising[0], falling[0]];
  expect(
    first !== undefined && last !== undefined && compare(first, last) < 0,
    `Both orders by ${field} begin with ${first}.`,
  );
}

type Compare = (a: string, b: string) => number;

function expectRising(values: readonly string[], compare: Compare, where: string): void {
  values.forEach((value, index) => {
    const before = values[index - 1];
    expect(before === undefined || compare(before, value) <= 0, `${where} ${value} comes after ${before}.`);
  });
}

/** A value whose place is the same for every backend, or none: languages differ on marks, spaces and scripts. */
function valueOf(subject: AdapterSubject, user: User, field: SortField): string[] {
  switch (field) {
    case 'lastName':
      return /^[a-z]+$/i.test(user.lastName) ? [user.lastName] : [];
    case 'email':
      return /^[a-z]/i.test(user.email) ? [user.email.slice(0, 1)] : [];
    case 'phone':
      return /^\+\d+$/.test(user.phone ?? '') ? [user.phone ?? ''] : [];
    case 'lastLoginAt':
    case 'createdAt':
      return user[field] ? [user[field]] : [];
    case 'status':
      return [user.status];
    case 'role': {
      const roleIds = assignmentAt(user, subject.clientId)?.roleIds ?? [];
      return roleIds.length === 1 ? roleIds : [];
    }
  }
}

function comparer(
  { locale = 'en' }: AdapterSubject,
  field: SortField,
  rising: readonly string[],
  falling: readonly string[],
): Compare {
  switch (field) {
    case 'lastName':
    case 'email':
      return new Intl.Collator(locale, { sensitivity: 'base' }).compare;
    case 'phone':
      return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    case 'lastLoginAt':
    case 'createdAt':
      return (a, b) => Date.parse(a) - Date.parse(b);
    case 'status':
    case 'role': {
      // Which comes first is the backend's affair; but each value stands together, and the other way round in reverse.
      const ranks = [...new Set([...rising, ...falling.toReversed()])];
      return (a, b) => ranks.indexOf(a) - ranks.indexOf(b);
    }
  }
}

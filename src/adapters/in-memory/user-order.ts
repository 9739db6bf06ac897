import { assignmentAt, USER_STATUSES, type Role, type User } from '../../data/index.js';

/** Users in ascending order of a field, and those without a value, who come last in both directions. */
export interface UserOrder {
  readonly valued: readonly User[];
  readonly missing: readonly User[];
}

/** Puts users in ascending order of a field; those of equal value by their identifier. */
export function orderUsers(
  users: readonly User[],
  field: string,
  roles: readonly Role[],
  clientId: string | undefined,
): UserOrder {
  const keys = sortKeys(users, field, roles, clientId);
  const missing: User[] = [];
  const valued: number[] = [];
  users.forEach((user, index) => {
    if (Number.isNaN(keys[index])) missing.push(user);
    else valued.push(index);
  });
  valued.sort((a, b) => Number(keys[a]) - Number(keys[b]) || compareIds(users[a], users[b]));
  return { valued: valued.flatMap((index) => users[index] ?? []), missing: missing.sort(compareIds) };
}

/** A number for each user that sorts like the field, and NaN where there is no value. */
function sortKeys(
  users: readonly User[],
  field: string,
  roles: readonly Role[],
  clientId: string | undefined,
): Float64Array {
  switch (field) {
    case 'lastName':
      return textKeys(users, (user) => user.lastName, new Intl.Collator().compare);
    case 'email':
    case 'phone':
      // Neither is a word of a language, and code units are compared much faster.
      return textKeys(users, (user) => user[field]?.toLowerCase() ?? '');
    case 'lastLoginAt':
    case 'createdAt':
      return Float64Array.from(users, (user) => Date.parse(user[field] ?? ''));
    case 'status':
      return Float64Array.from(users, (user) => USER_STATUSES.indexOf(user.status));
    case 'role': {
      const ranks = new Map(roles.map((role, rank) => [role.id, rank]));
      // The highest role counts. A role that is not known here comes after the known ones.
      return Float64Array.from(users, (user) => {
        const found = assignmentAt(user, clientId)?.roleIds.map((id) => ranks.get(id) ?? ranks.size) ?? [];
        return found.length === 0 ? Number.NaN : Math.min(...found);
      });
    }
    default:
      return textKeys(users, (user) => attributeText(user, field), new Intl.Collator().compare);
  }
}

function attributeText({ attributes }: User, name: string): string {
  const value = attributes?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Ranks of texts. Each different text is compared only once, however many users share it. */
function textKeys(
  users: readonly User[],
  read: (user: User) => string,
  compare?: (a: string, b: string) => number,
): Float64Array {
  const texts = new Set(users.map(read));
  const ranks = new Map([...texts].sort(compare).map((text, rank) => [text, rank]));
  ranks.set('', Number.NaN);
  return Float64Array.from(users, (user) => ranks.get(read(user)) ?? Number.NaN);
}

function compareIds(a: User | undefined, b: User | undefined): number {
  if (!a || !b || a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

import {
  assignmentAt,
  DEFAULT_CLIENT_ID,
  type User,
  type UserAdapter,
  type UserDraft,
  type UserPage,
  type UserQuery,
} from '../../../src/data/index.js';
import { canonical, expect } from './expectations.js';
import { lacks, method, type AdapterSubject } from './subject.js';

/** The most users that a rule asks for at once. */
export const LARGE_PAGE = 100;

/** A query for the first page of the users at the client of the subject. */
export function firstPage(
  subject: AdapterSubject,
  limit = LARGE_PAGE,
  query: Partial<UserQuery> = {},
): UserQuery {
  const byOffset = lacks(subject, { needs: ['offset'] }).length === 0;
  return { clientId: subject.clientId, ...query, page: byOffset ? { offset: 0, limit } : { limit } };
}

/** The first page of the users at the client of the subject. */
export function listFirst(
  subject: AdapterSubject,
  limit = LARGE_PAGE,
  query: Partial<UserQuery> = {},
): Promise<UserPage> {
  return subject.adapter.list(firstPage(subject, limit, query));
}

export const idsOf = (users: readonly User[]): string[] => users.map(({ id }) => id);

/** An order that the subject claims, with many users of equal value if there is one. */
export function anySort(subject: AdapterSubject): Pick<UserQuery, 'sort'> {
  const fields = subject.adapter.capabilities.sortFields ?? [];
  const field = (['status', 'role'] as const).find((name) => fields.includes(name)) ?? fields[0];
  return field ? { sort: { field, direction: 'ascending' } } : {};
}

/** An order that the subject claims, in which users of every kind come soon. */
export function mixedSort(subject: AdapterSubject): Pick<UserQuery, 'sort'> {
  const fields = subject.adapter.capabilities.sortFields ?? [];
  const field = (['email', 'lastName', 'createdAt'] as const).find((name) => fields.includes(name));
  return field ? { sort: { field, direction: 'ascending' } } : {};
}

/** Pages through everything that a query finds, up to 3,000 users. */
export async function* pagesOf(subject: AdapterSubject, query: Partial<UserQuery> = {}) {
  let next: UserQuery | undefined = firstPage(subject, LARGE_PAGE, query);
  for (let count = 0; next && count < 30; count += 1) {
    const page: UserPage = await subject.adapter.list(next);
    yield page;
    const asked: UserQuery = next;
    if ('offset' in asked.page) {
      const offset = asked.page.offset + page.users.length;
      next = page.users.length < LARGE_PAGE ? undefined : { ...asked, page: { offset, limit: LARGE_PAGE } };
    } else {
      next =
        page.next === undefined ? undefined : { ...asked, page: { cursor: page.next, limit: LARGE_PAGE } };
    }
  }
}

/** The listed user of an identifier, found by search if the adapter can search. */
export async function findListed(
  subject: AdapterSubject,
  sought: Pick<User, 'id' | 'email'>,
): Promise<User | undefined> {
  for await (const { users } of pagesOf(subject, emailSearch(subject, sought))) {
    const found = users.find(({ id }) => id === sought.id);
    if (found) return found;
  }
  return undefined;
}

/** A search by which a user is soon found, if the adapter can search. */
export function emailSearch(subject: AdapterSubject, { email }: Pick<User, 'email'>): Partial<UserQuery> {
  return lacks(subject, { needs: ['search'] }).length === 0 ? { search: email } : {};
}

export const roleIdsOf = (subject: AdapterSubject) => subject.roleIds ?? (['viewer', 'editor'] as const);
export const adminRoleIdOf = (subject: AdapterSubject) => subject.adminRoleId ?? 'admin';
export const clientIdOf = (subject: AdapterSubject) => subject.clientId ?? DEFAULT_CLIENT_ID;

export const hasRole = (subject: AdapterSubject, user: User, roleId: string): boolean =>
  assignmentAt(user, subject.clientId)?.roleIds.includes(roleId) ?? false;

let drafts = 0;

/** A user whom nobody has made yet. */
export function newDraft(subject: AdapterSubject): UserDraft {
  const local = `contract-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}-${++drafts}`;
  return {
    firstName: 'Contract',
    lastName: 'Person',
    email: subject.email?.(local) ?? `${local}@example.com`,
    phone: subject.phone ?? '+33639980000',
    assignments: [{ clientId: clientIdOf(subject), roleIds: [roleIdsOf(subject)[0]] }],
  };
}

/** Makes a user for the length of a task, and removes them afterwards if the adapter can. */
export async function withNewUser(
  subject: AdapterSubject,
  task: (user: User, draft: UserDraft) => Promise<void>,
  differences: Partial<UserDraft> = {},
): Promise<void> {
  const draft = { ...newDraft(subject), ...differences };
  const user = await method(subject.adapter, 'create')(draft);
  try {
    await task(user, draft);
  } finally {
    await discard(subject.adapter, user);
  }
}

/** Removes users whom a rule has made, if the adapter can; those who are gone already are no failure. */
export async function discard(adapter: UserAdapter, ...users: readonly User[]): Promise<void> {
  if (!adapter.remove) return;
  for (const id of new Set(idsOf(users))) await adapter.remove(id).catch(() => undefined);
}

/** Lends a user to a task, a new one if the adapter can create, else a listed one who is put back as they were. */
export async function withUser(subject: AdapterSubject, task: (user: User) => Promise<void>): Promise<void> {
  if (subject.adapter.create) return withNewUser(subject, task);
  const user = await plainUser(subject);
  try {
    await task(user);
  } finally {
    const { firstName, lastName, email, phone = null, assignments } = user;
    await subject.adapter.update?.(user.id, { firstName, lastName, email, phone, assignments });
  }
}

/** A listed active user who is neither the viewer nor an admin anywhere, and whom nothing is refused. */
export async function plainUser(subject: AdapterSubject): Promise<User> {
  const [user] = await plainUsers(subject, 1);
  return user as User;
}

/** Several of whom {@link plainUser} gives one. */
export async function plainUsers(subject: AdapterSubject, count: number): Promise<readonly User[]> {
  const all: User[] = [];
  for await (const { users } of pagesOf(subject)) {
    const found = users.filter(
      (user) =>
        user.status === 'active' &&
        user.id !== subject.self &&
        user.id !== subject.lastAdmin?.id &&
        Object.keys(user.refusals ?? {}).length === 0 &&
        !user.assignments.some(({ roleIds }) => roleIds.includes(adminRoleIdOf(subject))),
    );
    all.push(...found);
    if (all.length >= count) return all.slice(0, count);
  }
  throw new Error(`The rules need active users who are neither the viewer nor an admin: ${count} of them.`);
}

/** What is to be the same when nothing was changed: how many users there are, and the first of them. */
export async function fingerprint(subject: AdapterSubject): Promise<string> {
  const { users, total } = await listFirst(subject, LARGE_PAGE, anySort(subject));
  return canonical([total, idsOf(users)]);
}

/** Checks that a filter or a search is complete and sound: it finds whom it should, in the same order, and nobody else. */
export async function expectFinds(
  subject: AdapterSubject,
  query: Partial<UserQuery>,
  fits: (user: User) => boolean,
  mayFit: (user: User) => boolean = fits,
): Promise<void> {
  const asked = canonical(query);
  const sort = mixedSort(subject);
  const all = await listFirst(subject, LARGE_PAGE, sort);
  const found = await listFirst(subject, LARGE_PAGE, { ...sort, ...query });
  const stranger = found.users.find((user) => !mayFit(user));
  expect(!stranger, `A query for ${asked} found ${canonical(stranger)}.`);
  const expected = idsOf(all.users.filter(fits));
  expect(expected.length > 0, `A query for ${asked} cannot be checked: the first page has nobody to find.`);
  const foundIds = idsOf(found.users);
  const missed = expected.find((id) => !foundIds.includes(id));
  // A full page may end before the last of them.
  expect(
    missed === undefined || foundIds.length === LARGE_PAGE,
    `A query for ${asked} did not find the user ${missed}.`,
  );
}

/** A text as loosely as a backend may read it: without case, marks and signs. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a backend may find a user by a search. */
export function isFoundBy(user: User, search: string): boolean {
  const { firstName, lastName, email, phone = '' } = user;
  const texts = [`${firstName} ${lastName} ${firstName}`, `${lastName}${firstName}`, email, phone];
  return texts.some((text) => plain(text).includes(plain(search)));
}

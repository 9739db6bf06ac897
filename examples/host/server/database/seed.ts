import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { User } from 'rolecall/data';
import { DEMO_CLIENTS, generateUsers } from 'rolecall/adapters/in-memory';
import type { PasswordHasher } from '../accounts/password.ts';
import { ADMIN, roleRank, ROLE_IDS } from '../people/access.ts';
import { emailKey, searchColumns } from '../people/fold.ts';
import type { Database } from './open.ts';
import type { AssignmentTable, PersonTable } from './tables.ts';

/** The password of the demo accounts, printed at every start. */
export const DEMO_PASSWORD = 'correct horse battery staple';

/** One person of each role to sign in as. Their roles are those at the three clients, in the clients' order. */
export const DEMO_PEOPLE = [
  { email: 'admin@example.com', firstName: 'Ada', lastName: 'Lovelace', roles: ['admin', 'admin', 'viewer'] },
  {
    email: 'editor@example.com',
    firstName: 'Edsger',
    lastName: 'Dijkstra',
    roles: ['editor', undefined, undefined],
  },
  {
    email: 'viewer@example.com',
    firstName: 'Vera',
    lastName: 'Rubin',
    roles: ['viewer', undefined, undefined],
  },
] as const;

const ROWS_AT_ONCE = 400;

/** Fills a database that has nobody: three clients, the demo accounts, and generated people who never set a password. */
export async function seed(
  db: Database,
  { people, passwords, now }: { people: number; passwords: PasswordHasher; now: Date },
): Promise<void> {
  const somebody = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (somebody) return;
  const clients = DEMO_CLIENTS.slice(0, 3).map(({ id, name }) => ({ id, name }));
  const hash = await passwords.hash(DEMO_PASSWORD);
  const demo = DEMO_PEOPLE.map((person) => demoRows(person, clients, hash, now));
  const count = Math.max(0, people - demo.length);
  const generated = [...generateUsers(count, { now: now.getTime() })].map((user) =>
    generatedRows(user, clients, now),
  );
  const all = [...demo, ...generated];
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('client').values(clients).execute();
    for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
      const some = all.slice(at, at + ROWS_AT_ONCE);
      await transaction
        .insertInto('person')
        .values(some.map(({ person }) => person))
        .execute();
      await transaction
        .insertInto('assignment')
        .values(some.flatMap(({ assignments }) => assignments))
        .execute();
    }
  });
}

interface Rows {
  readonly person: Insertable<PersonTable>;
  readonly assignments: readonly Insertable<AssignmentTable>[];
}

type Clients = readonly { readonly id: string }[];
type Names = Record<'firstName' | 'lastName' | 'email', string>;

/** The columns that follow from names and address. */
function nameColumns(names: Names) {
  return {
    first_name: names.firstName,
    last_name: names.lastName,
    email: names.email,
    email_key: emailKey(names.email),
    ...searchColumns(names),
  };
}

function assignmentRow(id: string, clientId: string, roleId: string): Insertable<AssignmentTable> {
  return {
    person_id: id,
    client_id: clientId,
    role_id: roleId,
    role_rank: roleRank(roleId) ?? ROLE_IDS.length,
  };
}

function demoRows(demo: (typeof DEMO_PEOPLE)[number], clients: Clients, hash: string, now: Date): Rows {
  const id = randomUUID();
  const person = {
    id,
    ...nameColumns(demo),
    phone: '',
    status: 'active' as const,
    password_hash: hash,
    created_at: now,
    last_login_at: null,
    activation_status: 'activated' as const,
    activation_sent_at: null,
    activation_expires_at: null,
    reset_sent_at: null,
  };
  const assignments = clients.flatMap((client, index) => {
    const role = demo.roles[index];
    return role === undefined ? [] : [assignmentRow(id, client.id, role)];
  });
  return { person, assignments };
}

function generatedRows(user: User, clients: Clients, now: Date): Rows {
  const id = randomUUID();
  const time = (text: string | null | undefined) => (text == null ? null : new Date(text));
  const status = user.activation?.status;
  const person = {
    id,
    ...nameColumns(user),
    phone: user.phone ?? '',
    status: user.status,
    password_hash: null,
    created_at: time(user.createdAt) ?? now,
    last_login_at: time(user.lastLoginAt),
    // A link that has ended is one that waited; the time tells.
    activation_status: status === 'expired' ? ('waiting' as const) : (status ?? null),
    activation_sent_at: time(user.activation?.sentAt),
    activation_expires_at: time(user.activation?.expiresAt),
    reset_sent_at: null,
  };
  const assignments = user.assignments.map(({ clientId, roleIds: [roleId = 'viewer'] }) =>
    // The second client has one Admin only, who can so be seen to be protected.
    assignmentRow(id, clientId, clientId === clients[1]?.id && roleId === ADMIN ? 'editor' : roleId),
  );
  return { person, assignments };
}

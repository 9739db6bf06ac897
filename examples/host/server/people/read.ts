import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import {
  maskEmail,
  maskPhone,
  type Activation,
  type PasswordReset,
  type Refusal,
  type User,
  type UserAction,
} from 'rolecall/data';
import { later, type HostContext } from '../context.ts';
import type { Database } from '../database/open.ts';
import { ACTIVE, ADMIN, type Actor } from './access.ts';

/** A person with all their assignments, as the database has them. */
export type PersonRow = Awaited<ReturnType<typeof findPeople>>[number];

/** Which clients a row is looked at from, and what the reader knows already. */
interface ReadOptions {
  /** The client of the list; without one, all clients that both have in common count. */
  readonly client?: string | undefined;
}

/** People as somebody may see them, in the order of their identifiers here. */
export async function readPeople(
  host: HostContext,
  actor: Actor,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<User[]> {
  if (ids.length === 0) return [];
  const rows = await findPeople(host.db, ids);
  const soleAdmins = await findSoleAdmins(host.db, actor, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toUser(host, actor, row, soleAdmins, options)] : [];
  });
}

/** One person as somebody may see them, or `undefined` if they may not or there is none. */
export async function readPerson(host: HostContext, actor: Actor, id: string): Promise<User | undefined> {
  const [user] = await readPeople(host, actor, [id]);
  return user && user.assignments.length > 0 ? user : undefined;
}

function findPeople(db: Database, ids: readonly string[]) {
  return db
    .selectFrom('person')
    .selectAll()
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('assignment')
          .innerJoin('client', 'client.id', 'assignment.client_id')
          .select(['assignment.client_id', 'assignment.role_id'])
          .whereRef('assignment.person_id', '=', 'person.id')
          .orderBy('client.name')
          .orderBy('client.id'),
      ).as('assignments'),
    ])
    .where('person.id', 'in', [...ids])
    .execute();
}

/** Which of these people is the only active Admin of clients that the actor manages, and of which. */
async function findSoleAdmins(
  db: Database,
  actor: Actor,
  rows: readonly PersonRow[],
): Promise<Map<string, string[]>> {
  const active = rows.filter(({ status }) => status === 'active').flatMap(({ assignments }) => assignments);
  const clients = active
    .filter((assignment) => assignment.role_id === ADMIN && actor.manages(assignment.client_id))
    .map((assignment) => assignment.client_id);
  const byPerson = new Map<string, string[]>();
  if (clients.length === 0) return byPerson;
  // Two of each client are enough to know, however many there are.
  const found = await sql<{ id: string; client_id: string }>`
    select min(admin.person_id) as id, client.id as client_id from client cross join lateral (
      select person_id from assignment where client_id = client.id and role_rank = 0 and status = ${ACTIVE} limit 2
    ) admin where client.id in (${sql.join([...new Set(clients)])}) group by client.id having count(*) = 1`.execute(
    db,
  );
  for (const { id, client_id: client } of found.rows) byPerson.set(id, [...(byPerson.get(id) ?? []), client]);
  return byPerson;
}

function toUser(
  host: HostContext,
  actor: Actor,
  row: PersonRow,
  soleAdmins: ReadonlyMap<string, string[]>,
  { client }: ReadOptions,
): User {
  const clientIds = row.assignments.map((assignment) => assignment.client_id);
  const scope = client === undefined ? clientIds : [client];
  const isOpen = actor.seesContact(scope);
  const actions = actor.actionsFor(scope);
  const activation = activationOf(host, row);
  const passwordReset = passwordResetOf(host, row);
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    email: isOpen ? row.email : maskEmail(row.email),
    ...(row.phone !== '' && { phone: isOpen ? row.phone : maskPhone(row.phone) }),
    status: row.status,
    // What somebody is at a client that the viewer knows nothing of is none of the viewer's business.
    assignments: row.assignments
      .filter((assignment) => actor.roles.has(assignment.client_id))
      .map((assignment) => ({ clientId: assignment.client_id, roleIds: [assignment.role_id] })),
    lastLoginAt: row.last_login_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    ...(activation && { activation }),
    ...(passwordReset && { passwordReset }),
    actions,
    ...(actions.length > 0 && { refusals: refusalsOf(actor, row, soleAdmins.get(row.id)) }),
    version: String(row.version),
  };
}

function activationOf({ now, limits }: HostContext, row: PersonRow): Activation | undefined {
  const { activation_status: status, activation_sent_at: sentAt, activation_expires_at: expiresAt } = row;
  if (status === null) return undefined;
  if (status === 'activated') return { status };
  return {
    status: status === 'waiting' && expiresAt && expiresAt <= now() ? 'expired' : status,
    ...(row.activation_first_sent_at && { firstSentAt: row.activation_first_sent_at.toISOString() }),
    ...(sentAt && { sentAt: sentAt.toISOString() }),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    // A mail that did not arrive may be sent again at once.
    ...(sentAt &&
      status === 'waiting' && { nextAttemptAt: later(sentAt, limits.mailCoolDown).toISOString() }),
    ...(status === 'bounced' && row.activation_reason && { reason: row.activation_reason }),
  };
}

function passwordResetOf({ now, limits }: HostContext, row: PersonRow): PasswordReset | undefined {
  const {
    reset_status: status,
    reset_sent_at: sentAt,
    reset_expires_at: expiresAt,
    reset_reason: reason,
  } = row;
  if (status === null || !sentAt || row.status === 'inactive') return undefined;
  return {
    status: status === 'sent' && expiresAt && expiresAt <= now() ? 'expired' : status,
    sentAt: sentAt.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...(status === 'sent' && { nextAttemptAt: later(sentAt, limits.mailCoolDown).toISOString() }),
    ...(status === 'bounced' && reason && { reason }),
  };
}

/** What cannot be done to a person, and why; the same rules as in `change.ts`, said beforehand. */
function refusalsOf(
  actor: Actor,
  row: PersonRow,
  soleAdminAt: string[] | undefined,
): Partial<Record<UserAction, Refusal>> {
  const isElsewhere = !row.assignments.every((assignment) => actor.manages(assignment.client_id));
  const account: Refusal | undefined = soleAdminAt
    ? { reason: 'last-admin', clientIds: soleAdminAt }
    : row.id === actor.personId
      ? { reason: 'self' }
      : isElsewhere
        ? { reason: 'managed-elsewhere' }
        : undefined;
  const refusals: Partial<Record<UserAction, Refusal>> = account
    ? { remove: account, deactivate: account }
    : {};
  if (row.status === 'inactive') {
    refusals['reset-password'] = { reason: 'inactive' };
    if (isElsewhere) refusals.activate = { reason: 'managed-elsewhere' };
  }
  return refusals;
}

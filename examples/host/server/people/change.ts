import { randomUUID } from 'node:crypto';
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Assignment, User, UserChanges, UserDraft, UserStatus } from 'rolecall/data';
import { checkCoolDown, sendActivation } from '../accounts/mailing.ts';
import { endSessionsOf } from '../accounts/sessions.ts';
import { revokeTokens } from '../accounts/tokens.ts';
import type { HostContext } from '../context.ts';
import type { PersonTable, Tables } from '../database/tables.ts';
import { consume } from '../http/limiters.ts';
import { conflict, forbidden, notFound, Problem, stale } from '../http/problem.ts';
import { ADMIN, type Actor } from './access.ts';
import {
  checkNewRoles,
  mergeRoles,
  readAssignments,
  saveRoles,
  toAssignments,
  type Roles,
} from './assignments.ts';
import { emailKey, searchColumns } from './fold.ts';
import type { Keep } from './kept.ts';
import { readPeople, readPerson } from './read.ts';

/** The version that a change was made from, as in `If-Match`; absent, any will do. */
export type Expected = ((version: number) => boolean) | undefined;

/**
 * Makes an account and sends the activation mail. A mail that cannot be delivered, for whatever reason, is a state of the
 * new account, which is there from then on.
 */
export async function createPerson(
  host: HostContext,
  actor: Actor,
  draft: UserDraft,
  keep: Keep,
): Promise<User> {
  const roles = readAssignments(draft.assignments);
  checkNewRoles(actor, roles);
  const names = { first_name: draft.firstName, last_name: draft.lastName };
  const person = { id: randomUUID(), ...names };
  await host.db.transaction().execute(async (db) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('person')
      .values({
        ...person,
        email: draft.email,
        email_key: emailKey(draft.email),
        phone: draft.phone ?? '',
        status: 'pending',
        password_hash: null,
        created_at: host.now(),
        last_login_at: null,
        // Until its mail is on its way; where links are handed out, there is none.
        activation_status: host.handsOutLinks ? 'waiting' : 'bounced',
        activation_sent_at: null,
        activation_expires_at: null,
        reset_sent_at: null,
        ...searchColumns(draft),
      })
      .onConflict((conflicting) => conflicting.column('email_key').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw emailTaken();
    await saveRoles(db, person, roles);
    await keep(db, { status: 201, personId: person.id });
  });
  await invite(host, person.id);
  host.events.tell(person.id, [], [...roles.keys()]);
  return found(await readPerson(host, actor, person.id));
}

/** Changes a person, and shows them as they are then. @throws {Problem} As {@link changePerson}. */
export async function updatePerson(
  host: HostContext,
  actor: Actor,
  id: string,
  { changes, expected, keep }: { changes: UserChanges; expected: Expected; keep: Keep },
): Promise<User> {
  await changePerson(host, actor, id, { changes: () => changes, expected, keep });
  // Also who is now at none of the actor's clients is shown this once.
  const [user] = await readPeople(host, actor, [id]);
  return found(user);
}

/**
 * Changes a person, to what their roles of the moment ask for. A change that sends mail, or that asks for an address, counts as a mail of the actor.
 *
 * @throws {Problem} 403, 404, 409, 412 or 422 as the rules say; 429 for too many mails, or one too soon after the last.
 */
export async function changePerson(
  host: HostContext,
  actor: Actor,
  id: string,
  asked: {
    changes: (held: readonly Assignment[]) => UserChanges;
    expected: Expected;
    keep: Keep;
  },
): Promise<void> {
  const { expected, keep } = asked;
  const { mustActivate, before, after } = await host.db
    .transaction()
    .execute(async (db) => {
      const { person, roles } = await lockForChange(db, actor, id, expected);
      const changes = asked.changes(toAssignments(roles));
      const isManagedElsewhere = [...roles.keys()].some((client) => !actor.manages(client));
      const next = nextPerson(person, changes);
      // Another case of the same address reaches the same person, whose links stay as they are.
      const isReaddressed = next.email_key !== person.email_key;
      const mustActivate = next.status === 'pending' && (isReaddressed || person.status === 'inactive');
      const nextRoles = changes.assignments
        ? mergeRoles(actor, roles, readAssignments(changes.assignments))
        : roles;
      await protect(db, actor, person, roles, { isActive: next.status === 'active', roles: nextRoles });
      // Who could give an account another address could take it over, with all it may do at other clients.
      if (isManagedElsewhere && (next.email !== person.email || next.status !== person.status))
        throw conflict('managed-elsewhere');
      // A new address may be written to at once, the old one no sooner than by "send again".
      if (mustActivate && !isReaddressed) checkCoolDown(host, person, 'activation');
      // The answer tells whether somebody has the address, so asking counts like a mail.
      if (mustActivate || isReaddressed) await consume(host.limiters.mailPerSender, actor.personId);
      if (isReaddressed && (await isTaken(db, next.email, id))) throw emailTaken();
      await db
        .updateTable('person')
        .set((is) => ({
          ...next,
          // What was sent went elsewhere.
          ...(isReaddressed && {
            activation_first_sent_at: null,
            activation_sent_at: null,
            reset_status: null,
            reset_reason: null,
          }),
          // Until its mail is on its way; where links are handed out, there is none.
          ...(mustActivate && {
            activation_status: host.handsOutLinks ? ('waiting' as const) : ('bounced' as const),
          }),
          version: is('version', '+', 1),
        }))
        .where('id', '=', id)
        .execute();
      await saveRoles(db, { id, ...next }, nextRoles);
      if (isReaddressed || next.status === 'inactive') await revokeTokens(db, id);
      if (next.status === 'inactive') await endSessionsOf(db, id);
      const isOutOfSight = ![...nextRoles.keys()].some((client) => actor.roles.has(client));
      await keep(db, { status: 200, personId: id, isOutOfSight });
      return { mustActivate, before: [...roles.keys()], after: [...nextRoles.keys()] };
    })
    .catch(rethrow);
  // Earlier links are void: they went to another address, or the account was switched off.
  if (mustActivate) await invite(host, id);
  host.events.tell(id, before, after);
}

/** Removes a person for good. */
export async function removePerson(
  host: HostContext,
  actor: Actor,
  id: string,
  { expected, keep }: { expected: Expected; keep: Keep },
): Promise<void> {
  const before = await host.db.transaction().execute(async (db) => {
    const { person, roles } = await lockForChange(db, actor, id, expected);
    await protect(db, actor, person, roles, { isActive: false, roles: new Map() });
    if ([...roles.keys()].some((client) => !actor.manages(client))) throw conflict('managed-elsewhere');
    await db.deleteFrom('person').where('id', '=', id).execute();
    await keep(db, { status: 204, personId: id });
    return [...roles.keys()];
  });
  host.events.tell(id, before, []);
}

/**
 * Sends the activation mail of a change that is saved already. So a failure is no failure of the change: the account
 * says that its mail did not arrive, and an administrator sends it again.
 */
async function invite(host: HostContext, id: string): Promise<void> {
  // An administrator asks for the link, and hands it over.
  if (host.handsOutLinks) return;
  try {
    await sendActivation(host, id);
  } catch (error) {
    // Refused: somebody else sent one, or switched the account off, in between.
    if (!(error instanceof Problem)) host.logError(error);
  }
}

/** Whether an actor may send somebody mail, whose status is given. @throws {Problem} 404 or 403 if not. */
export async function checkMaySend(host: HostContext, actor: Actor, id: string): Promise<UserStatus> {
  const { person } = await host.db.transaction().execute((db) => lockForChange(db, actor, id, undefined));
  return person.status;
}

/**
 * Locks a person and all their clients, in that order and the clients in one order: two changes to Admins of one
 * client wait for each other, and none can wait for itself.
 *
 * @throws {Problem} 404 for who is not seen, 403 for who is not managed, 412 for another version.
 */
async function lockForChange(db: Transaction<Tables>, actor: Actor, id: string, expected: Expected) {
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const held = await db
    .selectFrom('assignment')
    .select(['client_id', 'role_id'])
    .where('person_id', '=', id)
    .execute();
  const roles: Roles = new Map(held.map((assignment) => [assignment.client_id, assignment.role_id]));
  const clients = [...roles.keys()];
  if (!person || !clients.some((client) => actor.roles.has(client))) throw notFound();
  if (!clients.some((client) => actor.manages(client))) throw forbidden('You do not manage this person.');
  if (expected && !expected(person.version)) throw stale();
  await db
    .selectFrom('client')
    .select('id')
    .where('id', 'in', clients)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return { person, roles };
}

/** What is to be kept of a person. */
function nextPerson(person: Selectable<PersonTable>, changes: UserChanges) {
  const names = {
    firstName: changes.firstName ?? person.first_name,
    lastName: changes.lastName ?? person.last_name,
    email: changes.email ?? person.email,
  };
  const neverActivated = person.activation_status === 'waiting' || person.activation_status === 'bounced';
  const status =
    // Who never set a password waits for it again.
    changes.status === 'active' ? (neverActivated ? 'pending' : 'active') : (changes.status ?? person.status);
  return {
    first_name: names.firstName,
    last_name: names.lastName,
    email: names.email,
    email_key: emailKey(names.email),
    phone: changes.phone === undefined ? person.phone : (changes.phone ?? ''),
    status,
    ...searchColumns(names),
  };
}

/** Keeps an active Admin at every client, and the actor from locking themselves out. @throws {Problem} 409 if not. */
async function protect(
  db: Transaction<Tables>,
  actor: Actor,
  person: { id: string; status: string },
  before: Roles,
  after: { isActive: boolean; roles: Roles },
): Promise<void> {
  const lost = [...before]
    .filter(([client, role]) => role === ADMIN && !(after.isActive && after.roles.get(client) === ADMIN))
    .map(([client]) => client);
  if (person.status === 'active' && lost.length > 0) {
    const { rows } = await sql<{ client_id: string }>`
      select client.id as client_id from client where client.id in (${sql.join(lost)}) and not exists (
        select from assignment join person on person.id = assignment.person_id
        where assignment.client_id = client.id and assignment.role_rank = 0
          and person.status = 'active' and person.id <> ${person.id})`.execute(db);
    if (rows.length > 0) throw conflict('last-admin');
  }
  if (person.id === actor.personId && (lost.length > 0 || !after.isActive)) throw conflict('self');
}

async function isTaken(db: Transaction<Tables>, email: string, exceptFor: string): Promise<boolean> {
  const other = await db
    .selectFrom('person')
    .select('id')
    .where('email_key', '=', emailKey(email))
    .where('id', '!=', exceptFor)
    .executeTakeFirst();
  return other !== undefined;
}

/** Two changes to the same address at one moment: the unique index refuses the second (SQLSTATE 23505). */
function rethrow(error: unknown): never {
  throw error instanceof Error && 'code' in error && error.code === '23505' ? emailTaken() : error;
}

const emailTaken = () =>
  new Problem(422, {
    reason: 'email-taken',
    errors: [{ pointer: '#/email', detail: 'Another account has this address.' }],
  });

function found(user: User | undefined): User {
  if (!user) throw notFound();
  return user;
}

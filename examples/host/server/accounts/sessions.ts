import { createHash } from 'node:crypto';
import { later, type HostContext } from '../context.ts';
import type { Database } from '../database/open.ts';
import { Actor } from '../people/access.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Seconds that a session lasts: a working day. */
export const SESSION_LIFETIME = 12 * 60 * 60;

/** Starts a session and returns the secret for the cookie. */
export async function startSession(db: Database, personId: string, now: Date): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto('session')
    .values({ token_hash: hashSecret(secret), person_id: personId, expires_at: later(now, SESSION_LIFETIME) })
    .execute();
  return secret;
}

/** Who has a session with this secret. Their roles are read anew each time: a change holds from the next request on. */
export async function findActor({ db, now }: HostContext, secret: string): Promise<Actor | undefined> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .leftJoin('assignment', 'assignment.person_id', 'person.id')
    .leftJoin('client', 'client.id', 'assignment.client_id')
    .select([
      'person.id',
      'person.first_name',
      'person.last_name',
      'assignment.client_id',
      'assignment.role_id',
    ])
    .where('session.token_hash', '=', hashSecret(secret))
    .where('session.expires_at', '>', now())
    .where('person.status', '=', 'active')
    .orderBy('client.name')
    .orderBy('client.id')
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const roles = rows.flatMap(({ client_id: client, role_id: role }) =>
    client === null || role === null ? [] : [[client, role] as const],
  );
  return new Actor(first.id, `${first.first_name} ${first.last_name}`.trim(), new Map(roles));
}

export async function endSession(db: Database, secret: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashSecret(secret)).execute();
}

export async function endSessionsOf(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('session').where('person_id', '=', personId).execute();
}

/** The token against request forgery of a session: made from its secret, which no script can read, and not the other way round. */
export function csrfTokenOf(secret: string): string {
  return createHash('sha256').update(`csrf:${secret}`).digest('base64url');
}

import type { HostContext } from '../context.ts';
import { emailKey } from '../people/fold.ts';
import { startSession } from './sessions.ts';

/**
 * Checks address and password and starts a session; returns its secret. An account that does not exist, waits, or is
 * switched off fails like a wrong password, in the same time.
 */
export async function signIn(
  host: HostContext,
  email: string,
  password: string,
): Promise<string | undefined> {
  const person = await host.db
    .selectFrom('person')
    .select(['id', 'password_hash'])
    .where('email_key', '=', emailKey(email))
    .where('status', '=', 'active')
    .executeTakeFirst();
  const isRight = await host.passwords.verify(password, person?.password_hash);
  if (!person?.password_hash || !isRight) return undefined;
  const hash = person.password_hash;
  const renewed = host.passwords.isOutdated(hash) ? await host.passwords.hash(password) : hash;
  return host.db.transaction().execute(async (db) => {
    const now = host.now();
    // Locks the row: an account that is switched off, or gets another password, at this very moment lets nobody in.
    const { numUpdatedRows } = await db
      .updateTable('person')
      .set({ last_login_at: now, password_hash: renewed })
      .where('id', '=', person.id)
      .where('status', '=', 'active')
      .where('password_hash', '=', hash)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? startSession(db, person.id, now) : undefined;
  });
}

import { later, type HostContext } from '../context.ts';
import type { Database } from '../database/open.ts';
import { tellChanged } from '../people/events.ts';
import type { TokenTable } from '../database/tables.ts';
import { hashSecret, newSecret } from './secrets.ts';

export type TokenKind = TokenTable['kind'];

/** Seconds for which the link in a mail works. */
export const TOKEN_LIFETIME: Readonly<Record<TokenKind, number>> = {
  activation: 7 * 24 * 60 * 60,
  reset: 60 * 60,
};

/** Makes a token for a link; earlier ones of the same kind end. */
export async function issueToken(
  db: Database,
  personId: string,
  kind: TokenKind,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await db.deleteFrom('token').where('person_id', '=', personId).where('kind', '=', kind).execute();
  await db
    .insertInto('token')
    .values({
      token_hash: hashSecret(secret),
      person_id: personId,
      kind,
      expires_at: later(now, TOKEN_LIFETIME[kind]),
    })
    .execute();
  return secret;
}

/** Whose token this is, if it still works. Looking does not use it up: mail programs look at links too. */
export function findToken({ db, now }: HostContext, secret: string, kind: TokenKind) {
  return db
    .selectFrom('token')
    .innerJoin('person', 'person.id', 'token.person_id')
    .select(['person.id', 'person.email'])
    .where('token.token_hash', '=', hashSecret(secret))
    .where('token.kind', '=', kind)
    .where('token.expires_at', '>', now())
    .where('person.status', '!=', 'inactive')
    .executeTakeFirst();
}

/** Ends all links of a person. */
export async function revokeTokens(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('token').where('person_id', '=', personId).execute();
}

/**
 * Sets a password with a token: once, for all tokens of the person end with it, and so do their sessions. Whoever
 * could read the mail has shown that the address is theirs, so a waiting account is active from then on.
 */
export async function redeemToken(
  host: HostContext,
  secret: string,
  kind: TokenKind,
  passwordHash: string,
): Promise<boolean> {
  const personId = await host.db.transaction().execute(async (db) => {
    const used = await db
      .deleteFrom('token')
      .where('token_hash', '=', hashSecret(secret))
      .where('kind', '=', kind)
      .where('expires_at', '>', host.now())
      .returning('person_id')
      .executeTakeFirst();
    if (!used) return undefined;
    const person = await db
      .updateTable('person')
      .set((is) => ({
        password_hash: passwordHash,
        status: 'active' as const,
        activation_status: 'activated' as const,
        activation_reason: null,
        reset_status: null,
        reset_reason: null,
        version: is('version', '+', 1),
      }))
      .where('id', '=', used.person_id)
      .where('status', '!=', 'inactive')
      .returning('id')
      .executeTakeFirst();
    if (!person) return undefined;
    await revokeTokens(db, person.id);
    await db.deleteFrom('session').where('person_id', '=', person.id).execute();
    return person.id;
  });
  if (personId !== undefined) await tellChanged(host, personId);
  return personId !== undefined;
}

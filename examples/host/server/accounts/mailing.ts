import type { Selectable } from 'kysely';
import type { Delivery } from 'rolecall/data';
import { later, type HostContext } from '../context.ts';
import type { PersonTable } from '../database/tables.ts';
import { conflict, Problem } from '../http/problem.ts';
import type { Outcome } from '../mail/mailer.ts';
import { activationMessage, resetMessage } from '../mail/messages.ts';
import { tellChanged } from '../people/events.ts';
import { emailKey } from '../people/fold.ts';
import { issueToken, TOKEN_LIFETIME, type TokenKind } from './tokens.ts';

/**
 * Sends somebody the link to activate their account. The token is saved before the mail goes out, and how the mail
 * fared after it; no transaction waits for a mail server.
 *
 * @throws {Problem} 409 for an account that does not wait, 429 for a mail too soon after the last one.
 */
export function sendActivation(host: HostContext, personId: string): Promise<Delivery> {
  return send(host, personId, 'activation');
}

/**
 * Sends somebody the link to set a new password. Somebody who never had one may use it too: it activates.
 *
 * @throws {Problem} 409 for an account that is switched off, 429 for a mail too soon after the last one.
 */
export function sendReset(host: HostContext, personId: string): Promise<Delivery> {
  return send(host, personId, 'reset');
}

/** Sends whoever has this address a link; nobody is told whether there is such an account. */
export async function sendForgotten(host: HostContext, email: string): Promise<void> {
  const person = await host.db
    .selectFrom('person')
    .select(['id', 'status'])
    .where('email_key', '=', emailKey(email))
    .where('status', '!=', 'inactive')
    .executeTakeFirst();
  if (!person) return;
  try {
    await (person.status === 'pending' ? sendActivation(host, person.id) : sendReset(host, person.id));
    await tellChanged(host, person.id);
  } catch (error) {
    // Refused: too soon after the last mail, which is on its way or there.
    if (!(error instanceof Problem)) throw error;
  }
}

async function send(host: HostContext, personId: string, kind: TokenKind): Promise<Delivery> {
  const { now, limits, publicUrl, mailer, logError } = host;
  const sentAt = now();
  const { name, email, secret } = await prepare(host, personId, kind, sentAt);
  const path = kind === 'activation' ? 'activate' : 'reset';
  const link = `${publicUrl}/${path}?token=${secret}`;
  if (host.handsOutLinks)
    return { status: 'link', url: link, expiresAt: later(sentAt, TOKEN_LIFETIME[kind]).toISOString() };
  const message = await (kind === 'activation' ? activationMessage : resetMessage)(name, link);
  const outcome = await mailer.send(email, message, { personId, kind }).catch((error: unknown): Outcome => {
    logError(error);
    return { sent: false, reason: 'The mail could not be handed over.' };
  });
  if (outcome.sent) {
    const nextAttemptAt = later(sentAt, limits.mailCoolDown).toISOString();
    return { status: 'sent', sentAt: sentAt.toISOString(), nextAttemptAt };
  }
  await noteBounce(host, personId, kind, outcome.reason);
  return { status: 'bounced', reason: outcome.reason };
}

/** Notes that a mail did not arrive, and why: the next may be tried at once. Somebody may have activated by an earlier one. */
export async function noteBounce(
  { db }: HostContext,
  personId: string,
  kind: TokenKind,
  reason: string,
): Promise<void> {
  const isActivation = kind === 'activation';
  const failed = isActivation
    ? { activation_status: 'bounced' as const, activation_reason: reason }
    : { reset_status: 'bounced' as const, reset_reason: reason };
  await db
    .updateTable('person')
    .set((is) => ({ ...failed, version: is('version', '+', isActivation ? 1 : 0) }))
    .where('id', '=', personId)
    .where('status', isActivation ? '=' : '!=', isActivation ? 'pending' : 'inactive')
    .execute();
}

/** Checks whether the mail may go out, and saves its token and its time, so that a second request comes too soon. */
function prepare(host: HostContext, personId: string, kind: TokenKind, sentAt: Date) {
  return host.db.transaction().execute(async (db) => {
    const person = await db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst();
    if (!person) throw new Problem(404);
    if (person.status === 'inactive') throw conflict('inactive');
    if (kind === 'activation' && person.status !== 'pending') throw conflict('not-pending');
    checkCoolDown(host, person, kind);
    const expiresAt = later(sentAt, TOKEN_LIFETIME[kind]);
    // A link that is handed out is no mail: nothing was sent, and nothing can bounce.
    const mailedAt = host.handsOutLinks ? null : sentAt;
    await db
      .updateTable('person')
      .set((is) =>
        kind === 'reset'
          ? {
              reset_status: host.handsOutLinks ? null : ('sent' as const),
              reset_sent_at: mailedAt,
              reset_expires_at: expiresAt,
              reset_reason: null,
            }
          : {
              activation_status: 'waiting' as const,
              activation_first_sent_at: person.activation_first_sent_at ?? mailedAt,
              activation_sent_at: mailedAt,
              activation_expires_at: expiresAt,
              activation_reason: null,
              version: is('version', '+', 1),
            },
      )
      .where('id', '=', personId)
      .execute();
    const secret = await issueToken(db, personId, kind, sentAt);
    return { name: person.first_name || person.last_name, email: person.email, secret };
  });
}

/** @throws {Problem} 429 for a mail too soon after the last one of its kind that went out. */
export function checkCoolDown(
  { now, limits }: HostContext,
  person: Pick<
    Selectable<PersonTable>,
    'activation_status' | 'activation_sent_at' | 'reset_status' | 'reset_sent_at'
  >,
  kind: TokenKind,
): void {
  const isBounced = person[kind === 'activation' ? 'activation_status' : 'reset_status'] === 'bounced';
  const lastSentAt = person[kind === 'activation' ? 'activation_sent_at' : 'reset_sent_at'];
  if (isBounced || !lastSentAt) return;
  const wait = (lastSentAt.getTime() - now().getTime()) / 1000 + limits.mailCoolDown;
  if (wait > 0) throw new Problem(429, { reason: 'too-soon', retryAfter: wait });
}

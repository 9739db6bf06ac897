import type { Delivery } from 'rolecall/data';
import { sendActivation, sendReset } from '../accounts/mailing.ts';
import type { TokenKind } from '../accounts/tokens.ts';
import type { HostContext } from '../context.ts';
import { consume } from '../http/limiters.ts';
import type { Actor } from './access.ts';
import { checkMaySend } from './change.ts';
import { tellChanged } from './events.ts';
import type { Keep } from './kept.ts';

/**
 * Sends somebody one kind of mail; without a kind, the activation mail to who waits for it and a link to set a new password
 * to everybody else.
 *
 * @throws {Problem} 403, 404 or 409 as the rules say; 429 for too many mails, or one too soon after the last.
 */
export async function mailPerson(
  host: HostContext,
  actor: Actor,
  id: string,
  { kind, keep }: { kind?: TokenKind; keep: Keep },
): Promise<Delivery> {
  const status = await checkMaySend(host, actor, id);
  await consume(host.limiters.mailPerSender, actor.personId);
  const send =
    (kind ?? (status === 'pending' ? 'activation' : 'reset')) === 'activation' ? sendActivation : sendReset;
  const delivery = await send(host, id);
  await tellChanged(host, id);
  await keep(host.db, { status: 200, personId: id, delivery });
  return delivery;
}

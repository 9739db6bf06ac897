import type { Selectable } from 'kysely';
import type { HostContext } from '../context.ts';
import type { MailTable } from '../database/tables.ts';
import { tellChanged } from '../people/events.ts';
import { noteBounce } from './mailing.ts';

/**
 * Lets a mail of the outbox bounce, or its link expire, as mail servers and time do. Only of the newest mail to a person is there
 * anything to be seen: the link of an earlier one has ended already.
 */
export async function meetFate(
  host: HostContext,
  mail: Selectable<MailTable>,
  outcome: 'bounced' | 'expired',
): Promise<void> {
  const { db } = host;
  const { id, person_id: personId, kind } = mail;
  await db.updateTable('mail').set({ outcome }).where('id', '=', id).execute();
  if (personId === null || kind === null) return;
  const newer = await db
    .selectFrom('mail')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('id', '>', id)
    .executeTakeFirst();
  if (newer) return;
  if (outcome === 'bounced') await noteBounce(host, personId, kind, 'The mailbox does not exist.');
  else await expire(host, personId, kind);
  await tellChanged(host, personId);
}

async function expire(
  { db, now }: HostContext,
  personId: string,
  kind: 'activation' | 'reset',
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('token')
      .set({ expires_at: now() })
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .execute();
    await transaction
      .updateTable('person')
      .set((is) =>
        kind === 'activation'
          ? { activation_expires_at: now(), version: is('version', '+', 1) }
          : { reset_expires_at: now() },
      )
      .where('id', '=', personId)
      .execute();
  });
}

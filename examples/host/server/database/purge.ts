import type { HostContext } from '../context.ts';
import { ANSWER_LIFETIME } from '../http/idempotency.ts';

/** Throws away what has expired: sessions, tokens, and the answers kept for repeated requests. */
export async function purge({ db, now }: HostContext): Promise<void> {
  const time = now();
  await db.deleteFrom('session').where('expires_at', '<=', time).execute();
  await db.deleteFrom('token').where('expires_at', '<=', time).execute();
  const oldest = new Date(time.getTime() - ANSWER_LIFETIME * 1000);
  await db.deleteFrom('answer').where('created_at', '<', oldest).execute();
}

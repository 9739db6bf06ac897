import { mailOf, type User } from '../../data/index.js';
import type { UserStore } from './user-store.js';

/** A user with what is known of the mail to them; a link whose time is over is said to have expired. */
export function withMail(user: User, { resets }: UserStore, now: number): User {
  const reset = resets.get(user.id);
  const known = reset ? { ...user, passwordReset: reset } : user;
  const told = known.status === 'pending' ? known.activation : known.passwordReset;
  if (!told || told.status === 'expired' || mailOf(known, now)?.status !== 'expired') return known;
  const expired = Object.freeze({ ...told, status: 'expired' as const });
  return { ...known, [known.status === 'pending' ? 'activation' : 'passwordReset']: expired };
}

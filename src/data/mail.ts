import type { Activation, PasswordResetStatus, User } from './user.js';

/** A mail with a link that a user has not used yet. */
export interface Mail extends Omit<Activation, 'status'> {
  status: PasswordResetStatus;
}

/**
 * Where the mail to a user stands at a time (epoch milliseconds): that of the activation while they wait for it, else that of the
 * last password reset. A link whose time is over has expired, whatever was said of it when it still worked.
 */
export function mailOf(
  user: Pick<User, 'status' | 'activation' | 'passwordReset'>,
  now: number,
): Mail | undefined {
  const mail = user.status === 'pending' ? user.activation : user.passwordReset;
  if (!mail || mail.status === 'activated') return undefined;
  const { status, expiresAt } = mail;
  const isOver = status !== 'bounced' && expiresAt !== undefined && Date.parse(expiresAt) <= now;
  return { ...mail, status: isOver ? 'expired' : status === 'waiting' ? 'sent' : status };
}

/** A user of whose mail nothing is known. */
export function withoutMail(user: User): User {
  return { ...user, activation: undefined, passwordReset: undefined };
}

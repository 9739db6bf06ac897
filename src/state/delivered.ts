import type { Delivery, User } from '../data/index.js';

/** A user as they are after a mail to them, as far as its delivery tells: for a backend that cannot be asked for one user. */
export function withDelivery(
  user: User,
  action: 'reset-password' | 'send-activation',
  delivery: Delivery,
): User {
  const { activation: before } = user;
  const { status, ...told } = delivery;
  switch (status) {
    case 'link':
      // The link itself is for whoever asked for it, and for nobody who looks at the user.
      return user;
    case 'sent': {
      if (action === 'reset-password') return { ...user, passwordReset: { status, ...told } };
      const firstSentAt = before?.firstSentAt ?? before?.sentAt;
      return { ...user, activation: { status: 'waiting', firstSentAt, ...told } };
    }
    case 'bounced':
    case 'expired': {
      const { firstSentAt, sentAt } = before ?? {};
      return action === 'reset-password'
        ? { ...user, passwordReset: { status, ...told } }
        : { ...user, activation: { status, firstSentAt, sentAt, ...told } };
    }
  }
}

import { dateTime, object, oneOf, optional, string, type Reader } from './read.js';

/**
 * What became of a mail: `sent` (when, and the earliest next try), `link` (the backend sends nothing and hands out a
 * link to pass on, with its expiry), `bounced`, or `expired`. Times are ISO 8601 strings in UTC.
 */
export type Delivery =
  | { status: 'sent'; sentAt?: string | undefined; nextAttemptAt?: string | undefined }
  | { status: 'link'; url: string; expiresAt?: string | undefined }
  | { status: 'bounced'; reason?: string | undefined }
  | { status: 'expired'; nextAttemptAt?: string | undefined };

type As<Status extends Delivery['status']> = Extract<Delivery, { status: Status }>;

const readers: { readonly [Status in Delivery['status']]: Reader<As<Status>> } = {
  sent: object<As<'sent'>>({
    status: oneOf(['sent']),
    sentAt: optional(dateTime),
    nextAttemptAt: optional(dateTime),
  }),
  link: object<As<'link'>>({ status: oneOf(['link']), url: string, expiresAt: optional(dateTime) }),
  bounced: object<As<'bounced'>>({ status: oneOf(['bounced']), reason: optional(string) }),
  expired: object<As<'expired'>>({ status: oneOf(['expired']), nextAttemptAt: optional(dateTime) }),
};

const readStatus = object<{ status: Delivery['status'] }>({
  status: oneOf(['sent', 'link', 'bounced', 'expired']),
});

/** Reads the outcome of sending a mail. */
export const readDelivery: Reader<Delivery> = (value) => readers[readStatus(value).status](value);

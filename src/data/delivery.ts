import * as z from 'zod/mini';
import { dateTime, nullish } from './lenient.js';

/** Reads the outcome of sending a mail. */
export const deliverySchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('sent'), sentAt: nullish(dateTime), nextAttemptAt: nullish(dateTime) }),
  z.object({ status: z.literal('link'), url: z.string(), expiresAt: nullish(dateTime) }),
  z.object({ status: z.literal('bounced'), reason: nullish(z.string()) }),
  z.object({ status: z.literal('expired'), nextAttemptAt: nullish(dateTime) }),
]);
/**
 * What became of a mail: `sent` (when, and the earliest next try), `link` (the backend sends nothing and hands out a
 * link to pass on, with its expiry), `bounced`, or `expired`.
 */
export type Delivery = z.infer<typeof deliverySchema>;

import * as z from 'zod/mini';
import { MAX_BULK_USERS, type BulkAction } from './bulk.js';

const PLAIN_ACTIONS = [
  'activate',
  'deactivate',
  'send-email',
  'remove',
] as const satisfies readonly BulkAction[];

const idSchema = z.string().check(z.minLength(1));

/** Checks a request about many users, where a backend is asked for it; what it gives is a `BulkRequest`. */
export const bulkRequestSchema = z.object({
  operation: z.discriminatedUnion('action', [
    z.object({ action: z.literal('change-roles'), clientId: idSchema, roleIds: z.array(idSchema) }),
    z.object({ action: z.enum(PLAIN_ACTIONS) }),
  ]),
  users: z
    .array(z.object({ id: idSchema, version: z.optional(z.string()) }))
    .check(z.minLength(1), z.maxLength(MAX_BULK_USERS)),
});

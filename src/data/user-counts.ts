import * as z from 'zod/mini';
import { nullish } from './lenient.js';
import { totalSchema, type UserQuery } from './user-query.js';
import { USER_STATUSES } from './user.js';

/** Which users to count. */
export type UserCountsQuery = Omit<UserQuery, 'page' | 'sort'>;

/** Reads how many users each choice of a filter would show; a count that cannot be read is not known. */
export const userCountsSchema = z.object({
  roleIds: nullish(z.record(z.string(), totalSchema)),
  statuses: nullish(z.partialRecord(z.enum(USER_STATUSES), totalSchema)),
  neverSignedIn: nullish(totalSchema),
});
/**
 * How many users each choice of a filter would show: the client, the search and the **other** filters of the query
 * hold, the filter itself does not. By role, by status, and of those who never signed in. What is absent is not known; a role
 * or status that is not named has nobody.
 */
export type UserCounts = z.infer<typeof userCountsSchema>;

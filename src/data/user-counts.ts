import { keyed, object, optional, record, type Reader } from './read.js';
import { readTotal, type Total, type UserQuery } from './user-query.js';
import { USER_STATUSES, type UserStatus } from './user.js';

/** Which users to count. */
export type UserCountsQuery = Omit<UserQuery, 'page' | 'sort'>;

/**
 * How many users each choice of a filter would show: the client, the search and the **other** filters of the query
 * hold, the filter itself does not. By role, by status, and of those who never signed in. What is absent is not known; a role
 * or status that is not named has nobody.
 */
export interface UserCounts {
  roleIds?: Record<string, Total> | undefined;
  statuses?: Partial<Record<UserStatus, Total>> | undefined;
  neverSignedIn?: Total | undefined;
}

/** Reads how many users each choice of a filter would show; a count that cannot be read is not known. */
export const readUserCounts: Reader<UserCounts> = object<UserCounts>({
  roleIds: optional(record(readTotal)),
  statuses: optional(keyed(USER_STATUSES, readTotal)),
  neverSignedIn: optional(readTotal),
});

import { sql, type RawBuilder } from 'kysely';
import type { SortDirection, SortField } from 'rolecall/data';

/**
 * An order of people as a list of expressions, the last of which is unique. All go up, or all go down: so one index
 * serves both, a row comparison finds the place of a cursor in it, and no page gets slower with its distance.
 *
 * People without a value come last in both directions. That takes a leading "has none" (ascending) or "has one"
 * (descending), each with an index of its own; behind it no expression is ever null, which a row comparison needs.
 */
export interface Order {
  readonly keys: readonly RawBuilder<unknown>[];
  readonly direction: 'asc' | 'desc';
}

const NAME = [sql`person.last_name`, sql`person.first_name`];
const ID = sql`person.id`;

/** The order by a field; `role` is the one at a client, or the highest one at several. */
export function orderBy(field: SortField, direction: SortDirection, at: string | readonly string[]): Order {
  const isUp = direction === 'ascending';
  return { keys: keysOf(field, isUp, at), direction: isUp ? 'asc' : 'desc' };
}

function keysOf(field: SortField, isUp: boolean, at: string | readonly string[]): RawBuilder<unknown>[] {
  switch (field) {
    case 'lastName':
      return [isUp ? sql`(person.last_name = '')` : sql`(person.last_name <> '')`, ...NAME, ID];
    case 'email':
      return [sql`person.email_key`, ID];
    case 'phone':
      return [isUp ? sql`(person.phone = '')` : sql`(person.phone <> '')`, sql`person.phone`, ID];
    case 'lastLoginAt':
      return [
        isUp ? sql`(person.last_login_at is null)` : sql`(person.last_login_at is not null)`,
        sql`coalesce(person.last_login_at, 'epoch')`,
        ID,
      ];
    case 'createdAt':
      return [sql`person.created_at`, ID];
    case 'status':
      return [sql`array_position(array['pending', 'active', 'inactive'], person.status)`, ...NAME, ID];
    case 'role':
      // A list of one client joins its assignments; over several clients the highest role counts, without an index.
      return typeof at === 'string'
        ? ['role_rank', 'last_name', 'first_name', 'person_id'].map((column) =>
            sql.ref(`assignment.${column}`),
          )
        : [
            sql`(select min(role_rank) from assignment
                 where person_id = person.id and client_id in (${sql.join(at)}))`,
            ...NAME,
            ID,
          ];
  }
}

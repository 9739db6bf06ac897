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
  readonly keys: readonly OrderKey[];
  readonly direction: 'asc' | 'desc';
}

/** One expression to sort by. */
export interface OrderKey {
  readonly expression: RawBuilder<unknown>;
  /** What its values are in a cursor. */
  readonly type: 'boolean' | 'string' | 'number' | 'time';
}

const flag = (expression: RawBuilder<unknown>): OrderKey => ({ expression, type: 'boolean' });
const text = (expression: RawBuilder<unknown>): OrderKey => ({ expression, type: 'string' });
const number = (expression: RawBuilder<unknown>): OrderKey => ({ expression, type: 'number' });
const time = (expression: RawBuilder<unknown>): OrderKey => ({ expression, type: 'time' });

const NAME = [text(sql`person.last_name`), text(sql`person.first_name`)];
const ID = text(sql`person.id`);

/** The order by a field; `role` is the one at the client of the list. */
export function orderBy(field: SortField, direction: SortDirection): Order {
  const isUp = direction === 'ascending';
  return { keys: keysOf(field, isUp), direction: isUp ? 'asc' : 'desc' };
}

function keysOf(field: SortField, isUp: boolean): OrderKey[] {
  switch (field) {
    case 'lastName':
      return [flag(isUp ? sql`(person.last_name = '')` : sql`(person.last_name <> '')`), ...NAME, ID];
    case 'email':
      return [text(sql`person.email_key`), ID];
    case 'phone':
      return [flag(isUp ? sql`(person.phone = '')` : sql`(person.phone <> '')`), text(sql`person.phone`), ID];
    case 'lastLoginAt':
      return [
        flag(isUp ? sql`(person.last_login_at is null)` : sql`(person.last_login_at is not null)`),
        time(sql`coalesce(person.last_login_at, 'epoch')`),
        ID,
      ];
    case 'createdAt':
      return [time(sql`person.created_at`), ID];
    case 'status':
      return [
        number(sql`array_position(array['pending', 'active', 'inactive'], person.status)`),
        ...NAME,
        ID,
      ];
    case 'role':
      // The assignment has the names too, so that one index has the whole order.
      return ASSIGNMENT;
  }
}

const ASSIGNMENT = [
  number(sql`assignment.role_rank`),
  text(sql`assignment.last_name`),
  text(sql`assignment.first_name`),
  text(sql`assignment.person_id`),
];

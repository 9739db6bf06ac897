import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { SORT_FIELDS, type SortDirection, type SortField } from 'rolecall/data';

/**
 * An order of people as a list of keys, the last of which is unique. All go up, or all go down: so one index serves
 * both, a row comparison finds the place of a cursor in it, and no page gets slower with its distance.
 *
 * People without a value come last in both directions. So an order has one segment or two, read one after the other:
 * who has a value, and who has none. Within the second the first key is the same for all.
 */
export interface Order {
  readonly field: SortField;
  readonly direction: 'asc' | 'desc';
  readonly keys: readonly OrderKey[];
  readonly segments: readonly Segment[];
}

/** The columns that orders are made of. */
type KeyColumn =
  | 'last_name'
  | 'first_name'
  | 'email_key'
  | 'phone'
  | 'role_rank'
  | 'status'
  | 'last_login_at'
  | 'created_at'
  | 'person_id';

/** A column to sort by. */
export interface OrderKey {
  readonly column: KeyColumn;
  /** What its values are in a cursor. */
  readonly type: 'string' | 'number' | 'time';
}

/** The part of `tally` that tells who has no value. */
export type Lack = 'no_name' | 'no_phone' | 'never';

/** A stretch of an order. */
export interface Segment {
  readonly number: 0 | 1;
  /** What makes it, for a table or alias. */
  readonly holds: (table: string) => RawBuilder<SqlBool>;
  /** What tells two people of it apart: all keys of the order, or all but the first. */
  readonly place: readonly OrderKey[];
  /** Who is in it, in words of `tally`; absent, all are. */
  readonly lack?: { readonly of: Lack; readonly is: boolean };
}

const text = (column: KeyColumn): OrderKey => ({ column, type: 'string' });
const number = (column: KeyColumn): OrderKey => ({ column, type: 'number' });
const time = (column: KeyColumn): OrderKey => ({ column, type: 'time' });

const NAME = [text('last_name'), text('first_name'), text('person_id')];
const KEYS: Readonly<Record<SortField, readonly OrderKey[]>> = {
  lastName: NAME,
  email: [text('email_key'), text('person_id')],
  phone: [text('phone'), text('person_id')],
  role: [number('role_rank'), ...NAME],
  lastLoginAt: [time('last_login_at'), text('person_id')],
  createdAt: [time('created_at'), text('person_id')],
  status: [number('status'), ...NAME],
};
const LACKS: Partial<Readonly<Record<SortField, Lack>>> = {
  lastName: 'no_name',
  phone: 'no_phone',
  lastLoginAt: 'never',
};

/** The order by a field; `role` is the one at the client of the list. */
export function orderBy(field: SortField, direction: SortDirection): Order {
  const keys = KEYS[field];
  return {
    field,
    direction: direction === 'ascending' ? 'asc' : 'desc',
    keys,
    segments: segmentsOf(keys, LACKS[field]),
  };
}

/** All orders; each is read either way. */
export const ORDERS = SORT_FIELDS.map((field) => orderBy(field, 'ascending'));

function segmentsOf(keys: readonly OrderKey[], lack: Lack | undefined): Segment[] {
  const [first] = keys;
  if (!lack || !first) return [{ number: 0, holds: () => sql<SqlBool>`true`, place: keys }];
  const value = (table: string) => sql.ref(`${table}.${first.column}`);
  // Nothing is smaller than the empty text, in any deterministic collation.
  const [has, hasNot] = lack === 'never' ? [sql`is not null`, sql`is null`] : [sql`> ''`, sql`= ''`];
  return [
    {
      number: 0,
      holds: (table) => sql<SqlBool>`${value(table)} ${has}`,
      place: keys,
      lack: { of: lack, is: false },
    },
    {
      number: 1,
      holds: (table) => sql<SqlBool>`${value(table)} ${hasNot}`,
      place: keys.slice(1),
      lack: { of: lack, is: true },
    },
  ];
}

/** The columns of some keys, with commas between. */
export function columnsOf(keys: readonly OrderKey[], table: string): RawBuilder<unknown> {
  return sql.join(keys.map(({ column }) => sql.ref(`${table}.${column}`)));
}

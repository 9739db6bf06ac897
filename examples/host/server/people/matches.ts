import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { containing, readSearch, type SearchTerm } from './fold.ts';
import type { ListQuery } from './query.ts';

/** People who match, and at one client their `assignment` there. */
export type People = SelectQueryBuilder<Tables, 'person' | 'assignment', object>;
/** A row for each of them, to be counted. */
export type Counted = SelectQueryBuilder<Tables, 'assignment', object>;

/** Where is looked: at one client or at several, and at which of them the contact data are masked. */
interface Scope {
  readonly client: string | undefined;
  readonly scope: readonly string[];
  readonly masked: readonly string[];
}

/** The people who match a query, in no order yet. */
export function matches(db: Database, query: ListQuery, where: Scope): { people: People; counted: Counted } {
  const { client } = where;
  const conditions = [...lastLogin(query), ...others(query, where)];
  const narrow = (people: People) => conditions.reduce((some, condition) => some.where(condition), people);
  if (client === undefined) {
    // `assignment` is not joined, for a person with two of them would be listed twice; so nothing may name it.
    const people = narrow(db.selectFrom('person') as unknown as People);
    return { people, counted: people };
  }
  const people = narrow(
    db
      .selectFrom('person')
      .innerJoin('assignment', (join) =>
        join.onRef('assignment.person_id', '=', 'person.id').on('assignment.client_id', '=', client),
      ),
  );
  // Everybody of a client: one index has the answer, without a look at the people.
  const everybody = db.selectFrom('assignment').where('client_id', '=', client);
  return { people, counted: conditions.length === 0 ? everybody : people };
}

/**
 * The filters by last login, in the words of the two indexes for that order: the second one reads "before this time, or
 * never" as one stretch.
 */
function lastLogin({ notSignedInSince, neverSignedIn }: ListQuery): RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (neverSignedIn) conditions.push(sql`(person.last_login_at is null)`);
  if (notSignedInSince) {
    conditions.push(sql`((person.last_login_at is not null), coalesce(person.last_login_at, 'epoch'))
      < (true, ${notSignedInSince}::timestamptz)`);
  }
  return conditions;
}

function others(query: ListQuery, { client, scope, masked }: Scope): RawBuilder<SqlBool>[] {
  const { roles, statuses } = query;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (client === undefined) conditions.push(isAt(scope, roles));
  else if (roles.length > 0) conditions.push(sql`assignment.role_id in (${sql.join(roles)})`);
  if (statuses.length > 0) conditions.push(sql`person.status in (${sql.join(statuses)})`);
  const term = readSearch(query.search);
  if (term) conditions.push(finds(term, scope, masked));
  return conditions;
}

/** Whether a person has a role, or one of some roles, at one of these clients. */
function isAt(clientIds: readonly string[], roleIds: readonly string[] = []): RawBuilder<SqlBool> {
  if (clientIds.length === 0) return sql<SqlBool>`false`;
  const ofRole = roleIds.length > 0 ? sql`and held.role_id in (${sql.join(roleIds)})` : sql``;
  return sql<SqlBool>`exists (select from assignment held
    where held.person_id = person.id and held.client_id in (${sql.join(clientIds)}) ${ofRole})`;
}

/** Whether a search finds a person: by name always, by e-mail and phone only where they are not masked. */
function finds({ text, digits }: SearchTerm, scope: readonly string[], masked: readonly string[]) {
  const open = scope.filter((id) => !masked.includes(id));
  const byName = sql<SqlBool>`person.search_name like ${containing(text)}`;
  if (open.length === 0) return byName;
  const byEmail = sql<SqlBool>`person.search_email like ${containing(text)}`;
  const byPhone = digits === undefined ? sql`` : sql`or person.phone like ${containing(digits)}`;
  const contact = sql`${byEmail} ${byPhone}`;
  return masked.length === 0
    ? sql<SqlBool>`(${byName} or ${contact})`
    : sql<SqlBool>`(${byName} or ((${contact}) and ${isAt(open)}))`;
}

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { USER_STATUSES } from 'rolecall/data';
import { badRequest, forbidden } from '../http/problem.ts';
import { roleRank, type Actor } from './access.ts';
import { containing, readSearch, type SearchTerm } from './fold.ts';
import type { Segment } from './order.ts';
import type { ListQuery, UserFilter } from './query.ts';

/** A condition on rows of `assignment a`. */
export type Condition = RawBuilder<SqlBool>;

/** Where is looked: at which clients, and at which of them the contact data are masked. */
export interface Scope {
  readonly clients: readonly string[];
  readonly masked: readonly string[];
}

/** What is looked for, as the tables have it. */
export interface Criteria {
  /** Positions of roles, and -1 for those that do not exist. Empty: any. */
  readonly roles: readonly number[];
  /** Positions of statuses. Empty: any. */
  readonly statuses: readonly number[];
  readonly before: Date | undefined;
  readonly never: boolean;
  readonly term: SearchTerm | undefined;
}

/** Where somebody may look for what they ask. @throws {Problem} 403 if they may not. */
export function scopeOf(actor: Actor, { client }: UserFilter): Scope {
  if (client !== undefined && !actor.roles.has(client)) throw forbidden('You have no role at this client.');
  const clients = client === undefined ? actor.clients : [client];
  return { clients, masked: clients.filter((id) => !actor.unmasked.includes(id)) };
}

/** Refuses an order that cannot be, or that would tell what a mask hides. @throws {Problem} 400 or 403. */
export function checkSort({ sort: { field } }: ListQuery, { clients, masked }: Scope): void {
  if (clients.length !== 1 && field === 'role') throw badRequest('People have roles at a client: name one.');
  if (masked.length > 0 && (field === 'email' || field === 'phone')) {
    throw forbidden('You cannot see this field, so you cannot sort by it.');
  }
}

export function criteriaOf(query: UserFilter): Criteria {
  return {
    roles: query.roles.map((id) => roleRank(id) ?? -1),
    statuses: query.statuses.map((status) => USER_STATUSES.indexOf(status)),
    before: query.notSignedInSince,
    never: query.neverSignedIn,
    term: readSearch(query.search),
  };
}

/** Whether everybody is looked for. */
export function isEmpty({ roles, statuses, before, never, term }: Criteria): boolean {
  return roles.length + statuses.length === 0 && !before && !never && !term;
}

/** The rows of the clients of a scope. */
export function atClients({ clients }: Pick<Scope, 'clients'>): Condition {
  if (clients.length === 1) return sql`a.client_id = ${clients[0]}`;
  return clients.length === 0 ? sql`false` : sql`a.client_id in (${sql.join(clients)})`;
}

/**
 * What narrows an order by role, status or last login itself: the stretch of its index to read. `undefined` if nobody is there.
 */
export function rangeOf(criteria: Criteria, column: string | undefined, segment: Segment) {
  const { roles, statuses, before, never } = criteria;
  const within = (values: readonly number[], name: string): Condition[] =>
    values.length === 0
      ? []
      : [sql`${sql.ref(`a.${name}`)} between ${Math.min(...values)} and ${Math.max(...values)}`];
  if (column === 'role_rank') return within(roles, column);
  if (column === 'status') return within(statuses, column);
  if (column !== 'last_login_at' || segment.lack?.is) return [];
  if (never) return undefined;
  return before ? [sql<SqlBool>`a.last_login_at < ${before}`] : [];
}

/** The conditions on rows of a scope, besides being of its clients. */
export function conditionsOf(criteria: Criteria, scope: Scope): Condition[] {
  const { roles, statuses, term } = criteria;
  const conditions: Condition[] = [];
  if (roles.length > 0) conditions.push(hasRole(roles, scope));
  if (statuses.length > 0) conditions.push(sql`a.status in (${sql.join(statuses)})`);
  conditions.push(...signedIn(criteria));
  if (term) conditions.push(finds(term, scope));
  return conditions;
}

/**
 * When people last signed in. A search says it in other words: who never did as its own index has it, and a time as no index
 * has it, for those who stay away may be most people.
 */
function signedIn({ before, never, term }: Criteria): Condition[] {
  if (never) return [term ? sql`(a.last_login_at is null)::integer = 1` : sql`a.last_login_at is null`];
  if (!before) return [];
  if (term) return [sql`coalesce(a.last_login_at, '-infinity') < ${before}`];
  return [sql`(a.last_login_at < ${before} or a.last_login_at is null)`];
}

/** Whether somebody has one of some roles, at this client or, of several, at any. */
function hasRole(roles: readonly number[], { clients }: Scope): Condition {
  if (clients.length === 1) return sql`a.role_rank in (${sql.join(roles)})`;
  return sql`exists (select from assignment held where held.person_id = a.person_id
    and held.client_id in (${sql.join(clients)}) and held.role_rank in (${sql.join(roles)}))`;
}

/** Whether a search finds a row: by name always, by e-mail and phone only where they are not masked. */
export function finds({ text, digits }: SearchTerm, { clients, masked }: Scope): Condition {
  const byName = sql<SqlBool>`a.search_name like ${containing(text)}`;
  if (clients.every((client) => masked.includes(client))) return byName;
  const byPhone = digits === undefined ? sql`` : sql`or ${phoneHas(digits)}`;
  const byAll = sql<SqlBool>`(a.search like ${containing(text)} ${byPhone})`;
  if (masked.length === 0) return byAll;
  return sql`(${byName} or (${byAll} and a.client_id not in (${sql.join(masked)})))`;
}

/** Digits in the phone number; what the index of the search finds has them anywhere. */
function phoneHas(digits: string): Condition {
  return sql`(a.search like ${containing(digits)} and a.phone like ${containing(digits)})`;
}

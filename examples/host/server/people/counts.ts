import { sql } from 'kysely';
import { USER_STATUSES, type Total, type UserCounts } from 'rolecall/data';
import type { HostContext } from '../context.ts';
import type { Database } from '../database/open.ts';
import { ROLE_IDS, type Actor } from './access.ts';
import { atClients, conditionsOf, criteriaOf, scopeOf, type Criteria, type Scope } from './conditions.ts';
import type { UserFilter } from './query.ts';
import { inSnapshot, readTally } from './tally.ts';

/** People who are alike in all that the filters tell apart. Over several clients they may have several roles. */
interface Group {
  readonly roles: readonly number[];
  readonly status: number;
  readonly never: boolean;
  readonly people: number;
  /** Whether there are more than were counted. */
  readonly isCut: boolean;
}

/** How many people each choice of a filter would show: the other filters hold, and the search. */
export async function countPeople(host: HostContext, actor: Actor, query: UserFilter): Promise<UserCounts> {
  const scope = scopeOf(actor, query);
  const criteria = criteriaOf(query);
  const [client, ...others] = scope.clients;
  if (client === undefined) return toCounts([], criteria);
  // The tally knows nothing of searches, nor who is at several clients.
  if (others.length > 0 || criteria.term) {
    return toCounts(await groupsFound(host.db, scope, criteria, host.countLimit), criteria);
  }
  const groups = await inSnapshot(host.db, (db) => groupsOfClient(db, client, criteria, host.countLimit));
  return toCounts(groups, criteria);
}

/** What the groups say; each choice without the filter that it belongs to. */
function toCounts(groups: readonly Group[], { roles, statuses, never }: Criteria): UserCounts {
  const hasRole = (group: Group) => roles.length === 0 || group.roles.some((role) => roles.includes(role));
  const hasStatus = ({ status }: Group) => statuses.length === 0 || statuses.includes(status);
  const hasLogin = (group: Group) => !never || group.never;
  return {
    roleIds: Object.fromEntries(
      ROLE_IDS.map((id, role) => [
        id,
        add(groups, (group) => group.roles.includes(role) && hasStatus(group) && hasLogin(group)),
      ]),
    ),
    statuses: Object.fromEntries(
      USER_STATUSES.map((name, status) => [
        name,
        add(groups, (group) => group.status === status && hasRole(group) && hasLogin(group)),
      ]),
    ),
    neverSignedIn: add(groups, (group) => group.never && hasRole(group) && hasStatus(group)),
  };
}

function add(groups: readonly Group[], holds: (group: Group) => boolean): Total {
  const some = groups.filter(holds);
  return {
    count: some.reduce((sum, { people }) => sum + people, 0),
    relation: some.some(({ isCut }) => isCut) ? 'at-least' : 'exact',
  };
}

/** Everybody of a client, by the tally; who last signed in before a time is counted up to a limit in each group. */
async function groupsOfClient(
  db: Database,
  client: string,
  { before }: Criteria,
  limit: number,
): Promise<Group[]> {
  const { cells } = await readTally(db, client);
  const groups = cells.map((cell) => ({ ...cell, roles: [cell.role_rank], isCut: false }));
  if (!before) return groups;
  const { rows } = await sql<{ role: number; status: number; people: number }>`
    select role, status, (
      select count(*)::integer from (
        select from assignment where client_id = ${client} and role_rank = role and assignment.status = cell.status
          and last_login_at < ${before} limit ${limit + 1}
      ) counted
    ) as people
    from (select role, status from generate_series(0, ${ROLE_IDS.length - 1}::integer) role
      cross join generate_series(0, ${USER_STATUSES.length - 1}::integer) status) cell`.execute(db);
  const signedIn = rows.map(({ role, status, people }) => ({
    roles: [role],
    status,
    never: false,
    people: Math.min(people, limit),
    isCut: people > limit,
  }));
  return [...groups.filter(({ never }) => never), ...signedIn];
}

/** Who is found by a search, or is at some of several clients, counted up to a limit in all. */
async function groupsFound(db: Database, scope: Scope, criteria: Criteria, limit: number): Promise<Group[]> {
  const conditions = conditionsOf({ ...criteria, roles: [], statuses: [], never: false }, scope);
  const isOne = scope.clients.length === 1;
  const roles = isOne
    ? sql`array[a.role_rank]`
    : sql`array(select held.role_rank from assignment held where held.person_id = a.person_id
        and held.client_id in (${sql.join(scope.clients)}) order by 1)`;
  const person = isOne ? sql`` : sql`group by a.person_id, a.status, a.last_login_at`;
  const { rows } = await sql<Omit<Group, 'isCut'>>`
    select roles::integer[], status, never, count(*)::integer as people from (
      select ${roles} as roles, a.status, a.last_login_at is null as never from assignment a
      where ${sql.join([atClients(scope), ...conditions], sql` and `)} ${person} limit ${limit + 1}
    ) found group by 1, 2, 3`.execute(db);
  const isCut = rows.reduce((sum, { people }) => sum + people, 0) > limit;
  if (!isCut) return rows.map((row) => ({ ...row, isCut }));
  // Nothing is known of the rest: there may be more in every group, also where nobody was seen.
  const unseen = ROLE_IDS.flatMap((_id, role) =>
    USER_STATUSES.map((_name, status) => ({ roles: [role], status, never: true, people: 0 })),
  );
  return [...rows, ...unseen].map((group) => ({ ...group, isCut }));
}

import type { Transaction } from 'kysely';
import type { Assignment } from 'rolecall/data';
import type { Tables } from '../database/tables.ts';
import { forbidden, invalid, Problem } from '../http/problem.ts';
import { roleRank, type Actor } from './access.ts';

/** The role somebody has at each client. */
export type Roles = ReadonlyMap<string, string>;

/** Reads assignments: one existing role at each client. @throws {Problem} 422 if they are not that. */
export function readAssignments(assignments: readonly Assignment[]): Roles {
  const roles = new Map<string, string>();
  assignments.forEach(({ clientId, roleIds: [roleId, ...others] }, index) => {
    const pointer = `#/assignments/${index}`;
    if (roles.has(clientId)) throw invalid({ pointer, detail: 'This client is named twice.' });
    if (roleId === undefined || others.length > 0) throw invalid({ pointer, detail: 'One role is needed.' });
    if (roleRank(roleId) === undefined) throw invalid({ pointer, detail: 'There is no such role.' });
    roles.set(clientId, roleId);
  });
  return roles;
}

/** Roles as assignments. */
export const toAssignments = (roles: Roles): Assignment[] =>
  [...roles].map(([clientId, roleId]) => ({ clientId, roleIds: [roleId] }));

/**
 * The roles of a person after a change: what the actor manages becomes what was sent, all else stays.
 *
 * @throws {Problem} 403 if something was sent that the actor does not manage and that is not as it was; 422 if no role would remain.
 */
export function mergeRoles(actor: Actor, before: Roles, sent: Roles): Roles {
  for (const [client, role] of sent) {
    if (!actor.manages(client) && before.get(client) !== role) {
      throw new Problem(403, {
        reason: 'managed-elsewhere',
        detail: 'You do not manage the members of this client.',
      });
    }
  }
  const kept = [...before].filter(([client]) => !actor.manages(client));
  const set = [...sent].filter(([client]) => actor.manages(client));
  if (kept.length + set.length === 0) {
    throw invalid({ pointer: '#/assignments', detail: 'A role at one client at least is needed.' });
  }
  return new Map([...kept, ...set]);
}

/** Whether an actor may make somebody with these roles. @throws {Problem} 403 or 422 if not. */
export function checkNewRoles(actor: Actor, roles: Roles): void {
  if (roles.size === 0) {
    throw actor.managed.length === 0
      ? forbidden('You manage no members.')
      : invalid({ pointer: '#/assignments', detail: 'A role at one client at least is needed.' });
  }
  for (const client of roles.keys()) {
    if (!actor.manages(client)) throw forbidden('You do not manage the members of this client.');
  }
}

/** Saves all roles of a person. What stays as it is is not written: each change is noted for the tally of its client. */
export async function saveRoles(
  db: Transaction<Tables>,
  { id: personId }: { readonly id: string },
  roles: Roles,
): Promise<void> {
  const gone = db.deleteFrom('assignment').where('person_id', '=', personId);
  await gone.where('client_id', 'not in', ['', ...roles.keys()]).execute();
  if (roles.size === 0) return;
  const rows = [...roles].map(([client, role]) => ({
    person_id: personId,
    client_id: client,
    role_id: role,
    role_rank: roleRank(role) ?? 0,
  }));
  await db
    .insertInto('assignment')
    .values(rows)
    .onConflict((existing) =>
      existing
        .columns(['person_id', 'client_id'])
        .doUpdateSet((is) => ({
          role_id: is.ref('excluded.role_id'),
          role_rank: is.ref('excluded.role_rank'),
        }))
        .whereRef('assignment.role_id', '!=', 'excluded.role_id'),
    )
    .execute();
}

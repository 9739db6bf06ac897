import { compareRoles, type Role, type RoleChange } from '../data/index.js';
import { clientsOf, isSameRoles, rolesAt } from './assignments.js';
import type { DraftValues } from './user-draft.js';

/** Other roles at one client, and what they mean for the person. */
export interface ClientRoleChange extends RoleChange {
  readonly clientId: string;
}

/** The roles of these identifiers; one that nobody knows can do nothing that anybody knows of. */
export function rolesNamed(roles: readonly Role[], roleIds: readonly string[] = []): Role[] {
  return roleIds.map((id) => roles.find((role) => role.id === id) ?? { id, can: [], cannot: [] });
}

/** What a person gains and loses, at each client where their roles are changed. */
export function roleChangesOf(
  base: Pick<DraftValues, 'assignments'>,
  values: Pick<DraftValues, 'assignments'>,
  roles: readonly Role[],
): ClientRoleChange[] {
  return clientsOf(base.assignments, values.assignments).flatMap((clientId) => {
    const [before, after] = [rolesAt(base.assignments, clientId), rolesAt(values.assignments, clientId)];
    if (isSameRoles(before, after)) return [];
    return [{ clientId, ...compareRoles(rolesNamed(roles, before), rolesNamed(roles, after)) }];
  });
}

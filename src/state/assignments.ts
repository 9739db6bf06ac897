import type { Assignment } from '../data/index.js';

/** The roles at one client, as a field of the form: each client is decided for itself. */
export type RolesField = `roles@${string}`;

const PREFIX = 'roles@';

/** The field of the roles at a client. */
export function rolesField(clientId: string): RolesField {
  return `${PREFIX}${clientId}`;
}

/** The client of a field of roles; `undefined` for any other field. */
export function clientOf(field: string): string | undefined {
  return field.startsWith(PREFIX) ? field.slice(PREFIX.length) : undefined;
}

/** The roles at a client; `undefined` for somebody who is not there. */
export function rolesAt(assignments: readonly Assignment[], clientId: string): readonly string[] | undefined {
  return assignments.find((assignment) => assignment.clientId === clientId)?.roleIds;
}

/** Assignments with other roles at one client, all others as they were. `undefined` takes the client away. */
export function assigned(
  assignments: readonly Assignment[],
  clientId: string,
  roleIds: readonly string[] | undefined,
): Assignment[] {
  const isAt = (assignment: Assignment) => assignment.clientId === clientId;
  if (!roleIds) return assignments.filter((assignment) => !isAt(assignment));
  const changed = { clientId, roleIds: [...roleIds] };
  return assignments.some(isAt)
    ? assignments.map((assignment) => (isAt(assignment) ? changed : assignment))
    : [...assignments, changed];
}

/** The clients of several lists of assignments, each once. */
export function clientsOf(...lists: readonly (readonly Assignment[])[]): string[] {
  return [...new Set(lists.flat().map(({ clientId }) => clientId))];
}

/** Whether roles are the same, whatever their order; to be nowhere is something else than to have no role there. */
export function isSameRoles(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): boolean {
  return rolesText(one) === rolesText(other);
}

/** Roles as a text that tells them apart. */
export function rolesText(roleIds: readonly string[] | undefined): string {
  return JSON.stringify(roleIds?.toSorted() ?? null);
}

import {
  AdapterError,
  type Assignment,
  type RefusalReason,
  type User,
  type Viewer,
} from '../../data/index.js';
import type { UserStore } from './user-store.js';

/**
 * Why a change to a user is refused: it would leave a client without an active admin, or take the viewer's own account
 * or power away. `after` is `undefined` when the user is to be removed.
 */
export function protectedReason(
  before: User,
  after: User | undefined,
  { store, viewer, adminRoleId }: { store: UserStore; viewer: Viewer; adminRoleId: string },
): RefusalReason | undefined {
  const isAdmin = (user: User | undefined, clientId: string) =>
    rolesAt(user?.assignments ?? [], clientId).includes(adminRoleId);
  const lost = before.assignments.filter(
    ({ clientId }) => isAdmin(before, clientId) && !isAdmin(after, clientId),
  );
  const isSwitchedOff = after?.status !== before.status && after?.status !== 'active';
  const endangered = isSwitchedOff
    ? before.assignments.filter(({ clientId }) => isAdmin(before, clientId))
    : lost;
  if (
    before.status === 'active' &&
    endangered.some(({ clientId }) => store.activeAdmins(clientId, adminRoleId) === 1)
  ) {
    return 'last-admin';
  }
  return before.id === viewer.userId && (isSwitchedOff || lost.length > 0) ? 'self' : undefined;
}

/** The clients at which two lists of assignments differ. */
export function changedClients(before: readonly Assignment[], after: readonly Assignment[]): string[] {
  const clientIds = new Set([...before, ...after].map(({ clientId }) => clientId));
  return [...clientIds].filter((clientId) => {
    const [was, is] = [rolesAt(before, clientId), rolesAt(after, clientId)];
    const isAt = (list: readonly Assignment[]) => list.some((assignment) => assignment.clientId === clientId);
    return isAt(before) !== isAt(after) || was.toSorted().join('\n') !== is.toSorted().join('\n');
  });
}

/** Refuses assignments that the backend cannot keep. */
export function checkAssignments(
  assignments: readonly Assignment[],
  known: { clientIds: readonly string[] | undefined; roleIds: readonly string[]; multipleRoles: boolean },
): void {
  const clientIds = assignments.map(({ clientId }) => clientId);
  const isKept =
    new Set(clientIds).size === clientIds.length &&
    assignments.every(
      ({ clientId, roleIds }) =>
        (known.clientIds?.includes(clientId) ?? true) &&
        roleIds.every((id) => known.roleIds.includes(id)) &&
        (known.multipleRoles || roleIds.length <= 1),
    );
  if (!isKept) throw new AdapterError('invalid', { fields: { assignments: 'invalid' } });
}

function rolesAt(assignments: readonly Assignment[], clientId: string): readonly string[] {
  return assignments.find((assignment) => assignment.clientId === clientId)?.roleIds ?? [];
}

import {
  USER_ACTIONS,
  viewerRefusal,
  type Assignment,
  type Refusal,
  type RefusalReason,
  type User,
  type UserAction,
  type UserId,
} from '../../data/index.js';
import type { Backend } from './backend.js';
import type { UserStore } from './user-store.js';

/** The active users with a role at a client who were met so far, looking from the first user on. */
export interface Admins {
  readonly clientId: string;
  readonly roleId: string;
  readonly ids: Set<UserId>;
  /** Everybody before this place was looked at. */
  end: number;
}

/**
 * Why a change to a user is refused: it would leave a client without an active admin, or take the viewer's own account
 * or power away. `after` is `undefined` when the user is to be removed.
 */
export function protectedReason(
  before: User,
  after: User | undefined,
  { store, viewer, adminRoleId }: Backend,
): RefusalReason | undefined {
  const hasRole = (user: User | undefined, clientId: string) =>
    rolesAt(user?.assignments ?? [], clientId).includes(adminRoleId);
  const lost = before.assignments.filter(
    ({ clientId }) => hasRole(before, clientId) && !hasRole(after, clientId),
  );
  const isSwitchedOff = after?.status !== before.status && after?.status !== 'active';
  const endangered = isSwitchedOff
    ? before.assignments.filter(({ clientId }) => hasRole(before, clientId))
    : lost;
  if (endangered.some(({ clientId }) => isLastAdminAt(before, clientId, store, adminRoleId))) {
    return 'last-admin';
  }
  return before.id === viewer.userId && (isSwitchedOff || lost.length > 0) ? 'self' : undefined;
}

/** What is refused for a user, whatever it would be changed to. */
export function refusalsOf(user: User, backend: Backend): Partial<Record<UserAction, Refusal>> {
  const { viewer, roles } = backend;
  const lost = lostRefusal(user, backend);
  return Object.fromEntries(
    USER_ACTIONS.flatMap((action): [UserAction, Refusal][] => {
      const isLost = action === 'remove' || action === 'deactivate';
      if (isLost && lost) return [[action, lost]];
      const reason = viewerRefusal(viewer, roles, action, user);
      return reason ? [[action, { reason }]] : [];
    }),
  );
}

function lostRefusal(user: User, backend: Backend): Refusal | undefined {
  const reason = protectedReason(user, undefined, backend);
  if (reason !== 'last-admin') return reason && { reason };
  const { store, adminRoleId } = backend;
  const clientIds = user.assignments.map(({ clientId }) => clientId);
  return { reason, clientIds: clientIds.filter((id) => isLastAdminAt(user, id, store, adminRoleId)) };
}

/** The roles in a list of assignments at a client. */
export function rolesAt(assignments: readonly Assignment[], clientId: string): readonly string[] {
  return assignments.find((assignment) => assignment.clientId === clientId)?.roleIds ?? [];
}

/** Whether a user is the only active admin at a client. Looks at no more users than it takes to know. */
function isLastAdminAt(user: User, clientId: string, store: UserStore, roleId: string): boolean {
  if (!isAdmin(user, { clientId, roleId })) return false;
  const key = JSON.stringify([clientId, roleId]);
  const { admins, count } = store;
  const found = admins.get(key) ?? { clientId, roleId, ids: new Set(), end: 0 };
  admins.set(key, found);
  for (; found.ids.size < 2 && found.end < count; found.end += 1) {
    const user = store.look(found.end);
    if (isAdmin(user, found)) found.ids.add(user.id);
  }
  return found.ids.size === 1;
}

/** Whether somebody is one of these admins. */
export function isAdmin(
  { status, assignments }: User,
  { clientId, roleId }: Pick<Admins, 'clientId' | 'roleId'>,
): boolean {
  return status === 'active' && rolesAt(assignments, clientId).includes(roleId);
}

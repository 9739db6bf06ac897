import {
  USER_ACTIONS,
  viewerRefusal,
  type Assignment,
  type Refusal,
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
 * Why a change to a user is refused: it would leave clients without an active admin, or take the viewer's own account
 * or power away. `after` is `undefined` when the user is to be removed.
 */
export function protection(
  before: User,
  after: User | undefined,
  { store, viewer, adminRoleId }: Backend,
): Refusal | undefined {
  const hasRole = (user: User | undefined, clientId: string) =>
    rolesAt(user?.assignments ?? [], clientId).includes(adminRoleId);
  const isSwitchedOff = after?.status !== before.status && after?.status !== 'active';
  const lost = before.assignments
    .map(({ clientId }) => clientId)
    .filter((clientId) => hasRole(before, clientId) && (isSwitchedOff || !hasRole(after, clientId)));
  const clientIds = lost.filter((clientId) => isLastAdminAt(before, clientId, store, adminRoleId));
  if (clientIds.length > 0) return { reason: 'last-admin', clientIds };
  return before.id === viewer.userId && (isSwitchedOff || lost.length > 0) ? { reason: 'self' } : undefined;
}

/** What is refused for a user, whatever it would be changed to. */
export function refusalsOf(user: User, backend: Backend): Partial<Record<UserAction, Refusal>> {
  const { viewer, roles } = backend;
  const lost = protection(user, undefined, backend);
  return Object.fromEntries(
    USER_ACTIONS.flatMap((action): [UserAction, Refusal][] => {
      const isLost = action === 'remove' || action === 'deactivate';
      if (isLost && lost) return [[action, lost]];
      const reason = viewerRefusal(viewer, roles, action, user);
      return reason ? [[action, { reason }]] : [];
    }),
  );
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

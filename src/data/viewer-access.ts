import type { Role } from './role.js';
import type { RefusalReason, UserAction } from './user-action.js';
import type { User } from './user.js';
import type { Viewer, ViewerAccess } from './viewer.js';

/** What is done to an account as a whole, at all of its clients at once. */
const ON_ACCOUNT: readonly UserAction[] = ['activate', 'deactivate', 'remove'];

/** What a viewer may do at a client; `undefined` if they may not even look. */
export function viewerAccessAt({ access }: Viewer, clientId: string | undefined): ViewerAccess | undefined {
  return (
    access.find((entry) => entry.clientId === clientId) ??
    access.find((entry) => entry.clientId === undefined)
  );
}

/**
 * Why an action on a user that a viewer may do in general is not theirs to do to this one, as far as `viewer` and `roles`
 * tell: it is their own account, one that is managed elsewhere too, or of a role above their own. Whether somebody is the
 * last admin only a backend knows.
 */
export function viewerRefusal(
  viewer: Viewer,
  roles: readonly Role[],
  action: UserAction,
  { id, assignments }: Pick<User, 'id' | 'assignments'>,
): RefusalReason | undefined {
  const isOnAccount = ON_ACCOUNT.includes(action);
  if (id === viewer.userId) return isOnAccount && action !== 'activate' ? 'self' : undefined;
  for (const { clientId, roleIds } of assignments) {
    const there = viewerAccessAt(viewer, clientId);
    if (there?.actions.includes(action)) {
      if (there.roleIds && rankOf(roleIds, roles) < rankOf(there.roleIds, roles)) return 'higher-role';
    } else if (isOnAccount) return 'managed-elsewhere';
  }
  return undefined;
}

/** The place of the highest of some roles, 0 for the highest there is; after all others for none that is known. */
export function rankOf(roleIds: readonly string[], roles: readonly Role[]): number {
  const rank = roles.findIndex(({ id }) => roleIds.includes(id));
  return rank < 0 ? roles.length : rank;
}

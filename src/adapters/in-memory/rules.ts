import { AdapterError, type Assignment, type User, type WriteOptions } from '../../data/index.js';
import { rolesAt } from './protection.js';

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

/** Refuses a change that was made from an old version. */
export function checkVersion(user: User, options: WriteOptions | undefined): void {
  if (options?.version !== undefined && options.version !== user.version) {
    throw new AdapterError('conflict', { reason: 'stale-version' });
  }
}

/** The status of an account that is switched on or off. Who never set a password waits for the activation again. */
export function nextStatus(user: User, status: 'active' | 'inactive'): User['status'] {
  if (status === 'inactive') return 'inactive';
  return user.activation === undefined || user.activation.status === 'activated' ? 'active' : 'pending';
}

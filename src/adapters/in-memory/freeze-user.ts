import type { Assignment, User } from '../../data/index.js';

/** A user whom nobody can change any more: the same object if it is frozen through and through, else a copy. */
export function freezeUser(user: User): User {
  if (user.version !== undefined && isFrozen(user)) return user;
  return Object.freeze({
    ...user,
    version: user.version ?? '1',
    assignments: Object.freeze(user.assignments.map(freezeAssignment)) as Assignment[],
    ...(user.activation && { activation: Object.freeze({ ...user.activation }) }),
    ...(user.actions && { actions: Object.freeze([...user.actions]) as User['actions'] }),
    ...(user.refusals && { refusals: Object.freeze({ ...user.refusals }) }),
  });
}

function isFrozen(user: User): boolean {
  return (
    [user, user.assignments, user.activation, user.actions, user.refusals].every(Object.isFrozen) &&
    user.assignments.every((assignment) => Object.isFrozen(assignment) && Object.isFrozen(assignment.roleIds))
  );
}

function freezeAssignment({ clientId, roleIds }: Assignment): Assignment {
  return Object.freeze({ clientId, roleIds: Object.freeze([...roleIds]) as string[] });
}

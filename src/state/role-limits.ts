import { rankOf, viewerAccessAt, type Role, type User, type Viewer } from '../data/index.js';
import { rolesAt } from './assignments.js';

/** What cannot be chosen for a person at one client, as far as the page can tell before it is tried. */
export interface RoleLimits {
  /** The roles that are higher than the viewer's own there. */
  readonly above: ReadonlySet<string>;
  /** The role that the person keeps: nobody else who is active has it there. */
  readonly kept: string | undefined;
}

/** The limits at a client, for a user or for somebody new. */
export function roleLimits(
  roles: readonly Role[],
  viewer: Viewer | undefined,
  user: User | undefined,
  clientId: string,
): RoleLimits {
  return {
    above: rolesAbove(roles, viewer, clientId),
    kept: lastAdminAt(roles, user) === clientId ? roles[0]?.id : undefined,
  };
}

/** The roles that are higher than the viewer's own at a client; none if their own are not told. */
export function rolesAbove(
  roles: readonly Role[],
  viewer: Viewer | undefined,
  clientId: string,
): ReadonlySet<string> {
  const own = viewer && viewerAccessAt(viewer, clientId)?.roleIds;
  return new Set(own ? roles.slice(0, rankOf(own, roles)).map(({ id }) => id) : []);
}

/** Whether roles can be taken in place of those of before. */
export function isWithin(
  { above, kept }: RoleLimits,
  before: readonly string[] = [],
  after: readonly string[] = [],
): boolean {
  const gained = after.filter((id) => !before.includes(id));
  return !gained.some((id) => above.has(id)) && (kept === undefined || after.includes(kept));
}

/**
 * The client at which a user is the last active one with the highest role. The backend says that they are the last
 * somewhere, not where: with that role at several clients it stays open, and the backend decides.
 */
export function lastAdminAt([highest]: readonly Role[], user: User | undefined): string | undefined {
  if (!user || !highest || !isLastAdmin(user)) return undefined;
  const there = user.assignments.filter(({ clientId }) =>
    rolesAt(user.assignments, clientId)?.includes(highest.id),
  );
  return there.length === 1 ? there[0]?.clientId : undefined;
}

/** Whether the backend says that a user is the last active administrator of a client. */
export function isLastAdmin({ refusals }: Pick<User, 'refusals'>): boolean {
  return [refusals?.deactivate, refusals?.remove].some((refusal) => refusal?.reason === 'last-admin');
}

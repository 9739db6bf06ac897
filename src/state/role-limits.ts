import { rankOf, viewerAccessAt, type Refusal, type Role, type User, type Viewer } from '../data/index.js';

/** What cannot be chosen for a person at one client, as far as the page can tell before it is tried. */
export interface RoleLimits {
  /** The roles that are higher than the viewer's own there. */
  readonly above: ReadonlySet<string>;
  /** The role that the person keeps: nobody else who is active has it there. */
  readonly kept: string | undefined;
}

const NO_LIMITS: RoleLimits = { above: new Set(), kept: undefined };

/** The limits at a client, for a user or for somebody new. */
export function roleLimits(
  roles: readonly Role[],
  viewer: Viewer | undefined,
  user: User | undefined,
  clientId: string,
): RoleLimits {
  return {
    above: rolesAbove(roles, viewer, clientId),
    kept: isLastAdminAt(roles, user, clientId) ? roles[0]?.id : undefined,
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

/** Whether roles can be taken in place of those of before. Without limits all can. */
export function isWithin(
  { above, kept }: RoleLimits = NO_LIMITS,
  before: readonly string[] = [],
  after: readonly string[] = [],
): boolean {
  const gained = after.filter((id) => !before.includes(id));
  return !gained.some((id) => above.has(id)) && (kept === undefined || after.includes(kept));
}

/**
 * Whether a user is the last active one with the highest role at a client. Where the backend says that they are the last
 * somewhere, but not where, and they have that role at several clients, it stays open: the backend decides.
 */
export function isLastAdminAt([highest]: readonly Role[], user: User | undefined, clientId: string): boolean {
  const refusal = user && lastAdminRefusal(user);
  if (!refusal || !highest) return false;
  const there = user.assignments.filter(({ roleIds }) => roleIds.includes(highest.id));
  const told = refusal.clientIds ?? (there.length === 1 ? there.map((at) => at.clientId) : []);
  return told.includes(clientId) && there.some((at) => at.clientId === clientId);
}

/** What the backend says of a user who is the last active administrator of a client; `undefined` for all others. */
export function lastAdminRefusal({ refusals }: Pick<User, 'refusals'>): Refusal | undefined {
  return [refusals?.deactivate, refusals?.remove].find((refusal) => refusal?.reason === 'last-admin');
}

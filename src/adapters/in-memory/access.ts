import {
  MASKABLE_FIELDS,
  maskEmail,
  maskPhone,
  USER_ACTIONS,
  viewerAccessAt,
  type MaskableField,
  type User,
  type UserChange,
  type Viewer,
  type ViewerAccess,
} from '../../data/index.js';

/** Nobody in particular, who may do everything everywhere. */
export const ANYBODY: Viewer = { access: [{ actions: [...USER_ACTIONS], maskedFields: [] }] };

/** Whether a viewer may look at one of the clients of a user. */
export function sees(viewer: Viewer, user: User): boolean {
  return accessesTo(viewer, user).length > 0;
}

/** What a viewer may hear of a change: who goes out of their sight is removed to them, who comes into it is created. */
export function changeSeenBy(
  viewer: Viewer,
  before: User | undefined,
  after: User | undefined,
): UserChange | undefined {
  const wasSeen = before !== undefined && sees(viewer, before);
  if (after && sees(viewer, after)) return { type: wasSeen ? 'updated' : 'created', user: after };
  return wasSeen ? { type: 'removed', id: before.id } : undefined;
}

/** The fields of a user that a viewer sees masked: those that are masked at every client where they could see them. */
export function maskedFields(viewer: Viewer, user: User): MaskableField[] {
  const accesses = accessesTo(viewer, user);
  return MASKABLE_FIELDS.filter((field) => accesses.every((access) => access.maskedFields.includes(field)));
}

/** A user as a viewer may see them. */
export function masked(viewer: Viewer, user: User): User {
  const fields = maskedFields(viewer, user);
  if (fields.length === 0) return user;
  return {
    ...user,
    ...(fields.includes('email') && { email: maskEmail(user.email) }),
    ...(fields.includes('phone') && user.phone !== undefined && { phone: maskPhone(user.phone) }),
  };
}

/** What a viewer may do at each client of a user. */
export function accessesTo(viewer: Viewer, { assignments }: Pick<User, 'assignments'>): ViewerAccess[] {
  const clientIds = assignments.length === 0 ? [undefined] : assignments.map(({ clientId }) => clientId);
  return clientIds.flatMap((clientId) => viewerAccessAt(viewer, clientId) ?? []);
}

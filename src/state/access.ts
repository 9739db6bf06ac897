import {
  viewerAccessAt,
  viewerRefusal,
  type MaskableField,
  type Refusal,
  type RefusalReason,
  type Role,
  type User,
  type UserAction,
  type UserAdapter,
  type Viewer,
} from '../data/index.js';

/** What the viewer may do at one client, or at several, in general. */
export interface Access {
  readonly actions: ReadonlySet<UserAction>;
  readonly maskedFields: ReadonlySet<MaskableField>;
  /** What they may do to one user, where users of several clients are shown: it depends on the user's clients. */
  readonly to?: ((user: User) => Access) | undefined;
  /** Why an action would be refused, as far as the page knows; asked where the backend says nothing of a user. */
  readonly foresee?: ((action: UserAction, user: User) => RefusalReason | undefined) | undefined;
}

/** Nothing: what holds until it is known who looks on. */
export const NO_ACCESS: Access = { actions: new Set(), maskedFields: new Set() };

/** The method without which an action is not offered. */
const METHODS = {
  create: 'create',
  update: 'update',
  activate: 'update',
  deactivate: 'update',
  remove: 'remove',
  'reset-password': 'sendPasswordReset',
  'send-activation': 'sendActivation',
} as const satisfies Record<UserAction, keyof UserAdapter>;

const ALL_ACTIONS = Object.keys(METHODS) as UserAction[];

/**
 * What a viewer may do at a client with an adapter: what the adapter has a method for, cut down to what the viewer is
 * granted there. Without a viewer the adapter's word is enough.
 */
export function accessAt(
  adapter: UserAdapter,
  viewer: Viewer | undefined,
  clientId: string | undefined,
  roles: readonly Role[] = [],
): Access {
  const possible = ALL_ACTIONS.filter((action) => adapter[METHODS[action]]);
  if (!viewer) return { actions: new Set(possible), maskedFields: new Set() };
  const granted = viewerAccessAt(viewer, clientId);
  return granted
    ? {
        actions: new Set(possible.filter((action) => granted.actions.includes(action))),
        maskedFields: new Set(granted.maskedFields),
        foresee: (action, user) => viewerRefusal(viewer, roles, action, user),
      }
    : NO_ACCESS;
}

/** What the viewer may do to one user. */
export function accessTo(access: Access, user: User): Access {
  return access.to?.(user) ?? access;
}

/** Whether an action on a user is offered, offered but refused (with the reason), or not offered at all. */
export type Offer = 'offered' | 'absent' | Refusal;

/**
 * Whether an action on one user is offered: by the viewer's access, the user's status, and the server's word on this user
 * or, where it says nothing of them, what the page knows.
 */
export function offer(access: Access, action: UserAction, user: User): Offer {
  const { actions, foresee } = accessTo(access, user);
  if (!actions.has(action) || !fits(action, user)) return 'absent';
  const refusal = user.refusals?.[action];
  if (refusal) return refusal;
  if (user.actions) return user.actions.includes(action) ? 'offered' : 'absent';
  const reason = user.refusals ? undefined : foresee?.(action, user);
  return reason ? { reason } : 'offered';
}

function fits(action: UserAction, { status }: User): boolean {
  switch (action) {
    case 'create':
      return false;
    case 'activate':
      return status === 'inactive';
    case 'deactivate':
      return status === 'active';
    case 'reset-password':
      return status === 'active';
    case 'send-activation':
      return status === 'pending';
    case 'update':
    case 'remove':
      return true;
  }
}

import {
  assignmentAt,
  maskEmail,
  maskPhone,
  type MaskableField,
  type User,
  type UserStatus,
} from '../data/index.js';

/** A column of an exported file. */
export interface ExportColumn {
  readonly heading: string;
  readonly value: (user: User) => string;
}

/** What the columns of a file are made with. */
export interface ExportContext {
  readonly clientId: string | undefined;
  /** The name of a client by its identifier, where the roles at all clients are written. */
  readonly clientName?: ((id: string) => string) | undefined;
  /** Whether the viewer sees a field of a user masked. */
  readonly isMasked: (field: MaskableField, user: User) => boolean;
  /** The name of a role by its identifier. */
  readonly roleName: (id: string) => string;
  readonly status: Readonly<Record<UserStatus, string>>;
  /** The word for a time that never was; what is not known is an empty cell. */
  readonly never: string;
}

/** What can be written about a user, whatever the heading. Times are in ISO 8601, UTC. */
export const EXPORT_VALUES = {
  lastName: (user) => user.lastName,
  firstName: (user) => user.firstName,
  email: (user, { isMasked }) => (isMasked('email', user) ? maskEmail(user.email) : user.email),
  phone: (user, { isMasked }) => {
    const { phone = '' } = user;
    return isMasked('phone', user) ? maskPhone(phone) : phone;
  },
  role: (user, { clientId, clientName, roleName }) => {
    const words = (roleIds: readonly string[] = []) => roleIds.map((id) => roleName(id)).join(', ');
    return clientName
      ? user.assignments.map((at) => `${clientName(at.clientId)}: ${words(at.roleIds)}`).join('; ')
      : words(assignmentAt(user, clientId)?.roleIds);
  },
  lastLoginAt: ({ lastLoginAt }, { never }) => (lastLoginAt === null ? never : (lastLoginAt ?? '')),
  createdAt: ({ createdAt }, { never }) => (createdAt === null ? never : (createdAt ?? '')),
  status: (user, { status }) => status[user.status],
} as const satisfies Record<string, (user: User, context: ExportContext) => string>;

import { DEFAULT_ROLES, USER_ACTIONS, USER_STATUSES, type UserAction, type Viewer } from 'rolecall/data';

/** A role, from the most powerful one down. */
export type RoleId = 'admin' | 'editor' | 'viewer';

export const ROLE_IDS = DEFAULT_ROLES.map((role) => role.id);
export const ADMIN: RoleId = 'admin';
/** The position of the status of an account in use. */
export const ACTIVE = USER_STATUSES.indexOf('active');

/** The position of a role among all; 0 is Admin. `undefined` for one that does not exist. */
export function roleRank(roleId: string): number | undefined {
  const rank = ROLE_IDS.indexOf(roleId);
  return rank < 0 ? undefined : rank;
}

/** Whoever is signed in, and what they are where. */
export class Actor {
  readonly personId: string;
  readonly name: string;
  /** The role at each client of theirs. */
  readonly roles: ReadonlyMap<string, string>;

  constructor(personId: string, name: string, roles: ReadonlyMap<string, string>) {
    this.personId = personId;
    this.name = name;
    this.roles = roles;
  }

  /** The clients whose people they may list. */
  get clients(): string[] {
    return [...this.roles.keys()];
  }

  /** The clients whose people they manage. */
  get managed(): string[] {
    return this.clients.filter((client) => this.manages(client));
  }

  /** The clients at which they see e-mail and phone. */
  get unmasked(): string[] {
    return this.clients.filter((client) => this.roles.get(client) !== 'viewer');
  }

  manages(clientId: string): boolean {
    return this.roles.get(clientId) === ADMIN;
  }

  /** Whether they see e-mail and phone of somebody who is at these clients. */
  seesContact(clientIds: readonly string[]): boolean {
    return this.unmasked.some((client) => clientIds.includes(client));
  }

  /** What they may do to somebody who is at these clients. */
  actionsFor(clientIds: readonly string[]): UserAction[] {
    return clientIds.some((client) => this.manages(client))
      ? USER_ACTIONS.filter((action) => action !== 'create')
      : [];
  }

  /** What the wire format says of them. */
  toViewer(): Viewer {
    return {
      userId: this.personId,
      access: [...this.roles].map(([clientId, roleId]) => ({
        clientId,
        actions: this.manages(clientId) ? [...USER_ACTIONS] : [],
        roleIds: [roleId],
        maskedFields: this.unmasked.includes(clientId) ? [] : ['email', 'phone'],
      })),
    };
  }
}

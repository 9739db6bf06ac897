import type { Client, Role, User, UserAdapterCapabilities, Viewer } from '../../data/index.js';
import type * as Finding from './finding.js';
import type { UserStore } from './user-store.js';

/** What a call is answered from: the users, and how one adapter looks at them. */
export interface Backend {
  readonly store: UserStore;
  readonly roles: readonly Role[];
  readonly viewer: Viewer;
  readonly capabilities: UserAdapterCapabilities;
  readonly adminRoleId: string;
  readonly clients: readonly Client[] | undefined;
  /** Why a mail to an address cannot be delivered. */
  readonly bounces: (email: string) => string | undefined;
  /** Seconds between two mails to the same user. */
  readonly coolDown: number;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** What sorts, searches, filters and pages by cursor, if the query asks for that. */
  readonly finding?: typeof Finding | undefined;
  /** A user as the viewer may see them. */
  readonly show: (user: User) => User;
}

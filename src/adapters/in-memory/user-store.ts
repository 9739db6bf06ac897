import {
  DEFAULT_CLIENT_ID,
  type Client,
  type PasswordReset,
  type User,
  type UserId,
} from '../../data/index.js';
import type { Admins } from './protection.js';
import { freezeUser } from './freeze-user.js';
import type { UserOrder } from './user-order.js';
import { selectUsers, type Users, type UserSelection, type UserTest } from './user-selection.js';
import { inSpans, type Work } from './work.js';

interface Watcher {
  /** Hears of a user before and after a change; one who is new was not there before, one who is removed is not afterwards. */
  readonly listener: (before: User | undefined, after: User | undefined) => void;
  readonly signal: AbortSignal;
}

/** How many selections are kept: what somebody looks at now, and what they looked at before. */
const KEPT_SELECTIONS = 8;
/** How many users are found again without a search. */
const KEPT_PLACES = 10_000;

/** A user who was made or changed here, and stands in for a row. */
export class SavedUser {
  constructor(readonly user: User) {}
}

/**
 * The users of a backend in memory, each at a place: that in which they came. Nothing is made of them beforehand. What
 * is worked out when it is first needed (orders, selections) is kept, and kept right when a user changes.
 */
export class UserStore implements Users {
  /** The last mail with a password-reset link, by user. */
  readonly resets = new Map<UserId, PasswordReset>();
  /** Tells whether users changed since. */
  revision = 0;
  /** What stands at each place: a row as it was given, or a {@link SavedUser}. */
  rows: readonly unknown[] = [];
  /** Whether the list of rows is our own, and may be changed. */
  isOwn = false;
  /** How many versions were given out. */
  lastVersion = 0;
  /** The number of the last identifier that was given. */
  lastId = 0;
  readonly admins = new Map<string, Admins>();
  /** Where users were seen. */
  readonly places = new Map<UserId, number>();
  readonly orders = new Map<string, UserOrder>();
  readonly selections = new Map<string, UserSelection>();
  /** The clients at which users have roles, once they are known. */
  knownClientIds: Set<Client['id']> | undefined;
  /** Whether there is somebody without a role at any client. */
  hasUnassigned = false;
  #toUser: (row: unknown) => User = asItIs;
  readonly watchers = new Set<Watcher>();
  /** What was answered to writes that have a key. */
  readonly answers = new Map<string, unknown>();
  /** Settled when the last write is done. */
  turn: Promise<unknown> = Promise.resolve();

  /** Forgets everybody and all that was done, and begins with other users. */
  replaceAll(rows: Iterable<unknown>, toUser = asItIs): void {
    const { resets, admins, places, orders, selections, answers } = this;
    for (const made of [resets, admins, places, orders, selections, answers]) made.clear();
    this.knownClientIds = undefined;
    this.#toUser = toUser;
    this.rows = Array.isArray(rows) ? (rows as readonly unknown[]) : [...rows];
    this.isOwn = false;
    this.lastId = this.count;
    this.revision += 1;
  }

  get count(): number {
    return this.rows.length;
  }

  look(place: number): User {
    const row = this.rows[place];
    return row instanceof SavedUser ? row.user : this.#toUser(row);
  }

  /** The user at a place, to keep: a frozen copy. */
  at(place: number): User {
    const user = freezeUser(this.look(place));
    if (this.places.size >= KEPT_PLACES) this.places.clear();
    this.places.set(user.id, place);
    return user;
  }

  /** The clients at which users have roles, in the order in which they come. */
  *clientIds(): Work<readonly Client['id'][]> {
    if (!this.knownClientIds) {
      const found = new Set<Client['id']>();
      let hasUnassigned = false;
      let last: Client['id'] | undefined;
      yield* inSpans(this.count, (from, to) => {
        for (let place = from; place < to; place += 1) {
          const { assignments } = this.look(place);
          if (assignments.length === 0) hasUnassigned = true;
          // Most have roles at the client of the one before.
          for (const { clientId } of assignments) if (clientId !== last) found.add((last = clientId));
        }
      });
      this.hasUnassigned = hasUnassigned;
      this.knownClientIds = found;
    }
    return this.knownClientIds.size > 0 ? [...this.knownClientIds] : [DEFAULT_CLIENT_ID];
  }

  /** Whether everybody is known to have a role at a client, so that nobody has to be asked. */
  isEverybodyAt(clientId: Client['id']): boolean {
    const { knownClientIds, hasUnassigned } = this;
    return knownClientIds?.size === 1 && knownClientIds.has(clientId) && !hasUnassigned;
  }

  /** The users for whom tests hold. The same key stands for the same tests. */
  *select(key: string, tests: readonly UserTest[], within?: UserSelection): Work<UserSelection> {
    let selection = this.selections.get(key);
    if (!selection) {
      selection = yield* selectUsers(this, tests, within);
      if (this.selections.size >= KEPT_SELECTIONS) this.selections.clear();
      this.selections.set(key, selection);
    }
    return selection;
  }

  watch(listener: Watcher['listener'], signal: AbortSignal): void {
    if (signal.aborted) return;
    const watcher = { listener, signal };
    this.watchers.add(watcher);
    signal.addEventListener('abort', () => this.watchers.delete(watcher), { once: true });
  }
}

const asItIs = (row: unknown): User => row as User;

import { DEFAULT_CLIENT_ID, type Client, type Role, type User, type UserId } from '../../data/index.js';
import type { Admins } from './protection.js';
import { freezeUser } from './freeze-user.js';
import type * as Finding from './finding.js';
import type { UserOrder } from './user-order.js';
import { selectUsers, type UserSelection, type UserTest } from './user-selection.js';
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

/**
 * The users of a backend in memory, each at a place: that in which they came. Nothing is made of them beforehand. What
 * is worked out when it is first needed (orders, selections) is kept, and kept right when a user changes.
 */
export class UserStore {
  /** The earliest time of the next password reset, by user. */
  readonly nextResets = new Map<UserId, string>();
  /** Tells whether users changed since. */
  revision = 0;
  /** All users, as they were given. */
  users: readonly User[] = [];
  /** Whether the list of users is our own, and may be changed. */
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
  #frozen = new WeakMap<User, User>();
  readonly #watchers = new Set<Watcher>();
  readonly #answers = new Map<string, unknown>();
  #turn: Promise<unknown> = Promise.resolve();

  /** Forgets everybody and all that was done, and begins with other users. */
  replaceAll(users: Iterable<User>): void {
    const { nextResets, admins, places, orders, selections } = this;
    for (const made of [nextResets, admins, places, orders, selections, this.#answers]) made.clear();
    this.#frozen = new WeakMap();
    this.knownClientIds = undefined;
    this.users = Array.isArray(users) ? (users as readonly User[]) : [...users];
    this.isOwn = false;
    this.lastId = this.users.length;
    this.revision += 1;
  }

  /** The user at a place, frozen. */
  at(place: number): User {
    const user = this.users[place] as User;
    if (this.places.size >= KEPT_PLACES) this.places.clear();
    this.places.set(user.id, place);
    let frozen = this.#frozen.get(user);
    if (!frozen) {
      frozen = freezeUser(user);
      this.#frozen.set(user, frozen);
    }
    return frozen;
  }

  /** The place of a user, -1 for somebody who is not there. */
  *placeOf(id: UserId): Work<number> {
    const place = this.places.get(id) ?? -1;
    return this.users[place]?.id === id ? place : yield* this.find((user) => user.id === id);
  }

  /** The clients at which users have roles, in the order in which they come. */
  *clientIds(): Work<readonly Client['id'][]> {
    if (!this.knownClientIds) {
      const users = this.users;
      const found = new Set<Client['id']>();
      let last: User['assignments'] | undefined;
      yield* inSpans(users.length, (from, to) => {
        for (let place = from; place < to; place += 1) {
          const { assignments } = users[place] as User;
          // Users often share theirs.
          if (assignments !== last) for (const { clientId } of assignments) found.add(clientId);
          last = assignments;
        }
      });
      this.knownClientIds = found;
    }
    return this.knownClientIds.size > 0 ? [...this.knownClientIds] : [DEFAULT_CLIENT_ID];
  }

  /** All users in ascending order of a field; `role` is the role at a client. */
  *order(
    { orderField, orderUsers }: typeof Finding,
    name: string,
    roles: readonly Role[],
    clientId: string | undefined,
  ): Work<UserOrder> {
    const key = name === 'role' ? JSON.stringify([clientId, roles.map(({ id }) => id)]) : name;
    let order = this.orders.get(key);
    if (!order) {
      order = yield* orderUsers(this.users, orderField(name, roles, clientId));
      this.orders.set(key, order);
    }
    return order;
  }

  /** The users for whom tests hold. The same key stands for the same tests. */
  *select(key: string, tests: readonly UserTest[], within?: UserSelection): Work<UserSelection> {
    let selection = this.selections.get(key);
    if (!selection) {
      selection = yield* selectUsers(this.users, tests, within);
      if (this.selections.size >= KEPT_SELECTIONS) this.selections.clear();
      this.selections.set(key, selection);
    }
    return selection;
  }

  /**
   * Does what changes users one call after the other, so that what was checked still holds when it is done. The same key
   * acts once, and is answered the same again.
   */
  exclusively<T>(key: string | undefined, act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(async () => {
      if (key === undefined) return act();
      if (!this.#answers.has(key)) this.#answers.set(key, await act());
      return this.#answers.get(key) as T;
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  watch(listener: Watcher['listener'], signal: AbortSignal): void {
    if (signal.aborted) return;
    const watcher = { listener, signal };
    this.#watchers.add(watcher);
    signal.addEventListener('abort', () => this.#watchers.delete(watcher), { once: true });
  }

  /** The place of the first user for whom something holds, -1 for nobody. */
  *find(holds: UserTest): Work<number> {
    const { users } = this;
    let found = -1;
    yield* inSpans(users.length, (from, to) => {
      for (let place = from; place < to && found < 0; place += 1) {
        if (holds(users[place] as User)) found = place;
      }
    });
    return found;
  }

  /** Tells every watcher. */
  tell(before: User | undefined, after: User | undefined): void {
    for (const { listener, signal } of this.#watchers) {
      // In a task of its own, so that a listener that throws breaks neither the call nor the other listeners.
      queueMicrotask(() => {
        if (!signal.aborted) listener(before, after);
      });
    }
  }
}

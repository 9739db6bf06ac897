import type { Client, Role, User, UserChange, UserId } from '../../data/index.js';
import { freezeUser } from './freeze-user.js';
import { orderUsers, type UserOrder } from './user-order.js';
import { searchKey } from './user-search.js';

interface Watcher {
  readonly listener: (change: UserChange) => void;
  readonly signal: AbortSignal;
}

/**
 * The users of a backend in memory. They are frozen; what is worked out from them (orders, search keys, the index of
 * addresses, the number of admins) is made when it is first needed and thrown away with the next change.
 */
export class UserStore {
  readonly #users = new Map<UserId, User>();
  readonly #searchKeys = new Map<User, string>();
  readonly #orders = new Map<string, UserOrder>();
  readonly #watchers = new Set<Watcher>();
  readonly #answers = new Map<string, unknown>();
  /** The earliest time of the next password reset, by user. */
  readonly nextResets = new Map<UserId, string>();
  #rows: readonly User[] | undefined;
  #emails: Map<string, UserId> | undefined;
  #admins: Map<Client['id'], number> | undefined;
  #lastVersion = 0;
  #lastId = 0;

  /** Forgets everybody and all that was done, and begins with other users. */
  replaceAll(users: Iterable<User>): void {
    for (const made of [this.#users, this.#searchKeys, this.#answers, this.nextResets]) made.clear();
    this.#emails = undefined;
    this.#forget(undefined);
    for (const user of users) this.#users.set(user.id, freezeUser(user));
    this.#lastId = this.#users.size;
  }

  get(id: UserId): User | undefined {
    return this.#users.get(id);
  }

  /** All users, in the order in which they came. */
  get rows(): readonly User[] {
    return (this.#rows ??= [...this.#users.values()]);
  }

  /** Adds or replaces a user and tells every watcher. */
  save(user: User): User {
    const saved = freezeUser({ ...user, version: `v${++this.#lastVersion}` });
    const before = this.#users.get(user.id);
    this.#forget(before);
    this.#users.set(saved.id, saved);
    this.#emails?.set(emailKey(saved.email), saved.id);
    this.#tell({ type: before ? 'updated' : 'created', user: saved });
    return saved;
  }

  remove(user: User): void {
    this.#forget(user);
    this.#users.delete(user.id);
    this.#tell({ type: 'removed', id: user.id });
  }

  /** An identifier that no user has, and that is never given again. */
  newId(): UserId {
    do this.#lastId += 1;
    while (this.#users.has(`u${this.#lastId}`));
    return `u${this.#lastId}`;
  }

  /** Who has an address, without regard to case. */
  idByEmail(email: string): UserId | undefined {
    this.#emails ??= new Map(this.rows.map((user) => [emailKey(user.email), user.id]));
    return this.#emails.get(emailKey(email));
  }

  /** The text in which a search looks for a user. */
  searchKey(user: User): string {
    let key = this.#searchKeys.get(user);
    if (key === undefined) {
      key = searchKey(user);
      this.#searchKeys.set(user, key);
    }
    return key;
  }

  /** All users in ascending order of a field; `role` is the role at a client. */
  order(field: string, roles: readonly Role[], clientId: string | undefined): UserOrder {
    const name = field === 'role' ? `role ${clientId ?? ''}` : field;
    let order = this.#orders.get(name);
    if (!order) {
      order = orderUsers(this.rows, field, roles, clientId);
      this.#orders.set(name, order);
    }
    return order;
  }

  /** Forgets the orders, because the roles are others. */
  forgetOrders(): void {
    this.#orders.clear();
    this.#admins = undefined;
  }

  /** How many active users have the role of an admin at a client. */
  activeAdmins(clientId: string, adminRoleId: string): number {
    if (!this.#admins) {
      this.#admins = new Map();
      for (const user of this.rows) {
        if (user.status !== 'active') continue;
        for (const { clientId: at, roleIds } of user.assignments) {
          if (roleIds.includes(adminRoleId)) this.#admins.set(at, (this.#admins.get(at) ?? 0) + 1);
        }
      }
    }
    return this.#admins.get(clientId) ?? 0;
  }

  /** Gives the answer that the same key was given before, and acts only the first time. */
  once<T>(key: string | undefined, act: () => T): T {
    if (key === undefined) return act();
    if (this.#answers.has(key)) return this.#answers.get(key) as T;
    const answer = act();
    this.#answers.set(key, answer);
    return answer;
  }

  watch(listener: Watcher['listener'], signal: AbortSignal): void {
    if (signal.aborted) return;
    const watcher = { listener, signal };
    this.#watchers.add(watcher);
    signal.addEventListener('abort', () => this.#watchers.delete(watcher), { once: true });
  }

  #tell(change: UserChange): void {
    for (const { listener, signal } of this.#watchers) {
      // In a task of its own, so that a listener that throws breaks neither the call nor the other listeners.
      queueMicrotask(() => {
        if (!signal.aborted) listener(change);
      });
    }
  }

  #forget(user: User | undefined): void {
    this.#rows = undefined;
    this.forgetOrders();
    if (!user) return;
    this.#searchKeys.delete(user);
    this.#emails?.delete(emailKey(user.email));
  }
}

const emailKey = (email: string): string => email.toLowerCase();

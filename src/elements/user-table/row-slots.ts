import type { User, UserId } from '../../data/index.js';

/**
 * Which element of a row shows which user. A user who stays on screen keeps their element, and with it the focus; the
 * elements of those who went are used for those who come, which is much cheaper than new ones.
 */
export class RowSlots {
  #slots = new Map<UserId, number>();
  #last = 0;

  /** Gives each user a slot. `focused` is the user in whose row the focus is: if they go, nobody else gets their slot. */
  assign(users: readonly (User | undefined)[], focused?: UserId): (number | undefined)[] {
    const before = this.#slots;
    const after = new Map<UserId, number>();
    const slots = users.map((user) => {
      const slot = user && !after.has(user.id) ? before.get(user.id) : undefined;
      if (user && slot !== undefined) after.set(user.id, slot);
      return slot;
    });
    const free = [...before].flatMap(([id, slot]) => (after.has(id) || id === focused ? [] : [slot]));
    this.#slots = after;
    return users.map((user, index) => {
      if (!user || slots[index] !== undefined) return slots[index];
      const slot = free.pop() ?? ++this.#last;
      // A backend that names one user twice still has two rows.
      if (!after.has(user.id)) after.set(user.id, slot);
      return slot;
    });
  }
}

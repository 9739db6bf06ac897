import type { User, UserId } from '../../data/index.js';

/**
 * Which element of a row shows which user. A user who stays on screen keeps their element, and with it the focus; the
 * elements of those who went are used for those who come, which is much cheaper than new ones.
 */
export class RowSlots {
  #slots = new Map<UserId, number>();
  #last = 0;

  /** Gives each user a slot. While the focus is in a row no slot changes hands: elements would be moved for it, and lose the focus. */
  assign(users: readonly (User | undefined)[], hasFocus: boolean): (number | undefined)[] {
    const before = this.#slots;
    const kept = new Set<UserId>();
    const slots = users.map((user) => {
      // A backend that names one user twice still has two rows.
      const slot = user && !kept.has(user.id) ? before.get(user.id) : undefined;
      if (user && slot !== undefined) kept.add(user.id);
      return slot;
    });
    // In the order of the rows: where all users are others, each row keeps its element and none is moved.
    const free = hasFocus ? [] : [...before].flatMap(([id, slot]) => (kept.has(id) ? [] : [slot]));
    let taken = 0;
    const after = users.map((user, index) => slots[index] ?? (user && (free[taken++] ?? ++this.#last)));
    this.#slots = new Map(
      users.flatMap((user, index): [UserId, number][] => {
        const slot = after[index];
        return user && slot !== undefined ? [[user.id, slot]] : [];
      }),
    );
    return after;
  }
}

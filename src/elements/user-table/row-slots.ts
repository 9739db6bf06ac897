import type { User, UserId } from '../../data/index.js';

interface Row {
  readonly id: UserId;
  readonly slot: number;
}

/**
 * Which element of a row shows which user. A user who stays on screen keeps their element, and with it the focus; the
 * elements of those who went are used for those who come, which is much cheaper than new ones.
 */
export class RowSlots {
  #rows: (Row | undefined)[] = [];
  #last = 0;

  /** Gives each user a slot. While the focus is in a row no slot changes hands: elements would be moved for it, and lose the focus. */
  assign(users: readonly (User | undefined)[], hasFocus: boolean): (number | undefined)[] {
    const before = this.#rows;
    // Who is twice among the rows, for a moment or because the backend says so, keeps both.
    const slots = users.map((user, place) =>
      before[place]?.id === user?.id ? before[place]?.slot : undefined,
    );
    const inPlace = new Set(slots);
    const left = new Map(
      before.flatMap((row): [UserId, number][] =>
        row && !inPlace.has(row.slot) ? [[row.id, row.slot]] : [],
      ),
    );
    const kept = users.map((user, place) => {
      if (!user || slots[place] !== undefined) return slots[place];
      const slot = left.get(user.id);
      left.delete(user.id);
      return slot;
    });
    // In the order of the rows: where all users are others, each row keeps its element and none is moved.
    const free = hasFocus ? [] : [...left.values()];
    let taken = 0;
    const after = users.map((user, place) => kept[place] ?? (user && (free[taken++] ?? ++this.#last)));
    this.#rows = users.map((user, place) => {
      const slot = after[place];
      return user && slot !== undefined ? { id: user.id, slot } : undefined;
    });
    return after;
  }
}

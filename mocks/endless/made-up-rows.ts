import type { User, UserId, UserSort } from '../../src/data/index.js';
import { MADE_UP_SORT_FIELDS, type MadeUpOrder, type MadeUpUsers } from './made-up-user.js';

/** The difference between the users as they are made up and as they are by now. */
export interface Overlay {
  /** Made-up users who were changed. */
  readonly changed: ReadonlyMap<UserId, User>;
  /** The numbers of made-up users who were removed. */
  readonly removed: ReadonlySet<number>;
  /** Users who were added, the oldest first. */
  readonly added: ReadonlyMap<UserId, User>;
  /** Where those who were added stand in a list without a sort. */
  readonly place: 'first' | 'last';
}

/** All users in one order. */
export interface Rows {
  readonly length: number;
  /** The user at a position. */
  at(position: number): User;
  /** The position of a user, -1 for nobody. */
  positionOf(id: UserId): number;
}

/** A stretch of made-up users by rank, without some, with others put in between. */
class Stretch implements Rows {
  readonly length: number;

  /**
   * @param gone The ranks that are left out, rising.
   * @param others Who stands in between, and before which of those who are left (counted from 0), rising.
   */
  constructor(
    private readonly range: { readonly start: number; readonly end: number },
    private readonly gone: readonly number[],
    private readonly others: readonly { readonly user: User; readonly before: number }[],
    private readonly order: Pick<MadeUpOrder, 'rankOf' | 'numberAt'>,
    private readonly made: (number: number) => User,
    private readonly numberOf: (id: UserId) => number,
  ) {
    this.length = range.end - range.start - gone.length + others.length;
  }

  at(position: number): User {
    const index = firstIndex(this.others.length, (other) => this.#positionOfOther(other) >= position);
    const other = this.others[index];
    if (other && this.#positionOfOther(index) === position) return other.user;
    const left = position - index + this.range.start;
    const passed = firstIndex(this.gone.length, (at) => (this.gone[at] as number) - at > left);
    return this.made(this.order.numberAt(left + passed));
  }

  positionOf(id: UserId): number {
    const index = this.others.findIndex(({ user }) => user.id === id);
    if (index >= 0) return this.#positionOfOther(index);
    const number = this.numberOf(id);
    const rank = number < 0 ? -1 : this.order.rankOf(number);
    if (rank < this.range.start || rank >= this.range.end) return -1;
    const passed = firstIndex(this.gone.length, (at) => (this.gone[at] as number) >= rank);
    if (this.gone[passed] === rank) return -1;
    const left = rank - this.range.start - passed;
    return left + firstIndex(this.others.length, (other) => (this.others[other]?.before ?? 0) > left);
  }

  #positionOfOther(index: number): number {
    return (this.others[index]?.before ?? 0) + index;
  }
}

/** The least index for which something holds that holds for all after it; `count` if it holds for none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** All users as they are by now, in an order; in the order in which they came if there is none. */
export function rowsOf(users: MadeUpUsers, overlay: Overlay, sort?: UserSort): Rows {
  const field = MADE_UP_SORT_FIELDS.find((name) => name === sort?.field);
  return field
    ? sortedRows(users, overlay, users.orders[field], sort?.direction === 'descending')
    : plainRows(users, overlay);
}

function plainRows(users: MadeUpUsers, { changed, removed, added, place }: Overlay): Rows {
  const end = users.count;
  const before = place === 'first' ? 0 : end - removed.size;
  const others = [...added.values()].map((user) => ({ user, before }));
  return new Stretch(
    { start: 0, end },
    [...removed].sort((a, b) => a - b),
    place === 'first' ? others.reverse() : others,
    { rankOf: (number) => number, numberAt: (rank) => rank },
    (number) => changed.get(`m${number}`) ?? users.at(number),
    (id) => users.numberOf(id),
  );
}

function sortedRows(users: MadeUpUsers, overlay: Overlay, order: MadeUpOrder, isReversed: boolean): Rows {
  const { changed, removed, added } = overlay;
  // Who was changed may stand elsewhere: they are taken out of their place, and put in where they belong.
  const gone = [...removed, ...[...changed.keys()].map((id) => users.numberOf(id))].map(order.rankOf);
  const others = [...changed.values(), ...added.values()];
  const stretch = (start: number, end: number, isValued: boolean) => {
    const goneHere = gone.filter((rank) => rank >= start && rank < end).sort((a, b) => a - b);
    const plain = new Stretch(
      { start, end },
      goneHere,
      [],
      order,
      (number) => users.at(number),
      (id) => users.numberOf(id),
    );
    const here = others
      .filter((user) => order.hasValue(user) === isValued)
      .sort((a, b) => (isValued ? order.compare(a, b) : 0))
      .map((user) => ({
        user,
        before: isValued
          ? firstIndex(plain.length, (index) => order.compare(plain.at(index), user) > 0)
          : plain.length,
      }));
    return new Stretch(
      { start, end },
      goneHere,
      here,
      order,
      (number) => users.at(number),
      (id) => users.numberOf(id),
    );
  };
  const valued = stretch(0, order.valued, true);
  const missing = stretch(order.valued, users.count, false);
  const turned = (position: number) => (isReversed ? valued.length - 1 - position : position);
  return {
    length: valued.length + missing.length,
    at: (position) =>
      position < valued.length ? valued.at(turned(position)) : missing.at(position - valued.length),
    positionOf: (id) => {
      const position = valued.positionOf(id);
      if (position >= 0) return turned(position);
      const late = missing.positionOf(id);
      return late < 0 ? -1 : valued.length + late;
    },
  };
}

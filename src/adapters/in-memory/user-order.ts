import { assignmentAt, USER_STATUSES, type Role, type User, type UserQuery } from '../../data/index.js';
import type { Backend } from './backend.js';
import { merged } from './merging.js';
import { timeOf } from './time.js';
import { asTheyCame, type Sequence } from './user-pages.js';
import type { Users } from './user-selection.js';
import type { UserStore } from './user-store.js';
import { inSpans, type Work } from './work.js';

/** How users are put in order by a field. */
export interface OrderField {
  /** What a user has there: a number, NaN for none; or a text, '' for none. */
  readonly read: (user: User) => number | string;
  /** The order of two values, neither of which is none. 0 only for the same value. */
  readonly compare: (a: number | string, b: number | string) => number;
}

/** Users in ascending order of a field, by their place; those of equal value as they came. */
export interface UserOrder {
  readonly field: OrderField;
  /** Those who have a value, and then those who have none, who come last in both directions. */
  places: Uint32Array;
  /** How many have a value. */
  valued: number;
}

/** The most numbers that are sorted at once: about 12 ms. */
const RUN = 2 ** 17;
/** The most texts that are sorted at once: some milliseconds. */
const TEXT_RUN = 1024;
const SAFE = 2 ** 53;

const byNumber = (a: number | string, b: number | string) => (a as number) - (b as number);
const byUnits = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0);

/** How to sort by a field of the contract, or by one of `attributes`. `role` is the role at a client. */
function orderField(name: string, roles: readonly Role[], clientId: string | undefined): OrderField {
  switch (name) {
    case 'lastName':
      return { read: (user) => user.lastName, compare: byCollation({}) };
    case 'email':
    case 'phone':
      // Neither is a word of a language, and code units are compared much faster.
      return { read: (user) => user[name]?.toLowerCase() ?? '', compare: byUnits };
    case 'lastLoginAt':
    case 'createdAt':
      return { read: (user) => timeOf(user[name]), compare: byNumber };
    case 'status':
      return { read: (user) => USER_STATUSES.indexOf(user.status), compare: byNumber };
    case 'role': {
      const ranks = new Map(roles.map((role, rank) => [role.id, rank]));
      // The highest role counts. A role that is not known here comes after the known ones.
      const read = (user: User) => {
        let highest = Number.NaN;
        for (const id of assignmentAt(user, clientId)?.roleIds ?? []) {
          const rank = ranks.get(id) ?? ranks.size;
          if (!(highest <= rank)) highest = rank;
        }
        return highest;
      };
      return { read, compare: byNumber };
    }
    default: {
      const byText = byCollation({ numeric: true });
      return {
        read: ({ attributes }) => sortable(attributes?.[name]),
        compare: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : byText(a, b)),
      };
    }
  }
}

function byCollation(options: Intl.CollatorOptions): OrderField['compare'] {
  const { compare } = new Intl.Collator(undefined, options);
  return (a, b) => compare(String(a), String(b)) || byUnits(a, b);
}

/** A value of a host as one to sort by: numbers and times by their size, texts by their letters. */
function sortable(value: unknown): number | string {
  if (typeof value === 'number' || value instanceof Date) return Number(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** Whether a value is none. */
export const isMissing = (value: number | string): boolean => value === '' || Number.isNaN(value);

/** Puts users in ascending order of a field. */
function* orderUsers(users: Users, field: OrderField): Work<UserOrder> {
  const keys = yield* keysOf(users, field);
  const places = new Uint32Array(keys.length);
  const missing: number[] = [];
  let valued = 0;
  for (let place = 0; place < keys.length; place += 1) {
    if (Number.isNaN(keys[place])) missing.push(place);
    else places[valued++] = place;
  }
  places.set(yield* sortedPlaces(places.subarray(0, valued), keys));
  places.set(missing, valued);
  return { field, places, valued };
}

/** Whom there are in the order that a query asks for. */
export function* inOrder({ sort, clientId }: UserQuery, { store, roles }: Backend): Work<Sequence> {
  if (!sort) return asTheyCame(store);
  const { places, valued } = yield* orderBy(sort.field, store, roles, clientId);
  const isReversed = sort.direction === 'descending';
  return {
    length: places.length,
    at: (index) => places[isReversed && index < valued ? valued - 1 - index : index] as number,
  };
}

/** All users in ascending order of a field, worked out once; `role` is the role at a client. */
function* orderBy(
  name: string,
  store: UserStore,
  roles: readonly Role[],
  clientId: string | undefined,
): Work<UserOrder> {
  const key = name === 'role' ? JSON.stringify([clientId, roles.map(({ id }) => id)]) : name;
  let order = store.orders.get(key);
  if (!order) {
    order = yield* orderUsers(store, orderField(name, roles, clientId));
    store.orders.set(key, order);
  }
  return order;
}

/** A number for each user that sorts like the field, and NaN where there is no value. */
function* keysOf(users: Users, { read, compare }: OrderField): Work<Float64Array> {
  const keys = new Float64Array(users.count);
  if (compare === byNumber) {
    yield* inSpans(users.count, (from, to) => {
      for (let place = from; place < to; place += 1) keys[place] = read(users.look(place)) as number;
    });
    return keys;
  }
  // Each different text is compared only once, however many users share it.
  const numbers = new Map<number | string, number>();
  const numberAt = new Uint32Array(users.count);
  yield* inSpans(users.count, (from, to) => {
    for (let place = from; place < to; place += 1) {
      const text = read(users.look(place));
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      numberAt[place] = number;
    }
  });
  const texts = [...numbers.keys()].filter((text) => !isMissing(text));
  const runs: (typeof texts)[] = [];
  for (let index = 0; index < texts.length; index += TEXT_RUN) {
    const run = texts.slice(index, index + TEXT_RUN);
    // Code units are what is compared natively.
    runs.push(compare === byUnits ? run.sort() : run.sort(compare));
    yield;
  }
  const sorted = yield* merged(runs, (length) => new Array<number | string>(length), compare);
  const ranks = new Float64Array(numbers.size).fill(Number.NaN);
  yield* inSpans(sorted.length, (from, to) => {
    for (let rank = from; rank < to; rank += 1) ranks[numbers.get(sorted[rank] as string) as number] = rank;
  });
  yield* inSpans(users.count, (from, to) => {
    for (let place = from; place < to; place += 1) keys[place] = ranks[numberAt[place] as number] as number;
  });
  return keys;
}

/**
 * Places in the order of their keys. Key and index are packed into one number, because numbers alone are sorted natively,
 * four times as fast as by a function. Keys for which that is too narrow share a number, and are then sorted among themselves.
 */
function* sortedPlaces(places: Uint32Array, keys: Float64Array): Work<Uint32Array> {
  const count = places.length;
  let [least, most] = [Infinity, -Infinity];
  yield* inSpans(count, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const key = keys[places[index] as number] as number;
      if (key < least) least = key;
      if (key > most) most = key;
    }
  });
  const size = 2 ** Math.ceil(Math.log2(Math.max(count, 2)));
  let width = 1;
  while (((most - least) / width + 1) * size > SAFE) width *= 2;
  const packed = new Float64Array(count);
  yield* inSpans(count, (from, to) => {
    for (let index = from; index < to; index += 1) {
      packed[index] = Math.floor(((keys[places[index] as number] as number) - least) / width) * size + index;
    }
  });
  const runs: Float64Array[] = [];
  for (let index = 0; index < count; index += RUN) {
    runs.push(packed.subarray(index, index + RUN).sort());
    yield;
  }
  const sorted = yield* merged(runs, (length) => new Float64Array(length), byNumber);
  const found = new Uint32Array(count);
  const valueAt = (index: number) => Math.floor((sorted[index] ?? -size) / size);
  yield* inSpans(count, (from, to) => {
    for (let index = from; index < to; index += 1) {
      found[index] = places[(sorted[index] as number) - valueAt(index) * size] as number;
    }
  });
  for (let [start, index] = [0, 1]; width > 1 && index <= count; index += 1) {
    if (valueAt(index) === valueAt(start)) continue;
    if (index - start > 1) found.set(yield* sortedPlaces(found.slice(start, index), keys), start);
    start = index;
  }
  return found;
}

import type { User } from '../../data/index.js';
import { freezeUser } from './freeze-user.js';
import { isAdmin } from './protection.js';
import { isMissing, type UserOrder } from './user-order.js';
import { holdsAll, type Users, type UserSelection } from './user-selection.js';
import { SavedUser, type UserStore } from './user-store.js';

/** Replaces the user at a place, or adds one at the end; keeps right what was worked out, and tells every watcher. */
export function saveUser(store: UserStore, user: User, place = store.count): User {
  const saved = freezeUser({ ...user, version: `v${++store.lastVersion}` });
  const isNew = place === store.count;
  const before = isNew ? undefined : store.look(place);
  ownRows(store)[place] = new SavedUser(saved);
  if (saved.assignments.length === 0) store.hasUnassigned = true;
  for (const { clientId } of saved.assignments) store.knownClientIds?.add(clientId);
  for (const order of store.orders.values()) {
    if (!isNew) takeOut(order, place);
    putIn(order, place, store);
  }
  for (const selection of store.selections.values()) lookAgain(selection, place, saved);
  for (const admins of store.admins.values()) {
    if (isAdmin(saved, admins)) admins.ids.add(saved.id);
    else admins.ids.delete(saved.id);
  }
  tell(store, before, saved);
  return saved;
}

/** Removes the user at a place; those after them move up. */
export function removeUser(store: UserStore, place: number): void {
  const removed = store.look(place);
  const { id } = removed;
  ownRows(store).splice(place, 1);
  store.places.delete(id);
  for (const [other, at] of store.places) if (at > place) store.places.set(other, at - 1);
  for (const order of store.orders.values()) {
    takeOut(order, place);
    order.places.forEach((at, index) => {
      if (at > place) order.places[index] = at - 1;
    });
  }
  for (const selection of store.selections.values()) closeUp(selection, place);
  for (const admins of store.admins.values()) {
    admins.ids.delete(id);
    if (place < admins.end) admins.end -= 1;
  }
  tell(store, removed, undefined);
}

/** The list of rows, to be changed: a copy of the one that was given, which is the host's. */
function ownRows(store: UserStore): unknown[] {
  if (!store.isOwn) store.rows = [...store.rows];
  store.isOwn = true;
  store.revision += 1;
  return store.rows as unknown[];
}

/** Takes a place out of an order. */
function takeOut(order: UserOrder, place: number): void {
  const { places } = order;
  const index = places.indexOf(place);
  if (index < order.valued) order.valued -= 1;
  places.copyWithin(index, index + 1);
  order.places = places.subarray(0, -1);
}

/** Puts a place that is not in an order where the user there belongs. */
function putIn(order: UserOrder, place: number, users: Users): void {
  const { field, places, valued } = order;
  const value = field.read(users.look(place));
  const isNone = isMissing(value);
  let [low, high] = isNone ? [valued, places.length] : [0, valued];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = places[middle] as number;
    const difference = isNone ? 0 : field.compare(field.read(users.look(other)), value);
    if (difference < 0 || (difference === 0 && other < place)) low = middle + 1;
    else high = middle;
  }
  const grown = new Uint32Array(places.length + 1);
  grown.set(places.subarray(0, low));
  grown[low] = place;
  grown.set(places.subarray(low), low + 1);
  order.places = grown;
  if (!isNone) order.valued += 1;
}

/** Looks at a user again, who has changed, or has come at the end. */
function lookAgain(selection: UserSelection, place: number, user: User): void {
  if (place === selection.marks.length) {
    const grown = new Uint8Array(place + 1);
    grown.set(selection.marks);
    selection.marks = grown;
  }
  const mark = Number(holdsAll(selection.tests, user));
  selection.count += mark - (selection.marks[place] ?? 0);
  selection.marks[place] = mark;
}

/** Forgets a place; those after it move up. */
function closeUp(selection: UserSelection, place: number): void {
  selection.count -= selection.marks[place] ?? 0;
  selection.marks.copyWithin(place, place + 1);
  selection.marks = selection.marks.subarray(0, -1);
}

/** Tells every watcher of a change. */
export function tell({ watchers }: UserStore, before: User | undefined, after: User | undefined): void {
  for (const { listener, signal } of watchers) {
    // In a task of its own, so that a listener that throws breaks neither the call nor the other listeners.
    queueMicrotask(() => {
      if (!signal.aborted) listener(before, after);
    });
  }
}

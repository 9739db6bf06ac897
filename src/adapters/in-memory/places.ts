import { AdapterError, type UserId } from '../../data/index.js';
import { sees } from './access.js';
import type { Backend } from './backend.js';
import type { Users, UserTest } from './user-selection.js';
import type { UserStore } from './user-store.js';
import { inSpans, type Work } from './work.js';

/**
 * The place of a user whom the viewer may see.
 *
 * @throws {AdapterError} `not-found` if there is none.
 */
export function* placeOfSeen(id: UserId, { store, viewer }: Backend): Work<number> {
  const place = yield* placeOf(id, store);
  if (place < 0 || !sees(viewer, store.look(place))) throw new AdapterError('not-found');
  return place;
}

/** The place of a user, -1 for somebody who is not there. */
export function* placeOf(id: UserId, store: UserStore): Work<number> {
  const place = store.places.get(id) ?? -1;
  return place >= 0 && store.look(place).id === id
    ? place
    : yield* firstPlace(store, (user) => user.id === id);
}

/** The place of the first user for whom something holds, -1 for nobody. */
export function* firstPlace(users: Users, holds: UserTest): Work<number> {
  let found = -1;
  yield* inSpans(users.count, (from, to) => {
    for (let place = from; place < to && found < 0; place += 1) {
      if (holds(users.look(place))) found = place;
    }
  });
  return found;
}

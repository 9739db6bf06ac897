import type { CursorPage } from '../../data/index.js';
import { placeOf } from './places.js';
import { invalidPage, placesIn, type Sequence } from './user-pages.js';
import type { UserStore } from './user-store.js';
import { inSpans, type Work } from './work.js';

/**
 * A page by cursor. A cursor names the user at the edge of the page before, so that nobody is left out when users come
 * or go; and their position, in case that user is the one who went.
 */
export function* byCursor(sequence: Sequence, { cursor, limit }: CursorPage, store: UserStore) {
  const [, direction, position = '0', id = ''] = /^(after|before) (\d+) (.*)$/s.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && direction === undefined) throw invalidPage();
  const found = direction === undefined ? -1 : yield* indexOf(id, Number(position), sequence, store);
  const edge = Math.min(
    found < 0 ? Number(position) : found + Number(direction === 'after'),
    sequence.length,
  );
  const [start, end] =
    direction === 'before'
      ? [Math.max(0, edge - limit), edge]
      : [edge, Math.min(edge + limit, sequence.length)];
  // Nobody stands behind the last user, where a page is empty because whoever was on it is gone.
  const idAt = (index: number) => (index < sequence.length ? store.look(sequence.at(index)).id : '');
  return {
    places: placesIn(sequence, start, end),
    ...(end < sequence.length && { next: `after ${end - 1} ${idAt(end - 1)}` }),
    ...(start > 0 && { previous: `before ${start} ${idAt(start)}` }),
  };
}

/** Where a user stands in a sequence, most likely where they stood before. */
function* indexOf(id: string, position: number, sequence: Sequence, store: UserStore): Work<number> {
  if (position < sequence.length && store.look(sequence.at(position)).id === id) return position;
  const place = yield* placeOf(id, store);
  let found = -1;
  yield* inSpans(place < 0 ? 0 : sequence.length, (from, to) => {
    for (let index = from; index < to && found < 0; index += 1)
      if (sequence.at(index) === place) found = index;
  });
  return found;
}

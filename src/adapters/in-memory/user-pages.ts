import {
  AdapterError,
  type CursorPage,
  type OffsetPage,
  type Total,
  type UserQuery,
} from '../../data/index.js';
import { checkQuery, selected } from './user-query.js';
import type { UserOrder } from './user-order.js';
import type { UserSelection } from './user-selection.js';
import type { UserStore } from './user-store.js';
import type { Backend } from './backend.js';
import { inSpans, type Work } from './work.js';

/** A page, of places instead of users. */
export interface PageOfPlaces {
  readonly places: readonly number[];
  readonly total: Total;
  readonly next?: string;
  readonly previous?: string;
}

/** A list of places that may never have been written down. */
interface Row {
  readonly length: number;
  readonly at: (index: number) => number;
}

/** The page that a query asks for. */
export function* findPage(query: UserQuery, context: Backend): Work<PageOfPlaces> {
  checkQuery(query, context);
  checkPage(query.page);
  const { store, finding, roles } = context;
  const selection = yield* selected(query, context);
  const order =
    query.sort && finding && (yield* store.order(finding, query.sort.field, roles, query.clientId));
  const sorted = inOrder(store, order, query.sort?.direction === 'descending');
  const row =
    !selection || selection.count === sorted.length ? sorted : yield* onlySelected(sorted, selection);
  return {
    ...('offset' in query.page ? byOffset(row, query.page) : yield* byCursor(row, query.page, store)),
    total: { count: row.length, relation: 'exact' },
  };
}

function checkPage(page: OffsetPage | CursorPage): void {
  const isPage = Number.isInteger(page.limit) && page.limit >= 1;
  const isPlace = !('offset' in page) || (Number.isInteger(page.offset) && page.offset >= 0);
  if (!isPage || !isPlace) throw invalidPage();
}

const invalidPage = () => new AdapterError('invalid', { message: 'There is no such page.' });

function inOrder({ count }: UserStore, order: UserOrder | undefined, isReversed: boolean): Row {
  if (!order) return { length: count, at: (index) => index };
  const { places, valued } = order;
  return {
    length: places.length,
    at: (index) => places[isReversed && index < valued ? valued - 1 - index : index] as number,
  };
}

function* onlySelected(sorted: Row, { marks, count }: UserSelection): Work<Row> {
  const places = new Uint32Array(count);
  let found = 0;
  yield* inSpans(sorted.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const place = sorted.at(index);
      if (marks[place]) places[found++] = place;
    }
  });
  return { length: count, at: (index) => places[index] as number };
}

function byOffset(row: Row, { offset, limit }: OffsetPage) {
  return { places: placesIn(row, offset, offset + limit) };
}

/**
 * A page by cursor. A cursor names the user at the edge of the page before, so that nobody is left out when users come
 * or go; and their position, in case that user is the one who went.
 */
function* byCursor(row: Row, { cursor, limit }: CursorPage, store: UserStore) {
  const [, direction, position = '0', id = ''] = /^(after|before) (\d+) (.*)$/s.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && direction === undefined) throw invalidPage();
  const found = direction === undefined ? -1 : yield* indexOf(id, Number(position), row, store);
  const edge = Math.min(found < 0 ? Number(position) : found + Number(direction === 'after'), row.length);
  const [start, end] =
    direction === 'before' ? [Math.max(0, edge - limit), edge] : [edge, Math.min(edge + limit, row.length)];
  const idAt = (index: number) => store.look(row.at(index)).id;
  return {
    places: placesIn(row, start, end),
    ...(end < row.length && { next: `after ${end - 1} ${idAt(end - 1)}` }),
    ...(start > 0 && { previous: `before ${start} ${idAt(start)}` }),
  };
}

/** Where a user stands in a row, most likely where they stood before. */
function* indexOf(id: string, position: number, row: Row, store: UserStore): Work<number> {
  if (position < row.length && store.look(row.at(position)).id === id) return position;
  const place = yield* store.placeOf(id);
  let found = -1;
  yield* inSpans(place < 0 ? 0 : row.length, (from, to) => {
    for (let index = from; index < to && found < 0; index += 1) if (row.at(index) === place) found = index;
  });
  return found;
}

function placesIn(row: Row, from: number, to: number): number[] {
  const places: number[] = [];
  for (let index = from; index < Math.min(to, row.length); index += 1) places.push(row.at(index));
  return places;
}

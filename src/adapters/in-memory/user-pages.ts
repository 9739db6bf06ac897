import {
  AdapterError,
  type CursorPage,
  type OffsetPage,
  type Total,
  type UserQuery,
} from '../../data/index.js';
import { checkQuery, searched } from './user-query.js';
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
export interface Sequence {
  readonly length: number;
  readonly at: (index: number) => number;
}

/** The page that a query asks for. */
export function* findPage(query: UserQuery, context: Backend): Work<PageOfPlaces> {
  checkQuery(query, context);
  checkPage(query.page);
  const { page } = query;
  const { store, finding } = context;
  const selection = yield* finding ? finding.selected(query, context) : searched(query, context);
  const sorted = finding ? yield* finding.inOrder(query, context) : asTheyCame(store);
  const found =
    !selection || selection.count === sorted.length ? sorted : yield* onlySelected(sorted, selection);
  return {
    ...('offset' in page || !finding ? byOffset(found, page) : yield* finding.byCursor(found, page, store)),
    total: { count: found.length, relation: 'exact' },
  };
}

function checkPage(page: OffsetPage | CursorPage): void {
  const isPage = Number.isInteger(page.limit) && page.limit >= 1;
  const isPlace = !('offset' in page) || (Number.isInteger(page.offset) && page.offset >= 0);
  if (!isPage || !isPlace) throw invalidPage();
}

/** The error for a page that there is not. */
export const invalidPage = () => new AdapterError('invalid', { message: 'There is no such page.' });

/** Everybody in the order in which they came. */
export const asTheyCame = ({ count }: UserStore): Sequence => ({ length: count, at: (index) => index });

function* onlySelected(sorted: Sequence, { marks, count }: UserSelection): Work<Sequence> {
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

function byOffset(sequence: Sequence, page: OffsetPage | CursorPage) {
  const offset = 'offset' in page ? page.offset : 0;
  return { places: placesIn(sequence, offset, offset + page.limit) };
}

/** The places in a part of a sequence. */
export function placesIn(sequence: Sequence, from: number, to: number): number[] {
  const places: number[] = [];
  for (let index = from; index < Math.min(to, sequence.length); index += 1) places.push(sequence.at(index));
  return places;
}

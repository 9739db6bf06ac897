import { SORT_DIRECTIONS, USER_STATUSES, type UserSort } from '../data/index.js';
import {
  boolean,
  id,
  integer,
  lenient,
  object,
  oneOf,
  optional,
  readable,
  text,
  type Reader,
} from '../data/read.js';
import {
  DENSITIES,
  EVERYBODY,
  settled,
  type ColumnState,
  type SavedView,
  type ViewFilters,
  type ViewState,
} from './view-state.js';

/** The most that a view from anywhere may ask for: a link must not bring the page down. */
const MAX_PAGE_SIZE = 1000;
const MAX_DAYS = 36_500;

const readFilters = object<ViewFilters>({
  roleIds: optional(readable(id)),
  statuses: optional(readable(oneOf(USER_STATUSES))),
  notSignedInDays: optional(integer(1, MAX_DAYS)),
  neverSignedIn: optional(boolean),
});

const readSearch: Reader<string | undefined> = (value) => text(value).trim() || undefined;

const readState = object<ViewState>({
  search: optional(readSearch),
  filters: lenient((value) => settled(readFilters(value)), {}),
  sort: optional(object<UserSort>({ field: id, direction: oneOf(SORT_DIRECTIONS) })),
  page: optional(object<NonNullable<ViewState['page']>>({ start: integer(0), cursor: optional(id) })),
  pageSize: optional(integer(1, MAX_PAGE_SIZE)),
  columns: optional(
    readable(object<ColumnState>({ id, hidden: optional(boolean), width: optional(integer(1)) })),
  ),
  density: optional(oneOf(DENSITIES)),
});

const readViews = readable(object<SavedView>({ name: id, state: readState }));

/**
 * Reads a view from where anybody may have written it, such as a URL or a storage. What cannot be read is left out, and
 * so is what nothing sensible asks for: a page of more than 1,000 users, or more than 36,500 days without a sign-in.
 */
export function readViewState(value: unknown): ViewState {
  return lenient(readState, EVERYBODY)(value);
}

/** Reads saved views; those that cannot be read are left out. */
export function readSavedViews(value: unknown): readonly SavedView[] {
  return lenient(readViews, [])(value);
}

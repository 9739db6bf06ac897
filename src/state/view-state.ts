import type { UserFilter, UserFilters, UserSort, UserStatus } from '../data/index.js';

/** How close the rows of a table stand. */
export const DENSITIES = ['comfortable', 'compact'] as const;
/** One of {@link DENSITIES}. */
export type Density = (typeof DENSITIES)[number];

/** How many users a page may hold, to choose from. */
export const PAGE_SIZES = [10, 25, 50, 100] as const;

/** The days without a sign-in that can be filtered by. */
export const INACTIVE_DAYS = [30, 90, 180] as const;

/** Filters as a person chooses them: days are counted from today, so that a saved view stays true. */
export interface ViewFilters {
  roleIds?: string[] | undefined;
  statuses?: UserStatus[] | undefined;
  notSignedInDays?: number | undefined;
  neverSignedIn?: boolean | undefined;
}
/** What a person made of a column: hidden, or of another width (CSS pixels). Columns come in their order. */
export interface ColumnState {
  id: string;
  hidden?: boolean | undefined;
  width?: number | undefined;
}
/** Everything that a person can set in a table of users, as plain data. */
export interface ViewState {
  search?: string | undefined;
  filters: ViewFilters;
  sort?: UserSort | undefined;
  /** The number of users before the page, and the cursor of a backend that pages by cursor. */
  page?: { start: number; cursor?: string | undefined } | undefined;
  pageSize?: number | undefined;
  columns?: ColumnState[] | undefined;
  density?: Density | undefined;
}

/** A view with a name, to come back to. */
export interface SavedView {
  readonly name: string;
  readonly state: ViewState;
}

/** The view that shows everybody. */
export const EVERYBODY: ViewState = { filters: {} };

const DAY = 24 * 60 * 60 * 1000;

/**
 * The filters of a query. Days without a sign-in become a point in time at the start of a day in UTC, the same all day
 * long, so that the same question stays the same.
 */
export function queryFilters(filters: ViewFilters, now: number): UserFilters | undefined {
  const { notSignedInDays: days, ...others } = settled(filters);
  const query = {
    ...others,
    ...(days !== undefined && {
      notSignedInSince: new Date(Math.floor(now / DAY) * DAY - days * DAY).toISOString(),
    }),
  };
  return isFiltered(filters) ? query : undefined;
}

/** Whether there is any filter. */
export function isFiltered(filters: ViewFilters): boolean {
  return activeFilters(filters).length > 0;
}

/** One choice of one filter, as a chip shows it. */
export type ActiveFilter =
  | { readonly filter: 'roleIds'; readonly value: string }
  | { readonly filter: 'statuses'; readonly value: UserStatus }
  | { readonly filter: 'notSignedInSince'; readonly value: number }
  | { readonly filter: 'neverSignedIn'; readonly value: true };

/** Every choice that is made, in the order of the filters. */
export function activeFilters({
  roleIds = [],
  statuses = [],
  notSignedInDays,
  neverSignedIn,
}: ViewFilters): ActiveFilter[] {
  return [
    ...roleIds.map((value) => ({ filter: 'roleIds', value }) as const),
    ...statuses.map((value) => ({ filter: 'statuses', value }) as const),
    ...(notSignedInDays === undefined
      ? []
      : [{ filter: 'notSignedInSince', value: notSignedInDays } as const]),
    ...(neverSignedIn ? [{ filter: 'neverSignedIn', value: true } as const] : []),
  ];
}

/** The filters with one choice made or taken back. Of the last login only one choice holds at a time. */
export function withChoice(filters: ViewFilters, choice: ActiveFilter, chosen: boolean): ViewFilters {
  switch (choice.filter) {
    case 'roleIds':
      return { ...filters, roleIds: toggled(filters.roleIds, choice.value, chosen) };
    case 'statuses':
      return { ...filters, statuses: toggled(filters.statuses, choice.value, chosen) };
    case 'notSignedInSince':
      return { ...withoutLastLogin(filters), ...(chosen && { notSignedInDays: choice.value }) };
    case 'neverSignedIn':
      return { ...withoutLastLogin(filters), ...(chosen && { neverSignedIn: true }) };
  }
}

/** The filters without one about the last login. */
export function withoutLastLogin({ roleIds, statuses }: ViewFilters): ViewFilters {
  return { ...(roleIds && { roleIds }), ...(statuses && { statuses }) };
}

function toggled<T>(values: readonly T[] = [], value: T, chosen: boolean): T[] | undefined {
  const others = values.filter((other) => other !== value);
  const after = chosen ? [...others, value] : others;
  return after.length === 0 ? undefined : after;
}

/** The choices that are made, and nothing else: none twice, none empty, and one about the last login. */
export function settled(filters: ViewFilters): ViewFilters {
  return chosen(activeFilters(filters));
}

function chosen(choices: readonly ActiveFilter[]): ViewFilters {
  return choices.reduce<ViewFilters>((filters, choice) => withChoice(filters, choice, true), {});
}

/** What a backend can hold of filters. */
export interface FilterCapabilities {
  readonly filters: readonly UserFilter[];
  readonly combinesFilters: boolean;
}

/**
 * The filters that a backend can hold; the others would be refused. One that combines nothing holds one kind of filter,
 * and none beside a search.
 */
export function heldFilters(
  filters: ViewFilters,
  { filters: offered, combinesFilters }: FilterCapabilities,
  isSearched: boolean,
): ViewFilters {
  const held = activeFilters(filters).filter(({ filter }) => offered.includes(filter));
  if (combinesFilters) return chosen(held);
  return isSearched ? {} : chosen(held.filter(({ filter }) => filter === held[0]?.filter));
}

/** Filters of one kind: that of the choice made last. For a backend that combines nothing, where the newer one replaces the older. */
export function newestFilters(before: ViewFilters, after: ViewFilters): ViewFilters {
  const older = activeFilters(before);
  const newer = activeFilters(after);
  const isOld = (choice: ActiveFilter) =>
    older.some(({ filter, value }) => filter === choice.filter && value === choice.value);
  const newest = newer.find((choice) => !isOld(choice)) ?? newer[0];
  return chosen(newer.filter(({ filter }) => filter === newest?.filter));
}

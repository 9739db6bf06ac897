import * as z from 'zod/mini';
import {
  SORT_DIRECTIONS,
  USER_STATUSES,
  type UserFilter,
  type UserFilters,
  type UserStatus,
} from '../data/index.js';
import { id, lenient, nullish, text } from '../data/lenient.js';

/** How close the rows of a table stand. */
export const DENSITIES = ['comfortable', 'compact'] as const;
/** One of {@link DENSITIES}. */
export type Density = (typeof DENSITIES)[number];

/** How many users a page may hold, to choose from. */
export const PAGE_SIZES = [10, 25, 50, 100] as const;

/** The days without a sign-in that can be filtered by. */
export const INACTIVE_DAYS = [30, 90, 180] as const;

/** The most that a view from anywhere may ask for: a link must not bring the page down. */
const MAX_PAGE_SIZE = 1000;
const MAX_DAYS = 36_500;

const count = z.int().check(z.nonnegative());
const upTo = (most: number) => z.int().check(z.positive(), z.maximum(most));

/** Reads a list item by item: one that cannot be read hides no other. */
function items<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((values) =>
      values.flatMap((value): z.output<T>[] => {
        const item = read(schema, value);
        return item === undefined ? [] : [item];
      }),
    ),
  );
}

const filtersSchema = z.object({
  roleIds: nullish(items(id)),
  statuses: nullish(items(z.enum(USER_STATUSES))),
  notSignedInDays: nullish(upTo(MAX_DAYS)),
  neverSignedIn: nullish(z.boolean()),
});

const columnSchema = z.object({
  id,
  hidden: nullish(z.boolean()),
  width: nullish(z.int().check(z.positive())),
});

const searchSchema = z.pipe(
  text,
  z.transform((search) => search.trim() || undefined),
);

const viewStateSchema = z.object({
  search: nullish(searchSchema),
  filters: lenient(z.pipe(filtersSchema, z.transform(settled)), {}),
  sort: nullish(z.object({ field: id, direction: z.enum(SORT_DIRECTIONS) })),
  page: nullish(z.object({ start: count, cursor: nullish(id) })),
  pageSize: nullish(upTo(MAX_PAGE_SIZE)),
  columns: nullish(items(columnSchema)),
  density: nullish(z.enum(DENSITIES)),
});

/** Filters as a person chooses them: days are counted from today, so that a saved view stays true. */
export type ViewFilters = z.infer<typeof filtersSchema>;
/** What a person made of a column: hidden, or of another width (CSS pixels). Columns come in their order. */
export type ColumnState = z.infer<typeof columnSchema>;
/**
 * Everything that a person can set in a table of users, as plain data: search, filters, sort, page (the number of users
 * before it, and the cursor of a backend that pages by cursor), page size, columns and density.
 */
export type ViewState = z.infer<typeof viewStateSchema>;

/** A view with a name, to come back to. */
export interface SavedView {
  readonly name: string;
  readonly state: ViewState;
}

const savedViewsSchema = items(z.object({ name: id, state: viewStateSchema }));

/** The view that shows everybody. */
export const EVERYBODY: ViewState = { filters: {} };

/**
 * Reads a view from where anybody may have written it, such as a URL or a storage. What cannot be read is left out, and
 * so is what nothing sensible asks for: a page of more than 1,000 users, or more than 36,500 days without a sign-in.
 */
export function readViewState(value: unknown): ViewState {
  const { filters, ...others } = read(viewStateSchema, value) ?? EVERYBODY;
  // Absent, not undefined: what is not there takes the place of nothing when views are laid over each other.
  return { filters, ...present(others) };
}

/** Reads saved views; those that cannot be read are left out. */
export function readSavedViews(value: unknown): readonly SavedView[] {
  return (read(savedViewsSchema, value) ?? []).map(({ name, state }) => ({
    name,
    state: readViewState(state),
  }));
}

function present<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function read<T extends z.ZodMiniType>(schema: T, value: unknown): z.output<T> | undefined {
  try {
    return z.safeParse(schema, value).data;
  } catch {
    // A getter that throws passes through `safeParse`.
    return undefined;
  }
}

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
function settled(filters: ViewFilters): ViewFilters {
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

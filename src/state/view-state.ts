import * as z from 'zod/mini';
import {
  SORT_DIRECTIONS,
  USER_STATUSES,
  type UserFilter,
  type UserFilters,
  type UserStatus,
} from '../data/index.js';
import { lenient, nullish, text } from '../data/lenient.js';

/** How close the rows of a table stand. */
export const DENSITIES = ['comfortable', 'compact'] as const;
/** One of {@link DENSITIES}. */
export type Density = (typeof DENSITIES)[number];

/** How many users a page may hold, to choose from. */
export const PAGE_SIZES = [10, 25, 50, 100] as const;

/** The days without a sign-in that can be filtered by. */
export const INACTIVE_DAYS = [30, 90, 180] as const;

const texts = nullish(z.array(text));
const count = z.int().check(z.nonnegative());
const positive = z.int().check(z.positive());

const filtersSchema = z.object({
  roleIds: texts,
  statuses: nullish(z.array(z.enum(USER_STATUSES))),
  notSignedInDays: nullish(positive),
  neverSignedIn: nullish(z.boolean()),
});

const columnSchema = z.object({
  id: text,
  hidden: nullish(z.boolean()),
  width: nullish(positive),
});

const viewStateSchema = z.object({
  search: nullish(text),
  filters: lenient(filtersSchema, {}),
  sort: nullish(z.object({ field: text, direction: z.enum(SORT_DIRECTIONS) })),
  page: nullish(z.object({ start: count, cursor: nullish(text) })),
  pageSize: nullish(positive),
  columns: nullish(z.array(columnSchema)),
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

const savedViewsSchema = z.array(z.object({ name: text, state: viewStateSchema }));

/** The view that shows everybody. */
export const EVERYBODY: ViewState = { filters: {} };

/** Reads a view from where anybody may have written it, such as a URL or a storage; what cannot be read is left out. */
export function readViewState(value: unknown): ViewState {
  return read(viewStateSchema, value) ?? EVERYBODY;
}

/** Reads saved views; none if they cannot be read. */
export function readSavedViews(value: unknown): readonly SavedView[] {
  return read(savedViewsSchema, value) ?? [];
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
  const { notSignedInDays: days, ...others } = filters;
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

/** The filters that a backend can hold; the others would be refused. */
export function offeredFilters(filters: ViewFilters, offered: readonly UserFilter[]): ViewFilters {
  return activeFilters(filters)
    .filter(({ filter }) => !offered.includes(filter))
    .reduce<ViewFilters>((rest, choice) => withChoice(rest, choice, false), filters);
}

import type { ReactiveElement } from 'lit';
import type { CheckedAdapter, UserQuery, UserSort } from '../data/index.js';
import { pageAt, type PagePosition } from '../state/paging.js';
import { readViewState } from '../state/read-view.js';
import {
  EVERYBODY,
  heldFilters,
  isFiltered,
  newestFilters,
  queryFilters,
  type ColumnState,
  type Density,
  type ViewFilters,
  type ViewState,
} from '../state/view-state.js';
import { SearchText } from './search-text.js';

/** What a view falls back to where a person chose nothing. */
export interface ViewDefaults {
  readonly pageSize: number;
  readonly density: Density;
}

/**
 * Owns what a person chose to see of the users: search, filters, sort, page, page size, columns, density. Says when that
 * changes. Owns no users, asks for none, and knows no markup.
 */
export class TableView {
  readonly search: SearchText;
  readonly #host: ReactiveElement;
  readonly #defaults: () => ViewDefaults;
  readonly #adapter: () => CheckedAdapter | undefined;
  readonly #changed: () => void;
  #state: ViewState = EVERYBODY;
  #settled: ViewState = EVERYBODY;
  #before: ViewState = EVERYBODY;

  /** `changed` is called when the person, not the host, chose something else. */
  constructor(
    host: ReactiveElement,
    adapter: () => CheckedAdapter | undefined,
    defaults: () => ViewDefaults,
    changed: () => void,
  ) {
    this.#host = host;
    this.#adapter = adapter;
    this.#defaults = defaults;
    this.#changed = changed;
    this.search = new SearchText(host, () => {
      this.#set({ ...this.#state, search: this.search.search, page: undefined, ...this.#alone('search') });
    });
  }

  /** Everything that was chosen, as plain data. */
  get state(): ViewState {
    return this.#state;
  }

  /** Takes a view from the host, which may have it from anywhere. */
  set state(state: ViewState) {
    const before = this.#state;
    this.#settled = this.#state = readViewState(state);
    this.search.set(this.#state.search);
    this.#host.requestUpdate('viewState', before);
  }

  /** What was chosen before the last change by the person. */
  get before(): ViewState {
    return this.#before;
  }

  /** The filters that the backend can hold. */
  get filters(): ViewFilters {
    const capabilities = this.#adapter()?.capabilities;
    return capabilities ? heldFilters(this.#state.filters, capabilities, this.#search !== undefined) : {};
  }

  get sort(): UserSort | undefined {
    return this.#state.sort;
  }

  get pageSize(): number {
    return this.#state.pageSize ?? this.#defaults().pageSize;
  }

  get density(): Density {
    return this.#state.density ?? this.#defaults().density;
  }

  /** Whether fewer than all users are asked for. */
  get isNarrowed(): boolean {
    return this.#search !== undefined || isFiltered(this.filters);
  }

  get position(): PagePosition {
    return pageAt(this.#pagingKind, this.pageSize, this.#state.page);
  }

  /** The question to the adapter, without a page. */
  narrowing(clientId: string | undefined): Omit<UserQuery, 'page'> {
    const search = this.#search;
    const filters = queryFilters(this.filters, Date.now());
    const { sort } = this;
    return {
      ...(clientId !== undefined && { clientId }),
      ...(search !== undefined && { search }),
      ...(filters && { filters }),
      ...(sort && { sort }),
    };
  }

  /** Takes filters that the person changed. Where the backend combines none, the newest kind of filter is kept. */
  filterBy(changed: ViewFilters): void {
    const filters = this.#combines ? changed : newestFilters(this.filters, changed);
    this.#set({
      ...this.#state,
      filters,
      page: undefined,
      ...(isFiltered(filters) && this.#alone('filters')),
    });
  }

  sortBy(sort: UserSort | undefined): void {
    this.#set({ ...this.#state, sort, page: undefined });
  }

  goTo({ start, page }: PagePosition): void {
    this.#set({ ...this.#state, page: placeOf(start, page) });
  }

  /** Goes to a page without a word: not the person wanted to be there, but their page is gone. */
  fallBackTo({ start, page }: PagePosition): void {
    const before = this.#state;
    this.#settled = this.#state = { ...before, page: placeOf(start, page) };
    this.#host.requestUpdate('viewState', before);
  }

  /** Shows the first page, because the users are others. */
  rewind(): void {
    this.#settled = this.#state = { ...this.#state, page: undefined };
  }

  /** The user that is first on the page stays on it, where the backend can jump there. */
  setPageSize(pageSize: number): void {
    const start = Math.floor(this.position.start / pageSize) * pageSize;
    const page = this.#pagingKind === 'offset' && start > 0 ? { start } : undefined;
    this.#set({ ...this.#state, pageSize, page });
  }

  arrange(columns: readonly ColumnState[]): void {
    this.#set({ ...this.#state, columns: [...columns] });
  }

  /** Shows columns as they are being arranged, before that is settled. */
  preview(columns: readonly ColumnState[]): void {
    const before = this.#state;
    this.#state = { ...before, columns: [...columns] };
    this.#host.requestUpdate('viewState', before);
  }

  setDensity(density: Density): void {
    this.#set({ ...this.#state, density });
  }

  /** Shows everybody again; columns, density and page size stay. */
  clear(): void {
    this.search.set(undefined);
    this.#set({ ...this.#state, search: undefined, filters: {}, page: undefined });
  }

  /** Takes a view that the person chose. */
  choose(state: ViewState): void {
    const read = readViewState(state);
    this.search.set(read.search);
    this.#set(read);
  }

  /** The search that the backend can do: not every one can, and not with so few characters. */
  get #search(): string | undefined {
    const { search } = this.search;
    const minLength = this.#adapter()?.capabilities.search?.minLength ?? Infinity;
    return search !== undefined && [...search].length >= minLength ? search : undefined;
  }

  get #combines(): boolean {
    return this.#adapter()?.capabilities.combinesFilters !== false;
  }

  get #pagingKind() {
    return this.#adapter()?.capabilities.paging[0] ?? 'offset';
  }

  /** Where a backend holds only one condition at a time, a newer one takes the place of the others. */
  #alone(condition: 'search' | 'filters'): Partial<ViewState> {
    if (this.#combines) return {};
    if (condition === 'search') return this.search.search === undefined ? {} : { filters: {} };
    this.search.set(undefined);
    return { search: undefined };
  }

  #set(state: ViewState): void {
    this.#before = this.#settled;
    this.#settled = this.#state = state;
    this.#host.requestUpdate('viewState', this.#before);
    this.#changed();
  }
}

function placeOf(start: number, page: PagePosition['page']): ViewState['page'] {
  if (start === 0 && !('cursor' in page && page.cursor !== undefined)) return undefined;
  return 'cursor' in page && page.cursor !== undefined ? { start, cursor: page.cursor } : { start };
}

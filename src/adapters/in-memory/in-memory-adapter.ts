import {
  DEFAULT_ROLES,
  SORT_FIELDS,
  USER_FILTERS,
  viewerAccessAt,
  type BulkRequest,
  type BulkResult,
  type CallOptions,
  type Client,
  type Delivery,
  type Role,
  type User,
  type UserAdapter,
  type UserAdapterCapabilities,
  type UserChange,
  type UserChanges,
  type UserCounts,
  type UserCountsQuery,
  type UserDraft,
  type UserId,
  type UserPage,
  type UserQuery,
  type Viewer,
  type WriteOptions,
} from '../../data/index.js';
import { ANYBODY, changeSeenBy, masked } from './access.js';
import type { Backend } from './backend.js';
import { Failures, pause } from './call.js';
import { OPTIONAL_METHODS, type AdapterMethod, type InMemoryAdapterOptions } from './options.js';
import { refusalsOf } from './protection.js';
import { withMail } from './shown-mail.js';
import { findPage } from './user-pages.js';
import { UserStore } from './user-store.js';
import { perform, type Work } from './work.js';
import type * as Writing from './writing.js';

const EVERYTHING: UserAdapterCapabilities = {
  paging: ['offset', 'cursor'],
  sortFields: [...SORT_FIELDS],
  search: { minLength: 3 },
  filters: [...USER_FILTERS],
  combinesFilters: true,
  multipleRoles: true,
};
const DEFAULT_COOL_DOWN = 60;

/**
 * A backend in memory that can do everything the contract knows, for demonstrations, tests and stories: the reference
 * for whoever writes an adapter. It can be slow, fail, know less and look on with other eyes, see
 * {@link InMemoryAdapterOptions}. What it hands out is frozen.
 *
 * It holds 100,000 users with ease: it makes nothing of them until it is asked, works in slices that leave the page free
 * and stop when the call is aborted, and keeps what it worked out right when a user changes.
 *
 * @example
 * const adapter = new InMemoryAdapter({ users: generateUsers(1000), clients: DEMO_CLIENTS, delay: 300 });
 * adapter.configure({ failures: { update: { error: 'unavailable', times: 1 } } });
 */
export class InMemoryAdapter<Row = User> implements UserAdapter {
  #store = new UserStore();
  #options: InMemoryAdapterOptions<Row> = {};
  #failures = new Failures(undefined);
  #capabilities = EVERYTHING;

  constructor(options: InMemoryAdapterOptions<Row> & Required<Pick<InMemoryAdapterOptions<Row>, 'toUser'>>);
  constructor(options?: InMemoryAdapterOptions);
  constructor(options: InMemoryAdapterOptions<Row> = {}) {
    this.configure(options);
  }

  /**
   * Changes options; what is not named stays. `users` replaces everybody, for all adapters to the same users and
   * without a word to those who watch. `toUser` alone is for the users who are given next.
   */
  configure({ users, ...options }: InMemoryAdapterOptions<Row>): void {
    this.#options = { ...this.#options, ...options };
    if (users) this.#store.replaceAll(users, this.#options.toUser as ((row: unknown) => User) | undefined);
    if ('failures' in options) this.#failures = new Failures(options.failures);
    this.#capabilities = Object.freeze({ ...EVERYTHING, ...this.#options.capabilities });
    for (const method of OPTIONAL_METHODS) {
      // An own property hides the method of the class; a property that is not there brings it back.
      if (this.#options.without?.includes(method)) Object.defineProperty(this, method, HIDDEN);
      else Reflect.deleteProperty(this, method);
    }
  }

  /** Another adapter to the same users, as another person, or one who is otherwise different. */
  as(
    viewer: Viewer | undefined,
    options: Omit<InMemoryAdapterOptions, 'users' | 'toUser' | 'viewer'> = {},
  ): InMemoryAdapter<Row> {
    const other = new InMemoryAdapter<Row>();
    other.configure({ ...this.#options, ...options, viewer });
    other.#store = this.#store;
    return other;
  }

  get capabilities(): UserAdapterCapabilities {
    return this.#capabilities;
  }

  list(query: UserQuery, options?: CallOptions): Promise<UserPage> {
    return this.#call('list', options, async () => {
      // The first rows are shown without it.
      const isPlain = !query.sort && !query.search && !query.filters && 'offset' in query.page;
      const finding = isPlain ? undefined : await import('./finding.js');
      if (!finding) fetchFinding();
      return this.#perform(() => this.#list(query, { ...this.#context, finding }), options);
    });
  }

  counts(query: UserCountsQuery, options?: CallOptions): Promise<UserCounts> {
    return this.#call('counts', options, async () => {
      const [{ countUsers }, finding] = await Promise.all([
        import('./user-counts.js'),
        import('./finding.js'),
      ]);
      return this.#perform(() => countUsers(query, { ...this.#context, finding }), options);
    });
  }

  get(id: UserId, options?: CallOptions): Promise<User> {
    return this.#call('get', options, async () => {
      const { placeOfSeen } = await import('./finding.js');
      return this.#perform(() => this.#at(placeOfSeen(id, this.#context)), options);
    });
  }

  create(draft: UserDraft, options?: WriteOptions): Promise<User> {
    return this.#write('create', options, (writing, backend) => writing.create(backend, draft));
  }

  update(id: UserId, changes: UserChanges, options?: WriteOptions): Promise<User> {
    return this.#write('update', options, (writing, backend) =>
      writing.update(backend, id, changes, options),
    );
  }

  remove(id: UserId, options?: WriteOptions): Promise<void> {
    return this.#write('remove', options, (writing, backend) => writing.remove(backend, id, options));
  }

  sendPasswordReset(id: UserId, options?: WriteOptions): Promise<Delivery> {
    return this.#write('sendPasswordReset', options, (writing, backend) =>
      writing.sendPasswordReset(backend, id),
    );
  }

  sendActivation(id: UserId, options?: WriteOptions): Promise<Delivery> {
    return this.#write('sendActivation', options, (writing, backend) => writing.sendActivation(backend, id));
  }

  bulk(request: BulkRequest, options?: Omit<WriteOptions, 'version'>): Promise<readonly BulkResult[]> {
    const key = options?.idempotencyKey;
    return this.#call('bulk', options, async () => {
      const [{ actOnAll }, writing] = await Promise.all([import('./bulk.js'), import('./writing.js')]);
      return writing.exclusively(this.#store, key && `bulk ${key}`, () =>
        actOnAll(request, this.#context, { revision: () => this.#store.revision, signal: options?.signal }),
      );
    });
  }

  roles(options?: CallOptions): Promise<readonly Role[]> {
    return this.#call('roles', options, () => copy(this.#roles));
  }

  clients(options?: CallOptions): Promise<readonly Client[]> {
    return this.#call('clients', options, () => this.#perform(() => this.#clients(), options));
  }

  viewer(options?: CallOptions): Promise<Viewer> {
    return this.#call('viewer', options, () => copy(this.#viewer));
  }

  watch(listener: (change: UserChange) => void, { signal }: { readonly signal: AbortSignal }): void {
    this.#store.watch((before, after) => {
      const change = changeSeenBy(this.#viewer, before, after);
      if (!change) return;
      listener('user' in change ? { ...change, user: this.#show(change.user) } : change);
    }, signal);
  }

  *#list(query: UserQuery, backend: Backend): Work<UserPage> {
    const { places, ...page } = yield* findPage(query, backend);
    return { users: places.map((place) => this.#show(this.#store.at(place))), ...page };
  }

  *#at(place: Work<number>): Work<User> {
    return this.#show(this.#store.at(yield* place));
  }

  *#clients(): Work<readonly Client[]> {
    const clients = this.#options.clients ?? (yield* this.#store.clientIds()).map((id) => ({ id, name: id }));
    return clients.filter(({ id }) => viewerAccessAt(this.#viewer, id)).map((client) => ({ ...client }));
  }

  get #viewer(): Viewer {
    return this.#options.viewer ?? ANYBODY;
  }

  get #roles(): readonly Role[] {
    return this.#options.roles ?? DEFAULT_ROLES;
  }

  get #context(): Backend {
    const { adminRoleId, clients, bounces, coolDown = DEFAULT_COOL_DOWN, now = Date.now } = this.#options;
    return {
      store: this.#store,
      roles: this.#roles,
      viewer: this.#viewer,
      capabilities: this.#capabilities,
      adminRoleId: adminRoleId ?? this.#roles[0]?.id ?? '',
      clients,
      bounces: bounces ?? (() => undefined),
      coolDown,
      now,
      show: (user) => this.#show(user),
    };
  }

  async #call<T>(
    method: AdapterMethod,
    options: CallOptions | undefined,
    act: () => T | Promise<T>,
  ): Promise<T> {
    const { delay = 0 } = this.#options;
    await pause(typeof delay === 'function' ? delay(method) : delay, options?.signal);
    this.#failures.throwFor(method);
    return act();
  }

  #write<T>(
    method: AdapterMethod,
    options: WriteOptions | undefined,
    begin: (writing: typeof Writing, backend: Backend) => Work<T>,
  ): Promise<T> {
    const key = options?.idempotencyKey;
    return this.#call(method, options, async () => {
      // Most pages are only read: what writes is loaded when something is first written.
      const writing = await import('./writing.js');
      return writing.exclusively(this.#store, key && `${method} ${key}`, () =>
        this.#perform(() => begin(writing, this.#context), options),
      );
    });
  }

  #perform<T>(begin: () => Work<T>, options: CallOptions | undefined): Promise<T> {
    options?.signal?.throwIfAborted();
    return perform(begin, { revision: () => this.#store.revision, signal: options?.signal });
  }

  /** A user as the viewer may see them, with what is refused for them. */
  #show(user: User): User {
    const refused = refusalsOf(user, this.#context);
    const { now = Date.now } = this.#options;
    const shown = withMail(masked(this.#viewer, user), this.#store, now());
    if (Object.keys(refused).length === 0) return Object.freeze(shown);
    const refusals = { ...user.refusals, ...refused };
    return Object.freeze({ ...shown, refusals: Object.freeze(refusals) });
  }
}

let isFetched = false;

/** Fetches what sorts, searches and filters when the browser has nothing else to do, so that the first click need not wait for it. */
function fetchFinding(): void {
  if (isFetched || typeof requestIdleCallback !== 'function') return;
  isFetched = true;
  // If that fails, it is tried again when it is needed.
  requestIdleCallback(() => void import('./finding.js').catch(() => undefined));
}

// Not `structuredClone`, which throws on the proxies that frameworks put around the options.
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const HIDDEN = { value: undefined, configurable: true };

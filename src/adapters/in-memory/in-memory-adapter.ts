import * as z from 'zod/mini';
import {
  AdapterError,
  DEFAULT_CLIENT_ID,
  DEFAULT_ROLES,
  SORT_FIELDS,
  USER_FILTERS,
  userChangesSchema,
  userDraftSchema,
  type Assignment,
  type CallOptions,
  type Client,
  type Delivery,
  type Role,
  type User,
  type UserAction,
  type UserAdapter,
  type UserAdapterCapabilities,
  type UserChange,
  type UserChanges,
  type UserDraft,
  type UserId,
  type UserPage,
  type UserQuery,
  type Viewer,
  type WriteOptions,
} from '../../data/index.js';
import { accessAt, ANYBODY, masked, may, sees } from './access.js';
import { Failures, pause } from './call.js';
import { OPTIONAL_METHODS, type AdapterMethod, type InMemoryAdapterOptions } from './options.js';
import { changedClients, checkAssignments, protectedReason } from './rules.js';
import { findPage } from './user-pages.js';
import { UserStore } from './user-store.js';

const EVERYTHING: UserAdapterCapabilities = {
  paging: ['offset', 'cursor'],
  sortFields: [...SORT_FIELDS],
  search: { minLength: 3 },
  filters: [...USER_FILTERS],
  combinesFilters: true,
  multipleRoles: true,
};
const DEFAULT_COOL_DOWN = 60;
const ACTIVATION_LIFETIME = 7 * 24 * 60 * 60 * 1000;

/**
 * A backend in memory that can do everything the contract knows, for demonstrations, tests and stories: the reference
 * for whoever writes an adapter. It can be slow, fail, know less and look on with other eyes, see
 * {@link InMemoryAdapterOptions}. What it hands out is frozen.
 *
 * @example
 * const adapter = new InMemoryAdapter({ users: generateUsers(1000), clients: DEMO_CLIENTS, delay: 300 });
 * adapter.configure({ failures: { update: { error: 'unavailable', times: 1 } } });
 */
export class InMemoryAdapter implements UserAdapter {
  #store = new UserStore();
  #options: InMemoryAdapterOptions = {};
  #failures = new Failures(undefined);
  #capabilities = EVERYTHING;

  constructor(options: InMemoryAdapterOptions = {}) {
    this.configure(options);
  }

  /**
   * Changes options; what is not named stays. `users` replaces everybody, for all adapters to the same users and
   * without a word to those who watch.
   */
  configure({ users, ...options }: InMemoryAdapterOptions): void {
    this.#options = { ...this.#options, ...options };
    if (users) this.#store.replaceAll(users);
    if ('failures' in options) this.#failures = new Failures(options.failures);
    this.#store.forgetOrders();
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
    options: Omit<InMemoryAdapterOptions, 'users' | 'viewer'> = {},
  ): InMemoryAdapter {
    const other = new InMemoryAdapter({ ...this.#options, ...options, viewer });
    other.#store = this.#store;
    return other;
  }

  get capabilities(): UserAdapterCapabilities {
    return this.#capabilities;
  }

  list(query: UserQuery, options?: CallOptions): Promise<UserPage> {
    return this.#call('list', options, () => {
      const page = findPage(query, {
        store: this.#store,
        roles: this.#roles,
        viewer: this.#viewer,
        capabilities: this.#capabilities,
      });
      return { ...page, users: page.users.map((user) => this.#show(user)) };
    });
  }

  get(id: UserId, options?: CallOptions): Promise<User> {
    return this.#call('get', options, () => this.#show(this.#find(id)));
  }

  create(draft: UserDraft, options?: WriteOptions): Promise<User> {
    return this.#write('create', options, () => {
      const checked = check(userDraftSchema, draft);
      this.#allowAt(
        'create',
        checked.assignments.map(({ clientId }) => clientId),
      );
      this.#checkAssignments(checked.assignments);
      this.#checkEmail(checked.email);
      const createdAt = this.#time();
      const user = {
        ...checked,
        id: this.#store.newId(),
        status: 'pending' as const,
        createdAt,
        lastLoginAt: null,
      };
      return this.#show(this.#store.save({ ...user, activation: this.#newActivation() }));
    });
  }

  update(id: UserId, changes: UserChanges, options?: WriteOptions): Promise<User> {
    return this.#write('update', options, () => {
      const user = this.#find(id);
      const { status, ...fields } = check(userChangesSchema, changes);
      if (status) this.#allow(status === 'active' ? 'activate' : 'deactivate', user);
      if (Object.keys(fields).length > 0 || !status) this.#allow('update', user);
      checkVersion(user, options);
      if (fields.assignments) this.#checkNewAssignments(user, fields.assignments);
      if (fields.email !== undefined) this.#checkEmail(fields.email, id);
      const { phone = user.phone, ...others } = fields;
      const changed: User = { ...user, ...definite(others), phone: phone ?? undefined };
      if (status) changed.status = nextStatus(user, status);
      this.#protect(user, changed);
      return this.#show(this.#store.save(changed));
    });
  }

  remove(id: UserId, options?: WriteOptions): Promise<void> {
    return this.#write('remove', options, () => {
      const user = this.#find(id);
      this.#allow('remove', user);
      checkVersion(user, options);
      this.#protect(user, undefined);
      this.#store.remove(user);
    });
  }

  sendPasswordReset(id: UserId, options?: WriteOptions): Promise<Delivery> {
    return this.#write('sendPasswordReset', options, () => {
      const user = this.#find(id);
      this.#allow('reset-password', user);
      if (user.status === 'inactive') throw new AdapterError('conflict', { reason: 'inactive' });
      this.#checkCoolDown(this.#store.nextResets.get(id));
      const nextAttemptAt = this.#time(this.#coolDown * 1000);
      this.#store.nextResets.set(id, nextAttemptAt);
      return { status: 'sent', sentAt: this.#time(), nextAttemptAt };
    });
  }

  sendActivation(id: UserId, options?: WriteOptions): Promise<Delivery> {
    return this.#write('sendActivation', options, () => {
      const user = this.#find(id);
      this.#allow('send-activation', user);
      if (user.status !== 'pending') throw new AdapterError('conflict', { reason: 'not-pending' });
      this.#checkCoolDown(user.activation?.nextAttemptAt);
      const { sentAt, nextAttemptAt, ...activation } = this.#newActivation();
      this.#store.save({ ...user, activation: { ...activation, sentAt, nextAttemptAt } });
      return { status: 'sent', sentAt, nextAttemptAt };
    });
  }

  roles(options?: CallOptions): Promise<readonly Role[]> {
    return this.#call('roles', options, () => copy(this.#roles));
  }

  clients(options?: CallOptions): Promise<readonly Client[]> {
    return this.#call('clients', options, () => {
      const clients = this.#options.clients ?? [{ id: DEFAULT_CLIENT_ID, name: DEFAULT_CLIENT_ID }];
      return clients.filter(({ id }) => accessAt(this.#viewer, id)).map((client) => ({ ...client }));
    });
  }

  viewer(options?: CallOptions): Promise<Viewer> {
    return this.#call('viewer', options, () => copy(this.#viewer));
  }

  watch(listener: (change: UserChange) => void, { signal }: { readonly signal: AbortSignal }): void {
    this.#store.watch((change) => {
      if (change.type === 'removed') listener(change);
      else if (sees(this.#viewer, change.user)) listener({ ...change, user: this.#show(change.user) });
    }, signal);
  }

  get #roles(): readonly Role[] {
    return this.#options.roles ?? DEFAULT_ROLES;
  }

  get #adminRoleId(): string {
    return this.#options.adminRoleId ?? this.#roles[0]?.id ?? '';
  }

  get #viewer(): Viewer {
    return this.#options.viewer ?? ANYBODY;
  }

  get #coolDown(): number {
    return this.#options.coolDown ?? DEFAULT_COOL_DOWN;
  }

  #time(later = 0): string {
    return new Date((this.#options.now ?? Date.now)() + later).toISOString();
  }

  async #call<T>(method: AdapterMethod, options: CallOptions | undefined, act: () => T): Promise<T> {
    const { delay = 0 } = this.#options;
    await pause(typeof delay === 'function' ? delay(method) : delay, options?.signal);
    this.#failures.throwFor(method);
    return act();
  }

  #write<T>(method: AdapterMethod, options: WriteOptions | undefined, act: () => T): Promise<T> {
    const key = options?.idempotencyKey;
    return this.#call(method, options, () => this.#store.once(key && `${method} ${key}`, act));
  }

  /** A user as the viewer may see them, with what is refused for them. */
  #show(user: User): User {
    const reason = protectedReason(user, undefined, this.#context);
    const shown = masked(this.#viewer, user);
    if (!reason) return Object.freeze(shown);
    const refusals = { ...user.refusals, remove: { reason }, deactivate: { reason } };
    return Object.freeze({ ...shown, refusals: Object.freeze(refusals) });
  }

  get #context() {
    return { store: this.#store, viewer: this.#viewer, adminRoleId: this.#adminRoleId };
  }

  #find(id: UserId): User {
    const user = this.#store.get(id);
    if (!user || !sees(this.#viewer, user)) throw new AdapterError('not-found');
    return user;
  }

  #allow(action: UserAction, user: Pick<User, 'assignments'>): void {
    if (!may(this.#viewer, action, user)) throw new AdapterError('forbidden');
  }

  #allowAt(action: UserAction, clientIds: readonly string[]): void {
    for (const clientId of clientIds) this.#allow(action, { assignments: [{ clientId, roleIds: [] }] });
  }

  #protect(user: User, changed: User | undefined): void {
    const reason = protectedReason(user, changed, this.#context);
    if (reason) throw new AdapterError('conflict', { reason });
  }

  #checkEmail(email: string, own?: UserId): void {
    const id = this.#store.idByEmail(email);
    if (id === undefined || id === own) return;
    throw new AdapterError('invalid', { reason: 'email-taken', fields: { email: 'email-taken' } });
  }

  #checkAssignments(assignments: readonly Assignment[]): void {
    checkAssignments(assignments, {
      clientIds: this.#options.clients?.map(({ id }) => id),
      roleIds: this.#roles.map(({ id }) => id),
      multipleRoles: this.#capabilities.multipleRoles ?? false,
    });
  }

  #checkNewAssignments(user: User, assignments: readonly Assignment[]): void {
    this.#allowAt('update', changedClients(user.assignments, assignments));
    this.#checkAssignments(assignments);
  }

  #checkCoolDown(nextAttemptAt: string | undefined): void {
    const wait = Date.parse(nextAttemptAt ?? '') - Date.parse(this.#time());
    if (wait > 0)
      throw new AdapterError('rate-limited', { reason: 'too-soon', retryAfter: Math.ceil(wait / 1000) });
  }

  #newActivation() {
    return {
      status: 'waiting' as const,
      sentAt: this.#time(),
      expiresAt: this.#time(ACTIVATION_LIFETIME),
      nextAttemptAt: this.#time(this.#coolDown * 1000),
    };
  }
}

// Not `structuredClone`, which throws on the proxies that frameworks put around the options.
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const HIDDEN = { value: undefined, configurable: true };

function check<T extends z.ZodMiniType>(schema: T, value: unknown): z.output<T> {
  const { data, error } = z.safeParse(schema, value);
  if (!error) return data;
  const fields = error.issues.map(({ path: [field], message }) => [String(field ?? ''), message]);
  throw new AdapterError('invalid', {
    fields: Object.fromEntries(fields.reverse()) as Record<string, string>,
  });
}

function checkVersion(user: User, options: WriteOptions | undefined): void {
  if (options?.version !== undefined && options.version !== user.version) {
    throw new AdapterError('conflict', { reason: 'stale-version' });
  }
}

/** Who never set a password waits for the activation again. */
function nextStatus(user: User, status: 'active' | 'inactive'): User['status'] {
  if (status === 'inactive') return 'inactive';
  return user.activation === undefined || user.activation.status === 'activated' ? 'active' : 'pending';
}

function definite<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

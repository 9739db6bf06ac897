import type * as z from 'zod/mini';
import {
  AdapterError,
  userChangesSchema,
  userDraftSchema,
  type CallOptions,
  type PagingKind,
  type Total,
  type User,
  type UserAdapter,
  type UserAdapterCapabilities,
  type UserChanges,
  type UserDraft,
  type UserId,
  type UserPage,
  type UserQuery,
  type WriteOptions,
} from '../../src/data/index.js';
import { rowsOf, type Rows } from './made-up-rows.js';
import { MADE_UP_SORT_FIELDS, MadeUpUsers } from './made-up-user.js';

/** How a {@link MadeUpAdapter} behaves. */
export interface MadeUpAdapterOptions {
  /** How many users there are at the beginning. Default: 1,000,000. */
  readonly count?: number | undefined;
  /** Milliseconds that a call takes. Default: 0. */
  readonly delay?: number | undefined;
  /** How it pages. Default: by offset and by cursor; by cursor alone where the total is not told. */
  readonly paging?: readonly PagingKind[] | undefined;
  /** What it tells of how many there are: all, that there are more than it gave so far, or nothing. Default: `exact`. */
  readonly total?: Total['relation'] | 'none' | undefined;
  /** Where those who are added stand in a list without a sort. Default: `last`. */
  readonly added?: 'first' | 'last' | undefined;
}

/**
 * A backend with any number of users, who are made up from their number when they are asked for: a page of a million
 * takes no longer than one of a hundred. It pages, sorts by `MADE_UP_SORT_FIELDS`, and remembers who was added, changed
 * or removed. For tests and stories of long lists; it neither searches nor filters.
 *
 * @example
 * const adapter = new MadeUpAdapter({ count: 1_000_000, total: 'at-least', delay: 200 });
 */
export class MadeUpAdapter implements UserAdapter {
  readonly capabilities: UserAdapterCapabilities;
  readonly #options: MadeUpAdapterOptions;
  readonly #users: MadeUpUsers;
  readonly #changed = new Map<UserId, User>();
  readonly #removed = new Set<number>();
  readonly #added = new Map<UserId, User>();
  readonly #answers = new Map<string, User | undefined>();
  readonly #rows = new Map<string, Rows>();
  #lastVersion = 1;
  #lastId = 0;

  constructor(options: MadeUpAdapterOptions = {}) {
    const { count = 1_000_000, total = 'exact' } = options;
    this.#options = options;
    this.#users = new MadeUpUsers(count);
    const paging = options.paging ?? (total === 'exact' ? ['offset', 'cursor'] : ['cursor']);
    this.capabilities = { paging: [...paging], sortFields: [...MADE_UP_SORT_FIELDS] };
  }

  list({ sort, page }: UserQuery, options?: CallOptions): Promise<UserPage> {
    return this.#call(options, () => {
      const rows = this.#rowsBy(sort);
      const [start, end] = rangeOf(rows, page);
      const users = Array.from({ length: end - start }, (_, index) => rows.at(start + index));
      const isByCursor = !('offset' in page);
      return {
        users,
        ...this.#totalOf(rows, end),
        ...(isByCursor && end < rows.length && { next: `after ${end - 1} ${rows.at(end - 1).id}` }),
        ...(isByCursor && start > 0 && { previous: `before ${start} ${rows.at(start).id}` }),
      };
    });
  }

  get(id: UserId, options?: CallOptions): Promise<User> {
    return this.#call(options, () => this.#find(id));
  }

  create(draft: UserDraft, options?: WriteOptions): Promise<User> {
    return this.#write('create', options, () => {
      const checked = check(userDraftSchema, draft);
      this.#checkEmail(checked.email);
      const createdAt = new Date().toISOString();
      const id = `added${++this.#lastId}`;
      return this.#save({
        ...checked,
        id,
        status: 'pending',
        createdAt,
        lastLoginAt: null,
        activation: { status: 'waiting', sentAt: createdAt },
      });
    });
  }

  update(id: UserId, changes: UserChanges, options?: WriteOptions): Promise<User> {
    return this.#write('update', options, () => {
      const user = this.#find(id);
      const { phone = user.phone, ...fields } = check(userChangesSchema, changes);
      checkVersion(user, options);
      if (fields.email !== undefined) this.#checkEmail(fields.email, id);
      const named = Object.entries(fields).filter(([, value]) => value !== undefined);
      const changed: User = { ...user, ...Object.fromEntries(named), phone: phone ?? undefined };
      // Who never set a password waits for the activation again.
      if (fields.status === 'active' && user.activation) changed.status = 'pending';
      return this.#save(changed);
    });
  }

  async remove(id: UserId, options?: WriteOptions): Promise<void> {
    await this.#write('remove', options, () => {
      checkVersion(this.#find(id), options);
      if (!this.#added.delete(id)) this.#removed.add(this.#users.numberOf(id));
      this.#changed.delete(id);
      this.#rows.clear();
      return undefined;
    });
  }

  #rowsBy(sort: UserQuery['sort']): Rows {
    if (sort && !this.capabilities.sortFields?.includes(sort.field)) throw new AdapterError('invalid');
    const key = sort ? `${sort.field} ${sort.direction}` : '';
    let rows = this.#rows.get(key);
    if (!rows) {
      const { added: place = 'last' } = this.#options;
      const overlay = { changed: this.#changed, removed: this.#removed, added: this.#added, place };
      rows = rowsOf(this.#users, overlay, sort);
      this.#rows.set(key, rows);
    }
    return rows;
  }

  #totalOf({ length }: Rows, end: number): Pick<UserPage, 'total'> {
    const { total = 'exact' } = this.#options;
    if (total === 'none') return {};
    const isAll = total === 'exact' || end >= length;
    return { total: isAll ? { count: length, relation: 'exact' } : { count: end, relation: 'at-least' } };
  }

  #find(id: UserId): User {
    const number = this.#users.numberOf(id);
    const user = this.#added.get(id) ?? this.#changed.get(id);
    if (user) return user;
    if (number < 0 || this.#removed.has(number)) throw new AdapterError('not-found');
    return this.#users.at(number);
  }

  #save(user: User): User {
    const saved = frozen({ ...user, version: String(++this.#lastVersion) });
    (this.#users.numberOf(user.id) < 0 ? this.#added : this.#changed).set(user.id, saved);
    this.#rows.clear();
    return saved;
  }

  #checkEmail(email: string, own?: UserId): void {
    const number = this.#users.numberByEmail(email);
    const made = `m${number}`;
    const isMade = number >= 0 && !this.#removed.has(number) && !this.#changed.has(made) && made !== own;
    const isTaken = [...this.#changed.values(), ...this.#added.values()].some(
      (user) => user.id !== own && user.email.toLowerCase() === email.toLowerCase(),
    );
    if (isMade || isTaken) {
      throw new AdapterError('invalid', { reason: 'email-taken', fields: { email: 'email-taken' } });
    }
  }

  #write<T extends User | undefined>(
    method: string,
    options: WriteOptions | undefined,
    act: () => T,
  ): Promise<T> {
    return this.#call(options, () => {
      const key = options?.idempotencyKey && `${method} ${options.idempotencyKey}`;
      if (!key) return act();
      if (!this.#answers.has(key)) this.#answers.set(key, act());
      return this.#answers.get(key) as T;
    });
  }

  async #call<T>(options: CallOptions | undefined, act: () => T): Promise<T> {
    await pause(this.#options.delay ?? 0, options?.signal);
    return act();
  }
}

/** The first position of a page and the one after its last. */
function rangeOf(rows: Rows, page: UserQuery['page']): readonly [number, number] {
  const { limit } = page;
  if (!Number.isInteger(limit) || limit < 1) throw invalidPage();
  if ('offset' in page) {
    if (!Number.isInteger(page.offset) || page.offset < 0) throw invalidPage();
    return within(rows, page.offset, page.offset + limit);
  }
  if (page.cursor === undefined) return within(rows, 0, limit);
  const [, direction, position = '', id = ''] = /^(after|before) (\d+) (.*)$/s.exec(page.cursor) ?? [];
  if (direction === undefined) throw invalidPage();
  const found = rows.positionOf(id);
  if (direction === 'after') {
    const start = found < 0 ? Number(position) : found + 1;
    return within(rows, start, start + limit);
  }
  const end = found < 0 ? Number(position) : found;
  return within(rows, end - limit, end);
}

function within({ length }: Rows, start: number, end: number): readonly [number, number] {
  const first = Math.min(Math.max(start, 0), length);
  return [first, Math.max(first, Math.min(end, length))];
}

const invalidPage = () => new AdapterError('invalid', { message: 'There is no such page.' });

function check<T extends z.ZodMiniType>(schema: T, value: unknown): z.output<T> {
  const { data, error } = schema.safeParse(value);
  if (!error) return data as z.output<T>;
  const fields = error.issues.map(({ path: [field], message }) => [String(field ?? ''), message]);
  throw new AdapterError('invalid', { fields: Object.fromEntries(fields) as Record<string, string> });
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function checkVersion(user: User, options: WriteOptions | undefined): void {
  if (options?.version === undefined || options.version === user.version) return;
  throw new AdapterError('conflict', { reason: 'stale-version' });
}

/** Waits as long as a call is to take. Rejects with the reason of the signal as soon as it is aborted. */
function pause(delay: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const finish = () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    };
    const timer = delay > 0 ? setTimeout(finish, delay) : undefined;
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    if (timer === undefined) queueMicrotask(finish);
  });
}

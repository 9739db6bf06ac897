import type { ReactiveController, ReactiveElement } from 'lit';
import { AdapterError, type CheckedAdapter, type UserChange, type UserQuery } from '../data/index.js';
import { onChange, type ChangeOrigin } from '../state/user-changes.js';
import {
  failed,
  IDLE,
  loading,
  notRefreshed,
  ready,
  withChange,
  type UserListState,
} from '../state/user-list.js';
import type { AdapterSource } from './adapter-source.js';
import { UserLoadFailedEvent } from './user-events.js';
import { whenGone } from './when-gone.js';

/**
 * Owns the users that one element shows: asks the adapter, keeps the state, takes in changes made elsewhere. A newer
 * question silences an older one: the older call is aborted and its late answer dropped. Owns neither the question (the
 * element does) nor anything done to users.
 */
export class UserList implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #source: AdapterSource;
  #state: UserListState = IDLE;
  #running: AbortController | undefined;
  #last: { adapter: CheckedAdapter; query: UserQuery } | undefined;
  #listeningTo: CheckedAdapter | undefined;
  #stopListening: (() => void) | undefined;
  #isRefreshDue = false;
  #answers = 0;
  #answeredAt: number | undefined;
  #told: AdapterError | undefined;

  constructor(host: ReactiveElement, source: AdapterSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get state(): UserListState {
    return this.#state;
  }

  /** How many answers came: another number is another page, or the same anew. */
  get answers(): number {
    return this.#answers;
  }

  /** When the newest answer came, in milliseconds since 1970. */
  get answeredAt(): number | undefined {
    return this.#answeredAt;
  }

  /** Asks for users. The same question as before is not asked again; see {@link reload}. Resolves when answered or silenced. */
  async load(query: UserQuery): Promise<void> {
    const { adapter } = this.#source;
    if (!adapter) return;
    const same =
      this.#last?.adapter === adapter && JSON.stringify(this.#last.query) === JSON.stringify(query);
    if (!same) await this.#ask(adapter, query);
  }

  /** Asks the last question again, because a person wants to know. A failure is shown in place of the users. */
  async reload(): Promise<void> {
    if (this.#last) await this.#ask(this.#last.adapter, this.#last.query);
  }

  /** Asks the last question again, unasked. If that fails, the users stay, and the state says why they are old. */
  async refresh(): Promise<void> {
    if (this.#last) await this.#ask(this.#last.adapter, this.#last.query, notRefreshed);
  }

  /** Forgets the users, because those that are asked for next have nothing to do with them. */
  forget(): void {
    this.#running?.abort();
    this.#last = undefined;
    this.#state = IDLE;
  }

  hostUpdate(): void {
    this.#listen(this.#source.adapter);
  }

  /** Nothing is asked for then, so nothing else would tell the host. */
  hostUpdated(): void {
    const { directory } = this.#source;
    if (directory.status !== 'failed' || directory.error === this.#told) return;
    this.#told = directory.error;
    const event = new UserLoadFailedEvent('directory', directory.error);
    this.#host.dispatchEvent(event);
  }

  hostDisconnected(): void {
    whenGone(this.#host, () => {
      this.#listen(undefined);
      this.#running?.abort();
      // Whatever changes while nobody listens is missed: a later connection asks anew.
      this.#last = undefined;
    });
  }

  async #ask(
    adapter: CheckedAdapter,
    query: UserQuery,
    onFailure: (state: UserListState, error: AdapterError) => UserListState = (_state, error) =>
      failed(error),
  ): Promise<void> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    if (this.#last && this.#last.adapter !== adapter) this.#state = IDLE;
    this.#last = { adapter, query };
    this.#set(loading(this.#state));
    try {
      const page = await adapter.list(query, { signal: running.signal });
      if (running !== this.#running || running.signal.aborted) return;
      this.#answers += 1;
      this.#answeredAt = Date.now();
      this.#set(ready(page));
    } catch (thrown) {
      if (running !== this.#running || running.signal.aborted) return;
      const error = AdapterError.from(thrown);
      this.#set(onFailure(this.#state, error));
      const event = new UserLoadFailedEvent('list', error);
      this.#host.dispatchEvent(event);
    }
  }

  #set(state: UserListState): void {
    const before = this.#state;
    this.#state = state;
    this.#host.requestUpdate('list', before);
  }

  #listen(adapter: CheckedAdapter | undefined): void {
    if (adapter === this.#listeningTo) return;
    this.#stopListening?.();
    this.#listeningTo = adapter;
    this.#stopListening = adapter && onChange(adapter, (change, origin) => this.#take(change, origin));
  }

  #take(change: UserChange, origin: ChangeOrigin): void {
    // What others add or remove moves no row under the pointer: the element says so, and shows it on request.
    if (origin === 'others' && change.type !== 'updated') return;
    this.#set(withChange(this.#state, change));
    // Who comes into the list or moves up in it, only the backend knows.
    if (change.type !== 'updated') this.#refreshSoon();
  }

  /** Asks once for many changes that come at a time. */
  #refreshSoon(): void {
    if (this.#isRefreshDue) return;
    this.#isRefreshDue = true;
    queueMicrotask(() => {
      this.#isRefreshDue = false;
      void this.refresh();
    });
  }
}

import type { ReactiveElement } from 'lit';
import { AdapterError, type AdapterErrorKind, type CheckedAdapter, type User } from '../data/index.js';
import type { PlannedAction } from '../state/import-plan.js';
import {
  beginRun,
  endRun,
  resumeRun,
  retryRun,
  stopRun,
  takeNext,
  withOutcome,
  withPatience,
  type ActionOutcome,
  type ImportRun,
} from '../state/import-run.js';
import { publishChange } from '../state/user-changes.js';
import { askBeforeLeaving } from './leave-guard.js';
import { Pace } from './pace.js';
import { Breath } from './slices.js';
import {
  UserActionFailedEvent,
  UserCreatedEvent,
  UserCreateEvent,
  UserUpdatedEvent,
  UserUpdateEvent,
} from './user-events.js';

/** Rows that are under way at the same time. */
const AT_A_TIME = 3;
/** Failures that every other row would meet too: the run stops, and the row is tried again when it goes on. */
const HOPELESS: readonly AdapterErrorKind[] = ['offline', 'unauthenticated'];
/** Failures of the backend as a whole; so many in a row stop the run too. */
const SHAKY: readonly AdapterErrorKind[] = ['unavailable', 'timeout', 'malformed'];
const MAX_SHAKY = 5;

/**
 * Owns one run of an import: one `create` or `update` a row, a few at a time, each with the idempotency key of its row
 * however often it is tried, each told to the host before (cancelable) and after. Owns no plan and no words.
 */
export class ImportRunner {
  readonly #host: ReactiveElement;
  readonly #adapter: CheckedAdapter;
  readonly #changed: (run: ImportRun) => void;
  readonly #keys = new Map<PlannedAction, string>();
  readonly #pace: Pace;
  readonly #updated: User[] = [];
  #created: User | undefined;
  #shaky = 0;
  #running: Promise<void> | undefined;
  #abort = new AbortController();
  #run: ImportRun;

  /** `changed` hears of every step. */
  constructor(
    host: ReactiveElement,
    adapter: CheckedAdapter,
    actions: readonly PlannedAction[],
    changed: (run: ImportRun) => void,
  ) {
    this.#host = host;
    this.#adapter = adapter;
    this.#changed = changed;
    this.#run = beginRun(actions);
    this.#pace = new Pace((until) => {
      this.#set(withPatience(this.#run, until));
    });
  }

  /** Does what is to be done. Resolves when nothing is going on any more. */
  start(): Promise<void> {
    if (this.#running) return this.#running;
    const release = askBeforeLeaving();
    return (this.#running = this.#work().finally(() => {
      release();
      this.#running = undefined;
    }));
  }

  /** Begins nothing more; what was begun is awaited, since nobody could say what became of it otherwise. */
  stop(): void {
    this.#set(stopRun(this.#run));
    this.#abort.abort();
  }

  /** Goes on with what is left. */
  async resume(): Promise<void> {
    await this.#running;
    this.#set(resumeRun(this.#run));
    await this.start();
  }

  /** Tries again what failed, with the keys of the first time. */
  async retry(): Promise<void> {
    await this.#running;
    this.#set(retryRun(this.#run));
    await this.start();
  }

  async #work(): Promise<void> {
    this.#abort = new AbortController();
    this.#shaky = 0;
    await Promise.all(Array.from({ length: AT_A_TIME }, () => this.#lane()));
    await this.#publish();
    this.#set(endRun(this.#run));
  }

  async #lane(): Promise<void> {
    for (;;) {
      const { run, action } = takeNext(this.#run);
      if (!action) return;
      this.#set(run);
      const outcome = await this.#do(action);
      this.#set(withOutcome(this.#run, action, outcome));
    }
  }

  async #do(action: PlannedAction): Promise<ActionOutcome> {
    const about =
      action.plan === 'create'
        ? new UserCreateEvent(action.draft)
        : new UserUpdateEvent(action.user, action.changes);
    if (!this.#host.dispatchEvent(about)) return { status: 'prevented' };
    const { signal } = this.#abort;
    try {
      // The call itself is not aborted: a write that was sent is awaited.
      const user = await this.#pace.run(() => this.#write(action), signal);
      this.#shaky = 0;
      this.#tell(action, user);
      return { status: 'done', user };
    } catch (thrown) {
      if (signal.aborted && thrown === signal.reason) return { status: 'unbegun' };
      return this.#failed(action, AdapterError.from(thrown));
    }
  }

  async #write(action: PlannedAction): Promise<User> {
    const idempotencyKey = this.#keys.get(action) ?? randomKey();
    this.#keys.set(action, idempotencyKey);
    const user =
      action.plan === 'create'
        ? await this.#adapter.create?.(action.draft, { idempotencyKey })
        : await this.#adapter.update?.(action.user.id, action.changes, {
            idempotencyKey,
            version: action.user.version,
          });
    if (!user) throw new AdapterError('forbidden');
    return user;
  }

  #failed(action: PlannedAction, error: AdapterError): ActionOutcome {
    this.#shaky = SHAKY.includes(error.kind) ? this.#shaky + 1 : 0;
    const isHopeless = HOPELESS.includes(error.kind);
    if (isHopeless || this.#shaky >= MAX_SHAKY) {
      this.#set(stopRun(this.#run, error));
      this.#abort.abort();
    }
    if (isHopeless) return { status: 'unbegun' };
    const user = action.plan === 'update' ? action.user : undefined;
    const event = new UserActionFailedEvent(action.plan, error, user);
    this.#host.dispatchEvent(event);
    return { status: 'failed', error };
  }

  #tell(action: PlannedAction, user: User): void {
    if (action.plan === 'create') {
      this.#created = user;
      const event = new UserCreatedEvent(user);
      this.#host.dispatchEvent(event);
    } else {
      this.#updated.push(user);
      const event = new UserUpdatedEvent(user, action.user);
      this.#host.dispatchEvent(event);
    }
  }

  /** Tells those who share the adapter once the run is over: each one who was created would have every list asked anew. */
  async #publish(): Promise<void> {
    const breath = new Breath();
    for (const user of this.#updated.splice(0)) {
      publishChange(this.#adapter, { type: 'updated', user });
      await breath.take();
    }
    if (this.#created) publishChange(this.#adapter, { type: 'created', user: this.#created });
    this.#created = undefined;
  }

  #set(run: ImportRun): void {
    this.#run = run;
    this.#changed(run);
  }
}

/** `crypto.randomUUID` is there on secure pages only; a page on plain http still gets 128 random bits. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { ReactiveController } from 'lit';
import {
  AdapterError,
  type BulkOperation,
  type User,
  type UserChange,
  type UserId,
  type UserQuery,
} from '../data/index.js';
import {
  confirming,
  ended,
  failedItems,
  NO_RUN,
  running,
  settledRows,
  stopping,
  undoItems,
  untriedItems,
  waiting,
  withRows,
  type BulkIntent,
  type BulkItem,
  type BulkRow,
  type BulkState,
} from '../state/bulk-run.js';
import { publishChange } from '../state/user-changes.js';
import type { AdapterHost, AdapterSource } from './adapter-source.js';
import { everybody, usersById } from './bulk-users.js';
import { requestOf, workThrough } from './bulk-work.js';
import { askBeforeLeaving } from './leave-guard.js';
import { Patience } from './patience.js';
import { aboutTo, tellDone } from './user-action.js';
import { UserActionFailedEvent, UserBulkActionEndedEvent, UserBulkActionEvent } from './user-events.js';
import { whenGone } from './when-gone.js';

/** What a run needs of its element. */
export interface BulkRunHost {
  readonly host: AdapterHost;
  readonly source: AdapterSource;
  /** The users in sight, who need not be asked for. */
  readonly shown: () => readonly User[];
  /** Told when a run has ended, before those who were removed go out of sight. */
  readonly ended: (state: Extract<BulkState, { status: 'done' | 'stopped' }>) => void;
}

/**
 * Owns one thing that is done to many users: finds them, waits for the person's word, does it, tells the host before
 * (cancelable, for all and for each) and after. A stop begins nothing more; what is under way comes to its end, since
 * nobody could say what became of it otherwise. Owns no markup, no words and no selection.
 */
export class BulkRun implements ReactiveController {
  readonly #options: BulkRunHost;
  #state: BulkState = NO_RUN;
  #stop = new AbortController();

  constructor(options: BulkRunHost) {
    this.#options = options;
    options.host.addController(this);
  }

  get state(): BulkState {
    return this.#state;
  }

  hostDisconnected(): void {
    whenGone(this.#options.host, () => {
      this.stop();
    });
  }

  /** Finds everybody who matches a question; `undefined` if stopped. Rejects with an `AdapterError`. */
  async findAll(query: Omit<UserQuery, 'page'>): Promise<readonly User[] | undefined> {
    const { adapter } = this.#options.source;
    const stop = this.#begin();
    if (!adapter) return undefined;
    try {
      return await everybody(adapter, query, this.#patience(stop), () => undefined);
    } catch (thrown) {
      if (stop.signal.aborted) return undefined;
      throw AdapterError.from(thrown);
    }
  }

  /** Finds those who were chosen, and asks the person. */
  async propose(intent: BulkIntent, ids: readonly UserId[], known: readonly User[] = []): Promise<void> {
    const { adapter, access, clientId } = this.#options.source;
    if (!adapter || this.#state.status === 'running') return;
    const stop = this.#begin();
    const found = (count: number) => {
      if (this.#stop === stop) this.#set({ status: 'gathering', intent, found: count, total: ids.length });
    };
    found(0);
    try {
      const inHand = { clientId, known: [...known, ...this.#options.shown()] };
      const users = await usersById(adapter, ids, inHand, this.#patience(stop), found);
      if (stop.signal.aborted) return;
      const operation = intent === 'change-roles' ? undefined : { action: intent };
      this.#set(confirming(intent, users, ids.length - users.length, access, operation));
    } catch (thrown) {
      if (!stop.signal.aborted) this.#set({ status: 'failed', intent, error: AdapterError.from(thrown) });
    }
  }

  /** The person chose a role to give. */
  choose(operation: BulkOperation | undefined): void {
    if (this.#state.status !== 'confirming') return;
    const { intent, users, gone } = this.#state;
    const { access, roles } = this.#options.source;
    this.#set(confirming(intent, users, gone, access, operation, roles));
  }

  /** The person said yes. */
  async confirm(): Promise<void> {
    if (this.#state.status !== 'confirming') return;
    const { items } = this.#state;
    await this.#run(items, running(items));
  }

  /** Begins nothing more. */
  stop(): void {
    this.#set(stopping(this.#state));
    this.#stop.abort();
  }

  /** Tries again for whom it failed, each from what they are now. */
  async retry(): Promise<void> {
    const state = this.#state;
    if (state.status !== 'done' && state.status !== 'stopped') return;
    const again = running(state.items, state.kind, settledRows(state));
    await this.#run(failedItems(state), again, outdated(state.rows));
  }

  /** Goes on with those whose turn never came. */
  async resume(): Promise<void> {
    if (this.#state.status !== 'stopped') return;
    const { items, kind, rows } = this.#state;
    await this.#run(untriedItems(this.#state), running(items, kind, rows));
  }

  /** Takes back what was done. */
  async undo(): Promise<void> {
    if (this.#state.status !== 'done' && this.#state.status !== 'stopped') return;
    const items = undoItems(this.#state);
    await this.#run(items, running(items, 'undo'));
  }

  /** The person has seen enough. */
  close(): void {
    if (this.#state.status === 'running') return;
    this.#stop.abort();
    this.#set(NO_RUN);
  }

  async #run(
    items: readonly BulkItem[],
    begun: BulkState,
    old: ReadonlySet<UserId> = new Set(),
  ): Promise<void> {
    const { adapter } = this.#options.source;
    if (!adapter || items.length === 0) return;
    if (!this.#tell(new UserBulkActionEvent(items))) {
      this.#set(NO_RUN);
      return;
    }
    const stop = this.#begin();
    const patience = this.#patience(stop);
    const removals: UserChange[] = [];
    this.#set(begun);
    const allowed = items.filter((item) => {
      if (this.#tell(aboutTo(requestOf(item)))) return true;
      this.#set(withRows(this.#state, [{ item, outcome: { status: 'prevented' } }]));
      return false;
    });
    const publish = (change: UserChange) => {
      // Each would have the list asked for again: together they have it asked for once.
      if (change.type === 'removed') removals.push(change);
      else publishChange(adapter, change);
    };
    const release = askBeforeLeaving();
    try {
      const fresh = await this.#renewed(allowed, old, patience);
      await workThrough(fresh, {
        adapter,
        patience,
        done: (rows) => {
          this.#set(withRows(this.#state, rows));
          for (const { item, outcome } of rows) {
            const request = requestOf(item);
            if (outcome.status === 'done')
              tellDone(request, outcome, adapter, { publish, tell: (event) => this.#tell(event) });
            else if (outcome.status === 'failed')
              this.#tell(new UserActionFailedEvent(request.action, outcome.error, item.user));
          }
        },
        giveUp: () => {
          this.stop();
        },
      });
    } catch (thrown) {
      if (!stop.signal.aborted) throw thrown;
    } finally {
      release();
    }
    this.#end(
      removals.map((change) => () => {
        publishChange(adapter, change);
      }),
    );
  }

  #end(shows: readonly (() => void)[]): void {
    this.#set(ended(this.#state));
    const state = this.#state;
    if (state.status !== 'done' && state.status !== 'stopped') return;
    this.#options.ended(state);
    for (const show of shows) show();
    this.#tell(new UserBulkActionEndedEvent(state.rows, state.status === 'stopped'));
  }

  async #renewed(
    items: readonly BulkItem[],
    old: ReadonlySet<UserId>,
    patience: Patience,
  ): Promise<readonly BulkItem[]> {
    const { adapter, clientId } = this.#options.source;
    if (!adapter?.get || old.size === 0) return items;
    const ids = items.map(({ user }) => user.id).filter((id) => old.has(id));
    const users = await usersById(adapter, ids, { clientId, known: [] }, patience, () => undefined).catch(
      () => [],
    );
    const byId = new Map(users.map((user) => [user.id, user]));
    return items.map((item) => ({ ...item, user: byId.get(item.user.id) ?? item.user }));
  }

  #begin(): AbortController {
    this.#stop.abort();
    return (this.#stop = new AbortController());
  }

  #patience({ signal }: AbortController): Patience {
    return new Patience(signal, (until) => {
      this.#set(waiting(this.#state, until));
    });
  }

  #tell(event: Event): boolean {
    return this.#options.host.dispatchEvent(event);
  }

  #set(state: BulkState): void {
    this.#state = state;
    this.#options.host.requestUpdate();
  }
}

/** Who was found to be somebody else than was seen. */
function outdated(rows: readonly BulkRow[]): ReadonlySet<UserId> {
  return new Set(
    rows
      .filter(({ outcome }) => outcome.status === 'failed' && outcome.error.kind === 'conflict')
      .map(({ item }) => item.user.id),
  );
}

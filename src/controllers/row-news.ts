import type { ReactiveController, ReactiveElement } from 'lit';
import type { CheckedAdapter, UserChange, UserId } from '../data/index.js';
import { onChange } from '../state/user-changes.js';
import { whenGone } from './when-gone.js';

/** What others did to the user of a row that stands there. */
export type News = 'changed' | 'removed';

/** Milliseconds for which changes are gathered before they are announced, so that many are one sentence. */
const GATHER = 1000;
/** Milliseconds after which a row that was changed is like any other. */
const FADE = 60_000;

/** What {@link RowNews} needs of its element. */
export interface RowNewsHost {
  readonly host: ReactiveElement;
  readonly adapter: () => CheckedAdapter | undefined;
  readonly clientId: () => string | undefined;
  /** The version of a user who stands there; `undefined` for nobody. */
  readonly shown: (id: UserId) => { readonly version?: string | undefined } | undefined;
  /** Says for those who do not see it how many rows were changed or removed. */
  readonly announce: (changed: number) => void;
}

/**
 * Owns what others did to the users that an element shows: which rows they changed or removed, and how many people they added. A row
 * stays where it is until somebody asks for the users anew; its mark goes when the focus leaves the row, or after a minute.
 */
export class RowNews implements ReactiveController {
  readonly #options: RowNewsHost;
  readonly #rows = new Map<UserId, News>();
  readonly #added = new Set<UserId>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #gathered = new Set<UserId>();
  #isOutdated = false;
  #listeningTo: CheckedAdapter | undefined;
  #stopListening: (() => void) | undefined;

  constructor(options: RowNewsHost) {
    this.#options = options;
    options.host.addController(this);
  }

  /** How many people others added. */
  get added(): number {
    return this.#added.size;
  }

  /** Whether there may be changes that nobody told. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** What others did to a user. */
  of(id: UserId): News | undefined {
    return this.#rows.get(id);
  }

  /** A person has seen a row. That somebody was removed stays said. */
  seen(id: UserId | undefined): void {
    if (id !== undefined && this.#rows.get(id) === 'changed') this.#forgetRow(id);
  }

  /** The users were asked for anew. */
  clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const set of [this.#timers, this.#rows, this.#added, this.#gathered]) set.clear();
    this.#isOutdated = false;
  }

  hostUpdate(): void {
    this.#listen(this.#options.adapter());
  }

  hostDisconnected(): void {
    whenGone(this.#options.host, () => {
      this.#listen(undefined);
      this.clear();
    });
  }

  #listen(adapter: CheckedAdapter | undefined): void {
    if (adapter === this.#listeningTo) return;
    this.#stopListening?.();
    this.#listeningTo = adapter;
    this.#stopListening =
      adapter &&
      onChange(adapter, (change, origin) => {
        if (origin === 'others') this.#take(change);
        // What is done here is seen here.
        else if (change.type === 'updated') this.#forgetRow(change.user.id);
      });
  }

  #take(change: UserChange): void {
    if (change.type === 'missed') this.#isOutdated = true;
    else if (change.type === 'created') this.#takeNew(change.user);
    else this.#takeRow(change);
    this.#options.host.requestUpdate();
  }

  #takeNew({ id, assignments }: Extract<UserChange, { type: 'created' }>['user']): void {
    const clientId = this.#options.clientId();
    const isHere =
      clientId === undefined || assignments.some((assignment) => assignment.clientId === clientId);
    // Back again: who was removed stands there still.
    if (isHere && !this.#options.shown(id)) this.#added.add(id);
    if (this.#options.shown(id)) this.#mark(id, 'changed');
  }

  #takeRow(change: Extract<UserChange, { type: 'updated' | 'removed' }>): void {
    const id = change.type === 'removed' ? change.id : change.user.id;
    if (change.type === 'removed') this.#added.delete(id);
    const shown = this.#options.shown(id);
    // Told late: the list has it already.
    const isKnown = change.type === 'updated' && this.#isTheSame(shown?.version, change.user.version);
    if (shown && !isKnown) this.#mark(id, change.type === 'removed' ? 'removed' : 'changed');
  }

  #isTheSame(shown: string | undefined, told: string | undefined): boolean {
    return told !== undefined && shown === told;
  }

  #mark(id: UserId, news: News): void {
    this.#rows.set(id, news);
    if (news === 'changed') this.#after(FADE, () => this.seen(id));
    if (this.#gathered.size === 0) {
      this.#after(GATHER, () => {
        this.#options.announce(this.#gathered.size);
        this.#gathered.clear();
      });
    }
    this.#gathered.add(id);
  }

  #after(milliseconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, milliseconds);
    this.#timers.add(timer);
  }

  #forgetRow(id: UserId): void {
    if (this.#rows.delete(id)) this.#options.host.requestUpdate();
  }
}

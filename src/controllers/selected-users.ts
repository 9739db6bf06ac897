import type { ReactiveController, ReactiveElement } from 'lit';
import type { CheckedAdapter, User, UserId } from '../data/index.js';
import { between, checkedOf, NOBODY, withSelected, type Selection } from '../state/selection.js';
import { onChange } from '../state/user-changes.js';
import { whenGone } from './when-gone.js';

/**
 * Owns which users are selected, on whatever page they are; one who is removed is selected no more. Knows the users in
 * sight, and no markup.
 */
export class SelectedUsers implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #adapter: () => CheckedAdapter | undefined;
  readonly #shown: () => readonly User[];
  readonly #changed: (ids: readonly UserId[]) => void;
  #selection: Selection = NOBODY;
  #last: UserId | undefined;
  #listeningTo: CheckedAdapter | undefined;
  #stopListening: (() => void) | undefined;

  /** `changed` is called when others are selected, but not when the host did that. */
  constructor(
    host: ReactiveElement,
    adapter: () => CheckedAdapter | undefined,
    shown: () => readonly User[],
    changed: (ids: readonly UserId[]) => void,
  ) {
    this.#host = host;
    this.#adapter = adapter;
    this.#shown = shown;
    this.#changed = changed;
    host.addController(this);
  }

  get ids(): readonly UserId[] {
    return [...this.#selection];
  }

  /** Takes a selection from the host. */
  set ids(ids: readonly UserId[]) {
    this.#selection = new Set(ids);
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  get count(): number {
    return this.#selection.size;
  }

  /** Whether anybody is in sight. */
  get isAnybodyShown(): boolean {
    return this.#shown().length > 0;
  }

  /** How many of the users in sight are selected: all, none, or some. */
  get shownState(): 'true' | 'false' | 'mixed' {
    return checkedOf(this.#selection, this.#shownIds);
  }

  has(user: User): boolean {
    return this.#selection.has(user.id);
  }

  /** Selects a user or not; with `range`, everybody from the one before to them. */
  toggle(user: User, selected: boolean, range: boolean): void {
    const ids = range ? between(this.#shownIds, this.#last, user.id) : [user.id];
    this.#last = user.id;
    this.#choose(withSelected(this.#selection, ids, selected));
  }

  /** Selects everybody in sight, or none of them. */
  toggleShown(selected: boolean): void {
    this.#choose(withSelected(this.#selection, this.#shownIds, selected));
  }

  /** Selects these users, whoever was selected before. */
  choose(ids: readonly UserId[]): void {
    this.#choose(new Set(ids));
  }

  clear(): void {
    this.#last = undefined;
    if (this.count > 0) this.#choose(NOBODY);
  }

  hostUpdate(): void {
    this.#listen(this.#adapter());
  }

  hostDisconnected(): void {
    whenGone(this.#host, () => {
      this.#listen(undefined);
    });
  }

  #listen(adapter: CheckedAdapter | undefined): void {
    if (adapter === this.#listeningTo) return;
    this.#stopListening?.();
    this.#listeningTo = adapter;
    this.#stopListening =
      adapter &&
      onChange(adapter, (change) => {
        if (change.type === 'removed' && this.#selection.has(change.id))
          this.#choose(withSelected(this.#selection, [change.id], false));
      });
  }

  get #shownIds(): UserId[] {
    return this.#shown().map(({ id }) => id);
  }

  #choose(selection: Selection): void {
    this.#selection = selection;
    this.#host.requestUpdate();
    this.#changed(this.ids);
  }
}

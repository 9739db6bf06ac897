import type { ReactiveElement } from 'lit';
import type { User, UserId } from '../data/index.js';
import { between, checkedOf, NOBODY, withSelected, type Selection } from '../state/selection.js';

/** Owns which users are selected, on whatever page they are. Knows the users in sight, and no markup. */
export class SelectedUsers {
  readonly #host: ReactiveElement;
  readonly #shown: () => readonly User[];
  readonly #changed: (ids: readonly UserId[]) => void;
  #selection: Selection = NOBODY;
  #last: UserId | undefined;

  /** `changed` is called when the person, not the host, selected others. */
  constructor(
    host: ReactiveElement,
    shown: () => readonly User[],
    changed: (ids: readonly UserId[]) => void,
  ) {
    this.#host = host;
    this.#shown = shown;
    this.#changed = changed;
  }

  get ids(): readonly UserId[] {
    return [...this.#selection];
  }

  /** Takes a selection from the host. */
  set ids(ids: readonly UserId[]) {
    this.#selection = new Set(ids);
    this.#host.requestUpdate();
  }

  get count(): number {
    return this.#selection.size;
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

  clear(): void {
    this.#choose(NOBODY);
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

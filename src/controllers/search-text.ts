import type { ReactiveController, ReactiveElement } from 'lit';
import { whenGone } from './when-gone.js';

/** Milliseconds without typing after which a search starts. */
export const SEARCH_DELAY = 250;

/**
 * Owns what stands in a search field and what is searched for: from `minLength` characters on, once the person pauses.
 * Owns no users and no markup.
 */
export class SearchText implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #changed: () => void;
  #typed = '';
  #search: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called when something else is to be searched for. */
  constructor(host: ReactiveElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** What stands in the field. */
  get typed(): string {
    return this.#typed;
  }

  /** What to search for; `undefined`: everybody. */
  get search(): string | undefined {
    return this.#search;
  }

  /** Whether something is typed that is too short to be searched for. */
  isTooShort(minLength: number): boolean {
    const { length } = characters(this.#typed);
    return length > 0 && length < minLength;
  }

  /** Takes what was typed; searches for it after {@link SEARCH_DELAY}, or at once. */
  type(typed: string, minLength: number, atOnce = false): void {
    this.#take(typed);
    const apply = () => {
      const search = characters(typed).length >= minLength ? typed.trim() : undefined;
      if (search === this.#search) return;
      this.#search = search;
      this.#changed();
    };
    if (atOnce) apply();
    else this.#timer = setTimeout(apply, SEARCH_DELAY);
  }

  /** Takes a search from elsewhere, such as a saved view; says nothing. */
  set(search: string | undefined): void {
    this.#take(search ?? '');
    this.#search = search;
  }

  hostDisconnected(): void {
    whenGone(this.#host, () => {
      clearTimeout(this.#timer);
    });
  }

  #take(typed: string): void {
    clearTimeout(this.#timer);
    const before = this.#typed;
    this.#typed = typed;
    this.#host.requestUpdate('searchText', before);
  }
}

/** Characters as a person counts them: code points, without the spaces around. */
function characters(typed: string): string[] {
  return [...typed.trim()];
}

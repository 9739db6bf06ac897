import type { ReactiveElement } from 'lit';

/**
 * Owns the moves of the focus from row to row by the keyboard: arrows, Home, End, Page Up and Page Down, as in an APG
 * grid. Knows rows by their place in the list; bringing one into sight is the element's.
 */
export class RowFocus {
  readonly #host: ReactiveElement;
  readonly #reveal: (place: number) => HTMLElement | null | Promise<HTMLElement | null>;
  #current = 0;

  /** `reveal` answers with the element of a row, brought into sight if need be. */
  constructor(
    host: ReactiveElement,
    reveal: (place: number) => HTMLElement | null | Promise<HTMLElement | null>,
  ) {
    this.#host = host;
    this.#reveal = reveal;
  }

  /** The one row that Tab goes to. */
  tabIndex(place: number, first: number, last: number): 0 | -1 {
    const current = Math.max(first, Math.min(this.#current, last));
    return place === current ? 0 : -1;
  }

  /** A row has the focus, by whatever way it came there. */
  follow(place: number): void {
    if (place === this.#current) return;
    this.#current = place;
    this.#host.requestUpdate();
  }

  /** Handles a key in a row. `step` is how many rows a page of the screen holds. */
  async onKeydown(event: KeyboardEvent, place: number, count: number, step: number): Promise<void> {
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + step,
      PageUp: place - step,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#current = Math.max(0, Math.min(to, count - 1));
    this.#host.requestUpdate();
    const row = await this.#reveal(this.#current);
    row?.focus();
  }
}

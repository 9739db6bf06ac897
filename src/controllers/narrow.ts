import type { ReactiveController, ReactiveElement } from 'lit';

/** In CSS pixels, more than the 40rem at which rows become cards, for those who made their letters larger. */
const NARROW = 1000;

/** Owns whether its element has been narrow yet, and calls back when it first is, before it is painted so. */
export class Narrow implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onNarrow: () => void;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveElement, onNarrow: () => void) {
    this.#host = host;
    this.#onNarrow = onNarrow;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === 0 || width > NARROW) return;
      this.#observer?.disconnect();
      this.#host.removeController(this);
      this.#onNarrow();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

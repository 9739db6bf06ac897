import type { ReactiveController, ReactiveElement } from 'lit';

/** In CSS pixels, more than the 40rem at which rows become cards, for those who made their letters larger. */
const NARROW = 1000;

/** Owns whether its element has been narrow yet, and calls back when it first is, before it is painted so. */
export class Narrow implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #observer: ResizeObserver;

  constructor(host: ReactiveElement, onNarrow: () => void) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === 0 || width > NARROW) return;
      this.#observer.disconnect();
      host.removeController(this);
      onNarrow();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Owns the knowledge whether a pointer is held down on an element. What a form does when a field is left may move the
 * button that is being pressed, and the click would be lost: such work waits until the press is over.
 */
export class Press implements ReactiveController {
  readonly #host: ReactiveElement;
  #held = false;
  readonly #waiting: (() => void)[] = [];

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Runs something now, or as soon as the click that is under way has happened. */
  afterwards(run: () => void): void {
    if (this.#held) this.#waiting.push(run);
    else run();
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onDown);
    window.addEventListener('pointerup', this.#onUp);
    window.addEventListener('pointercancel', this.#onUp);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onDown);
    window.removeEventListener('pointerup', this.#onUp);
    window.removeEventListener('pointercancel', this.#onUp);
    this.#onUp();
  }

  readonly #onDown = () => {
    this.#held = true;
  };

  readonly #onUp = () => {
    this.#held = false;
    // The click comes after this event, in the same turn.
    setTimeout(() => {
      for (const run of this.#waiting.splice(0)) run();
    });
  };
}

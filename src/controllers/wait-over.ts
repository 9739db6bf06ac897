import type { ReactiveController, ReactiveElement } from 'lit';
import { whenGone } from './when-gone.js';

/** The longest that a timer can wait, in milliseconds; a longer wait is told by nobody. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Owns the words at the end of waits that began on this page: each is said once, when it is over. */
export class WaitOver implements ReactiveController {
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #host: ReactiveElement;
  readonly #say: (text: string) => void;

  constructor(host: ReactiveElement, say: (text: string) => void) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  /** Says a text when a time (ISO 8601) has come. */
  at(until: string, text: string): void {
    const left = Date.parse(until) - Date.now();
    if (left > LONGEST_TIMER) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#say(text);
    }, left);
    this.#timers.add(timer);
  }

  hostDisconnected(): void {
    whenGone(this.#host, () => {
      for (const timer of this.#timers) clearTimeout(timer);
      this.#timers.clear();
    });
  }
}

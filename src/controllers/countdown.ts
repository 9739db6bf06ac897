import type { ReactiveElement } from 'lit';
import { formatRemaining } from '../localization/index.js';

/** Milliseconds between two looks at the clock. */
const TICK = 1000;

/**
 * Writes into each `data-until` of an element how long it is until then, second by second, without rendering anything. It is for
 * the eye alone: who listens is told when, once. Loaded when somebody first has to wait.
 */
export class Countdown {
  readonly #host: ReactiveElement;
  readonly #lang: () => string;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveElement, lang: () => string) {
    this.#host = host;
    this.#lang = lang;
  }

  /** Looks anew at what there is to count, and stops where there is nothing. */
  readonly update = (): void => {
    const counted = this.#host.isConnected
      ? this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-until]')
      : [];
    for (const element of counted) {
      const seconds = Math.ceil((Date.parse(element.dataset['until'] ?? '') - Date.now()) / 1000);
      const text = seconds > 0 ? formatRemaining(this.#lang(), seconds) : '';
      if (element.textContent !== text) element.textContent = text;
    }
    if (counted.length > 0) this.#timer ??= setInterval(this.update, TICK);
    else this.stop();
  };

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

import type { ReactiveController, ReactiveElement } from 'lit';

/** Milliseconds after which a person should see that something is on its way; sooner, it would only flicker. */
const LONG = 150;

/** Owns whether something has been on its way for long. */
export class Waiting implements ReactiveController {
  readonly #host: ReactiveElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLong = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get isLong(): boolean {
    return this.#isLong;
  }

  /** Tells whether it is on its way. */
  follow(isWaiting: boolean): void {
    if (!isWaiting) this.#stop();
    else {
      this.#timer ??= setTimeout(() => {
        this.#isLong = true;
        this.#host.requestUpdate('waiting', false);
      }, LONG);
    }
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isLong = false;
  }
}

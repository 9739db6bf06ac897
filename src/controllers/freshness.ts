import type { ReactiveController, ReactiveElement } from 'lit';

/** Milliseconds after which users are asked for again when the page comes back into sight. */
export const REFRESH_AFTER = 30_000;
/** Milliseconds after which users are so old that it is said. */
export const STALE_AFTER = 5 * 60_000;

/**
 * Owns when users that are shown are too old: when the page comes back into sight, or the network, after a while. Owns
 * no users and asks for none itself.
 */
export class Freshness implements ReactiveController {
  readonly #answeredAt: () => number | undefined;
  readonly #refresh: () => void;
  #stop: AbortController | undefined;

  constructor(host: ReactiveElement, answeredAt: () => number | undefined, refresh: () => void) {
    this.#answeredAt = answeredAt;
    this.#refresh = refresh;
    host.addController(this);
  }

  /** Whether the users are so old that a person should know. */
  get isStale(): boolean {
    return this.#age > STALE_AFTER;
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    document.addEventListener('visibilitychange', this.#onReturn, { signal });
    window.addEventListener('online', this.#onReturn, { signal });
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  get #age(): number {
    const answeredAt = this.#answeredAt();
    return answeredAt === undefined ? 0 : Date.now() - answeredAt;
  }

  readonly #onReturn = (): void => {
    if (document.visibilityState === 'visible' && this.#age > REFRESH_AFTER) this.#refresh();
  };
}

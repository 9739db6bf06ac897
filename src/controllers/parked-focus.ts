import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Owns where the focus goes when what had it is gone: into what is still there, and on from it once there is something
 * better. It goes nowhere after a person has taken it elsewhere.
 */
export class ParkedFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #place: () => HTMLElement | null;
  readonly #onward: () => HTMLElement | null | undefined;
  #isParked = false;

  /** `place` is what takes the focus; `onward` is asked after each update, and answers with nothing as long as it is to wait. */
  constructor(
    host: ReactiveElement,
    place: () => HTMLElement | null,
    onward: () => HTMLElement | null | undefined,
  ) {
    this.#host = host;
    this.#place = place;
    this.#onward = onward;
    host.addController(this);
  }

  /** Takes the focus. */
  park(): void {
    this.#place()?.focus();
    this.#isParked = true;
    // What is to come may be there already.
    void this.#host.updateComplete.then(() => {
      this.hostUpdated();
    });
  }

  hostUpdated(): void {
    if (!this.#isParked) return;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const onward = activeElement === this.#place() ? this.#onward() : null;
    if (onward === undefined) return;
    this.#isParked = false;
    onward?.focus();
  }
}

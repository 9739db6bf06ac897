import type { User } from '../../data/index.js';

/** The least height of a row, in CSS pixels. */
const ROW = 40;
/** Rows that are added at a time. */
const STEP = 12;

/**
 * Shows the rows in sight before the others, which follow while the browser has nothing else to do: fifty rows take a
 * browser three times as long as the fifteen that anybody sees. Only rows that come up where there were none are held
 * back.
 */
export class FirstRows {
  readonly #render: () => void;
  #count = 0;
  #isHoldingBack = false;
  #complete: Promise<void> | undefined;

  /** `render` is called for each step. */
  constructor(render: () => void) {
    this.#render = render;
  }

  /** Resolves when all rows are there. */
  get complete(): Promise<void> {
    return Promise.resolve(this.#complete);
  }

  /** Those of the users of a page who are to be shown now. */
  of(users: readonly User[]): readonly User[] {
    // Nothing is idle, and nobody looks, where the page is hidden.
    const first = document.hidden ? users.length : Math.ceil(innerHeight / ROW);
    this.#count = Math.max(first, Math.min(this.#count, users.length));
    this.#isHoldingBack = users.length > this.#count;
    if (!this.#isHoldingBack) return users;
    this.#complete ??= this.#follow();
    return users.slice(0, this.#count);
  }

  async #follow(): Promise<void> {
    await idle();
    while (this.#isHoldingBack) {
      // Set again by `of`, unless there are no rows any more.
      this.#isHoldingBack = false;
      this.#count += STEP;
      this.#render();
      await idle();
    }
    this.#complete = undefined;
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      resolve();
    };
    // Safari has no idle callbacks; a frame has been painted when a timer set in it fires.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(go, { timeout: 100 });
    else requestAnimationFrame(() => setTimeout(go));
  });
}

import type { User } from '../../data/index.js';

/** The least height of a row, in CSS pixels. */
const ROW = 40;
/** Rows that are rendered at a time after the first. */
const STEP = 12;

/**
 * Shows the rows in sight before the others, which follow while the browser has nothing else to do: fifty rows take a
 * browser three times as long as the fifteen that anybody sees. Where there are rows already, those out of sight show
 * until then who was there before.
 */
export class FirstRows {
  readonly #render: () => void;
  readonly #scroller: () => Element | null;
  #asked: readonly User[] = [];
  #shown: readonly User[] = [];
  #count = 0;
  #complete: Promise<void> | undefined;

  /** `render` is called for each step; `scroller` is what the rows scroll in. */
  constructor(render: () => void, scroller: () => Element | null) {
    this.#render = render;
    this.#scroller = scroller;
  }

  /** Resolves when all rows are there. */
  get complete(): Promise<void> {
    return Promise.resolve(this.#complete);
  }

  /** Whether rows are on their way. */
  get isHoldingBack(): boolean {
    return this.#count < this.#asked.length;
  }

  /** Those who are to be shown now where `users` are asked for. `atOnce` holds nobody back. */
  of(users: readonly User[], atOnce: boolean): readonly User[] {
    if (users !== this.#asked || atOnce) this.#count = this.#countOf(users, atOnce);
    this.#asked = users;
    this.#shown = [...users.slice(0, this.#count), ...this.#shown.slice(this.#count, users.length)];
    if (this.isHoldingBack) this.#complete ??= this.#follow();
    return this.#shown;
  }

  /** There are no rows any more. */
  clear(): void {
    this.#asked = this.#shown = [];
  }

  #countOf(users: readonly User[], atOnce: boolean): number {
    // Nothing is idle, and nobody looks, where the page is hidden.
    if (atOnce || document.hidden) return users.length;
    const before = new Set(this.#shown.map(({ id }) => id));
    const isComing = ({ id }: User) => !before.has(id);
    // Where there are rows, columns may change their widths once more for those that follow: not for a few.
    const few = before.size > 0 ? STEP : 0;
    // To know what is in sight the browser may have to lay out: not where it makes no difference.
    if (users.filter(isComing).length <= few) return users.length;
    const first = Math.ceil((before.size > 0 ? this.#depth : innerHeight) / ROW);
    return users.slice(first).filter(isComing).length > few ? first : users.length;
  }

  /** How far down rows are in sight, in CSS pixels from the top of the first. */
  get #depth(): number {
    const scroller = this.#scroller();
    const rows = scroller?.querySelector('tbody');
    if (!scroller || !rows) return innerHeight;
    const end = Math.min(innerHeight, scroller.getBoundingClientRect().bottom);
    return Math.max(0, end - rows.getBoundingClientRect().top);
  }

  async #follow(): Promise<void> {
    await idle();
    while (this.isHoldingBack) {
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

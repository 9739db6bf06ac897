/** Milliseconds from which on a wait is one of patience, such as a time limit, and only ends when the test says so. */
const LONG = 500;

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/**
 * A clock of which the test moves the long waits: shorter timers run as they are, so that what should be seen can be waited for.
 * The libraries that fake timers are written for Node, and stop the short ones too.
 */
export class Clock {
  readonly #setTimeout = globalThis.setTimeout;
  readonly #clearTimeout = globalThis.clearTimeout;
  readonly #now = Date.now;
  readonly #alarms = new Map<number, Alarm>();
  #ahead = 0;
  #last = 0;

  constructor() {
    const set = (handler: () => void, delay = 0): number => {
      if (delay < LONG) return this.#setTimeout.call(globalThis, handler, delay) as unknown as number;
      // Below zero, where no timer of the browser is.
      const id = (this.#last -= 1);
      this.#alarms.set(id, { at: Date.now() + delay, ring: handler });
      return id;
    };
    const clear = (id?: number): void => {
      if (id === undefined || !this.#alarms.delete(id)) this.#clearTimeout.call(globalThis, id);
    };
    globalThis.setTimeout = set as unknown as typeof setTimeout;
    globalThis.clearTimeout = clear as typeof clearTimeout;
    Date.now = () => this.#now.call(Date) + this.#ahead;
  }

  /** Lets time pass, in milliseconds: what waits for it happens, in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const [next] = [...this.#alarms].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      const [id, { at, ring }] = next;
      this.#alarms.delete(id);
      this.#ahead += Math.max(0, at - Date.now());
      ring();
      await this.rest();
    }
    this.#ahead += Math.max(0, end - Date.now());
    await this.rest();
  }

  /** Lets everything happen that is due now. */
  async rest(): Promise<void> {
    await new Promise((resolve) => this.#setTimeout.call(globalThis, resolve, 0));
  }

  /** Gives the page its own clock back. */
  remove(): void {
    globalThis.setTimeout = this.#setTimeout;
    globalThis.clearTimeout = this.#clearTimeout;
    Date.now = this.#now;
  }
}

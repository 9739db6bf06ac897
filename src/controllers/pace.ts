import { AdapterError } from '../data/index.js';
import { Breath } from './slices.js';

/** Seconds to wait where a backend asks for patience and does not say how long. */
const DEFAULT_WAIT = 5;
/** How often one call is put off before its failure is told. */
const MAX_WAITS = 10;

/**
 * Owns the pace of many calls to one backend: when it asks for patience (`rate-limited`), all of them wait as long as it
 * says and then go on. Owns no calls.
 */
export class Pace {
  readonly #waits: (until: number | undefined) => void;
  readonly #breath = new Breath();
  #until = 0;

  /** `waits` hears until when the backend wants patience (milliseconds since 1970), and `undefined` when that is over. */
  constructor(waits: (until: number | undefined) => void = () => undefined) {
    this.#waits = waits;
  }

  /** Calls, and calls again when the backend wanted patience. Rejects with the signal's reason when it is aborted. */
  async run<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let waits = 0; ; waits += 1) {
      await this.#settle(signal);
      try {
        return await call();
      } catch (thrown) {
        const error = AdapterError.from(thrown);
        if (signal.aborted || error.kind !== 'rate-limited' || waits === MAX_WAITS) throw thrown;
        const until = Date.now() + (error.retryAfter ?? DEFAULT_WAIT) * 1000;
        if (until > this.#until) this.#waits((this.#until = until));
      }
    }
  }

  /** Resolves when the backend may be called. */
  async #settle(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    // A backend in memory answers at once, call after call.
    await this.#breath.take(signal);
    while (this.#until > Date.now()) await timeout(this.#until - Date.now(), signal);
    if (this.#until === 0) return;
    this.#until = 0;
    this.#waits(undefined);
  }
}

function timeout(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    // A timer cannot be longer than this; whoever waits looks at the clock again.
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      },
      Math.min(milliseconds, 2 ** 31 - 1),
    );
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Runs a task for each of some items, a few at a time. The first failure stops it. */
export async function fewAtATime<T>(
  items: Iterable<T>,
  task: (item: T) => Promise<void>,
  atATime: number,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let failed = false;
  const lane = async () => {
    for (let next = iterator.next(); !next.done && !failed; next = iterator.next()) {
      try {
        await task(next.value);
      } catch (thrown) {
        failed = true;
        throw thrown;
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, lane));
}

import { AdapterError, type BulkFailure } from '../data/index.js';

/** Seconds to wait where a backend asks for less speed and does not say for how long. */
const DEFAULT_WAIT = 2;
/** The longest wait, in seconds, that is waited out; a longer one is for the person to decide. */
const LONGEST_WAIT = 120;
/** How often one call is made at most. */
const MOST_TRIES = 5;

/** Whether a backend asks for less speed. A mail that was sent to the same user a moment ago is no matter of speed. */
export function asksToWait(error: BulkFailure): boolean {
  return (
    error.kind === 'rate-limited' &&
    error.reason !== 'too-soon' &&
    (error.retryAfter ?? DEFAULT_WAIT) <= LONGEST_WAIT
  );
}

/**
 * Makes calls at the speed that a backend lets it: after a 429 none is begun until `Retry-After` is over, whoever asked.
 * A stop ends the waiting at once.
 */
export class Patience {
  readonly #signal: AbortSignal;
  readonly #waits: (until: number) => void;
  #until = 0;

  /** `waits` is told until when (epoch milliseconds). */
  constructor(signal: AbortSignal, waits: (until: number) => void) {
    this.#signal = signal;
    this.#waits = waits;
  }

  /** Nothing is to be begun for a while. */
  slowDown({ retryAfter = DEFAULT_WAIT }: { readonly retryAfter?: number | undefined }): void {
    this.#until = Math.max(this.#until, Date.now() + retryAfter * 1000);
    this.#waits(this.#until);
  }

  /** Waits as long as nothing is to be begun. Rejects if stopped. */
  async ready(): Promise<void> {
    this.#signal.throwIfAborted();
    while (this.#until > Date.now()) await pause(this.#until - Date.now(), this.#signal);
  }

  /** Makes a call, and makes it again after it was asked to wait. */
  async call<T>(make: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      await this.ready();
      try {
        return await make();
      } catch (thrown) {
        const error = AdapterError.from(thrown);
        if (tries >= MOST_TRIES || !asksToWait(error)) throw thrown;
        this.slowDown(error);
      }
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Does something with each of many things, `lanes` at a time. Rejects when the first does, and begins none after that. */
export async function inLanes<T>(
  things: readonly T[],
  lanes: number,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  const rest = things.values();
  let failed = false;
  const lane = async () => {
    for (const thing of rest) {
      if (failed) return;
      try {
        await act(thing);
      } catch (thrown) {
        failed = true;
        throw thrown;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const rejected = settled.find((lane) => lane.status === 'rejected');
  if (rejected) throw rejected.reason as Error;
}

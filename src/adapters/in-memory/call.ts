import { AdapterError } from '../../data/index.js';
import type { AdapterMethod, Failure, InMemoryAdapterOptions } from './options.js';

/** Waits as long as a call is to take. Rejects with the reason of the signal as soon as it is aborted. */
export function pause(delay: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const finish = () => {
      // An abort in the same turn as the call is still seen.
      if (signal?.aborted) return;
      signal?.removeEventListener('abort', onAbort);
      resolve();
    };
    const timer = delay > 0 && delay < Infinity ? setTimeout(finish, delay) : undefined;
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    if (delay <= 0) queueMicrotask(finish);
  });
}

/** The failures that calls are to have, with a count of those that were had. */
export class Failures {
  readonly #had = new Map<AdapterMethod, number>();

  constructor(private readonly wanted: InMemoryAdapterOptions['failures']) {}

  /** Throws what a call is to reject with. */
  throwFor(method: AdapterMethod): void {
    const failure = typeof this.wanted === 'function' ? this.wanted(method) : this.wanted?.[method];
    if (failure === undefined) return;
    const had = this.#had.get(method) ?? 0;
    this.#had.set(method, had + 1);
    if (had < timesOf(failure)) throw errorOf(failure);
  }
}

const timesOf = (failure: Failure): number =>
  typeof failure === 'object' && 'times' in failure ? failure.times : Infinity;

function errorOf(failure: Failure): AdapterError {
  if (AdapterError.is(failure)) return failure;
  const error = typeof failure === 'string' ? failure : failure.error;
  return typeof error === 'string'
    ? new AdapterError(error, { message: 'A failure that was asked for.' })
    : error;
}

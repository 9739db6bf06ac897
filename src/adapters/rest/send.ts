import { CALL_TIMEOUT } from '../../data/index.js';
import { attempt, type Outcome, type RestRequest } from './attempt.js';
import type { RestAdapterOptions } from './options.js';

const DEFAULT_TIMEOUT = 15_000;
const DEFAULT_RETRIES = 2;
/** Milliseconds, at most, before the first repetition; twice as many before each further one. */
const BACK_OFF = 300;
/** Milliseconds, at most, before any repetition. */
const MAX_BACK_OFF = 5_000;
/** The longest `Retry-After`, in seconds, that is waited for here; a longer one is for the person to decide. */
const MAX_RETRY_AFTER = 5;

/** Sends a request and gives the body of its answer. */
export type Send = (request: RestRequest) => Promise<unknown>;

/** What sends the requests of one adapter, and repeats those that may be. */
export function createSend(options: RestAdapterOptions): Send {
  const { timeout = DEFAULT_TIMEOUT, retries = DEFAULT_RETRIES } = options;
  return async (request) => {
    // A checked adapter gives up then; a write that is repeated later would act behind the person's back.
    const deadline = Date.now() + Math.max(timeout, CALL_TIMEOUT);
    let mayHaveActed = false;
    for (let repetition = 0; ; repetition++) {
      const outcome = await attempt(request, options, Math.min(timeout, deadline - Date.now()));
      if ('body' in outcome) return outcome.body;
      const { error } = outcome;
      // The user is gone, which is what an earlier attempt was for: its answer was lost.
      if (request.method === 'DELETE' && mayHaveActed && error.kind === 'not-found') return undefined;
      mayHaveActed ||= outcome.mayHaveActed;
      const wait = waitBefore(repetition, outcome);
      if (repetition >= retries || !isIdempotent(request) || wait === undefined) throw error;
      if (Date.now() + wait >= deadline) throw error;
      await pause(wait, request.options?.signal);
    }
  };
}

/** Idempotent by its method (RFC 9110, section 9.2.2), or by its key. */
function isIdempotent({ method, options }: RestRequest): boolean {
  return method === 'GET' || method === 'DELETE' || options?.idempotencyKey !== undefined;
}

/** The milliseconds to wait before a request is repeated; `undefined` if it is not to be. */
function waitBefore(repetition: number, outcome: Exclude<Outcome, { body: unknown }>): number | undefined {
  const { kind, retryAfter = 0 } = outcome.error;
  if (!outcome.isPassing || kind === 'offline' || retryAfter > MAX_RETRY_AFTER) return undefined;
  // Full jitter: many pages that failed together do not come back together.
  return retryAfter * 1000 + Math.random() * Math.min(MAX_BACK_OFF, BACK_OFF * 2 ** repetition);
}

/** Waits for so many milliseconds. Rejects with the reason of the signal when that is aborted. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}

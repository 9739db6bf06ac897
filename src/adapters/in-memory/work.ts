/**
 * Milliseconds that work may hold the page up at a time. Half of a long task (50 ms), because whoever asked still has
 * to show what comes of it in the same task.
 */
const SLICE = 24;
/** How many users are looked at between two looks at the clock. */
const STEP = 2048;

/** Work that stops now and then, to be gone on with or left. */
export type Work<T> = Generator<undefined, T, undefined>;

/** What work is done for. */
export interface WorkOptions {
  /** Tells what the work reads from: when it changes between two slices, the work begins again. */
  readonly revision: () => number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does work in slices, between which the page can do other things. Work that takes less than a slice is done at once,
 * without a task in between. Rejects with the reason of the signal when it is aborted.
 */
export async function perform<T>(begin: () => Work<T>, { revision, signal }: WorkOptions): Promise<T> {
  let work = begin();
  let since = performance.now();
  let at = revision();
  for (;;) {
    const { done, value } = work.next();
    if (performance.now() - since > SLICE) {
      await breathe();
      since = performance.now();
      if (!done) {
        signal?.throwIfAborted();
        if (revision() !== at) work = begin();
        at = revision();
      }
    }
    if (done) return value;
  }
}

/** Lets the page do what is waiting. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    // A timer would take 4 ms after the fifth in a row (HTML, section 8.7).
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Goes through `count` things in spans from one index to before another. */
export function* inSpans(count: number, act: (from: number, to: number) => void): Work<void> {
  for (let from = 0; from < count; from += STEP) {
    act(from, Math.min(count, from + STEP));
    yield;
  }
}

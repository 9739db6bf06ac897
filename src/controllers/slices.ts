/** Milliseconds of work after which the page gets a turn: a fraction of the 50 ms from which on a task counts as long. */
const SLICE = 12;

/** Gives the page a turn: input, painting and timers that are due come first. Rejects with the signal's reason. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

/** Owns the time since the page last had a turn, where work is done piece by piece. */
export class Breath {
  #begun = performance.now();

  /** Gives the page a turn if it has had none for long. */
  async take(signal?: AbortSignal): Promise<void> {
    if (performance.now() - this.#begun < SLICE) return;
    await breathe(signal);
    this.#begun = performance.now();
  }
}

/** Collects what a generator makes, in slices short enough that the page never freezes. Rejects when it is aborted. */
export async function inSlices<T>(
  work: Iterable<T>,
  signal: AbortSignal,
  progress?: (done: number) => void,
): Promise<T[]> {
  const made: T[] = [];
  let begun = performance.now();
  for (const each of work) {
    made.push(each);
    if (performance.now() - begun < SLICE) continue;
    progress?.(made.length);
    await breathe(signal);
    begun = performance.now();
  }
  signal.throwIfAborted();
  return made;
}

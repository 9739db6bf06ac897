import { inSpans, type Work } from './work.js';

/** Joins lists that are in order to one that is. */
export function* merged<T, L extends { readonly length: number; [index: number]: T }>(
  lists: readonly L[],
  make: (length: number) => L,
  compare: (a: T, b: T) => number,
): Work<L> {
  let runs = lists;
  while (runs.length > 1) {
    const pairs: L[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [a, b] = [runs[index] as L, runs[index + 1]];
      pairs.push(b ? yield* mergedPair(a, b, make(a.length + b.length), compare) : a);
    }
    runs = pairs;
  }
  return runs[0] ?? make(0);
}

function* mergedPair<T, L extends { readonly length: number; [index: number]: T }>(
  a: L,
  b: L,
  into: L,
  compare: (a: T, b: T) => number,
): Work<L> {
  let [i, j] = [0, 0];
  yield* inSpans(into.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const isFirst = j === b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0);
      into[index] = (isFirst ? a[i++] : b[j++]) as T;
    }
  });
  return into;
}

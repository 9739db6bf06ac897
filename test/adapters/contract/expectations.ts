import { AdapterError, type AdapterErrorKind } from '../../../src/data/index.js';

/** Throws unless a condition holds. The message says what is wrong with the adapter. */
export function expect(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Throws unless two values are the same by content; `undefined` and absent are one. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [canonical(actual), canonical(expected)];
  expect(is === should, `${what} is ${is} and should be ${should}.`);
}

/** Waits for a call to reject with an `AdapterError` of one of some kinds, and gives it. */
export async function expectRejection(
  call: Promise<unknown>,
  kinds: readonly AdapterErrorKind[],
  what: string,
): Promise<AdapterError> {
  const wanted = `should reject with an AdapterError of the kind ${kinds.join(' or ')}`;
  let answer: unknown;
  try {
    answer = await call;
  } catch (thrown) {
    expect(AdapterError.is(thrown), `${what} rejected with ${String(thrown)} and ${wanted}.`);
    expect(kinds.includes(thrown.kind), `${what} rejected with the kind ${thrown.kind} and ${wanted}.`);
    return thrown;
  }
  throw new Error(`${what} resolved to ${canonical(answer)} and ${wanted}.`);
}

/** A text that is the same for values of the same content. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sorted(part) : part)) ?? 'undefined';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

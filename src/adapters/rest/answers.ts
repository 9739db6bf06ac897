import { AdapterError } from '../../data/index.js';

/** Whether a value is an object with properties. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A kind of answer, told by what it cannot be without. What is in it is read later, by the schemas of `data`. */
export type Likeness = (answer: Record<string, unknown>) => boolean;

/** An object with a list under this name. */
export const hasList =
  (name: string): Likeness =>
  (answer) =>
    Array.isArray(answer[name]);
/** A user. */
export const isUser: Likeness = ({ id }) => typeof id === 'string' || typeof id === 'number';
/** Counts, of which any may be missing. */
export const isCounts: Likeness = ({ roleIds, statuses, neverSignedIn }) =>
  [roleIds, statuses, neverSignedIn].every((part) => part === undefined || part === null || isRecord(part));
/** The outcome of a mail. */
export const isDelivery: Likeness = ({ status }) => typeof status === 'string';
/** The person looking on. */
export const isViewer: Likeness = ({ access }) => Array.isArray(access);

/**
 * An answer of the kind that was asked for.
 *
 * @throws {AdapterError} `malformed` if it is plainly something else.
 */
export function read<T>(answer: unknown, likeness: Likeness, call: string): T {
  if (isRecord(answer) && likeness(answer)) return answer as T;
  throw new AdapterError('malformed', { message: `The backend answered ${call} with something else.` });
}

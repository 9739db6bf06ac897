import type { Delivery } from 'rolecall/data';
import type { Database } from '../database/open.ts';

/**
 * What is remembered of an answer for a repeated request: whom it was about, never what it told of them. Whoever
 * repeats the request may by then see less, or more.
 */
export interface Kept {
  readonly status: 200 | 201 | 204;
  readonly personId: string;
  /** What became of a mail, which nothing else remembers. */
  readonly delivery?: Delivery | undefined;
  /** Whether the change took the person out of the actor's sight, who was shown them once more. */
  readonly isOutOfSight?: boolean | undefined;
}

/** Remembers an answer, together with the change that it tells of: either both are saved or none. */
export type Keep = (db: Database, kept: Kept) => Promise<void>;

import type { BulkFailure, Delivery, User } from 'rolecall/data';
import type { Database } from '../database/open.ts';
import type { Actor } from './access.ts';

/**
 * What is remembered of an answer for a repeated request: whom it was about, never what it told of them. Whoever
 * repeats the request may by then see less, or more.
 */
export type Kept = KeptOne | KeptMany;

/** What was done to one person. */
export interface KeptOne {
  readonly status: 200 | 201 | 204;
  readonly personId: string;
  /** What became of a mail, which nothing else remembers. */
  readonly delivery?: Delivery | undefined;
  /** Whether the change took the person out of the actor's sight, who was shown them once more. */
  readonly isOutOfSight?: boolean | undefined;
}

/** What was done to many people, as far as it has come. */
export interface KeptMany {
  /** `null` before it has come to its end. */
  readonly status: 200 | null;
  /** In the order of the request. */
  readonly results: readonly KeptResult[];
}

/** What a request about many came to for one of them. */
export type KeptResult = KeptOne | { readonly personId: string; readonly error: BulkFailure };

/** Whether an answer holds a link, which opens an account and is therefore kept nowhere. */
export function holdsLink(kept: Kept | KeptResult): boolean {
  return 'delivery' in kept && kept.delivery?.status === 'link';
}

/** Remembers an answer, together with the change that it tells of: either both are saved or none. */
export type Keep = (db: Database, kept: Kept) => Promise<void>;

/** Whether somebody may be shown a person as the answer to a request of theirs. */
export function isInSight(actor: Actor, user: User, { isOutOfSight = false }: KeptOne): boolean {
  return user.assignments.length > 0 || (isOutOfSight && actor.managed.length > 0);
}

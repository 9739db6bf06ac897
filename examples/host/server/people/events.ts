import { randomBytes } from 'node:crypto';
import type { UserChange } from 'rolecall/data';
import type { HostContext } from '../context.ts';
import type { Actor } from './access.ts';
import { readPerson } from './read.ts';

/** How many events are kept for those who come back after their connection broke. */
const KEPT = 1000;

/** That a person changed: who, and at which clients they were before and are now. Nothing of what changed. */
export interface PersonEvent {
  readonly number: number;
  readonly personId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The changes to people, numbered, for all who watch in this process. A host of several processes would pass them on by its
 * database (`NOTIFY`) or a broker.
 */
export class PersonEvents {
  // Numbers begin anew with each start of the host: those of an earlier one mean nothing.
  readonly #epoch = randomBytes(6).toString('base64url');
  readonly #waiting = new Set<() => void>();
  #kept: PersonEvent[] = [];
  #last = 0;
  #isClosed = false;

  /** The number of the last event. */
  get last(): number {
    return this.#last;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The identifier of an event, as in `Last-Event-ID`. */
  idOf(number: number): string {
    return `${this.#epoch}.${number}`;
  }

  /** The number in an identifier; `undefined` if nobody can tell any more what came after it. */
  numberOf(id: string): number | undefined {
    const [epoch, digits = ''] = id.split('.');
    const number = /^\d{1,15}$/.test(digits) ? Number(digits) : NaN;
    return epoch === this.#epoch && number <= this.#last && number >= this.#last - this.#kept.length
      ? number
      : undefined;
  }

  /** Says that a person changed, once that is saved. */
  tell(personId: string, before: readonly string[], after: readonly string[]): void {
    this.#last += 1;
    this.#kept.push({ number: this.#last, personId, before, after });
    if (this.#kept.length > KEPT) this.#kept = this.#kept.slice(-KEPT);
    this.#wake();
  }

  /** The event after a number: `undefined` while there is none, `'gone'` if it is not kept any more. */
  after(number: number): PersonEvent | 'gone' | undefined {
    if (number >= this.#last) return undefined;
    return this.#kept[number + this.#kept.length - this.#last] ?? 'gone';
  }

  /** Waits for the next event, so many milliseconds at most. */
  next(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      if (this.#isClosed) done();
      else this.#waiting.add(done);
    });
  }

  /** Lets all who watch go. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}

/** Says that a person changed whose clients stay the same. */
export async function tellChanged({ db, events }: HostContext, personId: string): Promise<void> {
  const rows = await db
    .selectFrom('assignment')
    .select('client_id')
    .where('person_id', '=', personId)
    .execute();
  const clients = rows.map((row) => row.client_id);
  events.tell(personId, clients, clients);
}

/**
 * What an event is to somebody: who comes into their sight is created, who goes out of it removed, and of anybody else they hear nothing.
 * The person is read now, as this viewer may see them now.
 */
export async function changeFor(
  host: HostContext,
  actor: Actor,
  { personId, before, after }: PersonEvent,
): Promise<UserChange | undefined> {
  const wasSeen = before.some((client) => actor.roles.has(client));
  const isSeen = after.some((client) => actor.roles.has(client));
  if (!isSeen) return wasSeen ? { type: 'removed', id: personId } : undefined;
  // Changed again since, out of sight or altogether: that is an event of its own.
  const user = await readPerson(host, actor, personId);
  return user && { type: wasSeen ? 'updated' : 'created', user };
}

import type { CheckedAdapter, User } from '../data/index.js';
import { firstPage, nextPage, type PagePosition } from '../state/paging.js';
import { fewAtATime, type Pace } from './pace.js';

/** Users a page: the most that backends commonly give. */
const PAGE = 100;
const AT_A_TIME = 4;

/**
 * Owns what is known of who is there already, by e-mail address, for one import: what was found is kept, so that a search
 * that broke off goes on where it was. Asks in the cheaper of two ways: one search an address, or every page of the list. So it
 * costs the smaller of *addresses* and *users ÷ 100* calls, and one more to know which.
 *
 * The backend is asked across all clients, since an address is a login everywhere. Whom it does not show to the viewer
 * is not found: it refuses their row itself.
 */
export class ExistingUsers {
  readonly #adapter: CheckedAdapter;
  readonly #pace: Pace;
  readonly #found = new Map<string, User>();
  readonly #asked = new Set<string>();
  #next: PagePosition | undefined;
  #pages: number | undefined;
  #hasAll = false;

  constructor(adapter: CheckedAdapter, pace: Pace) {
    this.#adapter = adapter;
    this.#pace = pace;
  }

  /** Who is there already, by e-mail address in lower case. Rejects with an `AdapterError`, or when it is aborted. */
  async find(
    emails: ReadonlySet<string>,
    signal: AbortSignal,
    progress: (done: number, total: number) => void,
  ): Promise<ReadonlyMap<string, User>> {
    const unknown = [...emails].filter((email) => !this.#asked.has(email));
    if (unknown.length === 0 || this.#hasAll) return this.#found;
    if (!this.#next) await this.#takePage(firstPage(this.#kind, PAGE), signal);
    if (this.#isSearchCheaper(unknown.length)) await this.#search(unknown, signal, progress);
    else await this.#walk(signal, progress);
    return this.#found;
  }

  #isSearchCheaper(emails: number): boolean {
    const { search } = this.#adapter.capabilities;
    return !this.#hasAll && search !== undefined && emails < (this.#pages ?? Infinity);
  }

  async #search(
    emails: readonly string[],
    signal: AbortSignal,
    progress: (done: number, total: number) => void,
  ): Promise<void> {
    const minLength = this.#adapter.capabilities.search?.minLength ?? 3;
    let done = 0;
    const one = async (email: string) => {
      if ([...email].length >= minLength) {
        // An address may be part of others, which then come along; so many that it is not among them would be odd.
        const query = { search: email, page: firstPage(this.#kind, PAGE).page };
        const { users } = await this.#pace.run(() => this.#adapter.list(query, { signal }), signal);
        this.#keep(users);
      }
      this.#asked.add(email);
      progress((done += 1), emails.length);
    };
    await fewAtATime(emails, one, AT_A_TIME);
  }

  async #walk(signal: AbortSignal, progress: (done: number, total: number) => void): Promise<void> {
    while (this.#next && !this.#hasAll) {
      await this.#takePage(this.#next, signal);
      const done = Math.floor(this.#next.start / PAGE);
      progress(done, Math.max(this.#pages ?? 0, done + 1));
    }
  }

  async #takePage(position: PagePosition, signal: AbortSignal): Promise<void> {
    const page = await this.#pace.run(() => this.#adapter.list({ page: position.page }, { signal }), signal);
    this.#keep(page.users);
    this.#pages = page.total && Math.ceil(page.total.count / PAGE);
    const next = nextPage(position, page);
    this.#hasAll = next === undefined;
    this.#next = next ?? position;
  }

  #keep(users: readonly User[]): void {
    for (const user of users) this.#found.set(user.email.toLowerCase(), user);
  }

  get #kind() {
    return this.#adapter.capabilities.paging[0] ?? 'offset';
  }
}

import type { ReactiveElement } from 'lit';
import type { CheckedAdapter, UserCounts, UserCountsQuery } from '../data/index.js';

/**
 * Owns how many users each choice of a filter would show. They are a help, not the point: while they are on their way,
 * and where they fail, filters are offered without them. Asks only when told to.
 */
export class FilterCounts {
  readonly #host: ReactiveElement;
  #counts: UserCounts | undefined;
  #asked: { readonly adapter: CheckedAdapter; readonly query: string } | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** The newest counts that are known. */
  get counts(): UserCounts | undefined {
    return this.#counts;
  }

  /** Asks, unless the same was asked before. A newer question silences an older one. */
  async load(adapter: CheckedAdapter, { clientId, search, filters }: UserCountsQuery): Promise<void> {
    // No order and no page: how many there are does not depend on them.
    const query = {
      ...(clientId !== undefined && { clientId }),
      ...(search !== undefined && { search }),
      ...(filters && { filters }),
    };
    const asked = JSON.stringify(query);
    if (adapter === this.#asked?.adapter && asked === this.#asked.query) return;
    // Those of another backend are about other people.
    if (adapter !== this.#asked?.adapter) this.#counts = undefined;
    this.#asked = { adapter, query: asked };
    this.#running?.abort();
    if (!adapter.counts) return;
    const running = (this.#running = new AbortController());
    try {
      const counts = await adapter.counts(query, { signal: running.signal });
      if (running === this.#running) this.#counts = counts;
    } catch {
      if (running === this.#running) this.#counts = undefined;
    }
    this.#host.requestUpdate();
  }

  /** Forgets them, so that they are asked for anew when they are next wanted. */
  forget(): void {
    this.#running?.abort();
    this.#asked &&= { ...this.#asked, query: '' };
    this.#running = undefined;
  }
}

import type { ReactiveElement } from 'lit';
import type { SavedView, ViewState } from '../state/view-state.js';
import type * as ViewStorage from './view-storage.js';

/** An element of which the browser keeps the view. */
export interface KeptViewHost extends ReactiveElement {
  readonly storageKey: string | undefined;
  viewState: ViewState;
  savedViews: readonly SavedView[];
}

/** Owns what the browser keeps under the key of its element. What reads and writes it is loaded where there is a key. */
export class KeptView {
  readonly #host: KeptViewHost;
  #storage: typeof ViewStorage | undefined;
  #isRestoring = false;

  constructor(host: KeptViewHost) {
    this.#host = host;
  }

  /** Whether it is not yet known what was kept. */
  get isRestoring(): boolean {
    return this.#isRestoring;
  }

  /** Brings back what was kept, before anything is asked for. */
  async restore(): Promise<void> {
    const host = this.#host;
    const { storageKey } = host;
    this.#storage = undefined;
    if (!storageKey) return;
    this.#isRestoring = true;
    try {
      this.#storage = await import('./view-storage.js');
    } catch {
      // Nothing is kept this time.
    }
    this.#isRestoring = false;
    host.requestUpdate();
    const stored = this.#storage?.readStoredView(storageKey);
    if (!stored) return;
    // What the host set stands before what the browser kept.
    host.viewState = {
      ...stored.state,
      ...host.viewState,
      filters: { ...stored.state.filters, ...host.viewState.filters },
    };
    if (host.savedViews.length === 0) host.savedViews = stored.savedViews;
  }

  store(): void {
    const { storageKey, viewState, savedViews } = this.#host;
    if (storageKey) this.#storage?.storeView(storageKey, { state: viewState, savedViews });
  }
}

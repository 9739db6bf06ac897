import { readSavedViews, readViewState } from '../state/read-view.js';
import type { SavedView, ViewState } from '../state/view-state.js';

/** What a browser keeps of a table: the view, but for search and page, and the saved views. */
export interface StoredView {
  readonly state: ViewState;
  readonly savedViews: readonly SavedView[];
}

/** Reads what is kept under a key; nothing where nothing is kept or may be read. */
export function readStoredView(key: string): StoredView | undefined {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return undefined;
    const stored = JSON.parse(text) as Partial<Record<keyof StoredView, unknown>> | null;
    return { state: readViewState(stored?.state), savedViews: readSavedViews(stored?.savedViews) };
  } catch {
    // Storage may be forbidden, full of something else, or not there.
    return undefined;
  }
}

/** Keeps a view and the saved views under a key, where the browser allows it. */
export function storeView(key: string, { state, savedViews }: StoredView): void {
  const kept = { ...state, search: undefined, page: undefined };
  try {
    localStorage.setItem(key, JSON.stringify({ state: kept, savedViews }));
  } catch {
    // A view that cannot be kept is set anew next time; nothing is lost but that.
  }
}

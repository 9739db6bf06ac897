import type { UserAdapter } from '../data/index.js';

let current: UserAdapter | undefined;
const listeners = new Set<() => void>();

/** The adapter of elements that have none of their own and no provider above them. */
export function defaultAdapter(): UserAdapter | undefined {
  return current;
}

/**
 * Sets the adapter for the whole page. Elements that are on the page already take it at once; `undefined` takes it away.
 *
 * @example
 * setDefaultAdapter(new RestAdapter({ baseUrl: '/api' }));
 */
export function setDefaultAdapter(adapter: UserAdapter | undefined): void {
  current = adapter;
  for (const listener of listeners) listener();
}

/** Calls back whenever the page's adapter changes, until the returned function is called. */
export function onDefaultAdapterChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

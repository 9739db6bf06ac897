import type { UserAdapter } from '../data/index.js';

interface PageDefault {
  adapter: UserAdapter | undefined;
  readonly listeners: Set<() => void>;
}

const KEY = Symbol.for('rolecall.default-adapter');

/** One for the page, whatever copies of this module are on it: the elements may be of another one than the host's call. */
function ofPage(): PageDefault {
  return ((globalThis as { [KEY]?: PageDefault })[KEY] ??= { adapter: undefined, listeners: new Set() });
}

/** The adapter of elements that have none of their own and no provider above them. */
export function defaultAdapter(): UserAdapter | undefined {
  return ofPage().adapter;
}

/**
 * Sets the adapter for the whole page. Elements that are on the page already take it at once; `undefined` takes it away.
 *
 * @example
 * setDefaultAdapter(new RestAdapter({ baseUrl: '/api' }));
 */
export function setDefaultAdapter(adapter: UserAdapter | undefined): void {
  const page = ofPage();
  page.adapter = adapter;
  for (const listener of page.listeners) listener();
}

/** Calls back whenever the page's adapter changes, until the returned function is called. */
export function onDefaultAdapterChanged(listener: () => void): () => void {
  const { listeners } = ofPage();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

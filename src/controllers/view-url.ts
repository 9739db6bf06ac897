import { viewFromParameters, viewParameterNames, viewToParameters } from '../state/view-params.js';
import type { ViewState } from '../state/view-state.js';

/** An element with a view: `user-table` or `user-management`. */
export interface ViewElement extends EventTarget {
  viewState: ViewState;
}

/** How {@link keepViewInUrl} keeps a view. */
export interface KeepViewInUrlOptions {
  /** Stands before each name, so that two tables on one page do not meet. Default: none. */
  readonly prefix?: string | undefined;
  /** Whether each change is a step that the browser's Back undoes. Default: true. */
  readonly history?: boolean | undefined;
}

/**
 * Keeps the view of a table in the query of the page's URL: a link leads to it, Back and Forward go through it. Other
 * parameters of the URL are left as they are. Answers with a function that ends this.
 *
 * @example
 * const stop = keepViewInUrl(document.querySelector('user-management'));
 */
export function keepViewInUrl(
  element: ViewElement,
  { prefix = '', history: steps = true }: KeepViewInUrlOptions = {},
): () => void {
  const names = viewParameterNames(prefix);
  const read = () => {
    element.viewState = viewFromParameters(new URLSearchParams(location.search), prefix);
  };
  const write = () => {
    const url = new URL(location.href);
    for (const name of names) url.searchParams.delete(name);
    for (const [name, value] of viewToParameters(element.viewState, prefix))
      url.searchParams.append(name, value);
    if (url.href === location.href) return;
    if (steps) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
  };
  if (names.some((name) => new URLSearchParams(location.search).has(name))) read();
  const stop = new AbortController();
  element.addEventListener('user-view-changed', write, { signal: stop.signal });
  window.addEventListener('popstate', read, { signal: stop.signal });
  return () => {
    stop.abort();
  };
}

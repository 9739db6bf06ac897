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
  const inUrl = () => viewFromParameters(new URLSearchParams(location.search), prefix);
  const textOf = (view: ViewState) => viewToParameters(view, prefix).toString();
  let known = '';
  const read = () => {
    const text = textOf(inUrl());
    // A step to another place of the same page, or to another view of another table.
    if (text === known) return;
    known = text;
    element.viewState = inUrl();
  };
  const write = (view: ViewState, change: 'pushState' | 'replaceState') => {
    known = textOf(view);
    if (known === textOf(inUrl())) return;
    const url = new URL(location.href);
    for (const name of viewParameterNames(prefix)) url.searchParams.delete(name);
    for (const [name, value] of viewToParameters(view, prefix)) url.searchParams.append(name, value);
    history[change](history.state, '', url);
  };
  const onChange = (event: Event & { readonly before?: ViewState }) => {
    // What the host or the browser's storage brought is not in the URL yet, and Back has to find it.
    if (steps && event.before) write(event.before, 'replaceState');
    write(element.viewState, steps ? 'pushState' : 'replaceState');
  };
  read();
  const stop = new AbortController();
  element.addEventListener('user-view-changed', onChange, { signal: stop.signal });
  window.addEventListener('popstate', read, { signal: stop.signal });
  return () => {
    stop.abort();
  };
}

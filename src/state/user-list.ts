import type { AdapterError, ReadUserPage, UserChange } from '../data/index.js';

/**
 * A list of users, in every state it can be in. What stood there before stays while newer users are on their way, so
 * that nothing flickers; and when they could not be had (`error`), if nobody asked for them.
 */
export type UserListState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly page?: ReadUserPage | undefined }
  | { readonly status: 'ready'; readonly page: ReadUserPage; readonly error?: AdapterError | undefined }
  | { readonly status: 'failed'; readonly error: AdapterError };

/** Nothing asked yet. */
export const IDLE: UserListState = { status: 'idle' };

/** The page that stands there, new or old. */
export function shownPage(state: UserListState): ReadUserPage | undefined {
  return state.status === 'loading' || state.status === 'ready' ? state.page : undefined;
}

/** Users are on their way. */
export function loading(state: UserListState): UserListState {
  return { status: 'loading', page: shownPage(state) };
}

/** Users are there. */
export function ready(page: ReadUserPage): UserListState {
  return { status: 'ready', page };
}

/** No users, and why. */
export function failed(error: AdapterError): UserListState {
  return { status: 'failed', error };
}

/** No newer users, and why: what stood there stays, if anything did. */
export function notRefreshed(state: UserListState, error: AdapterError): UserListState {
  const page = shownPage(state);
  return page ? { status: 'ready', page, error } : failed(error);
}

/**
 * Takes a change into the page that stands there. An updated user is replaced where they stand, even if the order would
 * now put them elsewhere: a row must not jump away under the pointer.
 */
export function withChange(state: UserListState, change: UserChange): UserListState {
  const page = shownPage(state);
  if (!page || state.status === 'failed' || state.status === 'idle') return state;
  if (change.type === 'created' || change.type === 'missed') return state;
  const id = change.type === 'removed' ? change.id : change.user.id;
  if (!page.users.some((user) => user.id === id)) return state;
  const users =
    change.type === 'removed'
      ? page.users.filter((user) => user.id !== id)
      : page.users.map((user) => (user.id === id ? change.user : user));
  const removed = page.users.length - users.length;
  const total = page.total && { ...page.total, count: Math.max(0, page.total.count - removed) };
  return { ...state, page: { ...page, users, total } };
}

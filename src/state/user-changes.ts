import type { UserAdapter, UserChange } from '../data/index.js';

interface Channel {
  readonly listeners: Set<(change: UserChange) => void>;
  watching: AbortController | undefined;
}

const channels = new WeakMap<UserAdapter, Channel>();

function channelOf(adapter: UserAdapter): Channel {
  let channel = channels.get(adapter);
  if (!channel) channels.set(adapter, (channel = { listeners: new Set(), watching: undefined }));
  return channel;
}

/** Tells everybody who shares an adapter that a user has changed, so that an edit shows everywhere at once. */
export function publishChange(adapter: UserAdapter, change: UserChange): void {
  for (const listener of channelOf(adapter).listeners) listener(change);
}

/**
 * Hears of changes made through an adapter on this page, and of those of others where the adapter can watch, until the
 * returned function is called. The backend is watched once, as long as anybody listens.
 */
export function onChange(adapter: UserAdapter, listener: (change: UserChange) => void): () => void {
  const channel = channelOf(adapter);
  channel.listeners.add(listener);
  if (!channel.watching && adapter.watch) {
    channel.watching = new AbortController();
    adapter.watch(
      (change) => {
        publishChange(adapter, change);
      },
      { signal: channel.watching.signal },
    );
  }
  return () => {
    channel.listeners.delete(listener);
    if (channel.listeners.size > 0) return;
    channel.watching?.abort();
    channel.watching = undefined;
  };
}

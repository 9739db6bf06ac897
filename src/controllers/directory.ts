import {
  AdapterError,
  DEFAULT_ROLES,
  type CheckedAdapter,
  type Client,
  type Role,
  type Viewer,
} from '../data/index.js';

/** What an adapter says once for the whole page: its roles, its clients, and who looks on. */
export interface Directory {
  readonly roles: readonly Role[];
  readonly clients: readonly Client[];
  readonly viewer: Viewer | undefined;
}

/** The directory of an adapter, on its way, there, or failed. */
export type DirectoryState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly directory: Directory }
  | { readonly status: 'failed'; readonly error: AdapterError };

interface Entry {
  state: DirectoryState;
  readonly listeners: Set<() => void>;
}

const entries = new WeakMap<CheckedAdapter, Entry>();

/** The directory of an adapter, asked for once however many elements want it. */
export function directoryOf(adapter: CheckedAdapter): DirectoryState {
  return entryOf(adapter).state;
}

/** Asks again, after a failure or when the host knows that something changed. */
export function reloadDirectory(adapter: CheckedAdapter): void {
  void load(adapter, entryOf(adapter));
}

/** Calls back whenever the directory of an adapter changes, until the returned function is called. */
export function onDirectoryChanged(adapter: CheckedAdapter, listener: () => void): () => void {
  const { listeners } = entryOf(adapter);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function entryOf(adapter: CheckedAdapter): Entry {
  let entry = entries.get(adapter);
  if (!entry) {
    entry = { state: { status: 'loading' }, listeners: new Set() };
    entries.set(adapter, entry);
    void load(adapter, entry);
  }
  return entry;
}

async function load(adapter: CheckedAdapter, entry: Entry): Promise<void> {
  set(entry, { status: 'loading' });
  try {
    const [roles, clients, viewer] = await Promise.all([
      adapter.roles?.(),
      adapter.clients?.(),
      adapter.viewer?.(),
    ]);
    set(entry, {
      status: 'ready',
      directory: { roles: roles ?? DEFAULT_ROLES, clients: clients ?? [], viewer },
    });
  } catch (thrown) {
    set(entry, { status: 'failed', error: AdapterError.from(thrown) });
  }
}

function set(entry: Entry, state: DirectoryState): void {
  entry.state = state;
  for (const listener of entry.listeners) listener();
}

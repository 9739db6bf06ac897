import { AdapterError } from './adapter-error.js';
import { readBulkResults } from './bulk.js';
import { readClient } from './client.js';
import { readDelivery } from './delivery.js';
import { list } from './read.js';
import { readRole } from './role.js';
import {
  readCapabilities,
  readUserChange,
  type CallOptions,
  type ReadCapabilities,
  type UserAdapter,
  type UserChange,
} from './user-adapter.js';
import { readUserCounts } from './user-counts.js';
import { readUserPage, type ReadUserPage, type UserQuery } from './user-query.js';
import { readUser } from './user.js';
import { readViewer } from './viewer.js';

/** Milliseconds that a call may take before it rejects with `timeout`. */
export const CALL_TIMEOUT = 30_000;

/** An adapter whose every answer is read and whose every failure is an `AdapterError`. */
export interface CheckedAdapter extends UserAdapter {
  readonly capabilities: ReadCapabilities;
  list(query: UserQuery, options?: CallOptions): Promise<ReadUserPage>;
}

const OPTIONAL_METHODS = [
  'counts',
  'get',
  'create',
  'update',
  'remove',
  'sendPasswordReset',
  'sendActivation',
  'bulk',
  'roles',
  'clients',
  'viewer',
  'watch',
] as const satisfies readonly (keyof UserAdapter)[];
type OptionalMethod = (typeof OPTIONAL_METHODS)[number];

const checkedAdapters = new WeakMap<UserAdapter, CheckedAdapter>();

/**
 * The one place where data of a host enters: wraps an adapter so that every answer is read part by part, everything
 * thrown is an `AdapterError`, a call that hangs rejects with `timeout` after {@link CALL_TIMEOUT}, and a call that
 * ignores its signal is left alone. The same adapter always gives the same wrapper.
 */
export function checkedAdapter(adapter: UserAdapter): CheckedAdapter {
  let checked = checkedAdapters.get(adapter);
  if (!checked) {
    checked = check(adapter);
    checkedAdapters.set(adapter, checked);
    // What is checked already is handed from element to element: it is read once.
    checkedAdapters.set(checked, checked);
  }
  return checked;
}

function check(adapter: UserAdapter): CheckedAdapter {
  // A method is looked up on each call, so that a host may fit it later, and called on the adapter for its `this`.
  const {
    counts,
    get,
    create,
    update,
    remove,
    sendPasswordReset,
    sendActivation,
    bulk,
    roles,
    clients,
    viewer,
    watch,
  } = methodsOf(adapter);
  return {
    capabilities: capabilitiesOf(adapter),
    list: (query, options) => call(() => adapter.list(query, options), readUserPage, options),
    ...(counts && {
      counts: (query, options) => call(() => counts.call(adapter, query, options), readUserCounts, options),
    }),
    ...(get && { get: (id, options) => call(() => get.call(adapter, id, options), readUser, options) }),
    ...(create && {
      create: (draft, options) => call(() => create.call(adapter, draft, options), readUser, options),
    }),
    ...(update && {
      update: (id, changes, options) =>
        call(() => update.call(adapter, id, changes, options), readUser, options),
    }),
    ...(remove && {
      remove: (id, options) =>
        call(
          () => remove.call(adapter, id, options),
          () => undefined,
          options,
        ),
    }),
    ...(sendPasswordReset && {
      sendPasswordReset: (id, options) =>
        call(() => sendPasswordReset.call(adapter, id, options), readDelivery, options),
    }),
    ...(sendActivation && {
      sendActivation: (id, options) =>
        call(() => sendActivation.call(adapter, id, options), readDelivery, options),
    }),
    ...(bulk && {
      bulk: (request, options) => call(() => bulk.call(adapter, request, options), readBulkResults, options),
    }),
    ...(roles && { roles: (options) => call(() => roles.call(adapter, options), list(readRole), options) }),
    ...(clients && {
      clients: (options) => call(() => clients.call(adapter, options), list(readClient), options),
    }),
    ...(viewer && { viewer: (options) => call(() => viewer.call(adapter, options), readViewer, options) }),
    ...(watch && {
      watch: (listener, options) => {
        const { signal } = options;
        const pass = (change: UserChange) => {
          if (!signal.aborted) passOn(change, listener);
        };
        try {
          watch.call(adapter, pass, options);
        } catch {
          // Who cannot watch tells nothing; all else works as before.
        }
      },
    }),
  };
}

/** The methods that an adapter has beside `list`. One that cannot even be looked at is one that it has not. */
function methodsOf(adapter: UserAdapter): Omit<UserAdapter, 'capabilities' | 'list'> {
  const methodOf = (name: OptionalMethod) => {
    try {
      return adapter[name];
    } catch {
      return undefined;
    }
  };
  return Object.fromEntries(OPTIONAL_METHODS.map((name) => [name, methodOf(name)]));
}

function capabilitiesOf(adapter: UserAdapter): ReadCapabilities {
  try {
    return readCapabilities(adapter.capabilities);
  } catch {
    return readCapabilities({});
  }
}

function passOn(change: UserChange, listener: (change: UserChange) => void): void {
  let read: UserChange;
  try {
    read = readUserChange(change);
  } catch {
    // A change that cannot be read says nothing; the next listing shows what it was about.
    return;
  }
  listener(read);
}

async function call<T>(run: () => unknown, read: (value: unknown) => T, options?: CallOptions): Promise<T> {
  const value = await settle(run, options?.signal);
  try {
    return read(value);
  } catch (cause) {
    throw new AdapterError('malformed', {
      message: 'The adapter gave an answer that cannot be read.',
      cause,
    });
  }
}

function settle(run: () => unknown, signal?: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      finish(() => {
        reject(signal?.reason as Error);
      });
    };
    const timer = setTimeout(() => {
      finish(() => {
        reject(new AdapterError('timeout', { message: `The adapter gave no answer in ${CALL_TIMEOUT} ms.` }));
      });
    }, CALL_TIMEOUT);
    const finish = (settleNow: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settleNow();
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    new Promise((start) => {
      start(run());
    }).then(
      (value) => {
        finish(() => {
          resolve(value);
        });
      },
      (thrown: unknown) => {
        finish(() => {
          reject(signal?.aborted ? (signal.reason as Error) : AdapterError.from(thrown));
        });
      },
    );
  });
}

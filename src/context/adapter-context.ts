import { createContext } from '@lit/context';
import type { UserAdapter, Viewer } from '../data/index.js';

/** The adapter for all elements below a provider. */
export const adapterContext = createContext<UserAdapter | undefined>(Symbol.for('rolecall.adapter'));

/** The identifier of the current client for all elements below a provider. */
export const clientContext = createContext<string | undefined>(Symbol.for('rolecall.client'));

/** The person looking on, where a host knows better than the adapter's `viewer` method. */
export const viewerContext = createContext<Viewer | undefined>(Symbol.for('rolecall.viewer'));

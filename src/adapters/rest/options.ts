import type { UserAdapter, UserAdapterCapabilities } from '../../data/index.js';

/** The methods of a `RestAdapter` that a backend may lack. */
export const REST_METHODS = [
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
/** One of {@link REST_METHODS}. */
export type RestMethod = (typeof REST_METHODS)[number];

/** A value, or a function that gives it, now or later. It is asked before every attempt. */
export type Given<T> = T | (() => T | Promise<T>);

/** The token against cross-site request forgery. */
export interface CsrfOptions {
  /** The name of the header. Default: `X-CSRF-Token`. */
  readonly header?: string | undefined;
  /** The token. It is sent with every request but GET. */
  readonly token: Given<string>;
}

/** How a `RestAdapter` reaches its backend. */
export interface RestAdapterOptions {
  /** Where the paths of the wire format start, such as `/api`. A relative URL is relative to the page. */
  readonly baseUrl: string | URL;
  /** More headers for every request, such as `Authorization`. */
  readonly headers?: Given<HeadersInit> | undefined;
  /** What sends the requests. Default: `globalThis.fetch`, looked up at each request. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Whether cookies are sent. Default: `same-origin`; a backend of another origin needs `include`. */
  readonly credentials?: RequestCredentials | undefined;
  /** The token against cross-site request forgery. Default: none. */
  readonly csrf?: CsrfOptions | undefined;
  /**
   * Milliseconds that one attempt may take, its body included. Default: 15,000; `Infinity` waits for ever. All attempts of a
   * call together take no longer than the greater of this and `CALL_TIMEOUT`.
   */
  readonly timeout?: number | undefined;
  /**
   * How often a call is repeated that may be: GET, DELETE, and whatever carries an `Idempotency-Key`, after a network
   * failure, a timeout, 408, 502, 503 or 504, or a short `Retry-After` with 409 or 429. Default: 2; 0 never repeats.
   */
  readonly retries?: number | undefined;
  /** Differences from a backend that serves the whole wire format, such as `{ paging: ['cursor'] }`. */
  readonly capabilities?: UserAdapterCapabilities | undefined;
  /** Methods that the backend lacks, and which are therefore not offered. Default: none. */
  readonly without?: readonly RestMethod[] | undefined;
}

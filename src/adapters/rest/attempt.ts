import { AdapterError, type WriteOptions } from '../../data/index.js';
import type { Given, RestAdapterOptions } from './options.js';
import { errorOf } from './problem.js';
import { entityTagOf, idempotencyKeyOf } from './query.js';

/** One request to the backend. */
export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** What to call it in messages: never an address, which may tell what was searched for, or a key. */
  readonly call: string;
  /** The path below the base URL, already encoded. */
  readonly path: string;
  readonly parameters?: URLSearchParams | undefined;
  readonly body?: unknown;
  readonly options?: WriteOptions | undefined;
}

/** How an attempt ended: with the body, or with an error that another attempt may or may not cure. */
export type Outcome =
  | { readonly body: unknown }
  | { readonly error: AdapterError; readonly isPassing: boolean; readonly mayHaveActed: boolean };

/** Statuses after which the same request may well be answered. */
const PASSING_STATUSES: readonly number[] = [408, 502, 503, 504];
/** Statuses after which it will be, if the backend says when. */
const TIMED_STATUSES: readonly number[] = [409, 429];

/**
 * Sends a request once and reads its answer, both within `limit` milliseconds. Rejects with the reason of the signal
 * when it is aborted, also where `fetch` or a function of the host takes no notice of it.
 */
export async function attempt(
  request: RestRequest,
  options: RestAdapterOptions,
  limit: number,
): Promise<Outcome> {
  const { call, options: { signal } = {} } = request;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const onAbort = () => {
    controller.abort(signal?.reason);
  };
  signal?.addEventListener('abort', onAbort);
  const timeout = new AdapterError('timeout', { message: `${call} took more than ${limit} ms.` });
  // A timer cannot be longer than this, and fires at once if it is to be.
  const timer = limit < 2 ** 31 ? setTimeout(() => controller.abort(timeout), limit) : undefined;
  try {
    return await Promise.race([rejection(controller.signal), exchange(request, options, controller.signal)]);
  } catch (thrown) {
    signal?.throwIfAborted();
    if (thrown === timeout) return { error: timeout, isPassing: true, mayHaveActed: true };
    return { error: AdapterError.from(thrown), isPassing: false, mayHaveActed: false };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

async function exchange(
  request: RestRequest,
  options: RestAdapterOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const { method, body, call } = request;
  const headers = await headersOf(request, options);
  signal.throwIfAborted();
  // Called as a plain function: with an object before it, the browser's own refuses with "Illegal invocation".
  const { fetch = globalThis.fetch, credentials = 'same-origin' } = options;
  try {
    const response = await fetch(addressOf(request, options.baseUrl), {
      method,
      headers,
      credentials,
      signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.ok ? { body: await bodyOf(response, call) } : await failureOf(response, call);
  } catch (cause) {
    if (AdapterError.is(cause)) throw cause;
    return { error: networkError(call, cause), isPassing: true, mayHaveActed: true };
  }
}

/** Where a request goes. */
export function addressOf({ path, parameters }: RestRequest, baseUrl: string | URL): string {
  const [base = '', baseQuery] = String(baseUrl)
    .replace(/#.*$/s, '')
    .split(/\?(.*)/s);
  const query = [baseQuery, parameters?.toString()].filter(Boolean).join('&');
  return `${base.replace(/\/+$/, '')}${path}${query && `?${query}`}`;
}

/** The headers of a request: the host's, and what the request needs. */
export async function headersOf(
  { method, body, call, options: { version, idempotencyKey } = {} }: RestRequest,
  { headers: given, csrf }: RestAdapterOptions,
): Promise<Headers> {
  const own: Record<string, string> = {};
  if (body !== undefined) {
    own['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  // The two resources below a user, for their mails, have no version of their own.
  if (version !== undefined && method !== 'POST') own['If-Match'] = entityTagOf(version);
  if (idempotencyKey !== undefined) own['Idempotency-Key'] = idempotencyKeyOf(idempotencyKey);
  const base = await valueOf(given, 'headers', call);
  if (csrf && method !== 'GET')
    own[csrf.header ?? 'X-CSRF-Token'] = (await valueOf(csrf.token, 'csrf', call)) ?? '';
  try {
    const headers = new Headers(base);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json, application/problem+json');
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    return headers;
  } catch {
    // Without its cause, which quotes the value that cannot be sent: a token as often as not.
    throw new AdapterError('unavailable', {
      message: `${call} was not sent: a header has a forbidden character.`,
    });
  }
}

async function valueOf<T>(given: Given<T> | undefined, option: string, call: string): Promise<T | undefined> {
  if (typeof given !== 'function') return given;
  try {
    return await (given as () => T | Promise<T>)();
  } catch (cause) {
    if (AdapterError.is(cause)) throw cause;
    throw new AdapterError('unavailable', {
      message: `${call} was not sent: the option "${option}" threw.`,
      cause,
    });
  }
}

async function bodyOf(response: Response, call: string): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Without its cause, which quotes the body: it may be anything, a page to sign in for instance.
    const after = response.redirected ? 'after a redirect ' : '';
    throw new AdapterError('malformed', { message: `The backend answered ${call} ${after}with no JSON.` });
  }
}

async function failureOf(response: Response, call: string): Promise<Outcome> {
  const { status } = response;
  // What cannot be looked into (0), and a redirect that was not followed.
  if (status < 400) {
    throw new AdapterError('malformed', { message: `The backend answered ${call} with status ${status}.` });
  }
  const error = await errorOf(response, call);
  return {
    error,
    isPassing:
      PASSING_STATUSES.includes(status) ||
      (TIMED_STATUSES.includes(status) && error.retryAfter !== undefined),
    mayHaveActed: PASSING_STATUSES.includes(status),
  };
}

/** Offline is what the browser says it is; `fetch` itself tells no cause. */
function networkError(call: string, cause: unknown): AdapterError {
  return globalThis.navigator?.onLine === false
    ? new AdapterError('offline', { message: `${call} failed: the browser is offline.`, cause })
    : new AdapterError('unavailable', { message: `${call} failed on the way.`, cause });
}

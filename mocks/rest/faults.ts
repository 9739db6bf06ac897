import { HttpResponse } from 'msw';
import type { AdapterMethod } from '../../src/adapters/in-memory/index.js';
import { problemResponse } from './problem.js';

/** What goes wrong with an answer; without `status` and `isNetworkError`, the right answer comes late. */
export interface RestFault {
  /** The status to answer with, instead of doing what was asked for. */
  readonly status?: number | undefined;
  /** Headers of that answer. */
  readonly headers?: HeadersInit | undefined;
  /**
   * The body of that answer: a text as it is (as HTML, unless `headers` say otherwise), `null` for none, anything else
   * as JSON. Default: problem details of the status.
   */
  readonly body?: unknown;
  /** Milliseconds before anything is answered; `Infinity` never answers. Default: 0. */
  readonly delay?: number | undefined;
  /** Whether the connection breaks. Default: false. */
  readonly isNetworkError?: boolean | undefined;
  /** How many requests it happens to. Default: all, until it is cleared. */
  readonly times?: number | undefined;
}

/** The method of the adapter whose requests fail, or every one. */
export type RestFaultTarget = AdapterMethod | 'watch' | 'all';

/**
 * The faults of a mocked backend, settable while it runs.
 *
 * @example
 * faults.set('list', { status: 503, times: 1 }).set('update', { delay: 2000 });
 */
export class RestFaults {
  readonly #faults = new Map<RestFaultTarget, { readonly fault: RestFault; left: number }>();

  /** Lets requests of one kind fail, instead of any fault set for it before. */
  set(target: RestFaultTarget, fault: RestFault): this {
    this.#faults.set(target, { fault, left: fault.times ?? Infinity });
    return this;
  }

  /** Lets requests of one kind succeed again; without a kind, all. */
  clear(target?: RestFaultTarget): this {
    if (target === undefined) this.#faults.clear();
    else this.#faults.delete(target);
    return this;
  }

  /** The fault that the next request is to have, which is counted as had. */
  take(method: Exclude<RestFaultTarget, 'all'>): RestFault | undefined {
    for (const target of [method, 'all'] as const) {
      const entry = this.#faults.get(target);
      if (entry && entry.left > 0) {
        entry.left -= 1;
        return entry.fault;
      }
    }
    return undefined;
  }
}

/** Waits as the fault says, then gives its answer; `undefined` if the right one is to follow. */
export async function happen(fault: RestFault, signal: AbortSignal): Promise<Response | undefined> {
  await pause(fault.delay ?? 0, signal);
  if (fault.isNetworkError) return HttpResponse.error();
  return fault.status === undefined ? undefined : answerOf(fault, fault.status);
}

function answerOf({ headers, body }: RestFault, status: number): Response {
  if (body === undefined) return problemResponse({ status, headers });
  if (body !== null && typeof body !== 'string')
    return HttpResponse.json(body, { status, headers: jsonHeaders(status, headers) });
  const merged = new Headers(headers);
  if (body !== null && !merged.has('Content-Type')) merged.set('Content-Type', 'text/html');
  return new HttpResponse(body, { status, headers: merged });
}

function jsonHeaders(status: number, headers: HeadersInit | undefined): Headers {
  const merged = new Headers(headers);
  if (!merged.has('Content-Type') && status >= 400) merged.set('Content-Type', 'application/problem+json');
  return merged;
}

function pause(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (delay <= 0 || signal.aborted) return resolve();
    const timer = delay < Infinity ? setTimeout(resolve, delay) : undefined;
    // Nobody waits any longer.
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

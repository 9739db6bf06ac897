import { createParser } from 'eventsource-parser';
import type { UserChange } from '../../data/index.js';
import { isRecord } from './answers.js';
import { addressOf, headersOf, type RestRequest } from './attempt.js';
import type { RestAdapterOptions } from './options.js';
import { retryAfterOf } from './problem.js';
import { pause } from './send.js';

/** Milliseconds before a broken stream is opened again, unless the backend says otherwise; twice as many after each failure. */
const FIRST_PAUSE = 1000;
/** Milliseconds, at most, between two attempts, and between those of somebody who is not signed in. */
const LONGEST_PAUSE = 30_000;
/** Milliseconds without a byte after which a stream counts as broken. A backend sends something, if only a comment, more often. */
const LONGEST_SILENCE = 60_000;
/** Statuses that another attempt may cure; any other failure says that there is nothing to watch. */
const PASSING: readonly number[] = [401, 408, 409, 425, 429];

const REQUEST: RestRequest = { method: 'GET', call: 'GET /user-events', path: '/user-events' };

/** Where a stream stands that is opened again and again. */
interface Stream {
  lastEventId: string;
  /** Milliseconds before the next attempt, as the backend wishes. */
  pause: number;
  failures: number;
  /** Whether something may have been missed by now. */
  hasGap: boolean;
}

/** How an attempt ended: the stream broke, or there is nothing to watch. */
type End =
  { readonly status: 'broken'; readonly retryAfter?: number | undefined } | { readonly status: 'over' };

/**
 * Follows the stream of changes (server-sent events, WHATWG HTML, section 9.2) until the signal is aborted, or the backend says that
 * there is none. Not by `EventSource`, which can send no headers. A stream that breaks or falls silent is opened again where it
 * broke. Never rejects.
 */
export async function watchUsers(
  options: RestAdapterOptions,
  listener: (change: UserChange) => void,
  signal: AbortSignal,
): Promise<void> {
  const stream: Stream = { lastEventId: '', pause: FIRST_PAUSE, failures: 0, hasGap: false };
  // In a task of its own, so that a listener that throws breaks nothing here.
  const tell = (change: UserChange) => {
    queueMicrotask(() => {
      if (!signal.aborted) listener(change);
    });
  };
  while (!signal.aborted) {
    const end = await follow(stream, options, tell, signal);
    if (end.status === 'over') return;
    stream.hasGap = true;
    const longer = Math.min(LONGEST_PAUSE, stream.pause * 2 ** stream.failures);
    const wait = Math.max((end.retryAfter ?? 0) * 1000, longer);
    stream.failures += 1;
    // With jitter: many pages that lost their streams together do not come back together.
    await pause(wait * (1 + Math.random() / 2), signal).catch(() => undefined);
  }
}

/** Opens the stream once and follows it until it ends, breaks, or falls silent. */
async function follow(
  stream: Stream,
  options: RestAdapterOptions,
  tell: (change: UserChange) => void,
  signal: AbortSignal,
): Promise<End> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silence.abort();
    }, LONGEST_SILENCE);
  };
  const either = AbortSignal.any([signal, silence.signal]);
  try {
    heard();
    const response = await open(stream, options, either);
    const end = endOf(response);
    if (end) {
      response.body?.cancel().catch(() => undefined);
      return end;
    }
    // A backend that numbers its events tells what was missed, or says that it cannot.
    if (stream.hasGap && stream.lastEventId === '') tell({ type: 'missed' });
    Object.assign(stream, { failures: 0, hasGap: false });
    await read(response, stream, tell, either, heard);
    return { status: 'broken' };
  } catch {
    return { status: 'broken' };
  } finally {
    clearTimeout(timer);
  }
}

async function open(stream: Stream, options: RestAdapterOptions, signal: AbortSignal): Promise<Response> {
  const headers = await headersOf(REQUEST, options);
  headers.set('Accept', 'text/event-stream');
  if (stream.lastEventId !== '') headers.set('Last-Event-ID', stream.lastEventId);
  const { fetch = globalThis.fetch, credentials = 'same-origin', baseUrl } = options;
  signal.throwIfAborted();
  return fetch(addressOf(REQUEST, baseUrl), { headers, credentials, signal, cache: 'no-store' });
}

/** Why there is nothing to read in an answer; `undefined` if it is a stream. */
function endOf(response: Response): End | undefined {
  const { status, headers } = response;
  if (status === 401) return { status: 'broken', retryAfter: LONGEST_PAUSE / 1000 };
  if (PASSING.includes(status) || (status >= 500 && status !== 501))
    return { status: 'broken', retryAfter: retryAfterOf(headers) };
  const isStream = status === 200 && /^text\/event-stream\b/i.test(headers.get('Content-Type') ?? '');
  return isStream ? undefined : { status: 'over' };
}

async function read(
  response: Response,
  stream: Stream,
  tell: (change: UserChange) => void,
  signal: AbortSignal,
  heard: () => void,
): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const parser = createParser({
    onEvent: ({ id, data }) => {
      if (id !== undefined) stream.lastEventId = id;
      const change = changeOf(data);
      if (change) tell(change);
    },
    onRetry: (milliseconds) => {
      stream.pause = Math.min(LONGEST_PAUSE, milliseconds);
    },
  });
  const decoder = new TextDecoder();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      heard();
      if (signal.aborted) return;
      parser.feed(decoder.decode(part.value, { stream: true }));
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** A change by its likeness; what is in it is read where it enters. */
function changeOf(data: string): UserChange | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return isRecord(value) && typeof value['type'] === 'string'
      ? (value as unknown as UserChange)
      : undefined;
  } catch {
    return undefined;
  }
}

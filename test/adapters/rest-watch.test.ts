import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RestAdapter } from '../../src/adapters/rest/index.js';
import type { UserChange } from '../../src/data/index.js';
import { empty, json } from '../support/fake-fetch.js';

/** A stream of events that a test writes, breaks and ends. */
function eventStream() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (own) => {
      controller = own;
    },
  });
  const encoder = new TextEncoder();
  return {
    response: new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } }),
    write: (text: string) => controller?.enqueue(encoder.encode(text)),
    end: () => controller?.close(),
    break: () => controller?.error(new TypeError('network error')),
  };
}

const removed = (id: string): UserChange => ({ type: 'removed', id });
const event = (change: UserChange, id?: string) =>
  `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(change)}\n\n`;

/** An adapter that watches a backend with these answers, the last one for ever. */
function watching(...answers: (Response | Error | (() => Response))[]) {
  const heard: UserChange[] = [];
  const requests: { headers: Headers; url: string; signal: AbortSignal | null | undefined }[] = [];
  const stop = new AbortController();
  const fetch = ((url: string, { headers, signal }: RequestInit) => {
    requests.push({ headers: new Headers(headers), url, signal });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(typeof answer === 'function' ? answer() : (answer as Response));
  }) as typeof globalThis.fetch;
  const adapter = new RestAdapter({ baseUrl: '/api', fetch, headers: { Authorization: 'Bearer abc' } });
  adapter.watch((change) => heard.push(change), { signal: stop.signal });
  return { heard, requests, stop };
}

describe('A RestAdapter that watches', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks for the stream with the headers of the host', async () => {
    const { response } = eventStream();
    const { requests, stop } = watching(response);
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]?.url).toBe('/api/user-events');
    expect(requests[0]?.headers.get('Accept')).toBe('text/event-stream');
    expect(requests[0]?.headers.get('Authorization')).toBe('Bearer abc');
    expect(requests[0]?.headers.has('Last-Event-ID')).toBe(false);
    stop.abort();
  });

  it('tells what comes, in pieces or together, and leaves out what cannot be read', async () => {
    const stream = eventStream();
    const { heard, stop } = watching(stream.response);
    const text = `: hello\n\n${event(removed('é1'))}data: nonsense\n\ndata: 7\n\n${event(removed('2'))}`;
    for (const byte of new TextEncoder().encode(text))
      stream.write(String.fromCharCode(byte < 128 ? byte : 63));
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    stream.write(`${event(removed('3'))}${event(removed('4'))}`);
    await vi.waitFor(() => expect(heard).toHaveLength(4));
    expect(heard.slice(1)).toEqual([removed('2'), removed('3'), removed('4')]);
    stop.abort();
  });

  it('opens a stream that broke again, where it broke', async () => {
    const [first, second] = [eventStream(), eventStream()];
    const { heard, requests, stop } = watching(first.response, second.response);
    first.write(event(removed('1'), 'e-1'));
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    first.break();
    await vi.advanceTimersByTimeAsync(1500);
    expect(requests[1]?.headers.get('Last-Event-ID')).toBe('e-1');
    second.write(event(removed('2'), 'e-2'));
    await vi.waitFor(() => expect(heard).toEqual([removed('1'), removed('2')]));
    stop.abort();
  });

  it('says that something may have been missed where events have no numbers', async () => {
    const [first, second] = [eventStream(), eventStream()];
    const { heard, requests, stop } = watching(first.response, second.response);
    first.write(event(removed('1')));
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    first.end();
    await vi.advanceTimersByTimeAsync(1500);
    expect(requests).toHaveLength(2);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: 'missed' }));
    stop.abort();
  });

  it('takes a stream for broken that is silent for a minute, and none that is not', async () => {
    const [first, second] = [eventStream(), eventStream()];
    const { requests, stop } = watching(first.response, second.response);
    await vi.advanceTimersByTimeAsync(50_000);
    first.write(': still here\n\n');
    await vi.advanceTimersByTimeAsync(50_000);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(requests).toHaveLength(2);
    stop.abort();
  });

  it('waits longer after each failure, half a minute and a half of that at most', async () => {
    const { requests, stop } = watching(new TypeError('Failed to fetch'));
    await vi.advanceTimersByTimeAsync(0);
    const times: number[] = [];
    for (let count = requests.length; times.length < 9;) {
      await vi.advanceTimersByTimeAsync(100);
      if (requests.length > count) times.push(Date.now());
      count = requests.length;
    }
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.max(...waits)).toBeLessThanOrEqual(45_100);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(30_000);
    expect(waits[0]).toBeLessThan(7_000);
    stop.abort();
  });

  it('waits as long as the backend wants', async () => {
    const busy = () => json({}, 503, { 'Retry-After': '120' });
    const { requests, stop } = watching(busy);
    await vi.advanceTimersByTimeAsync(119_000);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(62_000);
    expect(requests).toHaveLength(2);
    stop.abort();
  });

  it('tries again, later, when nobody is signed in', async () => {
    const stream = eventStream();
    const { heard, requests, stop } = watching(json({}, 401), stream.response);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(17_000);
    expect(requests).toHaveLength(2);
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'missed' }]));
    stop.abort();
  });

  it.each([
    ['204', empty(204)],
    ['403', json({}, 403)],
    ['404', json({}, 404)],
    ['501', json({}, 501)],
    ['a page to sign in', new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
  ])('asks a backend once that answers %s', async (_name, answer) => {
    const { heard, requests } = watching(answer);
    await vi.advanceTimersByTimeAsync(600_000);
    expect([requests.length, heard]).toEqual([1, []]);
  });

  it('tells nothing and asks no more once it is stopped, whenever that is', async () => {
    const stream = eventStream();
    const { heard, requests, stop } = watching(stream.response);
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    stream.write(event(removed('1')));
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    stop.abort();
    expect(requests[0]?.signal?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect([requests.length, heard.length]).toEqual([1, 1]);

    const failing = watching(new TypeError('Failed to fetch'));
    await vi.waitFor(() => expect(failing.requests).toHaveLength(1));
    failing.stop.abort();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(failing.requests).toHaveLength(1);

    const early = watching(stream.response);
    early.stop.abort();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(early.requests).toHaveLength(0);
  });
});

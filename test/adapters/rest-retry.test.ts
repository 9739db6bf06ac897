import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RestAdapter, type RestAdapterOptions } from '../../src/adapters/rest/index.js';
import { CALL_TIMEOUT, type AdapterError, type WriteOptions } from '../../src/data/index.js';
import { empty, errorFrom, fakeFetch, json, type FakeAnswer } from '../support/fake-fetch.js';

const user = { id: '42' };
const draft = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', assignments: [] };
const keyed = { idempotencyKey: 'k1' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets a call run to its end, however long it waits, and says what became of it, when and after how many requests. */
async function run(
  answers: FakeAnswer[],
  call: (adapter: RestAdapter) => Promise<unknown> = (adapter) => adapter.get('42'),
  options: Partial<RestAdapterOptions> = {},
) {
  const { fetch, sent } = fakeFetch(...answers);
  const times: number[] = [];
  const start = Date.now();
  const timed: typeof fetch = (...parameters) => {
    times.push(Date.now() - start);
    return fetch(...parameters);
  };
  let took = 0;
  const ended = call(new RestAdapter({ baseUrl: '/api', fetch: timed, ...options })).finally(() => {
    took = Date.now() - start;
  });
  const outcome = Promise.allSettled([ended]);
  await vi.runAllTimersAsync();
  const [result] = await outcome;
  const error = result?.status === 'rejected' ? (result.reason as AdapterError) : undefined;
  return { value: result?.status === 'fulfilled' ? result.value : undefined, error, sent, times, took };
}

const writes: [string, (adapter: RestAdapter, options?: WriteOptions) => Promise<unknown>, FakeAnswer][] = [
  ['create', (adapter, options) => adapter.create(draft, options), json(user, 201)],
  ['update', (adapter, options) => adapter.update('42', {}, options), json(user)],
  [
    'sendPasswordReset',
    (adapter, options) => adapter.sendPasswordReset('42', options),
    json({ status: 'sent' }),
  ],
  ['sendActivation', (adapter, options) => adapter.sendActivation('42', options), json({ status: 'sent' })],
  [
    'bulk',
    (adapter, options) => adapter.bulk({ operation: { action: 'remove' }, users: [{ id: '42' }] }, options),
    json({ results: [] }),
  ],
];

describe('RestAdapter, what is repeated', () => {
  const passing: [string, FakeAnswer][] = [
    ['a broken connection', new TypeError('Failed to fetch')],
    ['status 408', empty(408)],
    ['status 502', empty(502)],
    ['status 503', empty(503)],
    ['status 504', empty(504)],
    ['no answer in time', 'hang'],
    ['no answer in time of a deaf fetch', 'hang deaf'],
    ['a short Retry-After with status 429', empty(429, { 'Retry-After': '2' })],
    ['a short Retry-After with status 409', empty(409, { 'Retry-After': '2' })],
  ];
  it.each(passing)('is a GET after %s', async (_, answer) => {
    const { value, sent } = await run([answer, json(user)]);
    expect(value).toEqual(user);
    expect(sent).toHaveLength(2);
  });

  it.each(writes)('is %s with a key, which stays the same', async (_, call, good) => {
    for (const [, answer] of passing) {
      const { error, sent } = await run([answer, answer, good], (adapter) => call(adapter, keyed), {
        timeout: 1000,
      });
      expect(error).toBeUndefined();
      expect(sent.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['"k1"', '"k1"', '"k1"']);
      expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
    }
  });

  it.each(writes)('is not %s without a key: it is sent once', async (_, call, good) => {
    for (const [, answer] of passing) {
      const { error, sent } = await run([answer, good], call);
      expect(error).toBeDefined();
      expect(sent).toHaveLength(1);
    }
  });

  const lasting: [string, FakeAnswer][] = [
    ...[400, 401, 403, 404, 409, 412, 422, 429, 500, 501].map((status): [string, FakeAnswer] => [
      `status ${status}`,
      empty(status),
    ]),
    ['a long Retry-After with status 429', empty(429, { 'Retry-After': '6' })],
    ['a long Retry-After with status 503', empty(503, { 'Retry-After': '6' })],
    ['a page of HTML', new Response('<html>')],
    ['something else', json([])],
  ];
  it.each(lasting)('is nothing after %s', async (_, answer) => {
    const { error, sent } = await run([answer, json(user)]);
    expect(error?.name).toBe('AdapterError');
    expect(sent).toHaveLength(1);
  });

  it('is nothing while the browser is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { error, sent } = await run([new TypeError('Failed to fetch'), json(user)]);
    vi.unstubAllGlobals();
    expect(error?.kind).toBe('offline');
    expect(sent).toHaveLength(1);
  });

  it('is a DELETE, and a user who is gone then was removed by the attempt before', async () => {
    for (const answer of [new TypeError('Failed to fetch'), empty(503), 'hang'] as const) {
      const { error, sent } = await run([answer, empty(404)], (adapter) => adapter.remove('42'));
      expect(error).toBeUndefined();
      expect(sent).toHaveLength(2);
    }
  });

  it('does not make a removal of a user who was not there before', async () => {
    const remove = (adapter: RestAdapter) => adapter.remove('42');
    expect((await run([empty(404)], remove)).error?.kind).toBe('not-found');
    // Who is told to come later was not listened to.
    const limited = empty(429, { 'Retry-After': '1' });
    expect((await run([limited, empty(404)], remove)).error?.kind).toBe('not-found');
    expect((await run([empty(503), empty(404)])).error?.kind).toBe('not-found');
  });

  it('asks the host for headers and token again', async () => {
    let count = 0;
    const token = () => `t${++count}`;
    const { sent } = await run([empty(503), empty(204)], (adapter) => adapter.remove('42'), {
      csrf: { token },
    });
    expect(sent.map(({ headers }) => headers.get('X-CSRF-Token'))).toEqual(['t1', 't2']);
  });
});

describe('RestAdapter, how often and when', () => {
  it.each([
    [undefined, 3],
    [0, 1],
    [1, 2],
    [5, 6],
  ])(
    'with retries %s it sends a failing request %i times, and rejects with the last error',
    async (retries, count) => {
      const { error, sent } = await run([empty(503)], undefined, { retries });
      expect(error?.kind).toBe('unavailable');
      expect(sent).toHaveLength(count);
    },
  );

  it('backs off twice as long each time, up to 5 seconds', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { times } = await run([empty(503)], undefined, { retries: 6 });
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits).toEqual([300, 600, 1200, 2400, 4800, 5000]);
  });

  it('takes a random part of that, from nothing on', async () => {
    vi.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValueOnce(0.5);
    expect((await run([empty(503)])).times).toEqual([0, 0, 300]);
  });

  it('waits as long as Retry-After says, and a random part on top', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect((await run([empty(429, { 'Retry-After': '2' }), json(user)])).times).toEqual([0, 2150]);
    const date = new Date(Date.now() + 3000).toUTCString();
    const [, second] = (await run([empty(503, { 'Retry-After': date }), json(user)])).times;
    expect(second).toBeGreaterThanOrEqual(2000);
    expect(second).toBeLessThanOrEqual(3150);
  });

  it.each([429, 503])(
    'leaves a longer wait after status %i to the person, and says how long',
    async (status) => {
      const { error, took } = await run([empty(status, { 'Retry-After': '60' })]);
      expect(error?.retryAfter).toBe(60);
      expect(took).toBe(0);
    },
  );
});

describe('RestAdapter, timeouts', () => {
  it.each([
    [undefined, 15_000],
    [200, 200],
    [60_000, 60_000],
  ])('with timeout %s an attempt takes at most %i ms', async (timeout, limit) => {
    const { error, took } = await run(['hang'], undefined, { timeout, retries: 0 });
    expect(error?.kind).toBe('timeout');
    expect(took).toBe(limit);
  });

  it('counts the body in', async () => {
    const endless = () =>
      new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([91])) }));
    const { error, took } = await run([endless], undefined, { timeout: 200, retries: 0 });
    expect(error?.kind).toBe('timeout');
    expect(took).toBe(200);
  });

  it('may be none', async () => {
    const { fetch, sent } = fakeFetch('hang');
    const controller = new AbortController();
    const call = new RestAdapter({ baseUrl: '/api', fetch, timeout: Infinity }).get('42', controller);
    await vi.advanceTimersByTimeAsync(100 * CALL_TIMEOUT);
    expect(sent).toHaveLength(1);
    controller.abort(new Error('Enough.'));
    await expect(call).rejects.toThrow('Enough.');
  });

  it('end all attempts before a checked adapter gives up, so that no write acts later', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { error, times, took } = await run(['hang'], (adapter) => adapter.create(draft, keyed), {
      retries: 9,
    });
    expect(error?.kind).toBe('timeout');
    expect(times).toEqual([0, 15_300]);
    expect(took).toBe(CALL_TIMEOUT);
  });

  it('reject with an error, not with silence', async () => {
    vi.useRealTimers();
    const { fetch } = fakeFetch('hang deaf');
    const call = new RestAdapter({ baseUrl: '/api', fetch, timeout: 10, retries: 0 }).remove('42');
    expect(await errorFrom(call)).toMatchObject({
      kind: 'timeout',
      message: 'DELETE /users/{id} took more than 10 ms.',
    });
  });
});

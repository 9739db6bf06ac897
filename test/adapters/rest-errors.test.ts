import { afterEach, describe, expect, it, vi } from 'vitest';
import { RestAdapter, type RestAdapterOptions } from '../../src/adapters/rest/index.js';
import { AdapterError, REFUSAL_REASONS } from '../../src/data/index.js';
import { empty, errorFrom, fakeFetch, json, type FakeAnswer } from '../support/fake-fetch.js';

/** What `get` rejects with when the backend answers like this. */
function errorOf(answer: FakeAnswer, options: Partial<RestAdapterOptions> = {}): Promise<AdapterError> {
  const { fetch } = fakeFetch(answer);
  return errorFrom(new RestAdapter({ baseUrl: '/api', fetch, retries: 0, ...options }).get('42'));
}
const problem = (more: object, status = 422, headers = {}) =>
  json({ title: 'T', status, ...more }, status, headers);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('RestAdapter, the kind of an error', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'unavailable'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'not-found'],
    [412, 'conflict'],
    [413, 'invalid'],
    [418, 'unavailable'],
    [422, 'invalid'],
    [428, 'conflict'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [501, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])(
    'of status %i is %s, with problem details, without a body and with a page of HTML',
    async (status, kind) => {
      const html = new Response('<h1>Oops</h1>', { status, headers: { 'Content-Type': 'text/html' } });
      for (const response of [problem({}, status), empty(status), html]) {
        const error = await errorOf(response);
        expect(error.kind).toBe(kind);
        expect(error.message).toBe(`The backend answered ${status} to GET /users/{id}.`);
        expect(error.detail).toBeUndefined();
      }
    },
  );

  it('of a version that is old is told by the status alone, and no reason is made up for another one', async () => {
    expect((await errorOf(empty(412))).reason).toBe('stale-version');
    expect((await errorOf(empty(409))).reason).toBeUndefined();
  });

  it('of a list that fails is never an empty list', async () => {
    const { fetch } = fakeFetch(json({ users: [], total: { count: 0 } }, 500));
    const adapter = new RestAdapter({ baseUrl: '/api', fetch, retries: 0 });
    expect((await errorFrom(adapter.list({ page: { limit: 25 } }))).kind).toBe('unavailable');
  });

  it('of a connection that breaks is unavailable, and offline only if the browser says that it is', async () => {
    const cause = new TypeError('Failed to fetch');
    expect(await errorOf(cause)).toMatchObject({ kind: 'unavailable', cause });
    vi.stubGlobal('navigator', { onLine: true });
    expect(await errorOf(cause)).toMatchObject({ kind: 'unavailable', cause });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await errorOf(cause)).toMatchObject({ kind: 'offline', cause });
    vi.stubGlobal('navigator', undefined);
    expect(await errorOf(cause)).toMatchObject({ kind: 'unavailable', cause });
  });

  it('of a connection that breaks in the middle of the body is unavailable', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) }),
      );
    expect((await errorOf(broken)).kind).toBe('unavailable');
  });
});

describe('RestAdapter, problem details', () => {
  it.each(REFUSAL_REASONS)('tell the reason %s', async (reason) => {
    expect((await errorOf(problem({ reason }, 409))).reason).toBe(reason);
  });

  it('tell no reason that has no words', async () => {
    expect((await errorOf(problem({ reason: 'full-moon' }, 409))).reason).toBeUndefined();
  });

  it('tell the words of the backend, and never the title, which is not for people', async () => {
    expect((await errorOf(problem({ detail: 'Ask your admin.' }))).detail).toBe('Ask your admin.');
    expect((await errorOf(problem({ detail: 42 }))).detail).toBeUndefined();
  });

  it('are read from any JSON', async () => {
    for (const type of ['application/json', 'application/vnd.api+json; charset=utf-8']) {
      const body = JSON.stringify({ detail: 'No.' });
      expect(
        (await errorOf(new Response(body, { status: 409, headers: { 'Content-Type': type } }))).detail,
      ).toBe('No.');
    }
  });

  it.each(['[]', 'null', '"text"', '{', ''])('that are %j leave the kind', async (body) => {
    const response = new Response(body, {
      status: 409,
      headers: { 'Content-Type': 'application/problem+json' },
    });
    expect(await errorOf(response)).toMatchObject({ kind: 'conflict', detail: undefined, fields: {} });
  });

  it.each([
    ['#/email', 'email'],
    ['/email', 'email'],
    ['#/assignments/0/roleIds', 'assignments'],
    ['#/first%20name', 'first name'],
    ['#/a~1b~0c', 'a/b~c'],
    ['#/a~01', 'a~1'],
    ['#/100%', '100%'],
    ['#/__proto__', '__proto__'],
  ])('tell the message of the field at %s', async (pointer, field) => {
    const { fields } = await errorOf(problem({ errors: [{ detail: 'Wrong.', pointer }] }));
    expect(Object.entries(fields)).toEqual([[field, 'Wrong.']]);
  });

  it('tell several messages of one field in one', async () => {
    const errors = [
      { detail: 'Too long.', pointer: '#/email' },
      { detail: 'Wrong.', pointer: '#/phone' },
      { detail: 'Taken.', pointer: '#/email' },
    ];
    expect((await errorOf(problem({ errors }))).fields).toEqual({
      email: 'Too long. Taken.',
      phone: 'Wrong.',
    });
  });

  it('tell a message of no field as the detail, unless there is one', async () => {
    const errors = [{ detail: 'All wrong.', pointer: '#' }, { detail: 'Very.' }];
    expect(await errorOf(problem({ errors }))).toMatchObject({ detail: 'All wrong. Very.', fields: {} });
    expect(await errorOf(problem({ errors, detail: 'No.' }))).toMatchObject({ detail: 'No.', fields: {} });
  });

  it('tell messages in the older form, by the name of the field', async () => {
    const errors = { email: ['Taken.', 'Wrong.'], phone: 'Wrong.', lastName: [42], firstName: null };
    expect((await errorOf(problem({ errors }))).fields).toEqual({ email: 'Taken. Wrong.', phone: 'Wrong.' });
  });

  it.each([[[null, 'text', {}, { detail: 42, pointer: '#/email' }]], ['text'], [42]])(
    'with errors that cannot be read tell no field: %j',
    async (errors) => {
      expect((await errorOf(problem({ errors }))).fields).toEqual({});
    },
  );
});

describe('RestAdapter, aborting', () => {
  const reason = new Error('The person went away.');

  it('before the call sends nothing', async () => {
    const { fetch, sent } = fakeFetch(json({ id: '42' }));
    const call = new RestAdapter({ baseUrl: '/api', fetch }).get('42', { signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
    expect(sent).toHaveLength(0);
  });

  it.each(['hang', 'hang deaf'] as const)(
    'rejects with the reason of the signal, also if fetch is deaf: %s',
    async (answer) => {
      const { fetch, sent } = fakeFetch(answer);
      const controller = new AbortController();
      const call = new RestAdapter({ baseUrl: '/api', fetch }).get('42', { signal: controller.signal });
      await vi.waitFor(() => expect(sent).toHaveLength(1));
      controller.abort(reason);
      await expect(call).rejects.toBe(reason);
      expect(sent).toHaveLength(1);
    },
  );

  it('while a function of the host hangs sends nothing', async () => {
    const { fetch, sent } = fakeFetch(json({ id: '42' }));
    const controller = new AbortController();
    const headers = vi.fn(() => new Promise<HeadersInit>(() => undefined));
    const call = new RestAdapter({ baseUrl: '/api', fetch, headers }).get('42', {
      signal: controller.signal,
    });
    await vi.waitFor(() => expect(headers).toHaveBeenCalled());
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(sent).toHaveLength(0);
  });

  it('while the next attempt is waited for ends the waiting', async () => {
    vi.useFakeTimers();
    const { fetch, sent } = fakeFetch(empty(503, { 'Retry-After': '3' }));
    const controller = new AbortController();
    const call = new RestAdapter({ baseUrl: '/api', fetch }).get('42', { signal: controller.signal });
    const rejected = expect(call).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(reason);
    await rejected;
    expect(vi.getTimerCount()).toBe(0);
    expect(sent).toHaveLength(1);
  });

  it('leaves no timer and no listener behind after an answer', async () => {
    vi.useFakeTimers();
    const { fetch } = fakeFetch(json({ id: '42' }));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await new RestAdapter({ baseUrl: '/api', fetch }).get('42', { signal });
    expect(added).toHaveBeenCalled();
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('RestAdapter, secrets', () => {
  const secrets = [
    's3cret-header',
    's3cret-token',
    's3cret-key',
    's3cret-search',
    's3cret-body',
    's3cret-id',
  ];
  const options = (fetch: typeof globalThis.fetch): RestAdapterOptions => ({
    baseUrl: 'https://example.com/api?apikey=s3cret-key',
    fetch,
    headers: { Authorization: 's3cret-header' },
    csrf: { token: 's3cret-token' },
    retries: 0,
    timeout: 20,
  });
  const answers: [string, FakeAnswer][] = [
    ['a refusal', problem({ title: 's3cret-body' }, 403)],
    ['a page of HTML', new Response('s3cret-body', { status: 500 })],
    ['no JSON', new Response('s3cret-body')],
    ['something else', json({ secret: 's3cret-body' })],
    ['a broken connection', new TypeError('Failed to fetch')],
    ['nothing', 'hang'],
  ];
  it.each(answers)('are in no message, stack or cause after %s', async (_, answer) => {
    const adapter = new RestAdapter(options(fakeFetch(answer).fetch));
    const calls = [
      adapter.list({ search: 's3cret-search', page: { limit: 1 } }),
      adapter.update('s3cret-id', { firstName: 's3cret-body' }, { version: '7' }),
    ];
    for (const error of await Promise.all(calls.map(errorFrom))) {
      const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    }
  });

  it('that cannot be sent are not quoted, as the platform does', async () => {
    const value = 's3cret-header\nb';
    expect(() => new Headers({ Authorization: value })).toThrow('s3cret');
    for (const option of [{ headers: { Authorization: value } }, { csrf: { token: value } }]) {
      const { fetch, sent } = fakeFetch(json({ id: '42' }));
      const error = await errorFrom(
        new RestAdapter({ baseUrl: '/api', fetch, ...option }).create({} as never),
      );
      expect(error.kind).toBe('unavailable');
      expect(`${error.stack} ${String(error.cause)}`).not.toContain('s3cret');
      expect(sent).toHaveLength(0);
    }
  });
});

describe('RestAdapter, a function of the host that throws', () => {
  const cause = new Error('No session.');
  const fail = () => {
    throw cause;
  };
  it.each([
    ['headers', { headers: fail }],
    ['headers', { headers: () => Promise.reject(cause) }],
    ['csrf', { csrf: { token: fail } }],
  ])('is unavailable, names the option "%s", keeps the cause, and sends nothing', async (name, option) => {
    const { fetch, sent } = fakeFetch(empty(204));
    const error = await errorFrom(new RestAdapter({ baseUrl: '/api', fetch, ...option }).remove('42'));
    expect(error).toMatchObject({ kind: 'unavailable', cause });
    expect(error.message).toContain(`"${name}"`);
    expect(sent).toHaveLength(0);
  });

  it('may say more by an AdapterError', async () => {
    const own = new AdapterError('unauthenticated');
    expect(await errorOf(json({}), { headers: () => Promise.reject(own) })).toBe(own);
  });
});

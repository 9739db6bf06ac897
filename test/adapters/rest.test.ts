import { afterEach, describe, expect, it, vi } from 'vitest';
import { REST_METHODS, RestAdapter } from '../../src/adapters/rest/index.js';
import { checkedAdapter, SORT_FIELDS, type User, type UserDraft } from '../../src/data/index.js';
import { empty, errorFrom, fakeFetch, json } from '../support/fake-fetch.js';

const ada: User = {
  id: '42',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  status: 'active',
  assignments: [],
  version: '7',
};
const draft: UserDraft = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  assignments: [],
};
const page = { offset: 0, limit: 25 };
const delivery = { status: 'sent', sentAt: '2026-03-04T09:30:00.000Z' };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('RestAdapter, the base URL', () => {
  it.each([
    ['/api', '/api/viewer'],
    ['/api/', '/api/viewer'],
    ['/', '/viewer'],
    ['api', 'api/viewer'],
    ['https://example.com/v1//', 'https://example.com/v1/viewer'],
    ['https://example.com/v1?tenant=a#top', 'https://example.com/v1/viewer?tenant=a'],
    [new URL('https://example.com/v1/'), 'https://example.com/v1/viewer'],
  ])('starts the paths at %s', async (baseUrl, url) => {
    const { fetch, sent } = fakeFetch(json({ access: [] }));
    await new RestAdapter({ baseUrl, fetch }).viewer();
    expect(sent[0]?.url).toBe(url);
  });

  it('keeps its own query before the parameters of a list', async () => {
    const { fetch, sent } = fakeFetch(json({ users: [] }));
    await new RestAdapter({ baseUrl: '/api?tenant=a', fetch }).list({ page });
    expect(sent[0]?.url).toBe('/api/users?tenant=a&offset=0&limit=25');
  });
});

describe('RestAdapter, counts', () => {
  const filters = {
    roleIds: ['admin', 'editor'],
    statuses: ['active' as const],
    notSignedInSince: '2026-01-01T00:00:00Z',
    neverSignedIn: true,
  };

  it('are asked for with the parameters of a list but for sort and page', async () => {
    const { fetch, sent } = fakeFetch(json({ neverSignedIn: { count: 3, relation: 'exact' } }));
    const adapter = new RestAdapter({ baseUrl: '/api', fetch });
    const counts = await adapter.counts({ clientId: 'aurora', search: 'ada b', filters });
    expect(counts).toEqual({ neverSignedIn: { count: 3, relation: 'exact' } });
    expect(sent[0]?.url).toBe(
      '/api/user-counts?client=aurora&search=ada+b&role=admin&role=editor&status=active' +
        '&notSignedInSince=2026-01-01T00%3A00%3A00Z&neverSignedIn=true',
    );
    await adapter.counts({});
    expect(sent[1]?.url).toBe('/api/user-counts');
  });

  it.each([[[]], ['text'], [{ roleIds: 5 }], [{ statuses: [] }]])('are not %j', async (body) => {
    const { fetch } = fakeFetch(json(body));
    const error = await errorFrom(new RestAdapter({ baseUrl: '/api', fetch }).counts({}));
    expect(error.kind).toBe('malformed');
  });

  it('are not offered by a backend without them', () => {
    const adapter = new RestAdapter({ baseUrl: '/api', without: ['counts'] });
    expect(adapter.counts).toBeUndefined();
    expect(checkedAdapter(adapter)).not.toHaveProperty('counts');
  });
});

describe('RestAdapter, one thing to many users', () => {
  const request = {
    operation: { action: 'change-roles', clientId: 'aurora', roleIds: ['viewer'] },
    users: [{ id: '42', version: '7' }, { id: '..' }],
  } as const;

  it('is asked for in one request, whose body has all versions, and is told by user', async () => {
    const results = [
      { id: '42', user: ada },
      { id: '..', error: { kind: 'not-found' } },
    ];
    const { fetch, sent } = fakeFetch(json({ results }));
    const adapter = new RestAdapter({ baseUrl: '/api', fetch, csrf: { token: 'xyz' } });
    expect(await adapter.bulk(request, { idempotencyKey: 'k' })).toEqual(results);
    expect(sent).toMatchObject([{ url: '/api/user-bulk', method: 'POST', body: JSON.stringify(request) }]);
    const { headers } = sent[0] ?? {};
    expect(headers?.get('Content-Type')).toBe('application/json');
    expect(headers?.get('Idempotency-Key')).toBe('"k"');
    expect(headers?.get('X-CSRF-Token')).toBe('xyz');
    expect(headers?.has('If-Match')).toBe(false);
  });

  it.each([[[]], ['text'], [{}], [{ results: {} }]])('is not told by %j', async (body) => {
    const { fetch } = fakeFetch(json(body));
    const error = await errorFrom(new RestAdapter({ baseUrl: '/api', fetch }).bulk(request));
    expect(error.kind).toBe('malformed');
  });

  it('is not offered by a backend without it', () => {
    const adapter = new RestAdapter({ baseUrl: '/api', without: ['bulk'] });
    expect(checkedAdapter(adapter)).not.toHaveProperty('bulk');
  });
});

describe('RestAdapter, fetch', () => {
  it('is called as a plain function, as the browser demands', async () => {
    const { fetch } = fakeFetch(json({ access: [] }));
    expect(() => ({ fetch }).fetch('/')).toThrow('Illegal invocation');
    await expect(new RestAdapter({ baseUrl: '/api', fetch }).viewer()).resolves.toEqual({ access: [] });
  });

  it('is the global one of the moment unless another is given', async () => {
    const adapter = new RestAdapter({ baseUrl: '/api' });
    const { fetch, sent } = fakeFetch(json({ access: [] }));
    vi.stubGlobal('fetch', fetch);
    await adapter.viewer();
    expect(sent).toHaveLength(1);
  });

  it('sends cookies to the same origin only, unless told otherwise', async () => {
    const { fetch, sent } = fakeFetch(json({ access: [] }));
    await new RestAdapter({ baseUrl: '/api', fetch }).viewer();
    await new RestAdapter({ baseUrl: '/api', fetch, credentials: 'include' }).viewer();
    expect(sent.map(({ credentials }) => credentials)).toEqual(['same-origin', 'include']);
  });
});

describe('RestAdapter, headers', () => {
  const given: [string, HeadersInit | (() => HeadersInit | Promise<HeadersInit>)][] = [
    ['an object', { Authorization: 'Bearer a' }],
    ['a Headers object', new Headers({ Authorization: 'Bearer a' })],
    ['a function', () => ({ Authorization: 'Bearer a' })],
    ['an async function', () => Promise.resolve([['Authorization', 'Bearer a']])],
  ];
  it.each(given)('come from %s', async (_, headers) => {
    const { fetch, sent } = fakeFetch(json({ access: [] }));
    await new RestAdapter({ baseUrl: '/api', fetch, headers }).viewer();
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer a');
    expect(sent[0]?.headers.get('Accept')).toBe('application/json, application/problem+json');
  });

  it('ask for JSON unless the host asks for something else', async () => {
    const { fetch, sent } = fakeFetch(json({ access: [] }));
    await new RestAdapter({
      baseUrl: '/api',
      fetch,
      headers: { Accept: 'application/vnd.host+json' },
    }).viewer();
    expect(sent[0]?.headers.get('Accept')).toBe('application/vnd.host+json');
  });

  it('carry the token against request forgery on every request but GET', async () => {
    const { fetch, sent } = fakeFetch(json(ada), json(ada), json(ada), empty(204), json(delivery));
    const adapter = new RestAdapter({ baseUrl: '/api', fetch, csrf: { token: 'xyz' } });
    await adapter.get('42');
    await adapter.create(draft);
    await adapter.update('42', {});
    await adapter.remove('42');
    await adapter.sendPasswordReset('42');
    await adapter.sendActivation('42');
    expect(sent.map(({ method, headers }) => [method, headers.get('X-CSRF-Token')])).toEqual([
      ['GET', null],
      ['POST', 'xyz'],
      ['PATCH', 'xyz'],
      ['DELETE', 'xyz'],
      ['POST', 'xyz'],
      ['POST', 'xyz'],
    ]);
  });

  it.each([
    ['a function', () => 'xyz'],
    ['an async function', () => Promise.resolve('xyz')],
  ])('carry a token that %s gives, under the name of the host', async (_, token) => {
    const { fetch, sent } = fakeFetch(empty(204));
    await new RestAdapter({ baseUrl: '/api', fetch, csrf: { header: 'X-XSRF-TOKEN', token } }).remove('42');
    expect(sent[0]?.headers.get('X-XSRF-TOKEN')).toBe('xyz');
    expect(sent[0]?.headers.has('X-CSRF-Token')).toBe(false);
  });

  it('carry the version as an entity tag and the key as a string, both in double quotes', async () => {
    const { fetch, sent } = fakeFetch(json(ada));
    const adapter = new RestAdapter({ baseUrl: '/api', fetch });
    await adapter.update('42', { phone: null }, { version: '7', idempotencyKey: 'a-"b"\\ü' });
    expect(sent[0]?.headers.get('If-Match')).toBe('"7"');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe(String.raw`"a-\"b\"\\%fc"`);
    expect(sent[0]?.headers.get('Content-Type')).toBe('application/merge-patch+json');
    expect(sent[0]?.body).toBe('{"phone":null}');
  });

  it('carry no version for the mails to a user, which have none of their own', async () => {
    const { fetch, sent } = fakeFetch(json(delivery));
    const adapter = new RestAdapter({ baseUrl: '/api', fetch });
    await adapter.sendPasswordReset('42', { version: '7', idempotencyKey: 'k' });
    await adapter.sendActivation('42', { version: '7', idempotencyKey: 'k' });
    expect(sent.map(({ headers }) => headers.get('If-Match'))).toEqual([null, null]);
    expect(sent.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['"k"', '"k"']);
  });

  it('carry neither when neither is given', async () => {
    const { fetch, sent } = fakeFetch(json(ada));
    await new RestAdapter({ baseUrl: '/api', fetch }).update('42', {});
    expect(sent[0]?.headers.has('If-Match')).toBe(false);
    expect(sent[0]?.headers.has('Idempotency-Key')).toBe(false);
  });

  it.each(['', 'W/"7"', 'a b', 'é'])(
    'refuse the version %j, because without it a change would overwrite',
    async (version) => {
      const { fetch, sent } = fakeFetch(json(ada));
      const error = await errorFrom(
        new RestAdapter({ baseUrl: '/api', fetch }).update('42', {}, { version }),
      );
      expect(error.kind).toBe('malformed');
      expect(sent).toHaveLength(0);
    },
  );
});

describe('RestAdapter, the query', () => {
  const query = async (...[asked]: Parameters<RestAdapter['list']>) => {
    const { fetch, sent } = fakeFetch(json({ users: [] }));
    await new RestAdapter({ baseUrl: '/api', fetch }).list(asked);
    return decodeURIComponent(sent[0]?.url.split('?')[1] ?? '');
  };

  it('names everything that is asked for', async () => {
    const filters = {
      roleIds: ['admin', 'editor'],
      statuses: ['active', 'pending'] as const,
      notSignedInSince: '2026-01-01T00:00:00.000Z',
      neverSignedIn: true,
    };
    const sort = { field: 'lastLoginAt', direction: 'descending' } as const;
    expect(
      await query({ clientId: 'a&b', search: 'ada', filters, sort, page: { offset: 50, limit: 10 } }),
    ).toBe(
      'client=a&b&search=ada&role=admin&role=editor&status=active&status=pending' +
        '&notSignedInSince=2026-01-01T00:00:00.000Z&neverSignedIn=true&sort=-lastLoginAt&offset=50&limit=10',
    );
  });

  it('names nothing that is not asked for', async () => {
    expect(await query({ search: '', filters: { roleIds: [], neverSignedIn: false }, page })).toBe(
      'offset=0&limit=25',
    );
  });

  it.each(SORT_FIELDS)('sorts by %s, rising without a sign', async (field) => {
    expect(await query({ sort: { field, direction: 'ascending' }, page })).toContain(`sort=${field}&`);
  });

  it('asks for the first page by cursor, and for the next with it', async () => {
    expect(await query({ page: { limit: 10 } })).toBe('paging=cursor&limit=10');
    expect(await query({ page: { cursor: 'after 9', limit: 10 } })).toBe('cursor=after+9&limit=10');
  });
});

describe('RestAdapter, ids', () => {
  const calls: [string, (adapter: RestAdapter, id: string) => Promise<unknown>][] = [
    ['get', (adapter, id) => adapter.get(id)],
    ['update', (adapter, id) => adapter.update(id, {})],
    ['remove', (adapter, id) => adapter.remove(id)],
    ['sendPasswordReset', (adapter, id) => adapter.sendPasswordReset(id)],
    ['sendActivation', (adapter, id) => adapter.sendActivation(id)],
  ];
  it.each(calls)(
    'that would leave the base path are not found, without a request, by %s',
    async (_, call) => {
      const { fetch, sent } = fakeFetch(json(ada));
      const adapter = new RestAdapter({ baseUrl: '/api', fetch });
      for (const id of ['', '.', '..', '\ud800']) {
        expect((await errorFrom(call(adapter, id))).kind, JSON.stringify(id)).toBe('not-found');
      }
      expect(sent).toHaveLength(0);
    },
  );

  it.each(['a/b', '../roles', '%2e%2e', '...', 'a?b=c#d', ' ', ':id', '*', 'ünïcode', '🙂', '\n', '$&'])(
    'like %j stay one segment of the path',
    async (id) => {
      const { fetch, sent } = fakeFetch(json(ada));
      await new RestAdapter({ baseUrl: 'https://example.com/api', fetch }).get(id);
      const { pathname, search, hash } = new URL(sent[0]?.url ?? '');
      expect(pathname.split('/').slice(0, -1)).toEqual(['', 'api', 'users']);
      expect(decodeURIComponent(pathname.slice('/api/users/'.length))).toBe(id);
      expect(search + hash).toBe('');
    },
  );
});

describe('RestAdapter, what it offers', () => {
  it('is the whole wire format, but for what the host says otherwise', () => {
    const { capabilities } = new RestAdapter({
      baseUrl: '/api',
      capabilities: { paging: ['cursor'], search: undefined },
    });
    expect(capabilities).toMatchObject({ paging: ['cursor'], search: undefined, combinesFilters: true });
    expect(capabilities.sortFields).toEqual(SORT_FIELDS);
  });

  it('lacks the methods that the backend lacks, also once it is checked', () => {
    const whole = new RestAdapter({ baseUrl: '/api' });
    const partial = checkedAdapter(new RestAdapter({ baseUrl: '/api', without: ['remove', 'clients'] }));
    expect(REST_METHODS.filter((method) => checkedAdapter(whole)[method] === undefined)).toEqual([]);
    expect(REST_METHODS.filter((method) => partial[method] === undefined)).toEqual(['remove', 'clients']);
  });

  it('works behind the reactive proxy of a framework, which cannot reach private names', async () => {
    class Private {
      readonly #value = 1;
      get value() {
        return this.#value;
      }
    }
    expect(() => new Proxy(new Private(), {}).value).toThrow(TypeError);
    const { fetch } = fakeFetch(json(ada));
    await expect(new Proxy(new RestAdapter({ baseUrl: '/api', fetch }), {}).get('42')).resolves.toEqual(ada);
  });
});

import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RestFaults, restHandlers, type RestFault } from '../../mocks/index.js';
import { generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { RestAdapter } from '../../src/adapters/rest/index.js';
import {
  ADAPTER_ERROR_KINDS,
  AdapterError,
  MAX_BULK_USERS,
  type BulkRequest,
  type User,
} from '../../src/data/index.js';
import { errorFrom } from '../support/fake-fetch.js';

const baseUrl = 'http://rolecall.test/api';
const page = { offset: 0, limit: 5 };
const server = setupServer();
const faults = new RestFaults();
let memory: InMemoryAdapter;
let rest: RestAdapter;

beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' });
});
beforeEach(() => {
  memory = new InMemoryAdapter({ users: generateUsers(20) });
  rest = new RestAdapter({ baseUrl, retries: 0 });
  faults.clear();
  server.resetHandlers(...restHandlers({ adapter: memory, baseUrl: `${baseUrl}/`, faults }));
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  server.close();
});

describe('restHandlers', () => {
  it('answer what the adapter answers', async () => {
    const query = { search: '+33', sort: { field: 'lastName', direction: 'descending' }, page } as const;
    const [there, here] = [await memory.list(query), await rest.list(query)];
    expect(there.users.length).toBeGreaterThan(0);
    expect(here).toEqual(JSON.parse(JSON.stringify(there)));
  });

  it.each(['a/b', '../roles', '%2e%2e', '...', 'a?b=c#d', ' ', ':id', '*', 'ünïcode', '🙂', 'a+b', '$&'])(
    'find the user with the id %j',
    async (id) => {
      const user: User = {
        id,
        firstName: 'A',
        lastName: 'B',
        email: 'a@b.example',
        status: 'active',
        assignments: [],
      };
      memory.configure({ users: [user] });
      expect((await rest.get(id)).id).toBe(id);
      await rest.remove(id);
      expect((await errorFrom(rest.get(id))).kind).toBe('not-found');
    },
  );

  it('tell every kind of error so that the adapter takes it for the same, where HTTP has a word for it', async () => {
    const heard: [string, string][] = [];
    for (const kind of ADAPTER_ERROR_KINDS) {
      memory.configure({ failures: { get: kind } });
      heard.push([kind, (await errorFrom(rest.get('u1'))).kind]);
    }
    const differences = heard.filter(([kind, other]) => kind !== other);
    expect(differences.map(([kind, other]) => `${kind} → ${other}`)).toEqual([
      'timeout → unavailable',
      'offline → unavailable',
      'malformed → unavailable',
    ]);
  });

  it('tell all that an error says', async () => {
    const fields = { email: 'Taken.', 'a/b~c': 'Odd.' };
    const error = new AdapterError('rate-limited', {
      detail: 'Slow.',
      reason: 'too-soon',
      fields,
      retryAfter: 9.2,
    });
    memory.configure({ failures: { create: error } });
    expect(await errorFrom(rest.create({} as never))).toMatchObject({
      kind: 'rate-limited',
      detail: 'Slow.',
      reason: 'too-soon',
      fields,
      retryAfter: 10,
    });
  });

  it('tell a mistake in the adapter as a failure without its words', async () => {
    vi.spyOn(memory, 'get').mockRejectedValue(new Error('A secret.'));
    const response = await fetch(`${baseUrl}/users/u1`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  it('refuse a body that is no JSON', async () => {
    const response = await fetch(`${baseUrl}/users`, { method: 'POST', body: '{' });
    expect(response.status).toBe(422);
  });

  it('refuse a request about many users that is none, or about too many', async () => {
    const operation = { action: 'activate' } as const;
    const users = Array.from({ length: MAX_BULK_USERS + 1 }, (_, index) => ({ id: `u${index}` }));
    for (const wrong of [{ operation, users }, { operation, users: [] }, { users }] as BulkRequest[])
      expect((await errorFrom(rest.bulk(wrong))).kind).toBe('invalid');
    expect(await rest.bulk({ operation, users: users.slice(1) })).toHaveLength(MAX_BULK_USERS);
  });

  it('answer 501 for a method that the adapter comes to lack', async () => {
    expect((await fetch(`${baseUrl}/roles`)).status).toBe(200);
    memory.configure({ without: ['roles'] });
    expect((await fetch(`${baseUrl}/roles`)).status).toBe(501);
  });

  it('demand the token against request forgery, if there is one, for all but GET', async () => {
    const csrf = { header: 'X-XSRF-TOKEN', token: 'xyz' };
    server.resetHandlers(...restHandlers({ adapter: memory, baseUrl, csrf }));
    expect((await rest.list({ page })).users).toHaveLength(5);
    expect((await errorFrom(rest.remove('u2'))).kind).toBe('forbidden');
    const trusted = new RestAdapter({ baseUrl, csrf });
    await expect(trusted.remove('u2')).resolves.toBeUndefined();
  });

  it('make one user of a creation whose first answer was lost', async () => {
    const draft = { firstName: 'Ada', lastName: 'L', email: 'ada@new.example', assignments: [] };
    const { fetch } = globalThis;
    let count = 0;
    const losing: typeof fetch = async (...parameters) => {
      const response = await fetch(...parameters);
      if (++count === 1) throw new TypeError('Failed to fetch');
      return response;
    };
    const adapter = new RestAdapter({ baseUrl, fetch: losing });
    const user = await adapter.create(draft, { idempotencyKey: 'k"1\\' });
    expect(count).toBe(2);
    const { users } = await memory.list({ search: 'ada@new.example', page });
    expect(users.map(({ id }) => id)).toEqual([user.id]);
    // Without a key the second one is refused, because the first was made.
    count = 0;
    const error = await errorFrom(adapter.create({ ...draft, email: 'bob@new.example' }));
    expect([error.kind, count]).toEqual(['unavailable', 1]);
  });

  it('hand on the version and the key without their quotes', async () => {
    const asked = vi.spyOn(memory, 'remove').mockResolvedValue();
    await rest.remove('u2', { version: '7', idempotencyKey: 'k"1\\' });
    expect(asked).toHaveBeenCalledWith(
      'u2',
      expect.objectContaining({ version: '7', idempotencyKey: 'k"1\\' }),
    );
  });

  it('are left alone when the call is aborted', async () => {
    memory.configure({ delay: Infinity });
    const asked = vi.spyOn(memory, 'list');
    const controller = new AbortController();
    const call = rest.list({ page }, controller);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    controller.abort(new Error('Enough.'));
    await expect(call).rejects.toThrow('Enough.');
  });
});

describe('RestFaults', () => {
  const get = async (fault: RestFault) => {
    faults.set('get', fault);
    return fetch(`${baseUrl}/users/u1`);
  };

  it('answer with problem details of the status', async () => {
    const response = await get({ status: 503, headers: { 'Retry-After': '60' } });
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '60']);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ title: 'Service Unavailable', status: 503 });
  });

  it.each([
    [
      { status: 422, body: { title: 'No', reason: 'self' } },
      'application/problem+json',
      '{"title":"No","reason":"self"}',
    ],
    [{ status: 200, body: [] }, 'application/json', '[]'],
    [{ status: 200, body: '<h1>Sign in</h1>' }, 'text/html', '<h1>Sign in</h1>'],
    [{ status: 500, body: null }, null, ''],
  ] as [RestFault, string | null, string][])('answer with the body of %j', async (fault, type, body) => {
    const response = await get(fault);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([fault.status, type]);
    expect(await response.text()).toBe(body);
  });

  it('break the connection', async () => {
    faults.set('get', { isNetworkError: true });
    expect((await errorFrom(rest.get('u1'))).kind).toBe('unavailable');
  });

  it('answer late, and then right', async () => {
    const start = performance.now();
    const response = await get({ delay: 60 });
    expect(response.status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  it('answer never', async () => {
    faults.set('all', { delay: Infinity });
    const adapter = new RestAdapter({ baseUrl, timeout: 50, retries: 0 });
    expect((await errorFrom(adapter.get('u1'))).kind).toBe('timeout');
  });

  it('happen as often as they are to, to their own method', async () => {
    faults.set('get', { status: 500, times: 2 }).set('all', { status: 403, times: 1 });
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push((await fetch(`${baseUrl}/users/u1`)).status);
    expect(statuses).toEqual([500, 500, 403, 200]);
  });

  it('end when they are cleared, one or all', async () => {
    faults.set('get', { status: 500 }).set('roles', { status: 500 }).clear('get');
    expect((await fetch(`${baseUrl}/users/u1`)).status).toBe(200);
    expect((await fetch(`${baseUrl}/roles`)).status).toBe(500);
    faults.clear();
    expect((await fetch(`${baseUrl}/roles`)).status).toBe(200);
  });

  it('leave what was asked for undone', async () => {
    faults.set('remove', { status: 503, times: 1 });
    expect((await errorFrom(rest.remove('u2'))).kind).toBe('unavailable');
    expect((await memory.get('u2')).id).toBe('u2');
    await rest.remove('u2');
    await expect(memory.get('u2')).rejects.toThrow();
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RestFaults, restHandlers } from '../mocks/index.js';
import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from '../src/adapters/in-memory/index.js';
import {
  ACTIVATION_STATUSES,
  ADAPTER_ERROR_KINDS,
  BULK_ACTIONS,
  EMAIL_MAX_LENGTH,
  MASKABLE_FIELDS,
  MAX_BULK_USERS,
  NAME_MAX_LENGTH,
  REFUSAL_REASONS,
  SORT_FIELDS,
  USER_ACTIONS,
  USER_STATUSES,
} from '../src/data/index.js';
import { expectDescribed, expectDescribedEvent, OPERATION_IDS } from './support/openapi.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = await readFile(join(root, 'openapi.yaml'), 'utf8');

describe('openapi.yaml', () => {
  it('lints without an error or a warning', async () => {
    expect(await lint(join(root, 'openapi.yaml'))).toEqual([]);
  }, 60_000);

  it('would not, if something in it were wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
    try {
      const path = join(folder, 'openapi.yaml');
      await writeFile(
        path,
        text.replace("'#/components/schemas/UserPage'", "'#/components/schemas/Nothing'"),
      );
      expect(await lint(path)).toContain('no-unresolved-refs');
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  it('knows the same words as the contract', () => {
    const { components, paths } = parse(text);
    const { User, Activation, Viewer, Name, Email, ...schemas } = components.schemas;
    expect(schemas.UserStatus.enum).toEqual(USER_STATUSES);
    expect(schemas.UserAction.enum).toEqual(USER_ACTIONS);
    expect(schemas.RefusalReason.enum).toEqual(REFUSAL_REASONS);
    expect(Activation.properties.status.enum).toEqual(ACTIVATION_STATUSES);
    expect(Viewer.properties.access.items.properties.maskedFields.items.enum).toEqual(MASKABLE_FIELDS);
    expect([Name.maxLength, Email.maxLength]).toEqual([NAME_MAX_LENGTH, EMAIL_MAX_LENGTH]);
    const sort = paths['/users'].get.parameters.find(({ name }: { name: string }) => name === 'sort');
    expect(sort.schema.anyOf[0].enum).toEqual(SORT_FIELDS.flatMap((field) => [field, `-${field}`]));
    expect(Object.keys(User.properties)).toContain('version');
    const { operation, users } = schemas.BulkRequest.properties;
    const [plain, roles] = operation.oneOf.map(
      (one: { properties: { action: object } }) => one.properties.action,
    );
    expect(new Set([...plain.enum, roles.const])).toEqual(new Set(BULK_ACTIONS));
    expect(users.maxItems).toBe(MAX_BULK_USERS);
    expect(schemas.BulkFailure.properties.kind.enum).toEqual(ADAPTER_ERROR_KINDS);
  });
});

const baseUrl = 'http://rolecall.test/api';
const pending = { status: 'waiting', sentAt: '2026-01-01T00:00:00.000Z' } as const;
const people = generateUsers(40, { seed: 5 }).map((user, index) =>
  index === 3 ? { ...user, id: 'p', status: 'pending' as const, activation: pending } : user,
);
const adapter = new InMemoryAdapter({ users: people, clients: DEMO_CLIENTS });
const faults = new RestFaults();
const server = setupServer(...restHandlers({ adapter, baseUrl, faults }));
const someone = people.find(({ status }) => status === 'active')?.id ?? '';

beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' });
});
afterAll(() => {
  server.close();
});

interface Call {
  readonly method: string;
  readonly path: string;
  readonly type?: string;
  readonly body?: object;
}
const json = 'application/json';
const draft = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@new.example', assignments: [] };
const creation = { method: 'POST', path: '/users', type: json, body: draft };
const bulk = { operation: { action: 'activate' }, users: [{ id: someone }, { id: 'nobody' }] };
/** One call of each operation, in an order in which all succeed, but for the last. */
const calls: Record<string, Call> = {
  getViewer: { method: 'GET', path: '/viewer' },
  listRoles: { method: 'GET', path: '/roles' },
  listClients: { method: 'GET', path: '/clients' },
  listUsers: {
    method: 'GET',
    path: '/users?client=aurora&role=admin&role=editor&status=active&sort=-lastName&offset=0&limit=5',
  },
  countUsers: { method: 'GET', path: '/user-counts?client=aurora&role=admin&status=active&search=example' },
  createUser: creation,
  getUser: { method: 'GET', path: `/users/${someone}` },
  updateUser: {
    method: 'PATCH',
    path: `/users/${someone}`,
    type: 'application/merge-patch+json',
    body: { phone: null },
  },
  sendPasswordReset: { method: 'POST', path: `/users/${someone}/password-reset` },
  sendActivation: { method: 'POST', path: '/users/p/activation' },
  changeUsers: { method: 'POST', path: '/user-bulk', type: json, body: bulk },
  watchUsers: { method: 'GET', path: '/user-events' },
  removeUser: { method: 'DELETE', path: '/users/p' },
};

async function made({ method, path, type, body }: Call, more: Record<string, string> = {}) {
  const headers = { ...more, ...(type && { 'Content-Type': type }) };
  const response = await fetch(baseUrl + path, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { response, check: () => expectDescribed(method, path, { headers, body }, response) };
}

describe('The answers of the mocked backend', () => {
  it('are tried for every operation', () => {
    expect(Object.keys(calls).sort()).toEqual([...OPERATION_IDS].sort());
  });

  it.each(Object.entries(calls))('are as described for %s', async (operation, call) => {
    const { response, check } = await made(call);
    expect(response.ok).toBe(true);
    expect(await check()).toBe(operation);
    // A stream has no end of its own.
    if (!response.bodyUsed) await response.body?.cancel();
  });

  it('are as described where the people of every page are listed, by cursor too', async () => {
    for (const path of [
      '/users?limit=100',
      '/users?paging=cursor&limit=20',
      '/users?search=a&neverSignedIn=true',
    ]) {
      const { response, check } = await made({ method: 'GET', path });
      expect(response.status).toBe(200);
      await check();
    }
  });

  const failures: [number, Call, Record<string, string>?][] = [
    [404, { method: 'GET', path: '/users/nobody' }],
    [422, { ...creation, body: { ...draft, assignments: [{ clientId: 'x', roleIds: [] }] } }],
    [422, creation],
    [412, calls['updateUser'] as Call, { 'If-Match': '"old"', 'Idempotency-Key': '"k1"' }],
    [429, calls['sendPasswordReset'] as Call],
    [409, { method: 'POST', path: `/users/${someone}/activation` }],
  ];
  it.each(failures)('are as described for a refusal with status %i', async (status, call, headers) => {
    const { response, check } = await made(call, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.clone().json()).toMatchObject({ status });
    await check();
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'sort=--email',
    'status=gone',
    'offset=-1',
    'offset=1&paging=cursor',
  ])('are as described when the query %s is refused, which itself is not described', async (query) => {
    const { response, check } = await made({ method: 'GET', path: `/users?${query}` });
    expect(response.status).toBe(400);
    await expectDescribed('GET', `/users?${query}`, undefined, response);
    if (!query.includes('&')) await expect(check()).rejects.toThrow('query parameter');
  });

  it('are as described for a sort by a field of the server’s own, and for a refusal of one that it has not', async () => {
    for (const [sortFields, status] of [
      [['age'], 200],
      [[], 400],
    ] as const) {
      adapter.configure({ capabilities: { sortFields: [...SORT_FIELDS, ...sortFields] } });
      const { response, check } = await made({ method: 'GET', path: '/users?sort=-age' });
      expect(response.status).toBe(status);
      await check();
    }
    adapter.configure({ capabilities: undefined });
  });

  it.each(Object.entries(calls))(
    'are as described for %s when it is told to fail',
    async (operation, call) => {
      for (const status of [401, 429, 500, 503]) {
        faults.set('all', { status, headers: { 'Retry-After': '5' }, times: 1 });
        const { response, check } = await made(call);
        expect(response.status).toBe(status);
        expect(await check()).toBe(operation);
      }
    },
  );
});

describe('What is not as described', () => {
  const wrong = async (call: Call, init: ResponseInit, body: unknown = undefined) => {
    const response = new Response(body === undefined ? null : JSON.stringify(body), init);
    await expectDescribed(
      call.method,
      call.path,
      { headers: call.type ? { 'Content-Type': call.type } : {}, body: call.body },
      response,
    );
  };
  const { listUsers, getUser, updateUser, createUser } = calls as Record<string, Call> & typeof calls;
  const headers = { 'Content-Type': json, ETag: '"1"', Location: '/api/users/1' };
  const user = { ...draft, id: '1', status: 'active' };

  it('is an event of something else', () => {
    const event = { type: 'updated', user };
    expect(() => expectDescribedEvent(JSON.stringify(event))).not.toThrow();
    for (const wrong of [{ ...event, type: 'changed' }, { type: 'removed' }, { ...event, user: undefined }])
      expect(() => expectDescribedEvent(JSON.stringify(wrong))).toThrow('Not as openapi.yaml');
  });

  it.each(Object.entries(calls))('is an answer to %s with another body', async (_, call) => {
    const status =
      call.path === '/users' && call.method === 'POST' ? 201 : call.method === 'DELETE' ? 204 : 200;
    if (status === 204) {
      await expect(wrong(call, { status: 200, headers }, {})).rejects.toThrow('status 200 is not described');
    } else {
      await expect(wrong(call, { status, headers }, { users: [{ id: 1 }], roleIds: [] })).rejects.toThrow(
        'Not as openapi.yaml',
      );
    }
  });

  it.each([
    ['a wrong type', { ...user, id: 1 }, '/id must be string'],
    ['a wrong time', { ...user, lastLoginAt: 'yesterday' }, '/lastLoginAt must match format'],
    ['an unknown status', { ...user, status: 'gone' }, '/status must be equal to one of'],
    ['an unknown refusal', { ...user, refusals: { fly: {} } }, '/refusals'],
    ['a missing part', { id: '1' }, "must have required property 'email'"],
  ])('is a user with %s', async (_, body, message) => {
    await expect(wrong(getUser as Call, { status: 200, headers }, user)).resolves.toBeUndefined();
    await expect(wrong(getUser as Call, { status: 200, headers }, body)).rejects.toThrow(message);
  });

  it('is a header that is missing, another status, another content type, and a body where there is none', async () => {
    const get = getUser as Call;
    await expect(wrong(get, { status: 200, headers: { 'Content-Type': json } }, user)).rejects.toThrow(
      '"ETag" is missing',
    );
    await expect(wrong(get, { status: 200, headers: { ...headers, ETag: '1' } }, user)).rejects.toThrow(
      'header "ETag"',
    );
    await expect(wrong(get, { status: 206, headers }, user)).rejects.toThrow('status 206');
    await expect(wrong(get, { status: 404, headers }, { title: 'x', status: 404 })).rejects.toThrow(
      'content type',
    );
    await expect(wrong(get, { status: 200, headers })).rejects.toThrow('no JSON');
  });

  const requests: [string, Call, Record<string, string>, string][] = [
    ['an unknown path', { method: 'GET', path: '/users/1/2' }, {}, 'no such operation'],
    ['an unknown method', { method: 'PUT', path: '/users/1' }, {}, 'no such operation'],
    ['an unknown parameter', { method: 'GET', path: '/users?page=1' }, {}, 'no query parameter "page"'],
    ['a parameter twice', { method: 'GET', path: '/users?limit=1&limit=2' }, {}, '"limit" is there twice'],
    ['an unknown header', listUsers as Call, { 'X-Secret': '1' }, 'no header "x-secret"'],
    ['a token on a GET', listUsers as Call, { 'X-CSRF-Token': '1' }, 'no header "x-csrf-token"'],
    ['a version without quotes', updateUser as Call, { 'If-Match': '7' }, 'header parameter "If-Match"'],
    [
      'a key without quotes',
      createUser as Call,
      { 'Idempotency-Key': '7' },
      'header parameter "Idempotency-Key"',
    ],
    ['another content type', { ...(updateUser as Call), type: json }, {}, 'content type'],
    [
      'another body',
      { ...(createUser as Call), body: { ...draft, admin: true } },
      {},
      'must NOT have additional',
    ],
    ['no body', { method: 'POST', path: '/users', type: json }, {}, 'body is missing'],
  ];
  it.each(requests)('is a request with %s', async (_, { method, path, type, body }, more, message) => {
    const sent = { headers: { ...more, ...(type && { 'Content-Type': type }) }, body };
    const answer = new Response(JSON.stringify({ title: 'x', status: 401 }), {
      status: 401,
      headers: { 'Content-Type': 'application/problem+json' },
    });
    await expect(expectDescribed(method, path, sent, answer)).rejects.toThrow(message);
  });
});

/** The rules that a description breaks, by the linter and our configuration. */
function lint(path: string): Promise<string[]> {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  const options = ['lint', path, '--config', join(root, 'redocly.yaml'), '--format', 'json'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, ...options], { env, cwd: root }, (error, stdout) => {
      try {
        const { problems } = JSON.parse(stdout) as { problems: { ruleId: string }[] };
        resolve(problems.map(({ ruleId }) => ruleId));
      } catch {
        reject(error ?? new Error(`The linter said: ${stdout}`));
      }
    });
  });
}

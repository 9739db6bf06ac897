import { http, HttpResponse, type HttpHandler } from 'msw';
import type { AdapterMethod } from '../../src/adapters/in-memory/index.js';
import type {
  BulkRequest,
  User,
  UserAdapter,
  UserChanges,
  UserDraft,
  UserQuery,
  WriteOptions,
} from '../../src/data/index.js';
import { eventStream } from './events.js';
import { happen, type RestFaults } from './faults.js';
import { failureResponse, problemResponse } from './problem.js';
import { countsQueryOf, queryOf } from './query.js';

/** What the handlers serve, and where. */
export interface RestHandlersOptions {
  /** Where the answers come from, such as an `InMemoryAdapter`. */
  readonly adapter: UserAdapter;
  /** Where the paths start. Default: `/api`. Outside a browser it must be absolute. */
  readonly baseUrl?: string | undefined;
  /** What goes wrong. Default: nothing. */
  readonly faults?: RestFaults | undefined;
  /** The token that every request but GET must carry, by default in `X-CSRF-Token`, or is refused with 403. Default: none. */
  readonly csrf?: { readonly header?: string | undefined; readonly token: string } | undefined;
}

/** What an answer is made from. */
interface Asked {
  readonly request: Request;
  /** The id in the path, or the empty string. */
  readonly id: string;
  readonly options: WriteOptions;
}

type Answer = (asked: Asked) => Promise<Response>;

/**
 * Handlers of Mock Service Worker that serve the REST wire format out of an adapter.
 *
 * @example
 * const adapter = new InMemoryAdapter({ users: generateUsers(200) });
 * await setupWorker(...restHandlers({ adapter })).start();
 */
export function restHandlers(options: RestHandlersOptions): HttpHandler[] {
  const { adapter, baseUrl = '/api', faults } = options;
  const base = baseUrl.replace(/\/+$/, '');
  const on = (
    verb: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    method: AdapterMethod,
    answer: Answer,
  ) =>
    http[verb](`${base}${path}`, async ({ request, params }) => {
      const fault = faults?.take(method);
      const failure = (fault && (await happen(fault, request.signal))) ?? refusalOf(request, method, options);
      if (failure) return failure;
      try {
        return await answer({ request, id: String(params['id'] ?? ''), options: optionsOf(request) });
      } catch (thrown) {
        return failureResponse(thrown, verb === 'get');
      }
    });
  return [
    http.get(`${base}/user-events`, async ({ request }) => {
      const fault = faults?.take('watch');
      const failure = fault && (await happen(fault, request.signal));
      if (failure) return failure;
      if (!adapter.watch) return problemResponse({ status: 501 });
      return eventStream(adapter.watch.bind(adapter), request.signal);
    }),
    on('get', '/viewer', 'viewer', async ({ options }) => HttpResponse.json(await call('viewer', options))),
    on('get', '/roles', 'roles', async ({ options }) =>
      HttpResponse.json({ roles: await call('roles', options) }),
    ),
    on('get', '/clients', 'clients', async ({ options }) =>
      HttpResponse.json({ clients: await call('clients', options) }),
    ),
    on('get', '/users', 'list', async ({ request, options }) =>
      HttpResponse.json(await call('list', listQueryOf(request), options)),
    ),
    on('get', '/user-counts', 'counts', async ({ request, options }) =>
      HttpResponse.json(await call('counts', countsQueryOf(new URL(request.url).searchParams), options)),
    ),
    on('post', '/users', 'create', async ({ request, options }) => {
      const user = await call('create', (await bodyOf(request)) as UserDraft, options);
      return userResponse(user, 201, { Location: `${base}/users/${encodeURIComponent(user.id)}` });
    }),
    on('get', '/users/:id', 'get', async ({ id, options }) => userResponse(await call('get', id, options))),
    on('patch', '/users/:id', 'update', async ({ request, id, options }) =>
      userResponse(await call('update', id, (await bodyOf(request)) as UserChanges, options)),
    ),
    on('delete', '/users/:id', 'remove', async ({ id, options }) => {
      await call('remove', id, options);
      return new HttpResponse(null, { status: 204 });
    }),
    on('post', '/users/:id/password-reset', 'sendPasswordReset', async ({ id, options }) =>
      HttpResponse.json(await call('sendPasswordReset', id, options)),
    ),
    on('post', '/user-bulk', 'bulk', async ({ request, options }) =>
      HttpResponse.json({ results: await call('bulk', (await bodyOf(request)) as BulkRequest, options) }),
    ),
    on('post', '/users/:id/activation', 'sendActivation', async ({ id, options }) =>
      HttpResponse.json(await call('sendActivation', id, options)),
    ),
  ];

  function listQueryOf({ url }: Request): UserQuery {
    return queryOf(new URL(url).searchParams, adapter.capabilities.sortFields);
  }

  type Method<M extends AdapterMethod> = NonNullable<UserAdapter[M]>;

  function call<M extends AdapterMethod>(
    method: M,
    ...parameters: Parameters<Method<M>>
  ): ReturnType<Method<M>> {
    const run = adapter[method] as (...parameters: Parameters<Method<M>>) => ReturnType<Method<M>>;
    return run.apply(adapter, parameters);
  }
}

function refusalOf(
  request: Request,
  method: AdapterMethod,
  { adapter, csrf }: RestHandlersOptions,
): Response | undefined {
  // Asked at each request, because an adapter may come to lack a method.
  if (!adapter[method]) return problemResponse({ status: 501 });
  const isRefused =
    csrf && request.method !== 'GET' && request.headers.get(csrf.header ?? 'X-CSRF-Token') !== csrf.token;
  return isRefused ? problemResponse({ status: 403 }) : undefined;
}

function optionsOf({ headers, signal }: Request): WriteOptions {
  return {
    signal,
    idempotencyKey: unquoted(headers.get('Idempotency-Key'))?.replace(/\\(["\\])/g, '$1'),
    version: unquoted(headers.get('If-Match')),
  };
}

function unquoted(value: string | null): string | undefined {
  return value === null ? undefined : (/^"(.*)"$/.exec(value)?.[1] ?? value);
}

/** What the body says; what is no JSON is nothing, which the adapter refuses as `invalid`. */
async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function userResponse(user: User, status = 200, headers: Record<string, string> = {}): Response {
  const tag = user.version === undefined ? {} : { ETag: `"${user.version}"` };
  return HttpResponse.json(user, { status, headers: { ...headers, ...tag } });
}

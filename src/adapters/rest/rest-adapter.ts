import {
  SORT_FIELDS,
  USER_FILTERS,
  type BulkRequest,
  type BulkResult,
  type CallOptions,
  type Client,
  type Delivery,
  type Role,
  type User,
  type UserAdapter,
  type UserAdapterCapabilities,
  type UserChange,
  type UserChanges,
  type UserCounts,
  type UserCountsQuery,
  type UserDraft,
  type UserId,
  type UserPage,
  type UserQuery,
  type Viewer,
  type WriteOptions,
} from '../../data/index.js';
import { hasList, isCounts, isDelivery, isUser, isViewer, read, type Likeness } from './answers.js';
import type { RestRequest } from './attempt.js';
import type { RestAdapterOptions } from './options.js';
import { countsParametersOf, parametersOf, segmentOf } from './query.js';
import { createSend, type Send } from './send.js';

const WHOLE_FORMAT: UserAdapterCapabilities = {
  paging: ['offset', 'cursor'],
  sortFields: [...SORT_FIELDS],
  search: { minLength: 3 },
  filters: [...USER_FILTERS],
  combinesFilters: true,
  multipleRoles: true,
};

/**
 * A backend that serves the wire format of Rolecall, which `openapi.yaml` describes.
 *
 * Every method rejects with an `AdapterError`, whose messages hold no header, token, address or body; or with the
 * reason of its signal. An `id` that would leave the base path (empty, `.` or `..`) is `not-found` without a request.
 * A method named in `without` is `undefined`.
 *
 * @example
 * const adapter = new RestAdapter({ baseUrl: '/api', csrf: { token: () => readCookie('csrf') } });
 */
export class RestAdapter implements UserAdapter {
  readonly capabilities: UserAdapterCapabilities;
  // Not `#send`: the reactive proxy of a framework cannot reach a private name.
  private readonly send: Send;
  private readonly options: RestAdapterOptions;

  constructor(options: RestAdapterOptions) {
    this.capabilities = { ...WHOLE_FORMAT, ...options.capabilities };
    this.send = createSend(options);
    this.options = options;
    for (const method of options.without ?? []) Object.defineProperty(this, method, { value: undefined });
  }

  /** One page of the users that match: `GET /users`. */
  async list(query: UserQuery, options?: CallOptions): Promise<UserPage> {
    const parameters = parametersOf(query);
    return this.ask(
      { method: 'GET', call: 'GET /users', path: '/users', parameters, options },
      hasList('users'),
    );
  }

  /** How many users each choice of a filter would show: `GET /user-counts`. */
  async counts(query: UserCountsQuery, options?: CallOptions): Promise<UserCounts> {
    const parameters = countsParametersOf(query);
    return this.ask(
      { method: 'GET', call: 'GET /user-counts', path: '/user-counts', parameters, options },
      isCounts,
    );
  }

  /** One user: `GET /users/{id}`. */
  async get(id: UserId, options?: CallOptions): Promise<User> {
    return this.ask({ ...user('GET', id), options }, isUser);
  }

  /** Makes an account: `POST /users`. */
  async create(draft: UserDraft, options?: WriteOptions): Promise<User> {
    return this.ask({ method: 'POST', call: 'POST /users', path: '/users', body: draft, options }, isUser);
  }

  /** Changes a user: `PATCH /users/{id}`, with `version` in `If-Match`. */
  async update(id: UserId, changes: UserChanges, options?: WriteOptions): Promise<User> {
    return this.ask({ ...user('PATCH', id), body: changes, options }, isUser);
  }

  /** Removes a user: `DELETE /users/{id}`, with `version` in `If-Match`. */
  async remove(id: UserId, options?: WriteOptions): Promise<void> {
    await this.send({ ...user('DELETE', id), options });
  }

  /** Sends a link to set a new password: `POST /users/{id}/password-reset`. `version` is not sent. */
  async sendPasswordReset(id: UserId, options?: WriteOptions): Promise<Delivery> {
    return this.ask({ ...user('POST', id, '/password-reset'), options }, isDelivery);
  }

  /** Sends the activation mail again: `POST /users/{id}/activation`. `version` is not sent. */
  async sendActivation(id: UserId, options?: WriteOptions): Promise<Delivery> {
    return this.ask({ ...user('POST', id, '/activation'), options }, isDelivery);
  }

  /**
   * Does one thing to many users: `POST /user-bulk`. Repeated after a lost answer it carries the same key, so that a backend that
   * honours it acts once.
   */
  async bulk(body: BulkRequest, options?: Omit<WriteOptions, 'version'>): Promise<readonly BulkResult[]> {
    const request = { method: 'POST', call: 'POST /user-bulk', path: '/user-bulk', body, options } as const;
    return (await this.ask<{ results: readonly BulkResult[] }>(request, hasList('results'))).results;
  }

  /** The roles to choose from: `GET /roles`. */
  async roles(options?: CallOptions): Promise<readonly Role[]> {
    const request = { method: 'GET', call: 'GET /roles', path: '/roles', options } as const;
    return (await this.ask<{ roles: readonly Role[] }>(request, hasList('roles'))).roles;
  }

  /** The clients that the viewer can look at: `GET /clients`. */
  async clients(options?: CallOptions): Promise<readonly Client[]> {
    const request = { method: 'GET', call: 'GET /clients', path: '/clients', options } as const;
    return (await this.ask<{ clients: readonly Client[] }>(request, hasList('clients'))).clients;
  }

  /** Who looks on, and what they may do: `GET /viewer`. */
  async viewer(options?: CallOptions): Promise<Viewer> {
    return this.ask({ method: 'GET', call: 'GET /viewer', path: '/viewer', options }, isViewer);
  }

  /**
   * Tells the changes that the backend sends: `GET /user-events`, a stream of server-sent events, opened again when it breaks. A
   * backend without it is asked once. What follows the stream is loaded when somebody first watches.
   */
  watch(listener: (change: UserChange) => void, { signal }: { readonly signal: AbortSignal }): void {
    import('./watching.js')
      .then(({ watchUsers }) => watchUsers(this.options, listener, signal))
      // Without it nothing is told, and all else works.
      .catch(() => undefined);
  }

  private async ask<T>(request: RestRequest, likeness: Likeness): Promise<T> {
    return read(await this.send(request), likeness, request.call);
  }
}

function user<M extends RestRequest['method']>(method: M, id: UserId, below = '') {
  return { method, call: `${method} /users/{id}${below}`, path: `/users/${segmentOf(id)}${below}` };
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  AdapterError,
  CALL_TIMEOUT,
  checkedAdapter,
  type UserAdapter,
  type UserChange,
} from '../../src/data/index.js';

const user = { id: 'u1', status: 'active' };
const query = { page: { offset: 0, limit: 5 } };

/** An adapter that a host might hand over: of any shape. */
const hostAdapter = (methods: object): UserAdapter =>
  ({ capabilities: {}, list: () => Promise.resolve({ users: [] }), ...methods }) as UserAdapter;
const checked = (methods: object) => checkedAdapter(hostAdapter(methods));

/** Waits for a call to reject, and gives what it rejected with. */
const rejection = (call: Promise<unknown> | undefined): Promise<unknown> =>
  (call ?? Promise.resolve()).then(
    () => expect.unreachable('The call did not reject.'),
    (thrown: unknown) => thrown,
  );

describe('An AdapterError', () => {
  it('is known across copies of the package', () => {
    const foreign = Object.assign(new Error('x'), { name: 'AdapterError', kind: 'conflict' });
    expect(AdapterError.is(new AdapterError('conflict'))).toBe(true);
    expect(AdapterError.is(foreign)).toBe(true);
    expect(AdapterError.from(foreign)).toBe(foreign);
    expect(AdapterError.is(Object.assign(new Error('x'), { name: 'AdapterError', kind: 'odd' }))).toBe(false);
    expect(AdapterError.is({ name: 'AdapterError', kind: 'conflict' })).toBe(false);
  });

  it('is made of whatever was thrown, with its cause kept', () => {
    for (const thrown of [new TypeError('x'), 'x', undefined, null, { status: 500 }]) {
      expect(AdapterError.from(thrown)).toMatchObject({ kind: 'unavailable', cause: thrown });
    }
  });

  it('tells reason, fields and the time to wait', () => {
    const error = new AdapterError('invalid', {
      reason: 'email-taken',
      fields: { email: 'Taken.' },
      retryAfter: 5,
    });
    expect(error).toMatchObject({ reason: 'email-taken', fields: { email: 'Taken.' }, retryAfter: 5 });
    expect(new AdapterError('conflict')).toMatchObject({
      message: 'conflict',
      fields: {},
      detail: undefined,
    });
    expect(new AdapterError('conflict', { detail: 'Sorry.' }).message).toBe('Sorry.');
  });
});

describe('A checked adapter', () => {
  it('is the same for the same adapter', () => {
    const adapter = hostAdapter({});
    expect(checkedAdapter(adapter)).toBe(checkedAdapter(adapter));
    expect(checkedAdapter(adapter)).not.toBe(checked({}));
  });

  it('has the methods that the adapter has, and calls them on it', async () => {
    class HostAdapter implements UserAdapter {
      readonly capabilities = {};
      readonly #users = [user];
      list() {
        return Promise.resolve({ users: this.#users as never });
      }
      get(id: string) {
        return Promise.resolve(this.#users.find((found) => found.id === id) as never);
      }
    }
    const adapter = checkedAdapter(new HostAdapter());
    expect(Object.keys(adapter).sort()).toEqual(['capabilities', 'get', 'list']);
    expect(await adapter.get?.('u1')).toMatchObject(user);
    expect((await adapter.list(query)).users).toHaveLength(1);
  });

  it('hands on what it is called with', async () => {
    const update = vi.fn(() => Promise.resolve(user));
    const options = { idempotencyKey: 'k', version: '1' };
    await checked({ update }).update?.('u1', { firstName: 'Ada' }, options);
    expect(update).toHaveBeenCalledWith('u1', { firstName: 'Ada' }, options);
  });

  it('reads capabilities, and offers nothing that cannot be read', () => {
    expect(
      checked({ capabilities: { paging: ['cursor'], sortFields: ['email'], search: {} } }).capabilities,
    ).toEqual({
      paging: ['cursor'],
      sortFields: ['email'],
      search: { minLength: 3 },
      filters: [],
      combinesFilters: false,
      multipleRoles: false,
      handsOutLinks: false,
    });
    const thrower = {
      get capabilities(): never {
        throw new Error('Not ready.');
      },
    };
    for (const bad of [
      { capabilities: undefined },
      { capabilities: 'all' },
      { capabilities: { paging: [] } },
    ]) {
      expect(checked(bad).capabilities).toMatchObject({ paging: ['offset'], sortFields: [] });
    }
    const adapter = Object.defineProperties(
      hostAdapter({}),
      Object.getOwnPropertyDescriptors(thrower),
    ) as UserAdapter;
    expect(checkedAdapter(adapter).capabilities).toMatchObject({ paging: ['offset'] });
  });

  const garbage = [undefined, null, 7, '<html>', [], {}, { users: 'none' }];
  for (const value of garbage) {
    it(`rejects with malformed when a list is ${JSON.stringify(value)}`, async () => {
      const error = await rejection(checked({ list: () => Promise.resolve(value) }).list(query));
      expect(error).toMatchObject({ name: 'AdapterError', kind: 'malformed' });
    });
  }

  it('rejects with malformed whatever answer cannot be read', async () => {
    const give = () => Promise.resolve({ odd: true });
    const adapter = checked({
      get: give,
      create: give,
      update: give,
      sendPasswordReset: give,
      sendActivation: give,
      roles: give,
      clients: give,
      viewer: () => Promise.resolve('nobody'),
    });
    const draft = { firstName: '', lastName: '', email: '', assignments: [] };
    const calls = [
      adapter.get?.('u1'),
      adapter.create?.(draft),
      adapter.update?.('u1', {}),
      adapter.sendPasswordReset?.('u1'),
      adapter.sendActivation?.('u1'),
      adapter.roles?.(),
      adapter.clients?.(),
      adapter.viewer?.(),
    ];
    const errors = await Promise.all(calls.map(rejection));
    expect(errors.map((error) => (error as AdapterError).kind)).toEqual(calls.map(() => 'malformed'));
  });

  it('does not mind what remove answers', async () => {
    expect(await checked({ remove: () => Promise.resolve({ odd: true }) }).remove?.('u1')).toBeUndefined();
  });

  it('keeps an AdapterError, and makes one of anything else that is thrown, at once or later', async () => {
    const own = new AdapterError('conflict', { reason: 'last-admin' });
    expect(await rejection(checked({ remove: () => Promise.reject(own) }).remove?.('u1'))).toBe(own);
    const cause = new TypeError('x');
    const later = checked({ list: () => Promise.reject(cause) });
    expect(await rejection(later.list(query))).toMatchObject({ kind: 'unavailable', cause });
    const atOnce = checked({
      list: () => {
        throw cause;
      },
    });
    expect(await rejection(atOnce.list(query))).toMatchObject({ kind: 'unavailable', cause });
  });

  it('takes an answer that is no promise', async () => {
    expect((await checked({ list: () => ({ users: [user] }) }).list(query)).users).toHaveLength(1);
  });
});

describe('A call of a checked adapter', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const hanging = () => checked({ list: () => new Promise(() => undefined) });

  it('that hangs rejects with timeout, and not before its time', async () => {
    const settled = vi.fn();
    const call = rejection(hanging().list(query));
    void call.then(settled);
    await vi.advanceTimersByTimeAsync(CALL_TIMEOUT - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toMatchObject({ name: 'AdapterError', kind: 'timeout' });
  });

  it('leaves no timer behind', async () => {
    await checked({}).list(query);
    await rejection(checked({ list: () => Promise.reject(new Error('x')) }).list(query));
    await rejection(hanging().list(query, { signal: AbortSignal.abort() }));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that ignores its signal is left alone', async () => {
    const controller = new AbortController();
    const reason = new Error('Enough.');
    const call = rejection(hanging().list(query, { signal: controller.signal }));
    controller.abort(reason);
    expect(await call).toBe(reason);
  });

  it('is not even made when it is aborted beforehand', async () => {
    const list = vi.fn();
    const reason = new Error('Enough.');
    expect(await rejection(checked({ list }).list(query, { signal: AbortSignal.abort(reason) }))).toBe(
      reason,
    );
    expect(list).not.toHaveBeenCalled();
  });

  it('rejects with the reason of the signal, whatever the adapter throws on abort', async () => {
    const controller = new AbortController();
    const list = () =>
      new Promise((_, reject) => {
        controller.signal.addEventListener('abort', () => {
          reject(new AdapterError('unavailable'));
        });
      });
    const reason = new Error('Enough.');
    const call = rejection(checked({ list }).list(query, { signal: controller.signal }));
    controller.abort(reason);
    expect(await call).toBe(reason);
  });
});

describe('Who watches a checked adapter', () => {
  it('is told what can be read, and nothing of the rest', () => {
    const changes: UserChange[] = [];
    const watch = (listener: (change: unknown) => void) => {
      listener({ type: 'updated', user: { ...user, createdAt: 0 } });
      listener({ type: 'updated', user: { odd: true } });
      listener(undefined);
      listener({ type: 'removed', id: 'u2' });
    };
    checked({ watch }).watch?.((change) => changes.push(change), { signal: new AbortController().signal });
    expect(changes).toMatchObject([
      { type: 'updated', user: { id: 'u1', createdAt: '1970-01-01T00:00:00.000Z' } },
      { type: 'removed', id: 'u2' },
    ]);
  });
});

describe('An adapter that is checked already', () => {
  it('is not checked again, so that all who share it hear of the same changes', () => {
    const adapter = { capabilities: {}, list: () => Promise.resolve({ users: [] }) };
    expect(checkedAdapter(checkedAdapter(adapter))).toBe(checkedAdapter(adapter));
    expect(checkedAdapter({ ...adapter })).not.toBe(checkedAdapter(adapter));
  });
});

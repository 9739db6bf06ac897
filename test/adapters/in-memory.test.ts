/* eslint max-lines: off -- One list of sentences about one adapter, method by method; half of it would be no clearer. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AdapterError, checkedAdapter } from '../../src/data/index.js';
import { draft, idsOf, make, page, person, rejection } from './in-memory-support.js';

describe('What an in-memory adapter does not claim', () => {
  it('it refuses to do', async () => {
    const adapter = make([person('a')], {
      capabilities: { paging: ['offset'], sortFields: ['email'], filters: ['statuses'], search: undefined },
    });
    const sort = { field: 'phone' as const, direction: 'ascending' as const };
    for (const query of [
      { page: { limit: 5 } },
      { page, sort },
      { page, search: 'ada' },
      { page, filters: { neverSignedIn: true } },
    ]) {
      expect(await rejection(adapter.list(query))).toMatchObject({ kind: 'invalid' });
    }
    expect(await idsOf(adapter, { filters: { statuses: ['active'] } })).toEqual(['a']);
  });

  it('is absent as a method, until it is given back', () => {
    const adapter = make([], { without: ['remove', 'clients'] });
    expect([adapter.remove, adapter.clients]).toEqual([undefined, undefined]);
    expect(checkedAdapter(adapter)).not.toHaveProperty('remove');
    adapter.configure({ without: [] });
    expect(adapter.remove).toBeTypeOf('function');
  });
});

describe('An account in memory', () => {
  it('waits for its activation again when it is switched on without ever having had one', async () => {
    const adapter = make([]);
    const { id } = await adapter.create(draft);
    expect(await adapter.update(id, { status: 'inactive' })).toMatchObject({ status: 'inactive' });
    expect(await adapter.update(id, { status: 'active' })).toMatchObject({ status: 'pending' });
  });

  it('is refused roles and clients that do not exist, and several roles where one is the rule', async () => {
    const adapter = make([], { capabilities: { multipleRoles: false } });
    for (const assignment of [
      { clientId: 'aurora', roleIds: ['odd'] },
      { clientId: 'nowhere', roleIds: ['viewer'] },
      { clientId: 'aurora', roleIds: ['viewer', 'editor'] },
    ]) {
      const error = await rejection(adapter.create({ ...draft, assignments: [assignment] }));
      expect(error).toMatchObject({ kind: 'invalid', fields: { assignments: 'invalid' } });
    }
  });

  it('is changed once by a call that is repeated with its key', async () => {
    const adapter = make([person('a')]);
    const { version } = await adapter.get('a');
    const change = () => adapter.update('a', { firstName: 'Eva' }, { version, idempotencyKey: 'k' });
    expect((await change()).version).toBe((await change()).version);
    expect(await rejection(adapter.update('a', { firstName: 'Eva' }, { version }))).toMatchObject({
      reason: 'stale-version',
    });
  });

  it('keeps a call that failed repeatable with its key', async () => {
    const adapter = make([person('a', { email: draft.email })]);
    const create = () => adapter.create(draft, { idempotencyKey: 'k' });
    expect(await rejection(create())).toMatchObject({ reason: 'email-taken' });
    await adapter.remove('a');
    expect(await create()).toMatchObject({ email: draft.email });
  });
});

describe('E-mails in memory', () => {
  let now = Date.UTC(2026, 0, 1);
  const adapter = make([person('a'), person('off', { status: 'inactive' })], { now: () => now });

  it('are sent again only after the cool-down', async () => {
    const { id, activation } = await adapter.create(draft);
    expect(activation).toMatchObject({ status: 'waiting', nextAttemptAt: '2026-01-01T00:01:00.000Z' });
    now += 20_500;
    expect(await rejection(adapter.sendActivation(id))).toMatchObject({
      kind: 'rate-limited',
      reason: 'too-soon',
      retryAfter: 40,
    });
    now += 39_500;
    expect(await adapter.sendActivation(id)).toEqual({
      status: 'sent',
      sentAt: '2026-01-01T00:01:00.000Z',
      nextAttemptAt: '2026-01-01T00:02:00.000Z',
    });
    expect((await adapter.get(id)).activation).toMatchObject({ sentAt: '2026-01-01T00:01:00.000Z' });
  });

  it('to set a password have a cool-down too, and do not go to accounts that are switched off', async () => {
    expect(await adapter.sendPasswordReset('a')).toMatchObject({ status: 'sent' });
    expect(await rejection(adapter.sendPasswordReset('a'))).toMatchObject({
      kind: 'rate-limited',
      retryAfter: 60,
    });
    expect(await rejection(adapter.sendPasswordReset('off'))).toMatchObject({
      kind: 'conflict',
      reason: 'inactive',
    });
  });
});

describe('Failures and delays in memory', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('happen always, so many times, or as a function says, until they are taken back', async () => {
    const adapter = make([person('a')], {
      failures: { list: 'offline', get: { error: 'timeout', times: 1 } },
    });
    expect(await rejection(adapter.list({ page }))).toMatchObject({ name: 'AdapterError', kind: 'offline' });
    expect(await rejection(adapter.list({ page }))).toMatchObject({ kind: 'offline' });
    expect(await rejection(adapter.get('a'))).toMatchObject({ kind: 'timeout' });
    expect(await adapter.get('a')).toMatchObject({ id: 'a' });
    const error = new AdapterError('rate-limited', { retryAfter: 7 });
    adapter.configure({ failures: (method) => (method === 'get' ? error : undefined) });
    expect(await rejection(adapter.get('a'))).toBe(error);
    expect(await idsOf(adapter)).toEqual(['a']);
  });

  it('change nothing', async () => {
    const adapter = make([person('a')], { failures: { remove: 'unavailable' } });
    await rejection(adapter.remove('a'));
    expect(await idsOf(adapter)).toEqual(['a']);
  });

  it('take as long as they are to, by method', async () => {
    const adapter = make([], { delay: (method) => (method === 'list' ? 300 : 0) });
    const done = vi.fn();
    const list = adapter.list({ page }).then(done);
    await vi.advanceTimersByTimeAsync(299);
    expect(done).not.toHaveBeenCalled();
    await adapter.roles();
    await vi.advanceTimersByTimeAsync(1);
    await list;
    expect(done).toHaveBeenCalledOnce();
  });

  it('end at once when they are aborted, and leave no timer behind', async () => {
    for (const delay of [300, Infinity]) {
      const adapter = make([person('a')], { delay });
      const controller = new AbortController();
      const call = rejection(adapter.remove('a', { signal: controller.signal }));
      await vi.advanceTimersByTimeAsync(100);
      const reason = new Error('Enough.');
      controller.abort(reason);
      expect(await call).toBe(reason);
      expect(vi.getTimerCount()).toBe(0);
      adapter.configure({ delay: 0 });
      expect(await idsOf(adapter)).toEqual(['a']);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { RestAdapter } from '../../src/adapters/rest/index.js';
import { AdapterError, type User, type UserDraft } from '../../src/data/index.js';
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

describe('RestAdapter, answers', () => {
  const adapterOf = (response: Response) =>
    new RestAdapter({ baseUrl: '/api', fetch: fakeFetch(response).fetch, retries: 0 });

  it('are handed on as they came', async () => {
    await expect(adapterOf(json({ users: [ada], next: 'n' })).list({ page })).resolves.toEqual({
      users: [ada],
      next: 'n',
    });
    await expect(adapterOf(json({ roles: [{ id: 'r' }] })).roles()).resolves.toEqual([{ id: 'r' }]);
    await expect(adapterOf(json({ clients: [{ id: 'c' }] })).clients()).resolves.toEqual([{ id: 'c' }]);
    await expect(adapterOf(json(delivery)).sendPasswordReset('42')).resolves.toEqual(delivery);
    await expect(adapterOf(json(delivery)).sendActivation('42')).resolves.toEqual(delivery);
  });

  it('of a removal may be empty or anything in JSON', async () => {
    for (const response of [empty(204), empty(200), empty(202), json({ removed: true })]) {
      await expect(adapterOf(response).remove('42')).resolves.toBeUndefined();
    }
  });

  const page200 = () =>
    new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } });
  const calls: [string, (adapter: RestAdapter) => Promise<unknown>][] = [
    ['list', (adapter) => adapter.list({ page })],
    ['get', (adapter) => adapter.get('42')],
    ['create', (adapter) => adapter.create(draft)],
    ['update', (adapter) => adapter.update('42', {})],
    ['sendPasswordReset', (adapter) => adapter.sendPasswordReset('42')],
    ['sendActivation', (adapter) => adapter.sendActivation('42')],
    ['roles', (adapter) => adapter.roles()],
    ['clients', (adapter) => adapter.clients()],
    ['viewer', (adapter) => adapter.viewer()],
  ];
  it.each(calls)('that are plainly something else are malformed for %s', async (_, call) => {
    for (const body of ['[]', '{}', 'null', '42', '"text"', '{"users":{}}', '', '{']) {
      const error = await errorFrom(call(adapterOf(new Response(body))));
      expect(error.kind, body).toBe('malformed');
    }
  });

  it.each([...calls, ['remove', (adapter) => adapter.remove('42')] as (typeof calls)[number]])(
    'that are a page to sign in are malformed for %s, and are not quoted',
    async (_, call) => {
      const error = await errorFrom(call(adapterOf(page200())));
      expect(error.kind).toBe('malformed');
      expect(`${error.stack} ${String(error.cause)}`).not.toContain('Sign in');
    },
  );

  it('after a redirect that was not followed are malformed', async () => {
    const opaque = Object.defineProperties(empty(200), { status: { value: 0 }, ok: { value: false } });
    const { fetch } = fakeFetch(() => opaque);
    expect((await errorFrom(new RestAdapter({ baseUrl: '/api', fetch }).get('42'))).kind).toBe('malformed');
    expect((await errorFrom(adapterOf(empty(302, { Location: '/login' })).get('42'))).kind).toBe('malformed');
  });

  it('of another copy of the package are recognised by name', async () => {
    const foreign = Object.assign(new Error('elsewhere'), { name: 'AdapterError', kind: 'forbidden' });
    expect(
      await errorFrom(new RestAdapter({ baseUrl: '/api', fetch: fakeFetch(foreign).fetch }).get('42')),
    ).toBe(foreign);
    expect(foreign).not.toBeInstanceOf(AdapterError);
  });
});

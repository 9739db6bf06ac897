import { describe, expect, it } from 'vitest';
import { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import {
  DEFAULT_ROLES,
  USER_ACTIONS,
  type User,
  type UserAction,
  type UserAdapter,
  type ViewerAccess,
} from '../../src/data/index.js';
import { accessAt, accessTo, NO_ACCESS, offer } from '../../src/state/access.js';
import { accessOverClients } from '../../src/state/access-over-clients.js';

const adapter = new InMemoryAdapter();
const at = (clientId: string, ...roleIds: string[]) => ({ clientId, roleIds });
const CLIENTS = [{ id: 'acme' }, { id: 'globex' }];

const user = (changes: Partial<User> = {}): User => ({
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  status: 'active',
  assignments: [at('acme', 'editor')],
  ...changes,
});
const viewerWith = (...access: ViewerAccess[]) => ({ userId: 'me', access });
const all = (clientId?: string, more: Partial<ViewerAccess> = {}): ViewerAccess => ({
  clientId,
  actions: [...USER_ACTIONS],
  maskedFields: [],
  ...more,
});
const offers = (access: ReturnType<typeof accessAt>, someone: User) =>
  Object.fromEntries(USER_ACTIONS.map((action) => [action, offer(access, action, someone)])) as Record<
    UserAction,
    ReturnType<typeof offer>
  >;

describe('What a viewer may do', () => {
  it('is what the adapter has a method for, where nobody says who looks on', () => {
    const { capabilities, list, update } = adapter;
    const limited: UserAdapter = { capabilities, list, update };
    const access = accessAt(limited, undefined, 'acme');
    expect([...access.actions].sort()).toEqual(['activate', 'deactivate', 'update']);
  });

  it('is what they are granted at this client, else what holds for all, else nothing', () => {
    const viewer = viewerWith(
      all('acme', { actions: ['update'], maskedFields: ['phone'] }),
      all(undefined, { actions: ['remove'] }),
    );
    expect([...accessAt(adapter, viewer, 'acme').actions]).toEqual(['update']);
    expect([...accessAt(adapter, viewer, 'acme').maskedFields]).toEqual(['phone']);
    expect([...accessAt(adapter, viewer, 'globex').actions]).toEqual(['remove']);
    expect(accessAt(adapter, viewerWith(all('acme')), 'globex')).toBe(NO_ACCESS);
  });
});

describe('What is offered on one user', () => {
  const access = accessAt(adapter, viewerWith(all()), 'acme', DEFAULT_ROLES);

  it('fits the status of the account', () => {
    expect(offers(access, user())).toMatchObject({
      activate: 'absent',
      deactivate: 'offered',
      'send-activation': 'absent',
      'reset-password': 'offered',
    });
    expect(offers(access, user({ status: 'inactive' }))).toMatchObject({
      activate: 'offered',
      deactivate: 'absent',
      'reset-password': 'absent',
    });
    expect(offers(access, user({ status: 'pending' }))).toMatchObject({
      'send-activation': 'offered',
      deactivate: 'absent',
      remove: 'offered',
    });
  });

  it("is refused by the server's word before all else, and absent where it names other actions", () => {
    const refused = user({ refusals: { remove: { reason: 'last-admin' } } });
    expect(offer(access, 'remove', refused)).toEqual({ reason: 'last-admin' });
    expect(offer(access, 'remove', user({ actions: ['update'] }))).toBe('absent');
    expect(offer(access, 'update', user({ actions: ['update'] }))).toBe('offered');
  });

  it('is refused by what the page knows, where the server says nothing of this user', () => {
    expect(offer(access, 'remove', user({ id: 'me' }))).toEqual({ reason: 'self' });
    expect(offer(access, 'update', user({ id: 'me' }))).toBe('offered');
    expect(offer(access, 'remove', user({ id: 'me', refusals: {} }))).toBe('offered');
    const low = accessAt(adapter, viewerWith(all('acme', { roleIds: ['editor'] })), 'acme', DEFAULT_ROLES);
    expect(offer(low, 'update', user({ assignments: [at('acme', 'admin')] }))).toEqual({
      reason: 'higher-role',
    });
    expect(offer(low, 'update', user())).toBe('offered');
  });

  it('is refused on the whole account, and on nothing else, for a person who is managed elsewhere too', () => {
    const here = accessAt(adapter, viewerWith(all('acme')), 'acme', DEFAULT_ROLES);
    const both = user({ assignments: [at('acme', 'viewer'), at('globex', 'viewer')] });
    expect(offers(here, both)).toMatchObject({
      update: 'offered',
      'reset-password': 'offered',
      deactivate: { reason: 'managed-elsewhere' },
      remove: { reason: 'managed-elsewhere' },
    });
  });
});

describe('What a viewer may do over several clients', () => {
  const viewer = viewerWith(
    all('acme', { maskedFields: ['email'] }),
    all('globex', { actions: ['reset-password'] }),
  );
  const access = accessOverClients(adapter, viewer, CLIENTS, DEFAULT_ROLES);

  it('is, of each user, what they may do at one of the clients of that user', () => {
    const [here, there] = [user(), user({ assignments: [at('globex', 'viewer')] })];
    expect(offer(access, 'update', here)).toBe('offered');
    expect(offer(access, 'update', there)).toBe('absent');
    expect(offer(access, 'reset-password', there)).toBe('offered');
    expect(accessTo(access, user({ assignments: [] })).actions.size).toBe(0);
  });

  it('shows what is masked at every client of a user to nobody, and what one of them shows', () => {
    const masked = (...ids: string[]) => [
      ...accessTo(access, user({ assignments: ids.map((id) => at(id, 'viewer')) })).maskedFields,
    ];
    expect(masked('acme')).toEqual(['email']);
    expect(masked('globex')).toEqual([]);
    expect(masked('acme', 'globex')).toEqual([]);
    // An order of the whole list would give away what is masked for some.
    expect([...access.maskedFields]).toEqual(['email']);
  });
});

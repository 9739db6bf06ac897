import { describe, expect, it } from 'vitest';
import {
  assignmentAt,
  readClient,
  readDelivery,
  readUser,
  readUserPage,
  readViewer,
} from '../../src/data/index.js';

const least = { id: 'u1', status: 'active' };
const read = (part: object) => readUser({ ...least, ...part });

describe('A user', () => {
  it('needs no more than an identifier and a status', () => {
    expect(readUser(least)).toMatchObject({
      id: 'u1',
      status: 'active',
      firstName: '',
      lastName: '',
      email: '',
      assignments: [],
    });
    expect(() => readUser({ status: 'active' })).toThrow(TypeError);
    expect(() => readUser({ id: '', status: 'active' })).toThrow(TypeError);
    expect(() => readUser({ id: 'u1', status: 'asleep' })).toThrow(TypeError);
  });

  it('may have a number for an identifier', () => {
    expect(readUser({ id: 7, status: 'active' }).id).toBe('7');
  });

  it('is shown with an address that would be refused as input', () => {
    expect(read({ email: 'not an address' }).email).toBe('not an address');
  });

  it('may have times as ISO 8601, milliseconds or a Date, and gives ISO 8601 in UTC', () => {
    const iso = '2026-03-01T12:00:00.000Z';
    for (const time of ['2026-03-01T14:00:00+02:00', Date.parse(iso), new Date(iso)]) {
      expect(read({ lastLoginAt: time, createdAt: time })).toMatchObject({
        lastLoginAt: iso,
        createdAt: iso,
      });
    }
  });

  it('keeps never apart from not known', () => {
    expect(read({ lastLoginAt: null }).lastLoginAt).toBeNull();
    expect(read({}).lastLoginAt).toBeUndefined();
    expect(read({ lastLoginAt: 'yesterday' }).lastLoginAt).toBeUndefined();
  });

  it('loses only the part that cannot be read', () => {
    const user = read({
      firstName: { given: 'Ada' },
      lastName: 'Lovelace',
      phone: [],
      assignments: 'admin',
      activation: { status: 'lost' },
      actions: ['promote'],
      refusals: { promote: {} },
      version: {},
    });
    expect(user).toMatchObject({ ...least, firstName: '', lastName: 'Lovelace', assignments: [] });
    for (const part of ['phone', 'activation', 'actions', 'refusals', 'version'] as const) {
      expect(user[part]).toBeUndefined();
    }
  });

  it('keeps a refusal whose reason is not known by its message', () => {
    const refusals = { remove: { reason: 'bewitched', message: 'Ask the witch.' } };
    expect(read({ refusals }).refusals).toEqual({ remove: { message: 'Ask the witch.' } });
  });

  it('has the assignment of a client, or the first one where there are no clients', () => {
    const assignments = ['a', 'b'].map((clientId) => ({ clientId, roleIds: [] }));
    expect(assignmentAt({ assignments }, 'b')).toBe(assignments[1]);
    expect(assignmentAt({ assignments }, 'c')).toBeUndefined();
    expect(assignmentAt({ assignments })).toBe(assignments[0]);
    expect(assignmentAt({ assignments: [] })).toBeUndefined();
  });
});

describe('A page of users', () => {
  const bad = {
    id: 'bad',
    get status(): string {
      throw new Error('A getter of the host.');
    },
  };

  it('counts the rows that cannot be read, and hides no other for them', () => {
    const { users, unreadable } = readUserPage({ users: [least, null, 'x', bad, { ...least, id: 'u2' }] });
    expect(users.map(({ id }) => id)).toEqual(['u1', 'u2']);
    expect(unreadable).toBe(3);
  });

  it('survives a getter that throws in a part that may be missing', () => {
    const user = {
      ...least,
      get phone(): string {
        throw new Error('A getter of the host.');
      },
    };
    const { users, unreadable } = readUserPage({ users: [user, least] });
    expect(unreadable).toBe(0);
    expect(users.map(({ id, phone }) => [id, phone])).toEqual([
      ['u1', undefined],
      ['u1', undefined],
    ]);
  });

  it('reads total and cursors, and does without them', () => {
    expect(
      readUserPage({ users: [], total: { count: 3, relation: 'at-least' }, next: 4, previous: 'p' }),
    ).toEqual({
      users: [],
      unreadable: 0,
      total: { count: 3, relation: 'at-least' },
      next: '4',
      previous: 'p',
    });
    const page = readUserPage({ users: [], total: { count: 3 }, next: null });
    expect(page.total).toEqual({ count: 3, relation: 'exact' });
    expect(page.next).toBeUndefined();
    expect(readUserPage({ users: [], total: -1 }).total).toBeUndefined();
  });

  it('is no page without a list of users: a failure never looks like an empty list', () => {
    for (const value of [undefined, null, [], {}, { users: {} }, '<html>', { error: 'nope' }]) {
      expect(() => readUserPage(value)).toThrow();
    }
  });
});

describe('Clients, deliveries and viewers', () => {
  it('are read leniently', () => {
    expect(readClient({ id: 7 })).toEqual({ id: '7', name: '' });
    expect(readDelivery({ status: 'sent', sentAt: 0, nextAttemptAt: 'soon' })).toEqual({
      status: 'sent',
      sentAt: '1970-01-01T00:00:00.000Z',
      nextAttemptAt: undefined,
    });
    expect(readViewer({ access: [{ clientId: null, actions: ['fly'], maskedFields: ['email'] }] })).toEqual({
      access: [{ clientId: undefined, actions: [], maskedFields: ['email'] }],
    });
  });

  it('are refused where nothing can be made of them', () => {
    expect(() => readDelivery({ status: 'done' })).toThrow(TypeError);
    expect(() => readDelivery({ status: 'link' })).toThrow(TypeError);
    expect(() => readClient({ name: 'Without an identifier' })).toThrow(TypeError);
  });

  it('give a viewer who cannot be read no access at all', () => {
    expect(readViewer({ userId: {}, access: 'all' })).toEqual({ userId: undefined, access: [] });
  });
});

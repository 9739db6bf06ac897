import { describe, expect, it } from 'vitest';
import { AdapterError, type BulkOperation, type Role, type User } from '../../src/data/index.js';
import type { Access } from '../../src/state/access.js';
import {
  confirming,
  countsOf,
  ended,
  failedItems,
  NO_RUN,
  planOf,
  portions,
  running,
  settledRows,
  stopping,
  undoItems,
  untriedItems,
  waiting,
  withRows,
  type BulkItem,
  type BulkRow,
} from '../../src/state/bulk-run.js';

const ALL: Access = {
  actions: new Set(['update', 'activate', 'deactivate', 'remove', 'reset-password', 'send-activation']),
  maskedFields: new Set(),
};
const DEACTIVATE: BulkOperation = { action: 'deactivate' };
const TO_EDITOR: BulkOperation = { action: 'change-roles', clientId: 'acme', roleIds: ['editor'] };

function user(id: string, more: Partial<User> = {}): User {
  return {
    id,
    firstName: 'Person',
    lastName: id,
    email: `${id}@example.com`,
    status: 'active',
    assignments: [{ clientId: 'acme', roleIds: ['viewer'] }],
    ...more,
  };
}

const item = (id: string, operation: BulkOperation = DEACTIVATE): BulkItem => ({ user: user(id), operation });
const done = (of: BulkItem, after?: User): BulkRow => ({
  item: of,
  outcome: { status: 'done', user: after },
});
const failed = (of: BulkItem): BulkRow => ({
  item: of,
  outcome: { status: 'failed', error: new AdapterError('conflict') },
});
const ids = (items: readonly { readonly user: User }[]) => items.map((one) => one.user.id);

const ROLES: Role[] = ['admin', 'editor', 'viewer'].map((id) => ({ id, can: [], cannot: [] }));

describe('the plan of a bulk run', () => {
  it('leaves out the last administrator of a client where another role would be given there', () => {
    const refusals = { deactivate: { reason: 'last-admin' as const } };
    const assignments = [
      { clientId: 'acme', roleIds: ['admin'] },
      { clientId: 'other', roleIds: ['viewer'] },
    ];
    const last = user('last', { refusals, assignments });
    const plan = planOf([user('a'), last], TO_EDITOR, ALL, ROLES);
    expect(ids(plan.items)).toEqual(['a']);
    expect(plan.leftOut).toEqual([{ user: last, why: { reason: 'last-admin' } }]);
    expect(ids(planOf([last], { ...TO_EDITOR, clientId: 'other' }, ALL, ROLES).items)).toEqual(['last']);
    expect(ids(planOf([user('b', { assignments })], TO_EDITOR, ALL, ROLES).items)).toEqual(['b']);
  });

  it('leaves out who is so already, who is refused and whom it is not offered for, and says which', () => {
    const users = [
      user('a'),
      user('off', { status: 'inactive' }),
      user('me', { refusals: { deactivate: { reason: 'self' } } }),
      user('new', { status: 'pending' }),
    ];
    const plan = planOf(users, DEACTIVATE, ALL);
    expect(ids(plan.items)).toEqual(['a']);
    expect(plan.leftOut.map(({ user: { id }, why }) => [id, why])).toEqual([
      ['off', 'no-change'],
      ['me', { reason: 'self' }],
      ['new', 'not-offered'],
    ]);
  });

  it('sends mail to who waits and to who is active, and not to who is switched off', () => {
    const users = [user('a'), user('new', { status: 'pending' }), user('off', { status: 'inactive' })];
    expect(ids(planOf(users, { action: 'send-email' }, ALL).items)).toEqual(['a', 'new']);
  });

  it('gives a role to who has another, or none, at that client, and lets nobody in who is at others alone', () => {
    const users = [
      user('viewer'),
      user('editor', { assignments: [{ clientId: 'acme', roleIds: ['editor'] }] }),
      user('none', { assignments: [{ clientId: 'acme', roleIds: [] }] }),
      user('elsewhere', { assignments: [{ clientId: 'globex', roleIds: ['editor'] }] }),
    ];
    const plan = planOf(users, TO_EDITOR, ALL);
    expect(ids(plan.items)).toEqual(['viewer', 'none']);
    expect(plan.leftOut.map(({ why }) => why)).toEqual(['no-change', 'not-offered']);
  });

  it('is empty for a viewer who may do nothing, and until a role is chosen', () => {
    const nothing: Access = { actions: new Set(), maskedFields: new Set() };
    expect(planOf([user('a')], DEACTIVATE, nothing).items).toEqual([]);
    expect(confirming('change-roles', [user('a')], 0, ALL)).toMatchObject({ items: [], leftOut: [] });
    expect(confirming('change-roles', [user('a')], 0, ALL, TO_EDITOR)).toMatchObject({
      items: [{ operation: TO_EDITOR }],
    });
  });
});

describe('a bulk run', () => {
  const [a, b, c] = [item('a'), item('b'), item('c')];

  it('is done when everybody had their turn, whatever it came to', () => {
    const state = ended(withRows(withRows(running([a, b, c]), [done(a), failed(b)]), [done(c)]));
    expect(state.status).toBe('done');
    if (state.status !== 'done') return;
    expect(countsOf(state)).toEqual({ done: 2, failed: 1, prevented: 0, untried: 0 });
    expect(ids(failedItems(state))).toEqual(['b']);
    expect(untriedItems(state)).toEqual([]);
  });

  it('is stopped when somebody did not have theirs, and knows who', () => {
    const state = ended(withRows(stopping(running([a, b, c])), [done(b)]));
    expect(state.status).toBe('stopped');
    if (state.status !== 'stopped') return;
    expect(ids(untriedItems(state))).toEqual(['a', 'c']);
    expect(countsOf(state)).toEqual({ done: 1, failed: 0, prevented: 0, untried: 2 });
  });

  it('keeps what was done when it goes on, so that all of it can be taken back', () => {
    const first = ended(withRows(running([a, b, c]), [done(a), failed(b), done(c)]));
    if (first.status !== 'done') throw new Error(first.status);
    const again = ended(withRows(running(first.items, first.kind, settledRows(first)), [done(b)]));
    if (again.status !== 'done') throw new Error(again.status);
    expect(countsOf(again)).toEqual({ done: 3, failed: 0, prevented: 0, untried: 0 });
    expect(undoItems(again)).toHaveLength(3);
  });

  it('keeps until when it waits, whoever was under way and comes to an end', () => {
    const state = waiting(running([a]), 5000);
    expect(state).toMatchObject({ waitsUntil: 5000 });
    expect(withRows(state, [done(a)])).toMatchObject({ waitsUntil: 5000 });
  });

  it('changes only while it runs', () => {
    for (const change of [
      stopping,
      ended,
      (state = NO_RUN) => waiting(state, 1),
      (state = NO_RUN) => withRows(state, []),
    ])
      expect(change(NO_RUN)).toBe(NO_RUN);
  });
});

describe('the way back from a bulk run', () => {
  it('is the opposite, from what each user is now', () => {
    const a = item('a');
    const after = user('a', { status: 'inactive', version: 'v2' });
    expect(undoItems({ rows: [done(a, after), failed(item('b'))] })).toEqual([
      { user: after, operation: { action: 'activate' } },
    ]);
    expect(undoItems({ rows: [done(item('a', { action: 'activate' }))] })[0]?.operation).toEqual(DEACTIVATE);
  });

  it('gives each user back the roles that they had, or none', () => {
    const none = { user: user('b', { assignments: [] }), operation: TO_EDITOR };
    const back = undoItems({ rows: [done(item('a', TO_EDITOR)), done(none)] });
    expect(back.map(({ operation }) => operation)).toEqual([
      { ...TO_EDITOR, roleIds: ['viewer'] },
      { ...TO_EDITOR, roleIds: [] },
    ]);
  });

  it('is none from a mail that was sent and from a user who was removed', () => {
    for (const action of ['send-email', 'remove'] as const)
      expect(undoItems({ rows: [done(item('a', { action }))] })).toEqual([]);
  });
});

describe('the portions of a bulk run', () => {
  it('hold one operation each and no more users than asked for, and lose nobody', () => {
    const items = [item('a'), item('b', TO_EDITOR), item('c'), item('d')];
    expect(portions(items, 2).map(ids)).toEqual([['a', 'c'], ['d'], ['b']]);
    expect(portions([], 2)).toEqual([]);
  });
});

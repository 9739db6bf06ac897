import { describe, expect, it } from 'vitest';
import type { User, UserAdapter, UserChange } from '../../src/data/index.js';
import { beginAction, onChange, publishChange } from '../../src/state/user-changes.js';

const ada = (version: string): User => ({
  id: 'ada',
  firstName: `Ada ${version}`,
  lastName: '',
  email: '',
  status: 'active',
  assignments: [],
  version,
});
const updated = (version: string): UserChange => ({ type: 'updated', user: ada(version) });

/** An adapter that tells what it is told to, and what a listener hears of it. */
function watched() {
  let tell: (change: UserChange) => void = () => undefined;
  let signal: AbortSignal | undefined;
  const adapter: UserAdapter = {
    capabilities: {},
    list: () => Promise.resolve({ users: [] }),
    watch: (listener, options) => {
      tell = listener;
      ({ signal } = options);
    },
  };
  const heard: string[] = [];
  const stop = onChange(adapter, (change, origin) => {
    const what = 'user' in change ? (change.user.version ?? '') : change.type;
    heard.push(`${origin} ${change.type} ${what}`);
  });
  return { adapter, heard, stop, tell: (change: UserChange) => tell(change), signal: () => signal };
}

describe('What changed, told on a page', () => {
  it('comes from others, or from this page', () => {
    const { adapter, heard, tell } = watched();
    tell(updated('2'));
    publishChange(adapter, updated('3'));
    expect(heard).toEqual(['others updated 2', 'own updated 3']);
  });

  it('is our own when the backend tells it too, late or early', () => {
    const { adapter, heard, tell } = watched();
    const end = beginAction(adapter, 'ada');
    tell(updated('2'));
    expect(heard).toEqual([]);
    publishChange(adapter, updated('2'));
    end();
    tell(updated('2'));
    expect(new Set(heard)).toEqual(new Set(['own updated 2']));
  });

  it('is told of others who came in between, before our own', () => {
    const { adapter, heard, tell } = watched();
    const end = beginAction(adapter, 'ada');
    tell(updated('2'));
    publishChange(adapter, updated('3'));
    end();
    expect(heard).toEqual(['others updated 2', 'own updated 3']);
  });

  it('is told when our own action failed', () => {
    const { adapter, heard, tell } = watched();
    const end = beginAction(adapter, 'ada');
    tell(updated('2'));
    tell({ type: 'updated', user: { ...ada('7'), id: 'grace' } });
    expect(heard).toEqual(['others updated 7']);
    end();
    expect(heard).toEqual(['others updated 7', 'others updated 2']);
  });

  it('tells a user whom we made, or removed, no second time', () => {
    const { adapter, heard, tell } = watched();
    const end = beginAction(adapter, undefined);
    tell({ type: 'created', user: ada('1') });
    tell({ type: 'created', user: { ...ada('1'), id: 'grace' } });
    publishChange(adapter, { type: 'created', user: ada('1') });
    end();
    publishChange(adapter, { type: 'removed', id: 'ada' });
    tell({ type: 'removed', id: 'ada' });
    tell({ type: 'missed' });
    expect(heard).toEqual([
      'others created 1',
      'own created 1',
      'own removed removed',
      'others missed missed',
    ]);
  });

  it('is watched once, until nobody listens', () => {
    const { adapter, stop, signal } = watched();
    const before = signal();
    const stopToo = onChange(adapter, () => undefined);
    stop();
    expect([signal() === before, before?.aborted]).toEqual([true, false]);
    stopToo();
    expect(before?.aborted).toBe(true);
  });
});

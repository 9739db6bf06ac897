import { describe, expect, it } from 'vitest';
import { AdapterError, type User } from '../../src/data/index.js';
import type { PlannedAction } from '../../src/state/import-plan.js';
import {
  beginRun,
  doneOf,
  endRun,
  resumeRun,
  retryRun,
  stopRun,
  takeNext,
  withOutcome,
  withPatience,
} from '../../src/state/import-run.js';

const action = (number: number, plan: 'create' | 'update' = 'create') =>
  ({ plan, row: { number } }) as unknown as PlannedAction;
const [first, second, third] = [action(1), action(2, 'update'), action(3)] as const;
const user = {} as User;
const error = new AdapterError('invalid');

describe('A run', () => {
  it('takes rows in their order and counts what became of them', () => {
    let run = beginRun([first, second, third]);
    for (const outcome of [
      { status: 'done', user },
      { status: 'done', user },
      { status: 'failed', error },
    ] as const) {
      const next = takeNext(run);
      if (!next.action) throw new Error('There is another row.');
      run = withOutcome(next.run, next.action, outcome);
    }
    run = endRun(run);
    expect(run).toMatchObject({ status: 'finished', progress: { total: 3, created: 1, updated: 1 } });
    expect(run.progress.failed).toEqual([{ action: third, error }]);
    expect(doneOf(run.progress)).toBe(3);
    expect(takeNext(run).action).toBeUndefined();
  });

  it('begins nothing once it is stopped, keeps what is left, and goes on with it', () => {
    const taken = takeNext(beginRun([first, second]));
    const stopping = stopRun(taken.run);
    expect(takeNext(stopping).action).toBeUndefined();
    const stopped = endRun(withOutcome(stopping, first, { status: 'done', user }));
    expect(stopped).toMatchObject({ status: 'stopped', progress: { created: 1, left: [second] } });
    expect(takeNext(resumeRun(stopped)).action).toBe(second);
  });

  it('puts a row back that could not be begun, and keeps the error that stopped it', () => {
    const { run } = takeNext(beginRun([first, second]));
    const offline = new AdapterError('offline');
    const stopped = endRun(withOutcome(stopRun(run, offline), first, { status: 'unbegun' }));
    expect(stopped).toMatchObject({ status: 'stopped', error: offline, progress: { left: [first, second] } });
  });

  it('tries again what failed, before what is left', () => {
    const { run } = takeNext(beginRun([first, second]));
    const stopped = endRun(stopRun(withOutcome(run, first, { status: 'failed', error })));
    const again = retryRun(stopped);
    expect(again).toMatchObject({ status: 'running', progress: { left: [first, second], failed: [] } });
  });

  it('says until when the backend wants patience, unless it is being stopped', () => {
    const run = beginRun([first]);
    expect(withPatience(run, 42)).toMatchObject({ status: 'waiting', until: 42 });
    expect(withPatience(withPatience(run, 42), undefined)).toMatchObject({ status: 'running' });
    expect(withPatience(stopRun(run), 42)).toMatchObject({ status: 'stopping' });
  });
});

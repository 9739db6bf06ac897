import type { AdapterError, User } from '../data/index.js';
import type { PlannedAction } from './import-plan.js';

/** A row that the backend refused. */
export interface FailedAction {
  readonly action: PlannedAction;
  readonly error: AdapterError;
}

/** How far a run is. */
export interface RunProgress {
  readonly total: number;
  /** What has not been begun, in its order. */
  readonly left: readonly PlannedAction[];
  readonly created: number;
  readonly updated: number;
  /** Rows that the page took over: their event was canceled. */
  readonly prevented: number;
  readonly failed: readonly FailedAction[];
}

/**
 * Where a run is. `waiting`: the backend asked for patience, until a time in milliseconds since 1970. `stopping`: nothing
 * more is begun, and what was begun is awaited. `stopped`: by the person, or by an error that every other row would meet too.
 */
export type ImportRun =
  | { readonly status: 'running'; readonly progress: RunProgress }
  | { readonly status: 'waiting'; readonly progress: RunProgress; readonly until: number }
  | { readonly status: 'stopping'; readonly progress: RunProgress; readonly error?: AdapterError | undefined }
  | { readonly status: 'stopped'; readonly progress: RunProgress; readonly error?: AdapterError | undefined }
  | { readonly status: 'finished'; readonly progress: RunProgress };

/** What became of one row. `unbegun`: it is to be tried again later, as if nothing had been done. */
export type ActionOutcome =
  | { readonly status: 'done'; readonly user: User }
  | { readonly status: 'failed'; readonly error: AdapterError }
  | { readonly status: 'prevented' | 'unbegun' };

/** Begins a run. */
export function beginRun(actions: readonly PlannedAction[]): ImportRun {
  const progress = { total: actions.length, created: 0, updated: 0, prevented: 0, failed: [] };
  return { status: 'running', progress: { ...progress, left: actions } };
}

/** Takes the next row, if one is to be begun. */
export function takeNext(run: ImportRun): { run: ImportRun; action: PlannedAction | undefined } {
  const [action] = run.progress.left;
  if ((run.status !== 'running' && run.status !== 'waiting') || !action) return { run, action: undefined };
  // Not by `...left`, which takes them one by one, each time.
  return { run: { ...run, progress: { ...run.progress, left: run.progress.left.slice(1) } }, action };
}

/** Takes in what became of a row. */
export function withOutcome(run: ImportRun, action: PlannedAction, outcome: ActionOutcome): ImportRun {
  const { progress } = run;
  switch (outcome.status) {
    case 'done':
      return action.plan === 'create'
        ? { ...run, progress: { ...progress, created: progress.created + 1 } }
        : { ...run, progress: { ...progress, updated: progress.updated + 1 } };
    case 'failed': {
      const failed = [...progress.failed, { action, error: outcome.error }];
      return { ...run, progress: { ...progress, failed } };
    }
    case 'prevented':
      return { ...run, progress: { ...progress, prevented: progress.prevented + 1 } };
    case 'unbegun':
      return { ...run, progress: { ...progress, left: [action, ...progress.left] } };
  }
}

/** Whether the backend asked for patience, and until when (milliseconds since 1970). */
export function withPatience(run: ImportRun, until: number | undefined): ImportRun {
  const { status, progress } = run;
  if (status !== 'running' && status !== 'waiting') return run;
  return until === undefined ? { status: 'running', progress } : { status: 'waiting', progress, until };
}

/** Begins nothing more. */
export function stopRun(run: ImportRun, error?: AdapterError): ImportRun {
  const isOver = run.status === 'finished' || run.status === 'stopped';
  return isOver ? run : { status: 'stopping', progress: run.progress, error: error ?? errorOf(run) };
}

/** Nothing is going on any more. */
export function endRun(run: ImportRun): ImportRun {
  const { progress } = run;
  return progress.left.length === 0
    ? { status: 'finished', progress }
    : { status: 'stopped', progress, error: errorOf(run) };
}

/** Goes on with what is left. */
export function resumeRun({ progress }: ImportRun): ImportRun {
  return { status: 'running', progress };
}

/** Tries again what failed, before what is left. */
export function retryRun({ progress }: ImportRun): ImportRun {
  const left = [...progress.failed.map(({ action }) => action), ...progress.left];
  return { status: 'running', progress: { ...progress, left, failed: [] } };
}

/** How many rows have been dealt with. */
export function doneOf({ created, updated, prevented, failed }: RunProgress): number {
  return created + updated + prevented + failed.length;
}

function errorOf(run: ImportRun): AdapterError | undefined {
  return 'error' in run ? run.error : undefined;
}

import {
  AdapterError,
  bulkErrorOf,
  userActionOf,
  withRolesAt,
  type BulkRequest,
  type BulkResult,
  type CheckedAdapter,
} from '../data/index.js';
import { portions, type BulkItem, type BulkOutcome, type BulkRow } from '../state/bulk-run.js';
import { LANES } from './bulk-users.js';
import { asksToWait, inLanes, type Patience } from './patience.js';
import { forgetKey, keyOf, perform, type UserActionRequest } from './user-action.js';

/** How many users one bulk call is about: few enough that it answers soon, and that a stop is heard. */
const PORTION = 25;
/** How often a bulk call is asked about one user who is told to wait. */
const MOST_TURNS = 5;
/** What fails for one fails for all: nothing more is begun. */
const HOPELESS = ['unauthenticated', 'offline'] as const satisfies readonly AdapterError['kind'][];

/** An item as the action on one user that it comes to. */
export function requestOf({ user, operation }: BulkItem): Exclude<UserActionRequest, { action: 'create' }> {
  if (operation.action === 'change-roles') {
    const assignments = withRolesAt(user.assignments, operation.clientId, operation.roleIds);
    return { action: 'update', user, changes: { assignments } };
  }
  const action = userActionOf(operation, user) as Exclude<
    ReturnType<typeof userActionOf>,
    'create' | 'update'
  >;
  return { action, user };
}

/** What the work is done with. */
export interface BulkWork {
  readonly adapter: CheckedAdapter;
  readonly patience: Patience;
  /** Takes what came of some users. */
  readonly done: (rows: readonly BulkRow[]) => void;
  /** Nothing more is to be begun, because nothing can succeed. */
  readonly giveUp: () => void;
}

/** Does what is to be done: by bulk calls where the adapter has them, else by one call a user, a few at a time. Rejects if stopped. */
export async function workThrough(items: readonly BulkItem[], work: BulkWork): Promise<void> {
  const { bulk } = work.adapter;
  if (!bulk) {
    await inLanes(items, LANES, async (item) => {
      const outcome = await actOnOne(item, work);
      work.done([{ item, outcome }]);
      if (isHopeless(outcome)) work.giveUp();
    });
    return;
  }
  for (const portion of portions(items, PORTION)) await actOnPortion(portion, work, bulk);
}

async function actOnOne(item: BulkItem, { adapter, patience }: BulkWork): Promise<BulkOutcome> {
  const request = requestOf(item);
  const asked = JSON.stringify(request);
  const options = { idempotencyKey: keyOf(adapter, asked), version: item.user.version };
  let begun = false;
  try {
    const outcome = await patience.call(() => {
      begun = true;
      return perform(adapter, request, options);
    });
    forgetKey(adapter, asked);
    return outcome;
  } catch (thrown) {
    // Stopped while it waited: its turn never came.
    if (!begun || !AdapterError.is(thrown)) throw thrown;
    return { status: 'failed', error: thrown };
  }
}

async function actOnPortion(
  portion: readonly BulkItem[],
  work: BulkWork,
  bulk: NonNullable<CheckedAdapter['bulk']>,
): Promise<void> {
  const { adapter, patience, done, giveUp } = work;
  const [first] = portion;
  let rest = portion;
  for (let turn = 1; first && rest.length > 0; turn += 1) {
    const users = rest.map(({ user: { id, version } }) => ({
      id,
      ...(version !== undefined && { version }),
    }));
    const request: BulkRequest = { operation: first.operation, users };
    const asked = JSON.stringify(request);
    let results: ReadonlyMap<string, BulkResult>;
    try {
      const idempotencyKey = keyOf(adapter, asked);
      const answer = await patience.call(() => bulk(request, { idempotencyKey }));
      forgetKey(adapter, asked);
      results = new Map(answer.map((result) => [result.id, result]));
    } catch (thrown) {
      if (!AdapterError.is(thrown)) throw thrown;
      const outcome = { status: 'failed', error: thrown } as const;
      done(rest.map((item) => ({ item, outcome })));
      if (isHopeless(outcome)) giveUp();
      return;
    }
    const slow = turn < MOST_TURNS ? rest.filter(({ user }) => isTold(results.get(user.id), asksToWait)) : [];
    const rows = rest
      .filter((item) => !slow.includes(item))
      .map((item): BulkRow => ({ item, outcome: outcomeOf(results.get(item.user.id)) }));
    done(rows);
    for (const { user } of slow) patience.slowDown(results.get(user.id)?.error ?? {});
    rest = slow;
  }
}

function isTold(
  result: BulkResult | undefined,
  holds: (error: NonNullable<BulkResult['error']>) => boolean,
): boolean {
  return result?.error !== undefined && holds(result.error);
}

function outcomeOf(result: BulkResult | undefined): BulkOutcome {
  if (!result) return { status: 'failed', error: new AdapterError('malformed') };
  const { error, user, delivery } = result;
  return error ? { status: 'failed', error: bulkErrorOf(error) } : { status: 'done', user, delivery };
}

function isHopeless(outcome: BulkOutcome): boolean {
  return outcome.status === 'failed' && (HOPELESS as readonly string[]).includes(outcome.error.kind);
}

import {
  assignmentAt,
  userActionOf,
  type AdapterError,
  type BulkOperation,
  type Delivery,
  type Refusal,
  type Role,
  type User,
  type UserId,
} from '../data/index.js';
import { offer, type Access } from './access.js';
import { isLastAdminAt } from './role-limits.js';

/** One thing to do to one user of a run. In an undo, each has a way back of their own. */
export interface BulkItem {
  readonly user: User;
  readonly operation: BulkOperation;
}

/** Why a user is left out: nothing would change, it is not offered for them, or it is refused. */
export type LeftOutReason = 'no-change' | 'not-offered' | Refusal;

/** A user who was selected and is left out of a run, and why. */
export interface LeftOut {
  readonly user: User;
  readonly why: LeftOutReason;
}

/** What a run came to for one user. `prevented`: the host canceled it. */
export type BulkOutcome =
  | { readonly status: 'done'; readonly user?: User | undefined; readonly delivery?: Delivery | undefined }
  | { readonly status: 'failed'; readonly error: AdapterError }
  | { readonly status: 'prevented' };

/** A user of a run whose turn has been, and what it came to. */
export interface BulkRow {
  readonly item: BulkItem;
  readonly outcome: BulkOutcome;
}

/** What is asked for, before anybody is found to do it to. */
export type BulkIntent = BulkOperation['action'];

interface Running {
  readonly items: readonly BulkItem[];
  readonly rows: readonly BulkRow[];
  readonly kind: RunKind;
}

/** Whether a run goes forward or takes back what an earlier one did. */
export type RunKind = 'forward' | 'undo';

/** Something done to many users, in every state it can be in. */
export type BulkState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'gathering';
      readonly intent: BulkIntent;
      readonly found: number;
      readonly total: number;
    }
  | { readonly status: 'failed'; readonly intent: BulkIntent; readonly error: AdapterError }
  | {
      readonly status: 'confirming';
      readonly intent: BulkIntent;
      readonly users: readonly User[];
      /** Selected, but not there any more. */
      readonly gone: number;
      /** Absent: a role has not been chosen yet. */
      readonly operation?: BulkOperation | undefined;
      readonly items: readonly BulkItem[];
      readonly leftOut: readonly LeftOut[];
    }
  | (Running & {
      readonly status: 'running';
      readonly stopping: boolean;
      /** When the backend lets it go on (epoch milliseconds), if it ever asked to wait; it may be over. */
      readonly waitsUntil?: number | undefined;
    })
  | (Running & { readonly status: 'stopped' | 'done' });

/** Nothing to be done. */
export const NO_RUN: BulkState = { status: 'idle' };

/** To whom an operation is to be done, and who is left out and why. */
export function planOf(
  users: readonly User[],
  operation: BulkOperation,
  access: Access,
  roles: readonly Role[] = [],
): { readonly items: readonly BulkItem[]; readonly leftOut: readonly LeftOut[] } {
  const items: BulkItem[] = [];
  const leftOut: LeftOut[] = [];
  for (const user of users) {
    const why = whyLeftOut(user, operation, access, roles);
    if (why === undefined) items.push({ user, operation });
    else leftOut.push({ user, why });
  }
  return { items, leftOut };
}

function whyLeftOut(
  user: User,
  operation: BulkOperation,
  access: Access,
  roles: readonly Role[],
): LeftOutReason | undefined {
  if (isSo(user, operation)) return 'no-change';
  if (isElsewhere(user, operation)) return 'not-offered';
  const action = userActionOf(operation, user);
  const offered = offer(access, action, user);
  if (typeof offered !== 'string') return offered;
  if (offered !== 'offered') return 'not-offered';
  return isDemoted(user, operation, roles) ? { reason: 'last-admin' } : undefined;
}

/** Whether the user is already what the operation would make them. */
function isSo(user: User, operation: BulkOperation): boolean {
  switch (operation.action) {
    case 'activate':
      return user.status !== 'inactive';
    case 'deactivate':
      return user.status === 'inactive';
    case 'change-roles': {
      const roleIds = assignmentAt(user, operation.clientId)?.roleIds ?? [];
      return same(roleIds, operation.roleIds);
    }
    default:
      return false;
  }
}

/** A role is changed where there is one: nobody joins a client because they were selected. */
function isElsewhere(user: User, operation: BulkOperation): boolean {
  return (
    operation.action === 'change-roles' &&
    user.assignments.length > 0 &&
    !assignmentAt(user, operation.clientId)
  );
}

/** Whether the last administrator of a client would be one no more. */
function isDemoted(user: User, operation: BulkOperation, roles: readonly Role[]): boolean {
  return (
    operation.action === 'change-roles' &&
    isLastAdminAt(roles, user, operation.clientId) &&
    !operation.roleIds.includes(roles[0]?.id ?? '')
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** The person is to say whether. */
export function confirming(
  intent: BulkIntent,
  users: readonly User[],
  gone: number,
  access: Access,
  operation?: BulkOperation,
  roles: readonly Role[] = [],
): BulkState {
  const plan = operation ? planOf(users, operation, access, roles) : { items: [], leftOut: [] };
  return { status: 'confirming', intent, users, gone, operation, ...plan };
}

/** It begins, or goes on after what there is already. */
export function running(
  items: readonly BulkItem[],
  kind: RunKind = 'forward',
  rows: readonly BulkRow[] = [],
): BulkState {
  return { status: 'running', items, rows, kind, stopping: false };
}

/** Some users have had their turn. */
export function withRows(state: BulkState, rows: readonly BulkRow[]): BulkState {
  if (state.status !== 'running') return state;
  return { ...state, rows: [...state.rows, ...rows] };
}

/** The backend asked to wait. */
export function waiting(state: BulkState, until: number): BulkState {
  return state.status === 'running' ? { ...state, waitsUntil: until } : state;
}

/** The person wants it to stop: what is under way comes to its end, and nothing more is begun. */
export function stopping(state: BulkState): BulkState {
  return state.status === 'running' ? { ...state, stopping: true } : state;
}

/** Nothing is under way any more. */
export function ended(state: BulkState): BulkState {
  if (state.status !== 'running') return state;
  const { items, rows, kind } = state;
  return { status: rows.length < items.length ? 'stopped' : 'done', items, rows, kind };
}

/** How a run went, in numbers. */
export function countsOf({ items, rows }: Pick<Running, 'items' | 'rows'>) {
  const count = (status: BulkOutcome['status']) =>
    rows.filter(({ outcome }) => outcome.status === status).length;
  return {
    done: count('done'),
    failed: count('failed'),
    prevented: count('prevented'),
    untried: items.length - rows.length,
  };
}

/** What a run came to for everybody but those whom it failed for, who are to have another turn. */
export function settledRows({ rows }: Pick<Running, 'rows'>): readonly BulkRow[] {
  return rows.filter(({ outcome }) => outcome.status !== 'failed');
}

/** Whom it failed for. */
export function failedItems({ rows }: Pick<Running, 'rows'>): readonly BulkItem[] {
  return rows.filter(({ outcome }) => outcome.status === 'failed').map(({ item }) => item);
}

/** Whose turn never came. */
export function untriedItems({ items, rows }: Pick<Running, 'items' | 'rows'>): readonly BulkItem[] {
  const tried = new Set<UserId>(rows.map(({ item }) => item.user.id));
  return items.filter(({ user }) => !tried.has(user.id));
}

/**
 * What takes back what was done, user by user, each from the state that they are in now. Empty where there is no way
 * back: a mail was sent, a user is removed.
 */
export function undoItems({ rows }: Pick<Running, 'rows'>): readonly BulkItem[] {
  return rows.flatMap(({ item, outcome }): BulkItem[] => {
    if (outcome.status !== 'done') return [];
    const operation = wayBack(item);
    return operation ? [{ user: outcome.user ?? item.user, operation }] : [];
  });
}

function wayBack({ user, operation }: BulkItem): BulkOperation | undefined {
  switch (operation.action) {
    case 'activate':
      return { action: 'deactivate' };
    case 'deactivate':
      return { action: 'activate' };
    case 'change-roles': {
      const { clientId } = operation;
      return { action: 'change-roles', clientId, roleIds: assignmentAt(user, clientId)?.roleIds ?? [] };
    }
    default:
      return undefined;
  }
}

/** Items in portions of one operation each, of at most `size` users: what one call of a backend is asked for. */
export function portions(items: readonly BulkItem[], size: number): readonly (readonly BulkItem[])[] {
  const byOperation = new Map<string, BulkItem[]>();
  for (const item of items) {
    const operation = JSON.stringify(item.operation);
    const group = byOperation.get(operation);
    if (group) group.push(item);
    else byOperation.set(operation, [item]);
  }
  return [...byOperation.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / size) }, (_, index) =>
      group.slice(index * size, (index + 1) * size),
    ),
  );
}

import {
  assignmentAt,
  DEFAULT_CLIENT_ID,
  type Assignment,
  type Refusal,
  type User,
  type UserChanges,
  type UserDraft,
} from '../data/index.js';
import { offer, type Access } from './access.js';
import type { CheckedRow, RowProblem } from './import-rows.js';

/** Why somebody who is there already is left as they are: nothing differs, the person wanted it so, or it may not be done. */
export type LeaveReason = 'same' | 'kept' | 'not-offered' | Refusal;

/** Somebody who will be created. */
export interface PlannedCreation {
  readonly plan: 'create';
  readonly row: CheckedRow;
  readonly draft: UserDraft;
}
/** Somebody who will be changed. */
export interface PlannedUpdate {
  readonly plan: 'update';
  readonly row: CheckedRow;
  readonly user: User;
  readonly changes: UserChanges;
}
/** What will become of a row. */
export type PlannedRow =
  | PlannedCreation
  | PlannedUpdate
  | { readonly plan: 'leave'; readonly row: CheckedRow; readonly user: User; readonly why: LeaveReason }
  | { readonly plan: 'refuse'; readonly row: CheckedRow; readonly problems: readonly RowProblem[] };
/** A row that something will be done for. */
export type PlannedAction = PlannedCreation | PlannedUpdate;

/** What is to be done with people who are there already. */
export const EXISTING_CHOICES = ['update', 'leave'] as const;
/** One of {@link EXISTING_CHOICES}. */
export type ExistingChoice = (typeof EXISTING_CHOICES)[number];

/** What a plan is made by. */
export interface PlanRules {
  /** The client at which the roles hold. */
  readonly clientId: string | undefined;
  readonly access: Access;
  /** The roles of new people for whom the file names none. */
  readonly defaultRoleIds: readonly string[];
  readonly existing: ExistingChoice;
}

/** What will become of each row, one by one. `existing`: who is there already, by their e-mail address in lower case. */
export function* planEach(
  rows: readonly CheckedRow[],
  existing: ReadonlyMap<string, User>,
  rules: PlanRules,
): Generator<PlannedRow> {
  for (const row of rows) yield planRow(row, existing.get(row.values.email.toLowerCase()), rules);
}

/** What will become of all rows. */
export function planRows(...what: Parameters<typeof planEach>): PlannedRow[] {
  return [...planEach(...what)];
}

function planRow(row: CheckedRow, user: User | undefined, rules: PlanRules): PlannedRow {
  const problems = problemsWith(row, user);
  if (problems.length > 0) return { plan: 'refuse', row, problems };
  if (!user) return { plan: 'create', row, draft: draftOf(row, rules) };
  const changes = changesOf(row, user, rules.clientId);
  const leave = (why: LeaveReason) => ({ plan: 'leave', row, user, why }) as const;
  if (Object.keys(changes).length === 0) return leave('same');
  if (rules.existing === 'leave') return leave('kept');
  const offered = offer(rules.access, 'update', user);
  if (offered !== 'offered') return leave(offered === 'absent' ? 'not-offered' : offered);
  return { plan: 'update', row, user, changes };
}

/** What is wrong with a row: of somebody who is there already, what the file does not tell stays as it is. */
function problemsWith({ problems }: CheckedRow, user: User | undefined): readonly RowProblem[] {
  return user ? problems.filter(({ code }) => code !== 'required') : problems;
}

function draftOf({ values, phone, roleIds }: CheckedRow, rules: PlanRules): UserDraft {
  const { firstName, lastName, email } = values;
  const assignment = {
    clientId: rules.clientId ?? DEFAULT_CLIENT_ID,
    roleIds: [...(roleIds.length > 0 ? roleIds : rules.defaultRoleIds)],
  };
  return { firstName, lastName, email, phone, assignments: [assignment] };
}

function changesOf(row: CheckedRow, user: User, clientId: string | undefined): UserChanges {
  const { firstName, lastName } = row.values;
  const assignments = assignmentsOf(row, user, clientId);
  return {
    ...(firstName !== '' && firstName !== user.firstName && { firstName }),
    ...(lastName !== '' && lastName !== user.lastName && { lastName }),
    ...(row.phone !== undefined && row.phone !== user.phone && { phone: row.phone }),
    ...(assignments && { assignments }),
  };
}

function assignmentsOf({ roleIds }: CheckedRow, user: User, clientId?: string): Assignment[] | undefined {
  const current = assignmentAt(user, clientId);
  const isSame = current?.roleIds.toSorted().join('\n') === roleIds.toSorted().join('\n');
  if (roleIds.length === 0 || isSame) return undefined;
  const assignment = {
    clientId: current?.clientId ?? clientId ?? DEFAULT_CLIENT_ID,
    roleIds: [...roleIds],
  };
  return [...user.assignments.filter((other) => other !== current), assignment];
}

/** The rows that something will be done for. */
export function actionsOf(plan: readonly PlannedRow[]): PlannedAction[] {
  return plan.filter((planned) => planned.plan === 'create' || planned.plan === 'update');
}

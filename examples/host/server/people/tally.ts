import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import type { TallyTable } from '../database/tables.ts';

/** People who are alike in all that the filters and segments tell apart, and how many they are. */
export type TallyCell = Omit<TallyTable, 'client_id'>;

/** Which cells to add up; what is absent does not matter. */
export interface CellFilter {
  readonly roles?: readonly number[] | undefined;
  readonly statuses?: readonly number[] | undefined;
  readonly never?: boolean | undefined;
  readonly no_name?: boolean | undefined;
  readonly no_phone?: boolean | undefined;
}

/** How many people of each kind a client has, exactly, at one moment. */
export class Tally {
  readonly cells: readonly TallyCell[];
  /** How many changes are not yet settled: no place has moved by more than that. */
  readonly changes: number;

  constructor(cells: readonly TallyCell[], changes: number) {
    this.cells = cells;
    this.changes = changes;
  }

  /** How many people are in the cells that a filter lets through. */
  count({ roles = [], statuses = [], ...flags }: CellFilter = {}): number {
    return this.cells
      .filter(
        (cell) =>
          (roles.length === 0 || roles.includes(cell.role_rank)) &&
          (statuses.length === 0 || statuses.includes(cell.status)) &&
          (['never', 'no_name', 'no_phone'] as const).every(
            (flag) => flags[flag] === undefined || flags[flag] === cell[flag],
          ),
      )
      .reduce((sum, { people }) => sum + people, 0);
  }
}

/** The tally of a client, and all that changed since it was made. */
export async function readTally(db: Database, client: string): Promise<Tally> {
  const { rows } = await sql<TallyCell & { changes: number }>`
    select role_rank, status, never, no_name, no_phone, sum(people)::integer as people, sum(changes)::integer as changes
    from (
      select role_rank, status, never, no_name, no_phone, people, 0 as changes from tally where client_id = ${client}
      union all
      select role_rank, status, last_login_at is null, last_name = '', phone = '', sign, 1 from assignment_change
        where client_id = ${client}
    ) part group by role_rank, status, never, no_name, no_phone`.execute(db);
  const cells = rows.map(({ role_rank, status, never, no_name, no_phone, people }) => ({
    role_rank,
    status,
    never,
    no_name,
    no_phone,
    people,
  }));
  return new Tally(
    cells,
    rows.reduce((sum, { changes }) => sum + changes, 0),
  );
}

/** Does several reads in one snapshot: the tally, the landmarks and the rows must be of the same moment. */
export function inSnapshot<T>(db: Database, read: (db: Database) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

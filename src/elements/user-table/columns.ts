import type { User, UserSort } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import type { UserTableColumn, UserTableColumnId } from './user-table.types.js';

/** A column of the table, ours or the host's. */
export interface Column extends Omit<UserTableColumn, 'heading'> {
  readonly heading: (terms: Terms) => string;
  readonly cell?: (user: User) => unknown;
  readonly width: number;
}

const OURS: Readonly<Record<UserTableColumnId, Column>> = {
  name: { id: 'name', heading: (terms) => terms.columnName, sortField: 'lastName', width: 220 },
  email: { id: 'email', heading: (terms) => terms.columnEmail, sortField: 'email', width: 250 },
  phone: { id: 'phone', heading: (terms) => terms.columnPhone, sortField: 'phone', width: 150 },
  role: { id: 'role', heading: (terms) => terms.columnRole, sortField: 'role', width: 140 },
  'last-login': {
    id: 'last-login',
    heading: (terms) => terms.columnLastLogin,
    sortField: 'lastLoginAt',
    // Times begin with the most recent.
    firstDirection: 'descending',
    width: 190,
  },
  'creation-date': {
    id: 'creation-date',
    heading: (terms) => terms.columnCreationDate,
    sortField: 'createdAt',
    width: 140,
  },
  active: { id: 'active', heading: (terms) => terms.columnActive, sortField: 'status', width: 180 },
  actions: { id: 'actions', heading: (terms) => terms.columnActions, width: 210 },
};

/** The columns that a host asked for, ours by name. A name that is none of ours is left out. */
export function columnsOf(columns: readonly (UserTableColumnId | UserTableColumn)[]): Column[] {
  return columns.flatMap((column) => {
    if (typeof column === 'string') return Object.hasOwn(OURS, column) ? [OURS[column]] : [];
    const { heading, width = 160 } = column;
    return [{ ...column, width, heading: typeof heading === 'string' ? () => heading : heading }];
  });
}

/** The sort after a click on a column's heading: first its own direction, then the other way. */
export function nextSort(column: Column, sort: UserSort | undefined): UserSort | undefined {
  if (!column.sortField) return sort;
  const first = column.firstDirection ?? 'ascending';
  const second = first === 'ascending' ? 'descending' : 'ascending';
  const direction = sort?.field === column.sortField && sort.direction === first ? second : first;
  return { field: column.sortField, direction };
}

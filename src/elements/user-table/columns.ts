import type { SortDirection, SortField, UserSort } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';

/** A column of the table. */
export interface Column {
  readonly id: 'name' | 'email' | 'phone' | 'role' | 'last-login' | 'creation-date' | 'active' | 'actions';
  readonly heading: (terms: Terms) => string;
  /** What a click on the heading sorts by; the actions are sorted by nothing. */
  readonly sortField?: SortField;
  /** The direction of the first click: ascending, but times begin with the most recent. */
  readonly firstDirection?: SortDirection;
}

/** The columns, in the order of the page. */
export const COLUMNS: readonly Column[] = [
  { id: 'name', heading: (terms) => terms.columnName, sortField: 'lastName' },
  { id: 'email', heading: (terms) => terms.columnEmail, sortField: 'email' },
  { id: 'phone', heading: (terms) => terms.columnPhone, sortField: 'phone' },
  { id: 'role', heading: (terms) => terms.columnRole, sortField: 'role' },
  {
    id: 'last-login',
    heading: (terms) => terms.columnLastLogin,
    sortField: 'lastLoginAt',
    firstDirection: 'descending',
  },
  { id: 'creation-date', heading: (terms) => terms.columnCreationDate, sortField: 'createdAt' },
  { id: 'active', heading: (terms) => terms.columnActive, sortField: 'status' },
  { id: 'actions', heading: (terms) => terms.columnActions },
];

/** The sort after a click on a column's heading: first its own direction, then the other way. */
export function nextSort(column: Column, sort: UserSort | undefined): UserSort | undefined {
  if (!column.sortField) return sort;
  const first = column.firstDirection ?? 'ascending';
  const second = first === 'ascending' ? 'descending' : 'ascending';
  const direction = sort?.field === column.sortField && sort.direction === first ? second : first;
  return { field: column.sortField, direction };
}

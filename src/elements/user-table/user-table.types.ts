import type { SortDirection, SortField, User } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';

/** The columns of Rolecall, in the order of the page. */
export const USER_TABLE_COLUMNS = [
  'name',
  'email',
  'phone',
  'role',
  'last-login',
  'creation-date',
  'active',
  'actions',
] as const;
/** One of {@link USER_TABLE_COLUMNS}. */
export type UserTableColumnId = (typeof USER_TABLE_COLUMNS)[number];

/** How a table shows many users: page by page, or as one list that scrolls. */
export const USER_TABLE_VIEWS = ['pages', 'scroll'] as const;
/** One of {@link USER_TABLE_VIEWS}. */
export type UserTableView = (typeof USER_TABLE_VIEWS)[number];

/** A column of the host's own. */
export interface UserTableColumn {
  /** Tells it from the others; also the name of the part of its cells. */
  readonly id: string;
  /** The heading: words, or a function of the words of the language. */
  readonly heading: string | ((terms: Terms) => string);
  /** The text of a cell; nothing shows “–”. */
  readonly text?: (user: User) => string | undefined;
  /** Whatever Lit can render in a cell, such as a template or a node, in place of `text`. */
  readonly cell?: (user: User) => unknown;
  /** What a click on the heading sorts by. It is offered where the adapter's `sortFields` name it. */
  readonly sortField?: SortField | (string & {}) | undefined;
  /** The direction of the first click. Default: ascending. */
  readonly firstDirection?: SortDirection | undefined;
  /** Its width in CSS pixels where widths are fixed: after somebody changed one, and in a list that scrolls. Default: 160. */
  readonly width?: number | undefined;
  /** Whether it is hidden until somebody shows it. Default: false. */
  readonly hidden?: boolean | undefined;
}

import type {
  AdapterErrorKind,
  DefaultRoleId,
  RefusalReason,
  SortDirection,
  UserAction,
  UserStatus,
} from '../data/index.js';
import type { BulkTerms } from './bulk-terms.js';
import type { FormTerms } from './form-terms.js';

/**
 * Every word that the elements show, typed: a term that a language lacks is a type error. A term with parameters is a
 * function, and does its own plural by `plural` (`plural.ts`). Names of people arrive cleaned of control characters.
 */
export interface Terms {
  // The page and its table
  users: string;
  newUser: string;
  client: string;
  allClients: string;
  searchUsers: string;
  searchHint: (minLength: number) => string;
  clearSearch: string;
  columnName: string;
  columnEmail: string;
  columnPhone: string;
  columnRole: string;
  columnClients: string;
  columnLastLogin: string;
  columnCreationDate: string;
  columnActive: string;
  columnActions: string;
  sortedBy: (column: string, direction: SortDirection) => string;
  unknown: string;
  never: string;
  noRole: string;
  moreClients: (count: number) => string;

  // Filters, columns, saved views, selection
  filters: string;
  statusFilter: string;
  anyTime: string;
  notSignedInFor: (days: number) => string;
  neverSignedIn: string;
  counted: (label: string, count: number, atLeast: boolean) => string;
  removeFilter: (label: string) => string;
  clearFilters: string;
  noMatchFilters: string;
  columns: string;
  moveUp: (column: string) => string;
  moveDown: (column: string) => string;
  widthOf: (column: string) => string;
  movedTo: (column: string, place: number, places: number) => string;
  resetColumns: string;
  density: string;
  densityName: { comfortable: string; compact: string };
  views: string;
  noViews: string;
  viewName: string;
  saveView: string;
  showView: (name: string) => string;
  deleteView: (name: string) => string;
  selected: (count: number) => string;
  clearSelection: string;
  selectPage: string;
  selectUser: (name: string) => string;

  // Statuses of an account and of its activation e-mail
  status: Record<UserStatus, string>;
  activationSent: (when: string) => string;
  activationBounced: string;
  activationExpired: string;
  /** Follows `activationSent`. */
  sentAgainOn: (when: string) => string;
  resetSentOn: (when: string) => string;
  resetExpired: string;

  // Paging and announcements
  pages: string;
  previous: string;
  next: string;
  pageOf: (page: number, pages: number) => string;
  goToPage: (page: number) => string;
  pageSize: string;
  goToUser: string;
  go: string;
  rangeOf: (from: number, to: number, total: number, atLeast: boolean) => string;
  rangeWithoutTotal: (from: number, to: number) => string;
  found: (total: number, atLeast: boolean) => string;
  loading: string;
  asOf: (time: string) => string;
  couldNotRefresh: (time: string) => string;
  rowChanged: string;
  rowRemoved: string;
  othersChanged: (count: number) => string;
  newUsers: (count: number) => string;
  maybeOutdated: string;
  unreadable: (count: number) => string;

  // States
  emptyTitle: string;
  emptyText: string;
  noMatchTitle: string;
  noMatchText: (search: string) => string;
  noAdapterTitle: string;
  noAdapterText: string;
  notSupported: string;
  forbiddenTitle: string;
  forbiddenText: string;
  unauthenticatedTitle: string;
  failedTitle: string;
  listRefused: string;
  listRefreshed: string;
  tryAgain: string;
  /** An action takes long. */
  stillWorking: string;

  // Actions
  edit: string;
  sendEmail: string;
  sendAgain: string;
  getLink: string;
  remove: string;
  activate: string;
  deactivate: string;
  moreActions: string;
  cancel: string;
  close: string;
  dismiss: string;
  copyLink: string;
  linkCopied: string;
  confirmRemoveTitle: (name: string) => string;
  confirmRemoveText: string;
  confirmDeactivateTitle: (name: string) => string;
  confirmDeactivateText: string;
  confirmResetTitle: (name: string) => string;
  confirmResetText: (email: string) => string;
  getLinkTitle: (name: string) => string;
  getLinkText: string;
  waitUntil: (time: string) => string;
  waitIsOver: (name: string) => string;

  // Messages after an action
  created: (name: string) => string;
  createdBounced: (name: string) => string;
  createdLink: (name: string) => string;
  updated: (name: string) => string;
  removed: (name: string) => string;
  activated: (name: string) => string;
  activatedPending: (name: string) => string;
  deactivated: (name: string) => string;
  resetSent: (name: string) => string;
  activationSentTo: (name: string) => string;
  linkReady: (name: string) => string;
  linkUntil: (when: string) => string;
  mailBounced: (name: string) => string;
  mailFailed: (name: string) => string;
  mailExpired: (name: string) => string;
  actionFailed: Record<UserAction, (name: string) => string>;

  // Why not, and what to do next
  error: Record<AdapterErrorKind, string>;
  retryAfter: (seconds: number) => string;
  roleAboveOwn: string;
  refusal: Record<RefusalReason, string>;

  // The form
  notLoaded: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  role: string;
  newUserTitle: string;
  editUserTitle: (name: string) => string;
  changedMeanwhile: string;
  removedMeanwhile: string;

  // Import and export; what their dialogs say is loaded with them
  importUsers: string;
  exportUsers: string;

  // Roles and permissions
  roleName: Record<DefaultRoleId, string>;
}

/** The words of import and export, loaded when first needed. */
export interface ImportTerms {
  importTitle: string;
  exportTitle: string;
  importHint: string;
  importFile: string;
  importPaste: string;
  importProblem: Record<'nothing' | 'no-rows' | 'too-large' | 'unreadable' | 'unclosed-quote', string>;
  continue: string;
  back: string;
  stop: string;
  stopping: string;
  readingFile: string;
  matchTitle: (rows: number) => string;
  hasHeadings: string;
  notInFile: string;
  columnNumber: (number: number) => string;
  forExample: (value: string) => string;
  emailColumnNeeded: string;
  phoneCountry: string;
  roleIfNone: string;
  checkingRows: string;
  doneOf: (done: number, total: number) => string;
  checkFailed: string;
  checkedTitle: (rows: number, wrong: number) => string;
  alreadyThere: (count: number) => string;
  rowNumber: string;
  problem: string;
  rowProblem: Record<'unknown-role' | 'several-roles', (value: string) => string>;
  twiceInFile: (firstRow: number) => string;
  moreRows: (count: number) => string;
  saveProblems: string;
  planTitle: string;
  existingPeople: string;
  existingChoice: Record<'update' | 'leave', string>;
  planned: Record<'create' | 'update' | 'leave' | 'refuse', (count: number) => string>;
  plannedMail: string;
  changes: string;
  reason: string;
  changedValue: (field: string, before: string, after: string) => string;
  leftBecause: Record<'same' | 'kept' | 'not-offered', string>;
  importCount: (count: number) => string;
  nothingToImport: string;
  importing: string;
  serverWaits: (time: string) => string;
  imported: (created: number, updated: number) => string;
  importedFailed: (count: number) => string;
  importedLeft: (count: number) => string;
  retryFailed: string;
  goOn: string;
  saveFailed: string;
  importAnother: string;
  exporting: (done: number) => string;
  exported: (count: number, file: string) => string;
  exportFailed: string;
  fileName: string;
}

/** A language: its BCP 47 tag and its words. What few need may be loaded when it is first needed. */
export interface Locale {
  readonly lang: string;
  readonly terms: Terms;
  /** The words of the form, and of what roles mean. Without them they are in English. */
  readonly formTerms?: FormTerms | undefined;
  /** The words of import and export, or what brings them. Without them they are in English. */
  readonly importTerms?: ImportTerms | (() => Promise<ImportTerms>) | undefined;
  /** The words for what is done to many users at once, or what brings them. Without them they are in English. */
  readonly bulkTerms?: BulkTerms | (() => Promise<BulkTerms>) | undefined;
}

/** A language whose words are loaded when an element first needs them; until then it is in English. */
export interface LazyLocale {
  readonly lang: string;
  readonly load: () => Promise<Locale>;
}

import type {
  ActivationStatus,
  AdapterErrorKind,
  DefaultRoleId,
  Delivery,
  PagingKind,
  PasswordResetStatus,
} from '../src/data/index.js';
import type { Panel } from '../src/elements/user-table/panels.js';
import type { UserTableView } from '../src/elements/user-table/index.js';
import type { BulkState } from '../src/state/bulk-run.js';
import type { ImportRun } from '../src/state/import-run.js';
import type { UserDraftState } from '../src/state/user-draft.js';
import type { FileProblem, ImportState } from '../src/state/user-import.js';
import type { UserListState } from '../src/state/user-list.js';
import type { Density } from '../src/state/view-state.js';

/** The story of each value that something can have: a new value without a story is a type error. */
type StoryOf<Value extends string> = Readonly<Record<Value, string>>;

const USER_LISTS: StoryOf<UserListState['status']> = {
  idle: 'user-table-failures--without-adapter',
  loading: 'user-table--loading',
  ready: 'user-table--ready',
  failed: 'user-table--failed',
};

const FAILED_LISTS: StoryOf<AdapterErrorKind> = {
  unauthenticated: 'user-table-failures--unauthenticated',
  forbidden: 'user-table-failures--forbidden',
  'not-found': 'user-table-failures--not-found',
  conflict: 'user-table-failures--conflict',
  invalid: 'user-table-failures--invalid',
  'rate-limited': 'user-table-failures--rate-limited',
  unavailable: 'user-table-failures--unavailable',
  timeout: 'user-table-failures--timeout',
  offline: 'user-table-failures--offline',
  malformed: 'user-table-failures--malformed',
};

const PANELS_OPEN: StoryOf<Panel> = {
  filters: 'user-table-many-users--filters-open',
  columns: 'user-table-many-users--columns-open',
  views: 'user-table-many-users--views-open',
};

const VIEWS: StoryOf<UserTableView> = {
  pages: 'user-table--ready',
  scroll: 'user-table-many-users--million',
};

const DENSITIES: StoryOf<Density> = {
  comfortable: 'user-table--ready',
  compact: 'user-table-many-users--compact',
};

const PAGING: StoryOf<PagingKind> = { offset: 'user-table--ready', cursor: 'user-table--cursor-paging' };

const BULK_RUNS: StoryOf<BulkState['status']> = {
  idle: 'user-table-bulk--chosen',
  gathering: 'user-table-bulk--gathering',
  failed: 'user-table-bulk--not-found',
  confirming: 'user-table-bulk--question',
  running: 'user-table-bulk--running',
  stopped: 'user-table-bulk--stopped',
  done: 'user-table-bulk--done',
};

const FORMS: StoryOf<UserDraftState['status']> = {
  editing: 'user-form--edit',
  wrong: 'user-form--errors',
  saving: 'user-form--saving',
  failed: 'user-form--save-failed',
};

/** A file is read too fast to be looked at. */
const IMPORT_STEPS: StoryOf<Exclude<ImportState['step'], 'reading'>> = {
  choose: 'user-import--choose',
  match: 'user-import--match-columns',
  checking: 'user-import--checking',
  'check-failed': 'user-import--check-failed',
  checked: 'user-import--checked',
  planned: 'user-import--dry-run',
  run: 'user-import--running',
};

const REFUSED_FILES: StoryOf<FileProblem> = {
  nothing: 'user-import--nothing-chosen',
  'no-rows': 'user-import--no-rows',
  'too-large': 'user-import--too-large',
  unreadable: 'user-import--unreadable',
  'unclosed-quote': 'user-import--unclosed-quote',
};

const IMPORT_RUNS: StoryOf<ImportRun['status']> = {
  running: 'user-import--running',
  waiting: 'user-import--waiting',
  stopping: 'user-import--stopping',
  stopped: 'user-import--stopped',
  finished: 'user-import--result',
};

const DELIVERIES: StoryOf<Delivery['status']> = {
  sent: 'reset-button--sent',
  link: 'reset-button--link',
  bounced: 'reset-button--bounced',
  expired: 'reset-button--expired',
};

const ACTIVATIONS: StoryOf<ActivationStatus> = {
  waiting: 'reset-button--waiting',
  activated: 'reset-button--ready',
  bounced: 'reset-button--activation-bounced',
  expired: 'reset-button--activation-expired',
};

const PASSWORD_RESETS: StoryOf<PasswordResetStatus> = {
  sent: 'reset-button--reset-sent',
  bounced: 'reset-button--reset-bounced',
  expired: 'reset-button--reset-expired',
};

const BADGES: StoryOf<DefaultRoleId | 'other'> = {
  admin: 'role-badge--admin',
  editor: 'role-badge--editor',
  viewer: 'role-badge--viewer',
  other: 'role-badge--own-role',
};

const PERMISSIONS: StoryOf<DefaultRoleId | 'other'> = {
  admin: 'role-permissions--admin',
  editor: 'role-permissions--editor',
  viewer: 'role-permissions--viewer',
  other: 'role-permissions--own-role',
};

/** The states that the code itself tells apart, each with its story. The catalogue has more: what is open, who looks on. */
export const STATES = {
  'a list of users': USER_LISTS,
  'a list that failed': FAILED_LISTS,
  'an open panel': PANELS_OPEN,
  'a view of the table': VIEWS,
  'a density': DENSITIES,
  'a way of paging': PAGING,
  'an action on many users': BULK_RUNS,
  'a form': FORMS,
  'a step of an import': IMPORT_STEPS,
  'a file that is refused': REFUSED_FILES,
  'a run of an import': IMPORT_RUNS,
  'what became of a mail': DELIVERIES,
  'the mail of an activation': ACTIVATIONS,
  'the mail of a password reset': PASSWORD_RESETS,
  'the badge of a role': BADGES,
  'the permissions of a role': PERMISSIONS,
} as const;

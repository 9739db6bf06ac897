import type {
  AdapterError,
  Delivery,
  User,
  UserAction,
  UserChanges,
  UserDraft,
  UserId,
} from '../data/index.js';
import type { BulkItem, BulkRow } from '../state/bulk-run.js';

const ABOUT_TO: EventInit = { bubbles: true, composed: true, cancelable: true };
const HAPPENED: EventInit = { bubbles: true, composed: true };

/** A user is about to be created. Cancel it to do it yourself, or not at all. */
export class UserCreateEvent extends Event {
  static readonly eventName = 'user-create';
  /** What was typed. */
  readonly draft: UserDraft;

  constructor(draft: UserDraft) {
    super(UserCreateEvent.eventName, ABOUT_TO);
    this.draft = draft;
  }
}

/** A user is about to be changed; switching an account on or off is a change of `status`. */
export class UserUpdateEvent extends Event {
  static readonly eventName = 'user-update';
  /** The user as they stand. */
  readonly user: User;
  readonly changes: UserChanges;

  constructor(user: User, changes: UserChanges) {
    super(UserUpdateEvent.eventName, ABOUT_TO);
    this.user = user;
    this.changes = changes;
  }
}

/** A user is about to be removed. */
export class UserRemoveEvent extends Event {
  static readonly eventName = 'user-remove';
  readonly user: User;

  constructor(user: User) {
    super(UserRemoveEvent.eventName, ABOUT_TO);
    this.user = user;
  }
}

/** A password-reset link is about to be sent to a user. */
export class UserResetPasswordEvent extends Event {
  static readonly eventName = 'user-reset-password';
  readonly user: User;

  constructor(user: User) {
    super(UserResetPasswordEvent.eventName, ABOUT_TO);
    this.user = user;
  }
}

/** The activation e-mail is about to be sent to a user again. */
export class UserActivateEvent extends Event {
  static readonly eventName = 'user-activate';
  readonly user: User;

  constructor(user: User) {
    super(UserActivateEvent.eventName, ABOUT_TO);
    this.user = user;
  }
}

/** A user was created. */
export class UserCreatedEvent extends Event {
  static readonly eventName = 'user-created';
  readonly user: User;

  constructor(user: User) {
    super(UserCreatedEvent.eventName, HAPPENED);
    this.user = user;
  }
}

/** A user was changed. */
export class UserUpdatedEvent extends Event {
  static readonly eventName = 'user-updated';
  readonly user: User;
  /** The user as they stood before. */
  readonly previous: User;

  constructor(user: User, previous: User) {
    super(UserUpdatedEvent.eventName, HAPPENED);
    this.user = user;
    this.previous = previous;
  }
}

/** A user was removed. */
export class UserRemovedEvent extends Event {
  static readonly eventName = 'user-removed';
  /** The identifier of the user who was removed. */
  readonly userId: UserId;

  constructor(userId: UserId) {
    super(UserRemovedEvent.eventName, HAPPENED);
    this.userId = userId;
  }
}

/** What became of a mail, without the link that some backends hand out: it is a secret, and events are logged. */
export type DeliveryStatus = Delivery['status'];

/** A password-reset link was sent, or could not be: see `status`. */
export class UserResetPasswordSentEvent extends Event {
  static readonly eventName = 'user-reset-password-sent';
  readonly user: User;
  readonly status: DeliveryStatus;

  constructor(user: User, status: DeliveryStatus) {
    super(UserResetPasswordSentEvent.eventName, HAPPENED);
    this.user = user;
    this.status = status;
  }
}

/** The activation e-mail was sent again, or could not be: see `status`. */
export class UserActivationSentEvent extends Event {
  static readonly eventName = 'user-activation-sent';
  readonly user: User;
  readonly status: DeliveryStatus;

  constructor(user: User, status: DeliveryStatus) {
    super(UserActivationSentEvent.eventName, HAPPENED);
    this.user = user;
    this.status = status;
  }
}

/** An action failed; `error` says how, and keeps its cause. */
export class UserActionFailedEvent extends Event {
  static readonly eventName = 'user-action-failed';
  readonly action: UserAction;
  readonly error: AdapterError;
  /** The user it was about; `undefined` for `create`. */
  readonly user: User | undefined;

  constructor(action: UserAction, error: AdapterError, user: User | undefined) {
    super(UserActionFailedEvent.eventName, HAPPENED);
    this.action = action;
    this.error = error;
    this.user = user;
  }
}

/** What can fail to load: a list of users, one user, or `directory`, the roles, the clients and the viewer together. */
export type UserLoad = 'list' | 'get' | 'directory';

/** Users, or what has to be known before them, could not be loaded; `error` says how, and keeps its cause. */
export class UserLoadFailedEvent extends Event {
  static readonly eventName = 'user-load-failed';
  /** The method of the adapter that failed, or `directory`. */
  readonly call: UserLoad;
  readonly error: AdapterError;
  /** The user it was about; `undefined` but for `get`. */
  readonly user: User | undefined;

  constructor(call: UserLoad, error: AdapterError, user?: User) {
    super(UserLoadFailedEvent.eventName, HAPPENED);
    this.call = call;
    this.error = error;
    this.user = user;
  }
}

/** Something is about to be done to many users. Cancel it to do it yourself, or not at all. */
export class UserBulkActionEvent extends Event {
  static readonly eventName = 'user-bulk-action';
  /** What is to be done to whom. In an undo, users may have operations of their own. */
  readonly items: readonly BulkItem[];

  constructor(items: readonly BulkItem[]) {
    super(UserBulkActionEvent.eventName, ABOUT_TO);
    this.items = items;
  }
}

/** Something was done to many users, or to those whose turn came before it was stopped. */
export class UserBulkActionEndedEvent extends Event {
  static readonly eventName = 'user-bulk-action-ended';
  /** What it came to for each user, without the links that some backends hand out: they are secrets, and events are logged. */
  readonly results: readonly BulkRow[];
  /** Whether it was stopped before everybody had their turn. */
  readonly stopped: boolean;

  constructor(results: readonly BulkRow[], stopped: boolean) {
    super(UserBulkActionEndedEvent.eventName, HAPPENED);
    this.results = results.map(withoutLink);
    this.stopped = stopped;
  }
}

function withoutLink(row: BulkRow): BulkRow {
  const { outcome } = row;
  if (outcome.status !== 'done' || outcome.delivery?.status !== 'link') return row;
  return { ...row, outcome: { status: 'done', user: outcome.user } };
}

declare global {
  interface HTMLElementEventMap {
    'user-create': UserCreateEvent;
    'user-update': UserUpdateEvent;
    'user-remove': UserRemoveEvent;
    'user-reset-password': UserResetPasswordEvent;
    'user-activate': UserActivateEvent;
    'user-created': UserCreatedEvent;
    'user-updated': UserUpdatedEvent;
    'user-removed': UserRemovedEvent;
    'user-reset-password-sent': UserResetPasswordSentEvent;
    'user-activation-sent': UserActivationSentEvent;
    'user-action-failed': UserActionFailedEvent;
    'user-load-failed': UserLoadFailedEvent;
    'user-bulk-action': UserBulkActionEvent;
    'user-bulk-action-ended': UserBulkActionEndedEvent;
  }
}

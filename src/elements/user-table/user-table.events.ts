import type { User, UserId, UserQuery } from '../../data/index.js';
import type { SavedView, ViewState } from '../../state/view-state.js';

/** Somebody asked to edit a user. Cancel it to open a form of your own in place of the table's dialog. */
export class UserEditEvent extends Event {
  static readonly eventName = 'user-edit';
  readonly user: User;

  constructor(user: User) {
    super(UserEditEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.user = user;
  }
}

/** The table asks for other users: another search, sort or page. */
export class UserQueryChangedEvent extends Event {
  static readonly eventName = 'user-query-changed';
  readonly query: UserQuery;

  constructor(query: UserQuery) {
    super(UserQueryChangedEvent.eventName, { bubbles: true, composed: true });
    this.query = query;
  }
}

/** A person chose to see something else: another search, filter, order, page, page size, density or columns. */
export class UserViewChangedEvent extends Event {
  static readonly eventName = 'user-view-changed';
  readonly state: ViewState;
  /** What was to be seen before. */
  readonly before: ViewState;

  constructor(state: ViewState, before: ViewState) {
    super(UserViewChangedEvent.eventName, { bubbles: true, composed: true });
    this.state = state;
    this.before = before;
  }
}

/** A person saved or deleted a view. */
export class SavedViewsChangedEvent extends Event {
  static readonly eventName = 'saved-views-changed';
  readonly savedViews: readonly SavedView[];

  constructor(savedViews: readonly SavedView[]) {
    super(SavedViewsChangedEvent.eventName, { bubbles: true, composed: true });
    this.savedViews = savedViews;
  }
}

/** Other users are selected. */
export class UserSelectionChangedEvent extends Event {
  static readonly eventName = 'user-selection-changed';
  /** The identifiers of all selected users, on whatever page they are. */
  readonly ids: readonly UserId[];

  constructor(ids: readonly UserId[]) {
    super(UserSelectionChangedEvent.eventName, { bubbles: true, composed: true });
    this.ids = ids;
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-view-changed': UserViewChangedEvent;
    'saved-views-changed': SavedViewsChangedEvent;
    'user-selection-changed': UserSelectionChangedEvent;
    'user-edit': UserEditEvent;
    'user-query-changed': UserQueryChangedEvent;
  }
}

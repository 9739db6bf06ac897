import type { User, UserQuery } from '../../data/index.js';

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

declare global {
  interface HTMLElementEventMap {
    'user-edit': UserEditEvent;
    'user-query-changed': UserQueryChangedEvent;
  }
}

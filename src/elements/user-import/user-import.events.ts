/** An import came to an end, or was stopped. */
export class UsersImportedEvent extends Event {
  static readonly eventName = 'users-imported';
  /** How many users were created. */
  readonly created: number;
  /** How many users were changed. */
  readonly updated: number;
  /** How many the backend refused. */
  readonly failed: number;
  /** How many have not been begun, because the import was stopped. */
  readonly left: number;

  constructor(created: number, updated: number, failed: number, left: number) {
    super(UsersImportedEvent.eventName, { bubbles: true, composed: true });
    this.created = created;
    this.updated = updated;
    this.failed = failed;
    this.left = left;
  }
}

/** A person is done with importing, for now. */
export class UserImportCloseEvent extends Event {
  static readonly eventName = 'user-import-close';

  constructor() {
    super(UserImportCloseEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'users-imported': UsersImportedEvent;
    'user-import-close': UserImportCloseEvent;
  }
}

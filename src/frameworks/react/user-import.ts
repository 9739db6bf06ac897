// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import * as react from 'react';
import { createComponent, type EventName } from '@lit/react';
import { UserImport as Element } from '../../define/user-import.js';
import type {
  UserActionFailedEvent,
  UserCreateEvent,
  UserCreatedEvent,
  UserImportCloseEvent,
  UserUpdateEvent,
  UserUpdatedEvent,
  UsersImportedEvent,
} from '../../index.js';

/** Brings users in from a CSV file, in steps: file or paste, which column is what, every row checked, what will happen, and only then the run, with what failed as a file. */
export const UserImport = /* @__PURE__ */ createComponent({
  react,
  tagName: 'user-import',
  elementClass: Element,
  displayName: 'UserImport',
  events: {
    onUsersImported: 'users-imported' as EventName<UsersImportedEvent>,
    onUserImportClose: 'user-import-close' as EventName<UserImportCloseEvent>,
    onUserCreate: 'user-create' as EventName<UserCreateEvent>,
    onUserCreated: 'user-created' as EventName<UserCreatedEvent>,
    onUserUpdate: 'user-update' as EventName<UserUpdateEvent>,
    onUserUpdated: 'user-updated' as EventName<UserUpdatedEvent>,
    onUserActionFailed: 'user-action-failed' as EventName<UserActionFailedEvent>,
  },
});

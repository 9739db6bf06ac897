// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import * as react from 'react';
import { createComponent, type EventName } from '@lit/react';
import { UserTable as Element } from '../../define/user-table.js';
import type {
  SavedViewsChangedEvent,
  UserActionFailedEvent,
  UserActivateEvent,
  UserActivationSentEvent,
  UserBulkActionEndedEvent,
  UserBulkActionEvent,
  UserEditEvent,
  UserLoadFailedEvent,
  UserQueryChangedEvent,
  UserRemoveEvent,
  UserRemovedEvent,
  UserResetPasswordEvent,
  UserResetPasswordSentEvent,
  UserSelectionChangedEvent,
  UserUpdateEvent,
  UserUpdatedEvent,
  UserViewChangedEvent,
} from '../../index.js';

/** The users of a workspace as a table: search, filters, sort, pages or one list that scrolls, columns, saved views, selection, and what can be done to each user. */
export const UserTable = /* @__PURE__ */ createComponent({
  react,
  tagName: 'user-table',
  elementClass: Element,
  displayName: 'UserTable',
  events: {
    onUserEdit: 'user-edit' as EventName<UserEditEvent>,
    onUserQueryChanged: 'user-query-changed' as EventName<UserQueryChangedEvent>,
    onUserViewChanged: 'user-view-changed' as EventName<UserViewChangedEvent>,
    onSavedViewsChanged: 'saved-views-changed' as EventName<SavedViewsChangedEvent>,
    onUserSelectionChanged: 'user-selection-changed' as EventName<UserSelectionChangedEvent>,
    onUserUpdate: 'user-update' as EventName<UserUpdateEvent>,
    onUserUpdated: 'user-updated' as EventName<UserUpdatedEvent>,
    onUserRemove: 'user-remove' as EventName<UserRemoveEvent>,
    onUserRemoved: 'user-removed' as EventName<UserRemovedEvent>,
    onUserResetPassword: 'user-reset-password' as EventName<UserResetPasswordEvent>,
    onUserResetPasswordSent: 'user-reset-password-sent' as EventName<UserResetPasswordSentEvent>,
    onUserActivate: 'user-activate' as EventName<UserActivateEvent>,
    onUserActivationSent: 'user-activation-sent' as EventName<UserActivationSentEvent>,
    onUserActionFailed: 'user-action-failed' as EventName<UserActionFailedEvent>,
    onUserLoadFailed: 'user-load-failed' as EventName<UserLoadFailedEvent>,
    onUserBulkAction: 'user-bulk-action' as EventName<UserBulkActionEvent>,
    onUserBulkActionEnded: 'user-bulk-action-ended' as EventName<UserBulkActionEndedEvent>,
  },
});

// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import * as react from 'react';
import { createComponent, type EventName } from '@lit/react';
import { UserForm as Element } from '../../define/user-form.js';
import type {
  UserActionFailedEvent,
  UserCreateEvent,
  UserCreatedEvent,
  UserFormCancelEvent,
  UserLoadFailedEvent,
  UserUpdateEvent,
  UserUpdatedEvent,
} from '../../index.js';

/** The form that creates a user, or changes one: personal information, and the roles at each client. What is typed is lost neither to an error, nor to a reload of the page, nor when the form is closed by mistake. */
export const UserForm = /* @__PURE__ */ createComponent({
  react,
  tagName: 'user-form',
  elementClass: Element,
  displayName: 'UserForm',
  events: {
    onUserFormCancel: 'user-form-cancel' as EventName<UserFormCancelEvent>,
    onUserCreate: 'user-create' as EventName<UserCreateEvent>,
    onUserCreated: 'user-created' as EventName<UserCreatedEvent>,
    onUserUpdate: 'user-update' as EventName<UserUpdateEvent>,
    onUserUpdated: 'user-updated' as EventName<UserUpdatedEvent>,
    onUserActionFailed: 'user-action-failed' as EventName<UserActionFailedEvent>,
    onUserLoadFailed: 'user-load-failed' as EventName<UserLoadFailedEvent>,
  },
});

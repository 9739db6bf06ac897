// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import * as react from 'react';
import { createComponent, type EventName } from '@lit/react';
import { ResetButton as Element } from '../../define/reset-button.js';
import type {
  UserActionFailedEvent,
  UserActivateEvent,
  UserActivationSentEvent,
  UserResetPasswordEvent,
  UserResetPasswordSentEvent,
} from '../../index.js';

/** Sends a person a link to set a new password: asks, sends, says how it went, and waits until it may send again. To somebody who has not activated their account yet it sends the activation e-mail again. Where the backend sends nothing and hands out links, it gets one to copy. Beside it stands how the last mail fared: since when the person is waited for, that it was sent again, bounced or expired. For somebody who gets nothing it shows nothing. */
export const ResetButton = /* @__PURE__ */ createComponent({
  react,
  tagName: 'reset-button',
  elementClass: Element,
  displayName: 'ResetButton',
  events: {
    onUserResetPassword: 'user-reset-password' as EventName<UserResetPasswordEvent>,
    onUserResetPasswordSent: 'user-reset-password-sent' as EventName<UserResetPasswordSentEvent>,
    onUserActivate: 'user-activate' as EventName<UserActivateEvent>,
    onUserActivationSent: 'user-activation-sent' as EventName<UserActivationSentEvent>,
    onUserActionFailed: 'user-action-failed' as EventName<UserActionFailedEvent>,
  },
});

/** A person leaves the form without saving: by *Cancel*, or by *Save* when nothing was changed. Does not bubble. */
export class UserFormCancelEvent extends Event {
  static readonly eventName = 'user-form-cancel';

  constructor() {
    super(UserFormCancelEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-form-cancel': UserFormCancelEvent;
  }
}

/** Another client was chosen, or all of them. */
export class ClientChangedEvent extends Event {
  static readonly eventName = 'client-changed';
  /** The identifier of the client; `undefined` for all of them. */
  readonly clientId: string | undefined;

  constructor(clientId: string | undefined) {
    super(ClientChangedEvent.eventName, { bubbles: true, composed: true });
    this.clientId = clientId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'client-changed': ClientChangedEvent;
  }
}

/** Another client was chosen. */
export class ClientChangedEvent extends Event {
  static readonly eventName = 'client-changed';
  /** The identifier of the client. */
  readonly clientId: string;

  constructor(clientId: string) {
    super(ClientChangedEvent.eventName, { bubbles: true, composed: true });
    this.clientId = clientId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'client-changed': ClientChangedEvent;
  }
}

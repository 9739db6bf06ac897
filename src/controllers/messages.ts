import { ContextConsumer } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { messagesContext } from '../context/index.js';
import type { Message } from '../state/message.js';

/**
 * Owns the one message that an element shows: what its last action came to. Inside a larger element that collects
 * messages (`collectMessages`) it shows none itself and hands them up, so that each is announced once.
 */
export class Messages {
  readonly #host: ReactiveElement;
  readonly #above: ContextConsumer<typeof messagesContext, ReactiveElement>;
  #current: Message | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#above = new ContextConsumer(host, { context: messagesContext, subscribe: true });
  }

  /** The message to show here, if any. */
  get current(): Message | undefined {
    return this.#current;
  }

  /** Shows a message in place of the one before; `undefined` takes it away. */
  show(message: Message | undefined): void {
    if (this.#above.value) {
      this.#above.value(message);
      return;
    }
    this.#current = message;
    this.#host.requestUpdate();
  }
}

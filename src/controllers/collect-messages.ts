import { ContextProvider } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { messagesContext } from '../context/index.js';
import type { Messages } from './messages.js';

/** Has an element show the messages of those inside it as well. */
export function collectMessages(host: ReactiveElement, messages: Messages): void {
  new ContextProvider(host, {
    context: messagesContext,
    initialValue: (message) => {
      messages.show(message);
    },
  });
}

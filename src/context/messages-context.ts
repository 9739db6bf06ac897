import { createContext } from '@lit/context';
import type { Message } from '../state/message.js';

/** Shows a message to the person, in place of the one before. */
export type ShowMessage = (message: Message | undefined) => void;

/** Where elements inside a larger one bring their messages, so that each is shown and announced once. */
export const messagesContext = createContext<ShowMessage | undefined>(Symbol.for('rolecall.messages'));

import type { Terms } from '../../localization/index.js';
import type { Message } from '../../state/message.js';
import { notLoaded } from './message.js';

let load: (() => Promise<unknown>) | undefined;

/** Says how to bring in the form, which is heavy and needed only when somebody is created or edited. */
export function setFormLoader(loader: () => Promise<unknown>): void {
  load = loader;
}

/** Whether there is a form, or a way to bring it in. */
export function hasForm(): boolean {
  return load !== undefined || customElements.get('user-form') !== undefined;
}

/** Brings the form in, if it is not there. Answers with a message if it cannot be loaded. */
export async function loadForm(terms: Terms, retry: () => void): Promise<Message | undefined> {
  try {
    if (!customElements.get('user-form')) await load?.();
    return undefined;
  } catch {
    return notLoaded(terms, retry);
  }
}

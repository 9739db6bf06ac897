import type { Terms } from '../localization/index.js';
import type { Messages } from './messages.js';

/** Milliseconds after which a person should read and hear that an action is still going on. */
const SAY_WAITING_AFTER = 1000;

/** Awaits an action; if that takes long, says so where its outcome will be told. */
export async function withWaitingMessage<T>(
  messages: Messages,
  terms: () => Terms,
  doing: Promise<T>,
): Promise<T> {
  let isSaid = false;
  const timer = setTimeout(() => {
    isSaid = true;
    messages.show({ kind: 'success', text: terms().stillWorking });
  }, SAY_WAITING_AFTER);
  const outcome = await doing;
  clearTimeout(timer);
  if (isSaid) messages.show(undefined);
  return outcome;
}

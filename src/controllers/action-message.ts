import type { User, UserAction } from '../data/index.js';
import { errorText, fullName, visibleText, type Terms } from '../localization/index.js';
import type { Message } from '../state/message.js';
import type { UserActionOutcome, UserActionRequest } from './user-action.js';

const DONE = {
  create: 'created',
  update: 'updated',
  activate: 'activated',
  deactivate: 'deactivated',
  remove: 'removed',
} as const satisfies Partial<Record<UserAction, keyof Terms>>;

/**
 * What to tell the person about an outcome; nothing if the host took the action over or it is still going on. `retry`
 * is offered as the way on from a failure that may pass.
 */
export function actionMessage(
  terms: Terms,
  request: UserActionRequest,
  outcome: UserActionOutcome,
  retry?: () => void,
): Message | undefined {
  const changed = outcome.status === 'done' ? outcome.user : undefined;
  const name = fullName(changed ?? ('user' in request ? request.user : request.draft));
  switch (outcome.status) {
    case 'prevented':
    case 'busy':
      return undefined;
    case 'failed': {
      const isOld = request.action !== 'create' && ['conflict', 'not-found'].includes(outcome.error.kind);
      const text = [
        terms.actionFailed[request.action](name),
        errorText(terms, outcome.error),
        isOld && terms.listRefreshed,
      ]
        .filter(Boolean)
        .join(' ');
      const passes = ['unavailable', 'timeout', 'offline', 'malformed', 'rate-limited', 'unauthenticated'];
      const action =
        retry && passes.includes(outcome.error.kind) ? { label: terms.tryAgain, run: retry } : undefined;
      return { kind: 'error', text, action };
    }
    case 'done':
      return request.action === 'reset-password' || request.action === 'send-activation'
        ? deliveryMessage(terms, request.action, name, outcome)
        : doneMessage(terms, request.action, name, changed);
  }
}

function doneMessage(terms: Terms, action: keyof typeof DONE, name: string, user: User | undefined): Message {
  if (action === 'create' && user?.activation?.status === 'bounced') {
    return { kind: 'error', text: terms.createdBounced(name) };
  }
  // An account that was never activated waits for its person, not for us.
  if (action === 'activate' && user?.status === 'pending') {
    return { kind: 'success', text: terms.activatedPending(name) };
  }
  return { kind: 'success', text: terms[DONE[action]](name) };
}

function deliveryMessage(
  terms: Terms,
  action: 'reset-password' | 'send-activation',
  name: string,
  { delivery }: Extract<UserActionOutcome, { status: 'done' }>,
): Message | undefined {
  switch (delivery?.status) {
    case 'sent':
      return {
        kind: 'success',
        text: terms[action === 'reset-password' ? 'resetSent' : 'activationSentTo'](name),
      };
    case 'link':
      return { kind: 'success', text: terms.linkReady(name), link: delivery.url };
    case 'bounced':
      return {
        kind: 'error',
        text: delivery.reason
          ? `${terms.mailFailed(name)} ${visibleText(delivery.reason)}`
          : terms.mailBounced(name),
      };
    case 'expired':
      return { kind: 'error', text: terms.mailExpired(name) };
    case undefined:
      return undefined;
  }
}

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

/** What the words about an outcome depend on besides it. */
export interface Told {
  /** The way on from a failure that may pass. */
  readonly retry?: (() => void) | undefined;
  /** Until when the same must wait now, in words. */
  readonly wait?: string | undefined;
  /** A time, in words. */
  readonly when?: ((iso: string) => string) | undefined;
  /** Hands out the link of somebody who was created, where the backend sent them nothing. */
  readonly getLink?: ((user: User) => void) | undefined;
}

/** What to tell the person about an outcome; nothing if the host took the action over or it is still going on. */
export function actionMessage(
  terms: Terms,
  request: UserActionRequest,
  outcome: UserActionOutcome,
  told: Told = {},
): Message | undefined {
  const { retry, getLink } = told;
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
        ? deliveryMessage(terms, request.action, name, outcome, told)
        : request.action === 'create' && changed && getLink
          ? linkMessage(terms, name, () => {
              getLink(changed);
            })
          : doneMessage(terms, request.action, name, changed);
  }
}

function linkMessage(terms: Terms, name: string, run: () => void): Message {
  return { kind: 'success', text: terms.createdLink(name), action: { label: terms.getLink, run } };
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
  { wait, when }: Told,
): Message | undefined {
  switch (delivery?.status) {
    case 'sent':
      return {
        kind: 'success',
        text: [terms[action === 'reset-password' ? 'resetSent' : 'activationSentTo'](name), wait]
          .filter(Boolean)
          .join(' '),
      };
    case 'link':
      return {
        kind: 'success',
        text: terms.linkReady(name),
        link: delivery.url,
        note: delivery.expiresAt && when && terms.linkUntil(when(delivery.expiresAt)),
      };
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

import { formatNumber, plural } from '../plural.js';
import type { BulkTerms } from '../bulk-terms.js';

const lang = 'en';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) => plural(lang, count, { one: `${n(count)} user`, other: `${n(count)} users` });

/** The English words for what is done to many users at once. */
export const bulkTerms: BulkTerms = {
  group: 'Do to the selected users',
  action: {
    activate: 'Activate',
    deactivate: 'Deactivate',
    'change-roles': 'Change role',
    'send-email': 'Send email',
    remove: 'Remove',
  },
  selectAll: (count, atLeast) =>
    count === undefined
      ? 'Select all users that match'
      : `Select all ${n(count)}${atLeast ? '+' : ''} users that match`,
  selectingAll: 'Selecting all users that match…',
  looking: (found, total) => `Looking at ${n(found)} of ${users(total)}…`,
  title: {
    activate: (count) => `Activate ${users(count)}?`,
    deactivate: (count) => `Deactivate ${users(count)}?`,
    'change-roles': (count) => `Change the role of ${users(count)}?`,
    'send-email': (count) => `Send an e-mail to ${users(count)}?`,
    remove: (count) => `Remove ${users(count)}? This cannot be undone.`,
  },
  confirm: {
    activate: (count) => `Activate ${users(count)}`,
    deactivate: (count) => `Deactivate ${users(count)}`,
    'change-roles': (count) => `Change ${users(count)}`,
    'send-email': (count) => `Send to ${users(count)}`,
    remove: (count) => `Remove ${users(count)}`,
  },
  chooseRole: 'Choose a role',
  nobody: 'There is nobody among the selected users to do this to.',
  leftOut: (count) =>
    plural(lang, count, {
      one: `${n(count)} user is left out:`,
      other: `${n(count)} users are left out:`,
    }),
  gone: (count) =>
    plural(lang, count, {
      one: `${n(count)} of the selected users no longer exists.`,
      other: `${n(count)} of the selected users no longer exist.`,
    }),
  noChange: {
    activate: 'Not switched off.',
    deactivate: 'Inactive already.',
    'change-roles': 'Has this role already.',
    'send-email': 'Nothing to send.',
    remove: 'Removed already.',
  },
  notOffered: 'Not possible for this account as it is.',
  running: {
    activate: 'Activating users',
    deactivate: 'Deactivating users',
    'change-roles': 'Changing roles',
    'send-email': 'Sending e-mails',
    remove: 'Removing users',
  },
  undoing: 'Undoing',
  progress: (done, total) => `${n(done)} of ${users(total)}`,
  waits: (time) => `The server asks to wait until ${time}.`,
  stop: 'Stop',
  stopping: 'Stopping…',
  ended: 'Finished',
  stopped: 'Stopped',
  done: (count) => `${users(count)} done.`,
  failed: (count) => `${users(count)} failed.`,
  prevented: (count) => `${users(count)} left to the page.`,
  untried: (count) => `${users(count)} not tried.`,
  rowDone: 'Done.',
  rowPrevented: 'Left to the page.',
  results: 'Results',
  more: (count) => `And ${n(count)} more.`,
  retryFailed: (count) => `Retry what failed (${n(count)})`,
  resume: 'Go on with the rest',
  undo: 'Undo',
};

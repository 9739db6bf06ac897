import type { UserAction } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import { resetConfirmation, type Asked, type Confirmation } from '../parts/confirm.js';

/** The question before an action; `undefined` if it is done without one. */
export function confirmationOf(
  action: UserAction,
  terms: Terms,
  { name, email, handsOutLinks, run }: Asked,
): Confirmation | undefined {
  switch (action) {
    case 'remove':
      return {
        title: terms.confirmRemoveTitle(name),
        text: terms.confirmRemoveText,
        confirm: terms.remove,
        danger: true,
        run,
      };
    case 'deactivate':
      return {
        title: terms.confirmDeactivateTitle(name),
        text: terms.confirmDeactivateText,
        confirm: terms.deactivate,
        danger: true,
        run,
      };
    case 'reset-password':
      return resetConfirmation(terms, { name, email, handsOutLinks, run });
    default:
      return undefined;
  }
}

import type { UserAction } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import type { Confirmation } from '../parts/confirm.js';

/** The question before an action; `undefined` if it is done without one. */
export function confirmationOf(
  action: UserAction,
  terms: Terms,
  { name, email, run }: { readonly name: string; readonly email: string; readonly run: () => void },
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
      return {
        title: terms.confirmResetTitle(name),
        text: terms.confirmResetText(email),
        confirm: terms.sendEmail,
        run,
      };
    default:
      return undefined;
  }
}

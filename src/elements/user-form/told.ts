import { actionMessage } from '../../controllers/action-message.js';
import type { AdapterSource } from '../../controllers/adapter-source.js';
import type { Localize } from '../../controllers/localize.js';
import type { Messages } from '../../controllers/messages.js';
import type { UserActionOutcome, UserActionRequest, UserActions } from '../../controllers/user-action.js';
import type { User } from '../../data/index.js';

/** Tells what became of a form; where the backend sent nothing to somebody new, with the way to their link. */
export function outcomeTeller(
  source: AdapterSource,
  localize: Localize,
  messages: Messages,
  actions: UserActions,
): (request: UserActionRequest, outcome: UserActionOutcome) => void {
  const tell = (request: UserActionRequest, outcome: UserActionOutcome) => {
    const message = actionMessage(localize.terms, request, outcome, {
      when: (iso) => localize.dateTime(iso),
      ...(source.adapter?.capabilities.handsOutLinks && { getLink: (user) => void getLink(user) }),
    });
    messages.show(message);
  };
  const getLink = async (user: User) => {
    const asked = { action: 'send-activation', user } as const;
    tell(asked, await actions.run(asked));
  };
  return tell;
}

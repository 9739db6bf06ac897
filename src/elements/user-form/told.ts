import { actionMessage } from '../../controllers/action-message.js';
import type { AdapterSource } from '../../controllers/adapter-source.js';
import type { Localize } from '../../controllers/localize.js';
import type { Messages } from '../../controllers/messages.js';
import type { UserActionOutcome, UserActionRequest, UserActions } from '../../controllers/user-action.js';
import type { User } from '../../data/index.js';

/** What it takes to tell what became of a form. */
interface Teller {
  readonly source: AdapterSource;
  readonly localize: Localize;
  readonly messages: Messages;
  readonly actions: UserActions;
}

/** Tells what became of a form; where the backend sent nothing to somebody new, with the way to their link. */
export function tellOutcome(teller: Teller, request: UserActionRequest, outcome: UserActionOutcome): void {
  const { source, localize, messages, actions } = teller;
  const getLink = async (user: User) => {
    const asked = { action: 'send-activation', user } as const;
    tellOutcome(teller, asked, await actions.run(asked));
  };
  const message = actionMessage(localize.terms, request, outcome, {
    when: (iso) => localize.dateTime(iso),
    ...(source.adapter?.capabilities.handsOutLinks && { getLink: (user) => void getLink(user) }),
  });
  messages.show(message);
}

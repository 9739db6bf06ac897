import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { actionMessage } from '../../controllers/action-message.js';
import type { AdapterSource } from '../../controllers/adapter-source.js';
import { collectMessages } from '../../controllers/collect-messages.js';
import type { Localize } from '../../controllers/localize.js';
import { clientFor } from '../../controllers/managed-clients.js';
import type { Messages } from '../../controllers/messages.js';
import {
  UserActions,
  type UserActionOutcome,
  type UserActionRequest,
} from '../../controllers/user-action.js';
import { withWaitingMessage } from '../../controllers/waiting-message.js';
import { WaitOver } from '../../controllers/wait-over.js';
import { maskEmail, withoutMail, type User, type UserAction, type UserId } from '../../data/index.js';
import { fullName, visibleText } from '../../localization/index.js';
import { accessTo } from '../../state/access.js';
import { dialog } from '../../styles/index.js';
import { adopt } from '../parts/adopt.js';
import { renderConfirm, type Confirmation } from '../parts/confirm.js';
import { renderFormDialog } from '../parts/form-dialog.js';
import { hasForm, loadForm } from '../parts/form-loader.js';
import { confirmationOf } from './confirmations.js';
import { panelStyles } from './panel.styles.js';
import { openMenu, renderRowMenu } from './row-menu.js';
import type { RowContext } from './row.js';
import { UserEditEvent } from './user-table.events.js';

/** What the actions need of their table. */
export interface RowActionsHost {
  readonly host: LitElement;
  readonly source: AdapterSource;
  readonly localize: Localize;
  readonly messages: Messages;
  readonly row: () => RowContext;
  /** A user as they stand in the table now; `undefined` for somebody who does not. */
  readonly shown: (id: UserId) => User | undefined;
  /** Shows what is there, because it is something else than what was acted on. */
  readonly refresh: () => void;
  /** Takes the focus into the table, because what had it is gone. */
  readonly focusTable: () => void;
  /** Says something to those who do not see it. */
  readonly announce: (text: string) => void;
}

/**
 * What is done to the user of a row: the menu, the question before, the form, the deed, and the words after it. Loaded
 * when somebody first does something.
 */
export class RowActions {
  readonly #table: RowActionsHost;
  readonly #actions: UserActions;
  readonly #waitOver: WaitOver;
  #confirmation: Confirmation | undefined;
  #edited: User | undefined;
  #menuUser: User | undefined;

  constructor(table: RowActionsHost) {
    this.#table = table;
    this.#actions = new UserActions(table.host, table.source);
    this.#waitOver = new WaitOver(table.host, table.announce);
    // For the form in the dialog.
    collectMessages(table.host, table.messages);
    adopt(table.host, dialog, panelStyles);
  }

  /** Whether an action on a user is being done right now. */
  isPending(action: UserAction, user: User): boolean {
    return this.#actions.isPending(action, user);
  }

  /** Whether the form is open on a user. */
  isEdited(user: User): boolean {
    return this.#edited?.id === user.id;
  }

  /** Somebody pressed the button of an action: asks first where it should be asked. */
  act(action: UserAction, user: User): void {
    if (action === 'create') return;
    if (action === 'update') {
      const event = new UserEditEvent(user);
      // Without the form on the page, editing is the host's, which hears the event.
      if (this.#table.host.dispatchEvent(event) && hasForm()) void this.#edit(user);
      return;
    }
    const { source, localize, host, row } = this.#table;
    const run = () => void this.#run({ action, user });
    const isMasked = accessTo(source.access, user).maskedFields.has('email');
    const email = visibleText(isMasked ? maskEmail(user.email) : user.email);
    this.#confirmation = confirmationOf(action, localize.terms, {
      name: fullName(user),
      email,
      handsOutLinks: row().handsOutLinks,
      run,
    });
    if (!this.#confirmation) run();
    host.requestUpdate();
  }

  async openMenu(user: User, button: HTMLElement): Promise<void> {
    const { host } = this.#table;
    this.#menuUser = user;
    host.requestUpdate();
    await host.updateComplete;
    const menu = host.renderRoot.querySelector<HTMLElement>('#menu');
    if (menu) openMenu(menu, button);
  }

  render(): TemplateResult {
    const { localize, source, row, shown } = this.#table;
    const menuUser = this.#menuUser && (shown(this.#menuUser.id) ?? this.#menuUser);
    return html`${renderRowMenu(menuUser, row())}${
      this.#confirmation
        ? renderConfirm(this.#confirmation, localize, () => {
            this.#confirmation = undefined;
            this.#table.host.requestUpdate();
          })
        : nothing
    }${
      this.#edited
        ? renderFormDialog({
            localize,
            adapter: source.adapter,
            client: clientFor(source, 'update', this.#edited),
            user: this.#edited,
            close: () => {
              this.#edited = undefined;
              this.#table.host.requestUpdate();
            },
          })
        : nothing
    }`;
  }

  async #edit(user: User): Promise<void> {
    const { localize, messages, host } = this.#table;
    const problem = await loadForm(localize.terms, () => void this.#edit(user));
    if (problem) messages.show(problem);
    else this.#edited = user;
    host.requestUpdate();
  }

  /** Until when the same must wait now, in words; that it is over is said when it is. */
  #wait(request: UserActionRequest, { status }: UserActionOutcome): string | undefined {
    const { localize, row } = this.#table;
    if (!('user' in request) || status === 'prevented' || status === 'busy') return undefined;
    // Not by how the mail before it fared, as the user who was acted on still has it.
    const until = row().until(request.action, withoutMail(request.user));
    if (until) this.#waitOver.at(until, localize.terms.waitIsOver(fullName(request.user)));
    return until && localize.wait(until);
  }

  async #run(request: UserActionRequest): Promise<void> {
    const { localize, messages, refresh, focusTable } = this.#table;
    const doing = this.#actions.run(request);
    const outcome = await withWaitingMessage(messages, () => localize.terms, doing);
    const told = actionMessage(localize.terms, request, outcome, {
      retry: () => void this.#run(request),
      wait: this.#wait(request, outcome),
      when: (iso) => localize.dateTime(iso),
    });
    if (told) messages.show(told);
    // What stood there is not what is: show that, so that the next try starts from it.
    if (outcome.status === 'failed' && ['conflict', 'not-found'].includes(outcome.error.kind)) refresh();
    if (request.action === 'remove' && outcome.status === 'done') focusTable();
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { actionMessage } from '../../controllers/action-message.js';
import { AdapterSource } from '../../controllers/adapter-source.js';
import { CoolDown } from '../../controllers/cool-down.js';
import { Localize } from '../../controllers/localize.js';
import { Messages } from '../../controllers/messages.js';
import { UserActions } from '../../controllers/user-action.js';
import { withWaitingMessage } from '../../controllers/waiting-message.js';
import { maskEmail, type User, type UserAdapter } from '../../data/index.js';
import { fullName, refusalText, visibleText } from '../../localization/index.js';
import { offer } from '../../state/access.js';
import { controls, dialog, focus, host, message, tokens } from '../../styles/index.js';
import { renderConfirm } from '../parts/confirm.js';
import { renderMessage } from '../parts/message.js';
import { resetButtonStyles } from './reset-button.styles.js';

/**
 * Sends a person a link to set a new password: asks, sends, says how it went, and waits until it may send again. To
 * somebody who has not activated their account yet it sends the activation e-mail again. To somebody who gets neither
 * it shows nothing.
 *
 * @tag reset-button
 * @fires {UserResetPasswordEvent} user-reset-password - A password-reset link is about to be sent; cancelable.
 * @fires {UserResetPasswordSentEvent} user-reset-password-sent - A password-reset link was sent, or could not be.
 * @fires {UserActivateEvent} user-activate - The activation e-mail is about to be sent again; cancelable.
 * @fires {UserActivationSentEvent} user-activation-sent - The activation e-mail was sent again, or could not be.
 * @fires {UserActionFailedEvent} user-action-failed - Nothing was sent.
 * @csspart button - The button.
 * @csspart reason - Why nothing can be sent now.
 * @csspart dialog - The question before sending.
 * @csspart message - What became of the mail.
 * @csspart message-area - Where the message appears.
 */
export class ResetButton extends LitElement {
  static override readonly styles = [tokens, host, focus, controls, dialog, message, resetButtonStyles];

  /** The way to the backend. Without it: that of a provider above, else the page's. */
  @property({ attribute: false }) adapter: UserAdapter | undefined;
  /** The identifier of the current client. Without it: that of a provider above, else the first one. */
  @property() client: string | undefined;
  /** The person who lost a password. */
  @property({ attribute: false }) user: User | undefined;

  @state() private asking = false;

  readonly #source = new AdapterSource(this);
  readonly #localize = new Localize(this);
  readonly #messages = new Messages(this);
  readonly #actions = new UserActions(this, this.#source);
  readonly #coolDown = new CoolDown(this, this.#source);

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was asked and told was about somebody else.
    if (changed.has('user') && changed.get('user')?.id !== this.user?.id) {
      this.asking = false;
      if (this.#messages.current) this.#messages.show(undefined);
    }
  }

  protected override render(): unknown {
    const { user } = this;
    if (!user) return nothing;
    return html`${this.#renderButton(user)} ${this.#renderQuestion(user)}
    ${renderMessage(this.#messages, this.#localize)}`;
  }

  #renderButton(user: User): TemplateResult | typeof nothing {
    const { terms } = this.#localize;
    const action = actionFor(user);
    const offered = offer(this.#source.access, action, user);
    if (offered === 'absent') return nothing;
    const until = this.#coolDown.until(action, user);
    const why =
      typeof offered === 'string'
        ? until && terms.waitUntil(this.#localize.time(until))
        : refusalText(terms, offered);
    const pending = this.#actions.isPending(action, user);
    return html`<button
        type="button"
        part="button"
        aria-disabled=${why !== undefined || pending ? 'true' : nothing}
        aria-describedby=${why === undefined ? nothing : 'reason'}
        @click=${() => {
          if (why === undefined && !pending) this.#onClick(user);
        }}
      >
        ${action === 'reset-password' ? terms.sendEmail : terms.sendAgain}</button
      >${why === undefined ? nothing : html`<small id="reason" part="reason">${why}</small>`}`;
  }

  #renderQuestion(user: User): TemplateResult | typeof nothing {
    if (!this.asking) return nothing;
    const { terms } = this.#localize;
    const masked = this.#source.access.maskedFields.has('email');
    const email = visibleText(masked ? maskEmail(user.email) : user.email);
    const confirmation = {
      title: terms.confirmResetTitle(fullName(user)),
      text: terms.confirmResetText(email),
      confirm: terms.sendEmail,
      run: () => void this.#send(user),
    };
    return renderConfirm(confirmation, this.#localize, () => {
      this.asking = false;
    });
  }

  #onClick(user: User): void {
    if (actionFor(user) === 'reset-password') this.asking = true;
    else void this.#send(user);
  }

  async #send(user: User): Promise<void> {
    const request = { action: actionFor(user), user };
    const doing = this.#actions.run(request);
    const outcome = await withWaitingMessage(this.#messages, () => this.#localize.terms, doing);
    const told = actionMessage(this.#localize.terms, request, outcome, () => void this.#send(user));
    if (told) this.#messages.show(told);
  }
}

function actionFor(user: User): 'reset-password' | 'send-activation' {
  return user.status === 'pending' ? 'send-activation' : 'reset-password';
}

declare global {
  interface HTMLElementTagNameMap {
    'reset-button': ResetButton;
  }
}

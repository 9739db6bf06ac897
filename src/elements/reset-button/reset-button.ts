import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { actionMessage } from '../../controllers/action-message.js';
import { AdapterSource } from '../../controllers/adapter-source.js';
import { Announcer } from '../../controllers/announcer.js';
import { CoolDown } from '../../controllers/cool-down.js';
import { LatestUser } from '../../controllers/latest-user.js';
import { Localize } from '../../controllers/localize.js';
import { Messages } from '../../controllers/messages.js';
import { UserActions } from '../../controllers/user-action.js';
import { withWaitingMessage } from '../../controllers/waiting-message.js';
import { WaitOver } from '../../controllers/wait-over.js';
import { mailOf, maskEmail, withoutMail, type User, type UserAdapter } from '../../data/index.js';
import { fullName, mailText, refusalText, visibleText } from '../../localization/index.js';
import { offer } from '../../state/access.js';
import { controls, dialog, focus, host, message, tokens, visuallyHidden } from '../../styles/index.js';
import { renderConfirm, resetConfirmation } from '../parts/confirm.js';
import { renderMessage } from '../parts/message.js';
import { resetButtonStyles } from './reset-button.styles.js';

/**
 * Sends a person a link to set a new password: asks, sends, says how it went, and waits until it may send again. To
 * somebody who has not activated their account yet it sends the activation e-mail again. Where the backend sends nothing
 * and hands out links, it gets one to copy. Beside it stands how the last mail fared: since when the person is waited for,
 * that it was sent again, bounced or expired. For somebody who gets nothing it shows nothing.
 *
 * @tag reset-button
 * @fires {UserResetPasswordEvent} user-reset-password - A password-reset link is about to be sent; cancelable.
 * @fires {UserResetPasswordSentEvent} user-reset-password-sent - A password-reset link was sent, or could not be.
 * @fires {UserActivateEvent} user-activate - The activation e-mail is about to be sent again; cancelable.
 * @fires {UserActivationSentEvent} user-activation-sent - The activation e-mail was sent again, or could not be.
 * @fires {UserActionFailedEvent} user-action-failed - Nothing was sent.
 * @csspart button - The button.
 * @csspart state - How the last mail to the person fared.
 * @csspart reason - Why nothing can be sent now.
 * @csspart countdown - How long it is until the next one can be sent.
 * @csspart dialog - The question before sending.
 * @csspart message - What became of the mail.
 * @csspart message-area - Where the message appears.
 */
export class ResetButton extends LitElement {
  static override readonly styles = [
    tokens,
    host,
    focus,
    controls,
    dialog,
    message,
    visuallyHidden,
    resetButtonStyles,
  ];

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
  readonly #coolDown = new CoolDown(this, this.#source, this.#localize);
  readonly #latest = new LatestUser(this, this.#source);
  readonly #announcer = new Announcer(this);
  readonly #waitOver = new WaitOver(this, (text) => {
    this.#announcer.say(text);
  });

  /**
   * Keeps everything when `moveBefore` moves the element; only what comes from around it may be another one.
   *
   * @internal
   */
  connectedMoveCallback(): void {
    this.#localize.refresh();
    this.#source.moved();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was asked and told was about somebody else.
    if (changed.has('user') && changed.get('user')?.id !== this.user?.id) {
      this.asking = false;
      if (this.#messages.current) this.#messages.show(undefined);
      this.#announcer.say('');
    }
  }

  protected override render(): unknown {
    if (!this.user) return nothing;
    const user = this.#latest.of(this.user);
    return html`${this.#renderButton(user)} ${this.#renderQuestion(user)}
      ${renderMessage(this.#messages, this.#localize)}
      <div role="status" class="visually-hidden">${this.#announcer.text}</div>`;
  }

  get #handsOutLinks(): boolean {
    return this.#source.adapter?.capabilities.handsOutLinks ?? false;
  }

  #renderButton(user: User): TemplateResult | typeof nothing {
    const { terms } = this.#localize;
    const action = actionFor(user);
    const offered = offer(this.#source.access, action, user);
    if (offered === 'absent') return nothing;
    const until = typeof offered === 'string' ? this.#coolDown.until(action, user) : undefined;
    const why =
      typeof offered === 'string' ? until && this.#localize.wait(until) : refusalText(terms, offered);
    const pending = this.#actions.isPending(action, user);
    const label = action === 'reset-password' ? terms.sendEmail : terms.sendAgain;
    const state = this.#stateOf(user);
    const described = [state && 'state', why && 'reason'].filter(Boolean).join(' ');
    return html`<button
        type="button"
        part="button"
        aria-disabled=${why !== undefined || pending ? 'true' : nothing}
        aria-busy=${pending ? 'true' : nothing}
        aria-describedby=${described || nothing}
        @click=${() => {
          if (why === undefined && !pending) this.#onClick(user);
        }}
      >
        ${this.#handsOutLinks ? terms.getLink : label}
        ${
          until
            ? html`<span part="countdown" class="countdown" data-until=${until} aria-hidden="true"></span>`
            : nothing
        }
      </button>
      ${state ? html`<small id="state" part="state" class=${state.status}>${state.text}</small>` : nothing}
      ${why === undefined ? nothing : html`<small id="reason" part="reason">${why}</small>`}`;
  }

  /** How the last mail fared, in words. */
  #stateOf(user: User): { readonly status: string; readonly text: string } | undefined {
    const mail = mailOf(user, Date.now());
    const when = (iso: string) => this.#localize.dateTime(iso);
    const text = mail && mailText(this.#localize, mail, user.status === 'pending', when);
    return text === undefined ? undefined : { status: mail?.status ?? '', text };
  }

  #renderQuestion(user: User): TemplateResult | typeof nothing {
    if (!this.asking) return nothing;
    const masked = this.#source.access.maskedFields.has('email');
    const confirmation = resetConfirmation(this.#localize.terms, {
      name: fullName(user),
      email: visibleText(masked ? maskEmail(user.email) : user.email),
      handsOutLinks: this.#handsOutLinks,
      run: () => void this.#send(user),
    });
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
    const isSent = outcome.status === 'done' || outcome.status === 'failed';
    // Not by how the mail before it fared.
    const until = isSent ? this.#coolDown.until(request.action, withoutMail(user)) : undefined;
    // Said twice at most: when the wait begins, and when it is over.
    if (until) this.#waitOver.at(until, this.#localize.terms.waitIsOver(fullName(user)));
    const told = actionMessage(this.#localize.terms, request, outcome, {
      retry: () => void this.#send(user),
      wait: until && this.#localize.wait(until),
      when: (iso) => this.#localize.dateTime(iso),
    });
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

import { ContextProvider } from '@lit/context';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { messagesContext } from '../../src/context/index.js';
import type {
  UserActionFailedEvent,
  UserActivateEvent,
  UserActivationSentEvent,
  UserResetPasswordEvent,
  UserResetPasswordSentEvent,
} from '../../src/controllers/user-events.js';
import type { User, Viewer } from '../../src/data/index.js';
import '../../src/define/user-adapter-provider.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import type { Message } from '../../src/state/message.js';
import {
  ADA,
  ask,
  button,
  buttonFor,
  buttons,
  GRACE,
  inSeconds,
  isClosed,
  isOff,
  mailer,
  question,
  says,
  send,
  told,
  WAITING,
} from '../support/reset-button.js';
import { descriptionOf, getByRole, queryByRole, textOf } from '../support/roles.js';

registerLocale(fr);

describe('reset-button', () => {
  describe('asks and sends', () => {
    it('asks first, by name and address, and sends nothing if the answer is no', async () => {
      const { adapter, calls } = mailer();
      const element = await buttonFor(adapter);
      expect(textOf(button(element))).to.equal('Send email');
      const dialog = await ask(element);
      expect(textOf(dialog)).to.contain('Send Ada Lovelace a password-reset link?').and.contain(ADA.email);
      getByRole(dialog, 'button', { name: 'Cancel' }).click();
      await waitUntil(() => isClosed(element), 'the question is gone');
      expect(calls).to.deep.equal([]);
      await send(element);
      await says(element, 'was sent');
      expect(calls).to.deep.equal(['sendPasswordReset ada']);
    });

    it('works by keyboard, and brings the focus back', async () => {
      const { adapter, calls } = mailer();
      const element = await buttonFor(adapter);
      const focused = () => textOf(element.shadowRoot?.activeElement ?? undefined);
      button(element).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused() === 'Cancel', 'the harmless answer has the focus');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !question(element) && focused() === 'Send email', 'the focus is back');
      expect(calls).to.deep.equal([]);
      await sendKeys({ press: 'Space' });
      await waitUntil(() => focused() === 'Cancel', 'it asks again');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await says(element, 'was sent');
      expect(calls.length).to.equal(1);
      expect(element.shadowRoot?.activeElement === button(element)).to.equal(true);
    });

    it('sends once however often one clicks', async () => {
      const { adapter, calls } = mailer({ delay: 30 });
      const element = await buttonFor(adapter);
      button(element).click();
      button(element).click();
      await waitUntil(() => question(element), 'it asks');
      const yes = getByRole(question(element) as HTMLElement, 'button', { name: 'Send email' });
      yes.click();
      yes.click();
      await element.updateComplete;
      expect(isOff(element)).to.equal(true);
      button(element).click();
      await says(element, 'was sent');
      expect(calls.length).to.equal(1);
      expect(question(element) === undefined).to.equal(true);
    });

    it('speaks French where the page does', async () => {
      const element = await buttonFor(mailer().adapter, ADA, 'fr');
      expect(textOf(button(element))).to.equal('Envoyer un e-mail');
      expect(textOf(await ask(element))).to.contain('Envoyer à Ada Lovelace un lien');
      getByRole(question(element) as HTMLElement, 'button', { name: 'Envoyer un e-mail' }).click();
      await says(element, 'a été envoyé à Ada Lovelace');
      expect(descriptionOf(button(element))).to.match(/Vous pourrez renvoyer à \d/);
    });

    it('hides the address from somebody who must not see it', async () => {
      const viewer: Viewer = { access: [{ actions: ['reset-password'], maskedFields: ['email'] }] };
      const dialog = await ask(await buttonFor(mailer({ viewer }).adapter));
      expect(textOf(dialog)).to.contain('a•••@•••.com').and.not.contain(ADA.email);
    });

    it('lets no address turn the words around it', async () => {
      const dialog = await ask(await buttonFor(mailer().adapter, { ...ADA, email: 'ada\u202e@example.com' }));
      expect(dialog.textContent).to.contain('ada\u2423@').and.not.contain('\u202e');
    });
  });

  describe('tells the host', () => {
    it('before it sends and after', async () => {
      const element = await buttonFor(mailer().adapter);
      const about = oneEvent<UserResetPasswordEvent>(document, 'user-reset-password');
      const sent = oneEvent<UserResetPasswordSentEvent>(document, 'user-reset-password-sent');
      await send(element);
      expect((await about).user.id).to.equal('ada');
      expect((await sent).status).to.equal('sent');
    });

    it('and sends nothing if the host cancels', async () => {
      const { adapter, calls } = mailer();
      const element = await buttonFor(adapter);
      element.addEventListener('user-reset-password', (event) => event.preventDefault(), { once: true });
      await send(element);
      await waitUntil(() => isClosed(element), 'the question is gone');
      expect([calls.length, told(element), isOff(element)]).to.deep.equal([0, '', false]);
      await send(element);
      await says(element, 'was sent');
      expect(calls.length).to.equal(1);
    });

    it('of a failure, and offers to try again with the same key', async () => {
      const { adapter } = mailer({ failures: { sendPasswordReset: { error: 'unavailable', times: 1 } } });
      const keys: (string | undefined)[] = [];
      const { sendPasswordReset } = adapter;
      adapter.sendPasswordReset = (id, writing) => {
        keys.push(writing?.idempotencyKey);
        return sendPasswordReset(id, writing);
      };
      const element = await buttonFor(adapter);
      const failed = oneEvent<UserActionFailedEvent>(element, 'user-action-failed');
      await send(element);
      expect((await failed).error.kind).to.equal('unavailable');
      await waitUntil(() => queryByRole(element, 'button', { name: 'Try again' }), 'it can be tried again');
      expect(isOff(element)).to.equal(false);
      getByRole(element, 'button', { name: 'Try again' }).click();
      await says(element, 'was sent');
      expect(keys.length).to.equal(2);
      expect(keys[0]).to.match(/^\w{32}$/);
      expect(keys[1]).to.equal(keys[0]);
    });
  });

  describe('says how it went', () => {
    it('with the link to hand over, which it keeps out of the event', async () => {
      const url = 'https://example.com/reset/abc';
      const element = await buttonFor(mailer({}, { status: 'link', url }).adapter);
      const sent = oneEvent<UserResetPasswordSentEvent>(element, 'user-reset-password-sent');
      await send(element);
      expect(JSON.stringify({ ...(await sent) })).not.to.contain('abc');
      await says(element, 'Hand this link to Ada Lovelace:');
      expect(told(element)).to.contain(url);
      expect(queryByRole(element, 'button', { name: 'Copy link' }) === undefined).to.equal(false);
    });

    for (const [status, words] of [
      ['bounced', 'could not be delivered'],
      ['expired', 'has expired'],
    ] as const) {
      it(`when the mail is ${status}`, async () => {
        const element = await buttonFor(mailer({}, { status }).adapter);
        await send(element);
        await says(element, words);
        expect(isOff(element)).to.equal(false);
      });
    }

    it('until it is dismissed', async () => {
      const element = await buttonFor(mailer().adapter);
      await send(element);
      await says(element, 'was sent');
      getByRole(element, 'button', { name: 'Dismiss' }).click();
      await waitUntil(() => told(element) === '', 'the message is gone');
    });

    it('and forgets it, and its question, when it stands for somebody else', async () => {
      const element = await buttonFor(mailer().adapter);
      await send(element);
      await says(element, 'Ada Lovelace');
      element.user = { ...ADA, phone: '+33612345678' };
      await element.updateComplete;
      expect(told(element)).to.contain('Ada Lovelace');
      element.user = GRACE;
      await element.updateComplete;
      expect(told(element)).to.equal('');
      await ask(element);
      element.user = ADA;
      await waitUntil(() => !question(element), 'the question about Grace is gone');
    });

    it('above, where something above collects messages', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const messages: (Message | undefined)[] = [];
      new ContextProvider(page, {
        context: messagesContext,
        initialValue: (message) => messages.push(message),
      });
      const element = document.createElement('reset-button');
      Object.assign(element, { adapter: mailer().adapter, user: ADA });
      page.append(element);
      await waitUntil(() => buttons(element).length > 0, 'the button is there');
      await send(element);
      await waitUntil(() => messages.length > 0, 'the message is handed up');
      expect(messages[0]?.text).to.contain('was sent to Ada Lovelace');
      expect(told(element)).to.equal('');
    });
  });

  describe('for somebody who has not activated their account', () => {
    it('sends the activation e-mail again, and tells the host before and after', async () => {
      const { adapter, calls } = mailer({ users: [WAITING] });
      const element = await buttonFor(adapter, WAITING);
      expect(textOf(button(element))).to.equal('Send again');
      const about = oneEvent<UserActivateEvent>(element, 'user-activate');
      const sent = oneEvent<UserActivationSentEvent>(element, 'user-activation-sent');
      button(element).click();
      expect((await about).user.id).to.equal('ada');
      expect((await sent).status).to.equal('sent');
      await says(element, 'Ada Lovelace');
      expect(calls).to.deep.equal(['sendActivation ada']);
      expect(descriptionOf(button(element))).to.match(/You can send again at \d/);
    });

    it('sends nothing if the host cancels', async () => {
      const { adapter, calls } = mailer({ users: [WAITING] });
      const element = await buttonFor(adapter, WAITING);
      element.addEventListener('user-activate', (event) => event.preventDefault(), { once: true });
      button(element).click();
      await element.updateComplete;
      expect(calls).to.deep.equal([]);
      button(element).click();
      await waitUntil(() => calls.length === 1, 'it sends when nobody cancels');
    });

    it('waits for the time that came with the user', async () => {
      const user: User = { ...WAITING, activation: { status: 'waiting', nextAttemptAt: inSeconds(60) } };
      expect(isOff(await buttonFor(mailer().adapter, user))).to.equal(true);
      const past: User = { ...WAITING, activation: { status: 'waiting', nextAttemptAt: inSeconds(-60) } };
      expect(isOff(await buttonFor(mailer().adapter, past))).to.equal(false);
    });
  });

  for (const state of ['ready', 'asking', 'sent', 'refused'] as const) {
    it(`has nothing that axe finds: ${state}`, async () => {
      const refused: User = { ...ADA, refusals: { 'reset-password': { reason: 'self' } } };
      const element = await buttonFor(mailer().adapter, state === 'refused' ? refused : ADA);
      if (state === 'asking') await ask(element);
      if (state === 'sent') {
        await send(element);
        await says(element, 'was sent');
      }
      await expect(element).to.be.accessible();
    });
  }
});

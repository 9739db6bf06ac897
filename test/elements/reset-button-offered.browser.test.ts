import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import type { User, UserAction } from '../../src/data/index.js';
import '../../src/define/user-adapter-provider.js';
import {
  ADA,
  button,
  buttonFor,
  buttons,
  isOff,
  mailer,
  question,
  WAITING,
} from '../support/reset-button.js';
import { descriptionOf } from '../support/roles.js';

describe('reset-button is offered', () => {
  it('to nobody who may not send', async () => {
    const page = await fixture<HTMLElementTagNameMap['user-adapter-provider']>(
      html`<user-adapter-provider .adapter=${mailer().adapter}>
        <reset-button .user=${ADA}></reset-button>
      </user-adapter-provider>`,
    );
    await waitUntil(() => buttons(page).length === 1, 'whoever may do everything may send');
    page.viewer = { access: [{ actions: ['update'], maskedFields: [] }] };
    await waitUntil(() => buttons(page).length === 0, 'whoever may only edit may not');
  });

  it('for nobody who is switched off, and for nobody at all', async () => {
    const element = await buttonFor(mailer().adapter);
    for (const user of [{ ...ADA, status: 'inactive' } as const, undefined]) {
      element.user = user;
      await element.updateComplete;
      expect(buttons(element).length).to.equal(0);
      element.user = ADA;
      await element.updateComplete;
      expect(buttons(element).length).to.equal(1);
    }
  });

  it('only with a backend that can send', async () => {
    const { adapter } = mailer();
    const element = await buttonFor(adapter);
    element.adapter = new InMemoryAdapter({ users: [WAITING], without: ['sendPasswordReset'] });
    await waitUntil(() => buttons(element).length === 0, 'this one cannot send a reset link');
    element.user = WAITING;
    await waitUntil(() => buttons(element).length === 1, 'but the activation e-mail');
  });

  it('only at a client where somebody may send', async () => {
    const users = [
      {
        ...ADA,
        assignments: ['aurora', 'borealis'].map((clientId) => ({ clientId, roleIds: ['editor'] })),
      },
    ];
    const access = (clientId: string, actions: UserAction[]) => ({ clientId, actions, maskedFields: [] });
    const viewer = { access: [access('aurora', ['reset-password']), access('borealis', [])] };
    const element = await buttonFor(new InMemoryAdapter({ users, viewer }), users[0]);
    await waitUntil(() => buttons(element).length === 1, 'it is offered at the first client');
    element.setAttribute('client', 'borealis');
    await waitUntil(() => buttons(element).length === 0, 'it is not offered at the other one');
  });

  it('but refused, with the reason, where the server says so', async () => {
    const { adapter, calls } = mailer();
    const refused = (message: string): User => ({ ...ADA, refusals: { 'reset-password': { message } } });
    const element = await buttonFor(adapter, refused('Signs in with the company’s account.'));
    expect(isOff(element)).to.equal(true);
    expect(descriptionOf(button(element))).to.equal('Signs in with the company’s account.');
    button(element).click();
    await element.updateComplete;
    expect(question(element) === undefined).to.equal(true);
    element.user = { ...ADA, refusals: { 'reset-password': { reason: 'managed-elsewhere' } } };
    await element.updateComplete;
    expect(descriptionOf(button(element)))
      .to.match(/^\w/)
      .and.not.contain('company’s');
    expect(calls).to.deep.equal([]);
  });
});

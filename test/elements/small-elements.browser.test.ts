import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { DEFAULT_ROLES, type User } from '../../src/data/index.js';
import '../../src/define/all.js';
import type { UserActivationSentEvent, UserResetPasswordSentEvent } from '../../src/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';

registerLocale(fr);
const clients = [{ id: 'default', name: 'Default' }];
const people = generateUsers(40, { clients });
const active = people.find(({ status }) => status === 'active') as User;
const pending = people.find(({ status }) => status === 'pending') as User;

describe('role-badge', () => {
  it('names a default role in the language around it', async () => {
    const page = await fixture(html`<p lang="fr"><role-badge value="editor"></role-badge></p>`);
    expect(textOf(page.querySelector('role-badge')?.shadowRoot?.querySelector('bdi') ?? undefined)).to.equal(
      'Éditeur',
    );
  });

  it('shows the name of a host’s role, and the identifier of one that nobody knows', async () => {
    const own = await fixture(
      html`<role-badge .value=${{ id: 'x', name: 'Auditor', can: [], cannot: [] }}></role-badge>`,
    );
    const unknown = await fixture(html`<role-badge value="x"></role-badge>`);
    expect([own, unknown].map((badge) => badge.shadowRoot?.textContent.trim())).to.deep.equal([
      'Auditor',
      'x',
    ]);
  });
});

describe('role-permissions', () => {
  it('lists what a role can and cannot do', async () => {
    const element = await fixture(html`<role-permissions value="viewer"></role-permissions>`);
    const items = (name: string) =>
      queryAllByRole(getByRole(element, 'list', { name }), 'listitem').map((item) => textOf(item));
    expect(items('Can')).to.include('Start a call');
    expect(items('Cannot')).to.include('Manage billing, settings or members');
    expect(items('Can').length + items('Cannot').length).to.equal(7);
  });

  it('says what somebody gains and loses, and nothing of it without a role before', async () => {
    const [, editor, viewer] = DEFAULT_ROLES;
    const compared = await fixture(
      html`<role-permissions .value=${viewer} .from=${[editor]}></role-permissions>`,
    );
    const plain = await fixture(html`<role-permissions .value=${viewer}></role-permissions>`);
    expect(textOf(queryByRole(compared, 'list', { name: 'Loses' }))).to.contain('Export data');
    expect(queryByRole(compared, 'list', { name: 'Gains' }) === undefined).to.equal(true);
    expect(queryByRole(plain, 'list', { name: 'Loses' }) === undefined).to.equal(true);
  });
});

describe('reset-button', () => {
  const buttonFor = async (adapter: InMemoryAdapter, user: User) => {
    const element = await fixture(html`<reset-button .adapter=${adapter} .user=${user}></reset-button>`);
    await waitUntil(() => queryAllByRole(element, 'button').length > 0, 'the button is there');
    return element;
  };

  it('asks, sends, says so, and waits before it sends again', async () => {
    const adapter = new InMemoryAdapter({ users: people, clients });
    const element = await buttonFor(adapter, active);
    getByRole(element, 'button', { name: 'Send email' }).click();
    await waitUntil(() => queryByRole(element, 'alertdialog'), 'it asks');
    const sent = oneEvent<UserResetPasswordSentEvent>(element, 'user-reset-password-sent');
    getByRole(getByRole(element, 'alertdialog'), 'button', { name: 'Send email' }).click();
    expect((await sent).status).to.equal('sent');
    await waitUntil(() => textOf(getByRole(element, 'status')).includes('was sent to'), 'it says so');
    const button = getByRole(element, 'button', { name: 'Send email' });
    expect(button.getAttribute('aria-disabled')).to.equal('true');
  });

  it('sends nothing when the host cancels the event', async () => {
    const adapter = new InMemoryAdapter({ users: people, clients });
    const element = await buttonFor(adapter, active);
    let after = 0;
    element.addEventListener('user-reset-password', (event) => {
      event.preventDefault();
    });
    element.addEventListener('user-reset-password-sent', () => (after += 1));
    getByRole(element, 'button', { name: 'Send email' }).click();
    await waitUntil(() => queryByRole(element, 'alertdialog'), 'it asks');
    getByRole(getByRole(element, 'alertdialog'), 'button', { name: 'Send email' }).click();
    await waitUntil(() => !queryByRole(element, 'alertdialog'), 'the question is gone');
    expect(after).to.equal(0);
    expect(getByRole(element, 'button', { name: 'Send email' }).hasAttribute('aria-disabled')).to.equal(
      false,
    );
  });

  it('sends the activation e-mail again to somebody who waits for it', async () => {
    const later = () => Date.now() + 3_600_000;
    const element = await buttonFor(new InMemoryAdapter({ users: people, clients, now: later }), {
      ...pending,
      activation: { status: 'waiting' },
    });
    const sent = oneEvent<UserActivationSentEvent>(element, 'user-activation-sent');
    getByRole(element, 'button', { name: 'Send again' }).click();
    expect((await sent).status).to.equal('sent');
  });

  it('is not there for somebody who may not send', async () => {
    const viewer = { access: [{ actions: [], maskedFields: [] }] };
    const element = await fixture(
      html`<reset-button
        .adapter=${new InMemoryAdapter({ users: people, clients, viewer })}
        .user=${active}
      ></reset-button>`,
    );
    await waitUntil(() => element.shadowRoot?.querySelector('[role="status"]'), 'it has rendered');
    expect(queryAllByRole(element, 'button').length).to.equal(0);
  });
});

describe('user-adapter-provider', () => {
  it('gives its adapter to the elements below it, and another one when it changes', async () => {
    const [one, two] = [5, 7].map(
      (count) => new InMemoryAdapter({ users: generateUsers(count, { clients }), clients }),
    );
    const provider = await fixture<HTMLElementTagNameMap['user-adapter-provider']>(
      html`<user-adapter-provider .adapter=${one}><user-table></user-table></user-adapter-provider>`,
    );
    const table = provider.querySelector('user-table') as HTMLElement;
    const count = () => queryAllByRole(table, 'rowheader').length;
    await waitUntil(() => count() === 5, 'the users of the first adapter are shown');
    provider.adapter = two;
    await waitUntil(() => count() === 7, 'the users of the second adapter are shown');
  });
});

import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import '../../src/define/all.js';
import type { UserCreatedEvent, UserUpdatedEvent } from '../../src/index.js';
import type { UserManagement } from '../../src/elements/user-management/index.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/roles.js';

async function pageOf(adapter: InMemoryAdapter): Promise<UserManagement> {
  const page = await fixture<UserManagement>(html`<user-management .adapter=${adapter}></user-management>`);
  await waitUntil(() => queryAllByRole(page, 'row').length > 1, 'users are shown');
  return page;
}

const demo = (options: Partial<ConstructorParameters<typeof InMemoryAdapter>[0]> = {}) =>
  new InMemoryAdapter({ users: generateUsers(60), clients: DEMO_CLIENTS, ...options });

const statusOf = (page: UserManagement) =>
  queryAllByRole(page, 'status')
    .map(({ textContent }) => textContent)
    .join(' ');

describe('user-management', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('creates a user in a dialog, tells so, and shows them in the table at once', async () => {
    const page = await pageOf(demo());
    getByRole(page, 'button', { name: 'New user' }).click();
    await waitUntil(() => queryByRole(page, 'dialog', { name: 'New user' }), 'the dialog is open');
    getByRole(page, 'textbox', { name: /First name/ }).focus();
    await sendKeys({ type: 'Zoë' });
    getByRole(page, 'textbox', { name: /Last name/ }).focus();
    await sendKeys({ type: 'Aaaa' });
    getByRole(page, 'textbox', { name: /E-mail/ }).focus();
    await sendKeys({ type: 'zoe.aaaa@example.com' });
    getByRole(page, 'textbox', { name: /Phone number/ }).focus();
    await sendKeys({ type: '+33612345678' });
    const created = oneEvent<UserCreatedEvent>(page, 'user-created');
    getByRole(page, 'button', { name: 'Save' }).click();
    const { user } = await created;
    expect(user.phone).to.equal('+33612345678');
    await waitUntil(() => !queryByRole(page, 'dialog'), 'the dialog is closed');
    await waitUntil(
      () =>
        queryAllByRole(page, 'status').some(({ textContent }) => textContent.includes('Zoë Aaaa was added')),
      'a message tells',
    );
    getByRole(page, 'button', { name: 'Name' }).click();
    await waitUntil(() => queryByRole(page, 'rowheader', { name: /Aaaa/ }), 'the new user is in the table');
  });

  it('opens the form with the focus in its first field', async () => {
    const page = await pageOf(demo());
    getByRole(page, 'button', { name: 'New user' }).click();
    const isFocused = () => {
      const form = page.renderRoot.querySelector('user-form');
      return form?.shadowRoot?.activeElement?.getAttribute('autocomplete') === 'given-name';
    };
    await waitUntil(isFocused, 'the first name has the focus');
  });

  it('edits a role at the chosen client and not at another', async () => {
    const adapter = demo();
    const page = await pageOf(adapter);
    const select = getByRole<HTMLSelectElement>(page, 'combobox', { name: 'Client' });
    const [first, second] = DEMO_CLIENTS;
    select.value = second?.id ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const both = (await adapter.list({ clientId: first?.id, page: { offset: 0, limit: 60 } })).users;
    await waitUntil(() => page.client === second?.id);
    const shown = (await adapter.list({ clientId: second?.id, page: { offset: 0, limit: 25 } })).users;
    const person = shown.find(
      (user) => both.some(({ id }) => id === user.id) && !user.refusals?.update && user.status === 'active',
    );
    if (!person) throw new Error('The population has nobody at both clients.');
    const nameOf = () =>
      queryByRole(page, 'rowheader', { name: new RegExp(`${person.lastName} ${person.firstName}`) });
    await waitUntil(nameOf, 'the person is shown');
    const row = nameOf()?.closest('tr');
    if (!row) throw new Error('There is no row.');
    getByRole(row, 'button', { name: 'Edit' }).click();
    await waitUntil(() => queryByRole(page, 'dialog'), 'the dialog is open');
    const before = await adapter.get(person.id);
    const unchosen = queryAllByRole(page, 'radio').find((radio) => !(radio as HTMLInputElement).checked);
    unchosen?.click();
    const updated = oneEvent<UserUpdatedEvent>(page, 'user-updated');
    getByRole(page, 'button', { name: 'Save' }).click();
    const { user } = await updated;
    const at = (of: typeof user, id: string | undefined) =>
      of.assignments.find(({ clientId }: { clientId: string }) => clientId === id)?.roleIds;
    expect(at(user, second?.id)).not.to.deep.equal(at(before, second?.id));
    expect(at(user, first?.id)).to.deep.equal(at(before, first?.id));
  });

  it('sends the activation e-mail again to somebody who waits, and says so', async () => {
    const [first] = DEMO_CLIENTS;
    const users = generateUsers(200);
    const waiting = users.find(
      ({ status, assignments }) =>
        status === 'pending' && assignments.some(({ clientId }) => clientId === first?.id),
    );
    if (!waiting) throw new Error('Nobody waits.');
    const few = users.filter((user) => user === waiting || user.id === 'u1');
    const page = await pageOf(demo({ users: few, now: () => Date.now() + 3_600_000 }));
    const row = getByRole(page, 'button', { name: 'Send again' }).closest('tr');
    expect(row?.textContent).to.contain('Waiting');
    const sent = oneEvent(page, 'user-activation-sent');
    getByRole(page, 'button', { name: 'Send again' }).click();
    await sent;
    await waitUntil(() => statusOf(page).includes('The activation e-mail was sent to'), 'a message tells');
    await waitUntil(
      () => getByRole(page, 'button', { name: 'Send again' }).getAttribute('aria-disabled') === 'true',
      'it waits before it sends again',
    );
  });

  it('switches an account off, after a question, and on again without one', async () => {
    const page = await pageOf(demo());
    const choose = async (item: string) => {
      const row = page.renderRoot.querySelector('user-table')?.renderRoot.querySelectorAll('tbody tr')[4];
      row?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
      await waitUntil(() => queryByRole(page, 'menuitem', { name: item }), 'the menu is open');
      getByRole(page, 'menuitem', { name: item }).click();
      return row;
    };
    const row = await choose('Deactivate');
    await waitUntil(() => queryByRole(page, 'alertdialog'), 'it asks');
    getByRole(getByRole(page, 'alertdialog'), 'button', { name: 'Deactivate' }).click();
    await waitUntil(() => row?.textContent?.includes('Inactive'), 'the row says so');
    expect(statusOf(page)).to.contain('was deactivated.');
    await choose('Activate');
    await waitUntil(() => !row?.textContent?.includes('Inactive'), 'the row says so');
    await waitUntil(() => statusOf(page).includes('was activated.'), 'a message tells');
  });

  it('announces what a search and a sort came to, once', async () => {
    const page = await pageOf(demo());
    getByRole(page, 'button', { name: 'Name' }).click();
    await waitUntil(() => statusOf(page).includes('Sorted by Name, ascending.'), 'the sort is announced');
    const announcing = queryAllByRole(page, 'status').filter(({ textContent }) =>
      textContent.includes('Sorted by'),
    );
    expect(announcing.length).to.equal(1);
  });

  it('offers nothing to somebody who may only look, and masks what they may not see', async () => {
    const viewer = { access: [{ actions: [], maskedFields: ['email' as const, 'phone' as const] }] };
    const page = await pageOf(demo({ viewer }));
    expect(queryByRole(page, 'button', { name: 'New user' }) === undefined).to.equal(true);
    expect(queryAllByRole(page, 'button', { name: 'Edit' }).length).to.equal(0);
    expect(queryByRole(page, 'columnheader', { name: 'Actions' }) === undefined).to.equal(true);
    const emails = [
      ...(page.renderRoot.querySelector('user-table')?.renderRoot.querySelectorAll('td[part~="email"]') ??
        []),
    ];
    expect(emails.every(({ textContent }) => textContent.includes('•••'))).to.equal(true);
  });

  for (const state of ['ready', 'new user', 'failed', 'forbidden', 'empty'] as const) {
    it(`has nothing that axe finds: ${state}`, async () => {
      const failures = { failed: { list: 'unavailable' }, forbidden: { list: 'forbidden' } } as const;
      const adapter = demo({
        ...(state === 'empty' && { users: [] }),
        ...(state in failures && { failures: failures[state as keyof typeof failures] }),
      });
      const page = await fixture<UserManagement>(
        html`<user-management .adapter=${adapter}></user-management>`,
      );
      const settled = () =>
        queryAllByRole(page, 'rowheader').length > 0 ||
        queryByRole(page, 'button', { name: 'Try again' }) ||
        page.renderRoot.querySelector('user-table')?.renderRoot.textContent.includes('No users yet');
      await waitUntil(settled, 'the page has settled');
      if (state === 'new user') {
        getByRole(page, 'button', { name: 'New user' }).click();
        await waitUntil(() => queryByRole(page, 'dialog', { name: 'New user' }), 'the dialog is open');
      }
      await expect(page).to.be.accessible();
    });
  }
});

import { expect, fixture, html, oneEvent, waitUntil as until } from '@open-wc/testing';
import {
  generateUsers,
  InMemoryAdapter,
  type InMemoryAdapterOptions,
} from '../../src/adapters/in-memory/index.js';
import { AdapterError, type User, type UserAdapter, type UserQuery } from '../../src/data/index.js';
import '../../src/define/user-table.js';
import '../../src/define/user-form.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/roles.js';

/** Waits for what should be seen, on a slow machine too. */
const waitUntil = (isSeen: () => unknown, what: string) =>
  until(() => Boolean(isSeen()), what, { timeout: 20_000 });

const CLIENTS = [
  { id: 'north', name: 'North' },
  { id: 'south', name: 'South' },
];
const people = (count: number) => generateUsers(count, { clients: CLIENTS });
const memory = (options: InMemoryAdapterOptions = {}) =>
  new InMemoryAdapter({ users: people(80), clients: CLIENTS, ...options });

async function tableOf(adapter: UserAdapter, client?: string): Promise<UserTable> {
  const table = await fixture<UserTable>(
    html`<user-table .adapter=${adapter} .client=${client}></user-table>`,
  );
  await waitUntil(() => queryAllByRole(table, 'rowheader').length > 0, 'users are shown');
  await table.updateComplete;
  return table;
}

/** An adapter that notes every question, and asks another one. */
function noting(adapter: InMemoryAdapter) {
  const queries: UserQuery[] = [];
  const noted = new Proxy(adapter, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'list') queries.push(args[0] as UserQuery);
        return (value as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  return { adapter: noted, queries };
}

const spoken = (table: UserTable) =>
  queryAllByRole(table, 'status')
    .map(({ textContent }) => textContent.trim())
    .join(' ');
const focused = (table: UserTable) => (table.renderRoot as ShadowRoot).activeElement;
const press = (table: UserTable, name: string) => {
  getByRole(table, 'button', { name }).click();
};
const rowOf = (table: UserTable, user: User) =>
  queryAllByRole(table, 'row').find(({ textContent }) => textContent.includes(user.email));

/** Somebody whom one may switch off, with the version that the table knows. */
async function ordinary(adapter: InMemoryAdapter): Promise<User> {
  const { users } = await adapter.list({ clientId: 'north', page: { offset: 0, limit: 25 } });
  const found = users.find((user) => user.status === 'active' && !user.refusals?.deactivate);
  if (!found) throw new Error('There is nobody to switch off.');
  return found;
}

async function choose(table: UserTable, user: User, action: string): Promise<void> {
  const row = rowOf(table, user);
  row?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
  await waitUntil(
    () => queryByRole(table, 'menuitem', { name: action })?.checkVisibility(),
    'the menu is open',
  );
  getByRole(table, 'menuitem', { name: action }).click();
  await waitUntil(() => queryByRole(table, 'alertdialog'), 'the question is asked');
  getByRole(getByRole(table, 'alertdialog'), 'button', { name: action }).click();
}

describe('user-table', () => {
  it('shows what is there after somebody else changed the user, and then does what was asked', async () => {
    const adapter = memory({ without: ['watch'] });
    const user = await ordinary(adapter);
    const table = await tableOf(adapter, 'north');
    await adapter.update(user.id, { lastName: 'Elsewhere' }, { version: user.version });
    await choose(table, user, 'Deactivate');
    await waitUntil(() => spoken(table).includes('Somebody else changed this user'), 'it is said');
    await waitUntil(() => queryByRole(table, 'rowheader', { name: /Elsewhere/ }), 'the change is shown');
    await choose(table, user, 'Deactivate');
    await waitUntil(() => spoken(table).includes('was deactivated'), 'it is done');
  });

  it('takes the row of somebody away whom somebody else removed', async () => {
    const adapter = memory({ without: ['watch'] });
    const user = await ordinary(adapter);
    const table = await tableOf(adapter, 'north');
    await adapter.remove(user.id, { version: user.version });
    await choose(table, user, 'Deactivate');
    await waitUntil(() => spoken(table).includes('no longer'), 'it is said');
    await waitUntil(() => !rowOf(table, user), 'the row is gone');
  });

  it('asks for no order that the viewer may not know at another client', async () => {
    const { adapter, queries } = noting(
      memory({
        viewer: {
          access: [
            { clientId: 'north', actions: ['update'], maskedFields: [] },
            { clientId: 'south', actions: [], maskedFields: ['email', 'phone'] },
          ],
        },
      }),
    );
    const table = await tableOf(adapter, 'north');
    press(table, 'E-mail');
    await waitUntil(() => queries.at(-1)?.sort?.field === 'email', 'it is sorted by e-mail');
    table.client = 'south';
    await waitUntil(() => queries.at(-1)?.clientId === 'south', 'the other client is asked for');
    expect(queries.at(-1)?.sort).to.equal(undefined);
    await waitUntil(() => queryAllByRole(table, 'rowheader').length > 0, 'its users are shown');
  });

  for (const paging of ['offset', 'cursor'] as const) {
    it(`begins at the first page of another client, by ${paging}`, async () => {
      const { adapter, queries } = noting(memory({ capabilities: { paging: [paging] } }));
      const table = await tableOf(adapter, 'north');
      press(table, 'Next');
      await waitUntil(() => queries.length === 2, 'the second page is asked for');
      const { page } = queries[1] ?? {};
      expect(page && ('offset' in page ? page.offset : page.cursor)).to.be.ok;
      table.client = 'south';
      await waitUntil(() => queries.at(-1)?.clientId === 'south', 'the other client is asked for');
      expect(queries.at(-1)?.page).to.deep.equal(
        paging === 'offset' ? { offset: 0, limit: 25 } : { limit: 25 },
      );
    });
  }

  it('never shows the users of one client under another', async () => {
    const adapter = memory();
    const table = await tableOf(adapter, 'north');
    adapter.configure({ delay: Infinity });
    table.client = 'south';
    await table.updateComplete;
    expect(queryAllByRole(table, 'rowheader').length).to.equal(0);
  });

  it('says that a created user got no e-mail, when it could not be delivered', async () => {
    const adapter = memory();
    const create = adapter.create.bind(adapter);
    adapter.create = async (draft, options) => ({
      ...(await create(draft, options)),
      activation: { status: 'bounced' },
    });
    const form = await fixture<UserForm>(html`<user-form .adapter=${adapter}></user-form>`);
    const field = (name: RegExp) => getByRole<HTMLInputElement>(form, 'textbox', { name });
    await waitUntil(() => !field(/First name/).matches(':disabled'), 'the form is ready');
    for (const [name, value] of [
      [/First name/, 'Ada'],
      [/Last name/, 'Bounce'],
      [/E-mail/, 'ada.bounce@example.com'],
      [/Phone/, '+33612345678'],
    ] as const) {
      field(name).value = value;
      field(name).dispatchEvent(new Event('input', { bubbles: true }));
      field(name).dispatchEvent(new Event('change', { bubbles: true }));
    }
    getByRole(form, 'button', { name: 'Save' }).click();
    const said = () => form.renderRoot.querySelector('[part="message-area"]')?.textContent ?? '';
    await waitUntil(() => said().includes('could not be delivered'), 'it is said');
    expect(said()).not.to.contain('on its way');
  });

  it('says that an edit was saved, on its own without a page around it', async () => {
    const adapter = memory();
    const user = await ordinary(adapter);
    const table = await tableOf(adapter, 'north');
    const row = rowOf(table, user);
    getByRole(row ?? table, 'button', { name: 'Edit' }).click();
    await waitUntil(() => queryByRole(table, 'textbox', { name: /Last name/ }), 'the form is open');
    const name = getByRole<HTMLInputElement>(table, 'textbox', { name: /Last name/ });
    name.value = 'Changed';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    getByRole(table, 'button', { name: 'Save' }).click();
    await waitUntil(() => !queryByRole(table, 'dialog', { name: /^Edit/ }), 'the dialog is closed');
    await waitUntil(() => spoken(table).includes('Changed'), 'a message says so');
  });

  it('tells the page of a save that came through after its dialog was closed', async () => {
    const adapter = memory();
    const user = await ordinary(adapter);
    const table = await tableOf(adapter, 'north');
    getByRole(rowOf(table, user) ?? table, 'button', { name: 'Edit' }).click();
    await waitUntil(() => queryByRole(table, 'textbox', { name: /Last name/ }), 'the form is open');
    const name = getByRole<HTMLInputElement>(table, 'textbox', { name: /Last name/ });
    name.value = 'Late';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    adapter.configure({ delay: 100 });
    const told = oneEvent(table, 'user-updated');
    getByRole(table, 'button', { name: 'Save' }).click();
    table.renderRoot.querySelector('dialog')?.close();
    await told;
  });

  it('keeps the focus in the table when a failure is tried again, and says what came of it', async () => {
    const adapter = memory({ failures: { list: { error: 'unavailable', times: 1 } } });
    const table = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
    await waitUntil(() => queryByRole(table, 'button', { name: 'Try again' }), 'the failure is shown');
    await waitUntil(() => spoken(table).includes('The users could not be loaded'), 'the failure is said');
    getByRole(table, 'button', { name: 'Try again' }).focus();
    press(table, 'Try again');
    await waitUntil(() => queryAllByRole(table, 'rowheader').length > 0, 'users are shown');
    expect(focused(table)?.querySelector('table')).to.be.ok;
    await waitUntil(() => spoken(table).includes('users found'), 'the result is said');
  });

  it('keeps the focus near a message that is dismissed', async () => {
    const adapter = memory();
    const user = await ordinary(adapter);
    const table = await tableOf(adapter, 'north');
    await choose(table, user, 'Deactivate');
    await waitUntil(() => queryByRole(table, 'button', { name: 'Dismiss' }), 'the message is there');
    getByRole(table, 'button', { name: 'Dismiss' }).focus();
    press(table, 'Dismiss');
    await waitUntil(() => !queryByRole(table, 'button', { name: 'Dismiss' }), 'the message is gone');
    expect(focused(table)?.getAttribute('part')).to.equal('message-area');
  });

  it('says each page that is turned to', async () => {
    const table = await tableOf(memory(), 'north');
    press(table, 'Next');
    await waitUntil(() => spoken(table).includes('26–'), 'the second page is said');
    press(table, 'Previous');
    await waitUntil(() => /(^|[^\d])1–25/.test(spoken(table)), 'the first page is said');
  });

  it('keeps the users when they could not be refreshed, says from when they are, and tries again', async () => {
    const adapter = memory({ without: ['watch'] });
    const user = await ordinary(adapter);
    const table = await tableOf(adapter, 'north');
    const shown = queryAllByRole(table, 'rowheader').length;
    adapter.configure({ failures: { list: { error: 'offline', times: 1 } } });
    await choose(table, user, 'Remove');
    await waitUntil(() => spoken(table).includes('could not be refreshed'), 'it is said');
    expect(queryAllByRole(table, 'rowheader').length).to.equal(shown - 1);
    press(table, 'Try again');
    await waitUntil(() => queryAllByRole(table, 'rowheader').length === shown, 'the page is full again');
    expect(spoken(table)).not.to.contain('could not be refreshed');
  });

  for (const kind of [
    'not-found',
    'conflict',
    'invalid',
    'rate-limited',
    'unauthenticated',
    'timeout',
  ] as const) {
    it(`says why a list was refused with ${kind}, in words about a list, with a way on`, async () => {
      const error = new AdapterError(kind, {
        message: 'secret',
        retryAfter: kind === 'rate-limited' ? 7 : undefined,
      });
      const adapter = memory({ failures: { list: { error, times: 1 } } });
      const table = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
      await waitUntil(() => queryByRole(table, 'button', { name: 'Try again' }), 'a way on is shown');
      expect(table.renderRoot.textContent).not.to.contain('secret');
      expect(table.renderRoot.textContent).not.to.contain('This user');
      press(table, 'Try again');
      await waitUntil(() => queryAllByRole(table, 'rowheader').length > 0, 'users are shown');
    });
  }
});

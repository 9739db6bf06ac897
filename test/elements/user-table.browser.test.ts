import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { until } from '../support/until.js';

const HEADINGS = ['Name', 'E-mail', 'Phone', 'Role', 'Last login', 'Creation date', 'Active', 'Actions'];

const people = (count: number) => generateUsers(count, { clients: [{ id: 'default', name: 'Default' }] });

async function tableOf(adapter: InMemoryAdapter): Promise<UserTable> {
  const table = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
  await until(() => rows(table).length > 0, 'users are shown');
  await table.updateComplete;
  return table;
}

const root = (table: UserTable) => table.renderRoot;
const rows = (table: UserTable) => [...root(table).querySelectorAll('tbody tr:not([aria-hidden])')];
const headings = (table: UserTable) => [...root(table).querySelectorAll('thead th')];
const button = (scope: ParentNode, text: string) =>
  [...scope.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === text);

describe('user-table', () => {
  it('has the eight columns of the page, in their order', async () => {
    const table = await tableOf(new InMemoryAdapter({ users: people(60) }));
    expect(headings(table).map(({ textContent }) => textContent.trim())).to.deep.equal(HEADINGS);
    expect(rows(table).length).to.equal(25);
  });

  it('sorts ascending at the first click and descending at the second, last login the other way round', async () => {
    const table = await tableOf(new InMemoryAdapter({ users: people(60) }));
    const sorts: Record<string, (string | null | undefined)[]> = {};
    for (const name of ['Name', 'Last login']) {
      sorts[name] = [];
      for (let click = 0; click < 2; click += 1) {
        button(root(table), name)?.click();
        await table.updateComplete;
        sorts[name].push(button(root(table), name)?.closest('th')?.getAttribute('aria-sort'));
      }
    }
    expect(sorts).to.deep.equal({
      Name: ['ascending', 'descending'],
      'Last login': ['descending', 'ascending'],
    });
  });

  it('says why two characters search for nothing, and searches from three', async () => {
    const users = people(60).map((user, index) => ({
      ...user,
      email: index === 7 ? 'needle@example.com' : user.email,
    }));
    const table = await tableOf(new InMemoryAdapter({ users }));
    const hint = () => root(table).querySelector('#search-hint')?.textContent.trim();
    root(table).querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    await sendKeys({ type: 'ne' });
    await until(() => hint() !== '', 'a hint is shown');
    expect(rows(table).length).to.equal(25);
    await sendKeys({ type: 'edle' });
    await until(() => rows(table).length === 1, 'one user is found');
    expect(hint()).to.equal('');
  });

  it('asks before it removes a user, by name, and then takes the row away', async () => {
    const adapter = new InMemoryAdapter({ users: people(12) });
    const table = await tableOf(adapter);
    const before = rows(table).length;
    // The first of these people is the last active administrator, who cannot be removed.
    const removable = rows(table).at(-1);
    removable?.querySelector<HTMLButtonElement>('[aria-haspopup="menu"]')?.click();
    await until(() => button(root(table), 'Remove')?.checkVisibility(), 'the menu is open');
    button(root(table), 'Remove')?.click();
    await until(() => root(table).querySelector('dialog[open]'), 'the question is shown');
    const dialog = root(table).querySelector('dialog');
    expect(dialog?.querySelector('h2')?.textContent).to.match(/^Remove .+\?$/);
    button(dialog ?? root(table), 'Remove')?.click();
    await until(() => rows(table).length === before - 1, 'the row is gone');
    expect(root(table).querySelector('[part="message"]')?.textContent).to.contain('was removed.');
  });

  it('shows a failure as a failure, with a way on', async () => {
    const adapter = new InMemoryAdapter({ users: people(5), failures: { list: 'unavailable' } });
    const table = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
    await until(() => button(root(table), 'Try again'), 'the failure is shown');
    expect(root(table).textContent).to.contain('The users could not be loaded');
  });

  it('speaks French inside a French page', async () => {
    const { registerLocale } = await import('../../src/localization/index.js');
    const { fr } = await import('../../src/localization/locales/fr.js');
    registerLocale(fr);
    const adapter = new InMemoryAdapter({ users: people(5) });
    const page = await fixture(html`<div lang="fr"><user-table .adapter=${adapter}></user-table></div>`);
    const table = page.querySelector('user-table') as UserTable;
    await until(() => rows(table).length > 0, 'users are shown');
    expect(headings(table).map(({ textContent }) => textContent.trim())).to.include('Dernière connexion');
  });
});

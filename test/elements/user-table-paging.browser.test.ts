import { expect, fixture, html } from '@open-wc/testing';
import type { UserPage } from '../../src/data/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { getByRole, queryAllByRole, textOf } from '../support/roles.js';
import {
  backend,
  crowd,
  has,
  namesIn,
  press,
  select,
  shownIn,
  showsCount,
  spokenIn,
  tableOf,
  until,
} from '../support/user-table.js';

const pager = (table: Element) => getByRole(table, 'navigation', { name: 'Pages' });
const says = (table: Element, words: string) => until(() => textOf(pager(table)).includes(words), words);
const begins = (table: Element, name: string) =>
  until(() => namesIn(table)[0] === name, `begins with ${name}`);
const isOff = (table: Element, name: string) => getByRole(table, 'button', { name }).ariaDisabled === 'true';
const numbersIn = (table: Element) =>
  queryAllByRole(pager(table), 'button', { name: /^Page \d/ }).map(textOf);
const current = (table: Element) =>
  queryAllByRole(pager(table), 'button')
    .find((button) => button.ariaCurrent === 'page')
    ?.textContent.trim();

describe('pages of user-table by offset', () => {
  it('are gone to by number, by next and by previous, and say where one is', async () => {
    const table = await tableOf(backend().adapter);
    await says(table, '1–25 of 60 users');
    expect(numbersIn(table)).to.deep.equal(['1', '2', '3']);
    expect([current(table), isOff(table, 'Previous'), isOff(table, 'Next')]).to.deep.equal([
      '1',
      true,
      false,
    ]);
    press(table, 'Page 3');
    await begins(table, '051 Person');
    await says(table, '51–60 of 60 users');
    expect([current(table), isOff(table, 'Previous'), isOff(table, 'Next')]).to.deep.equal([
      '3',
      false,
      true,
    ]);
    press(table, 'Next');
    press(table, 'Previous');
    await begins(table, '026 Person');
    await until(() => current(table) === '2', 'the number follows');
    press(table, 'Next');
    await begins(table, '051 Person');
  });

  it('say which users stand there, not which are on their way', async () => {
    const { adapter } = backend();
    const table = await tableOf(adapter);
    const { list } = adapter;
    let release: () => void = () => undefined;
    adapter.list = async (...args) => {
      await new Promise<void>((resolve) => (release = resolve));
      return list(...args);
    };
    press(table, 'Page 2');
    await until(() => current(table) === '2', 'the page is on its way');
    await says(table, '1–25 of 60 users');
    release();
    await begins(table, '026 Person');
    await says(table, '26–50 of 60 users');
  });

  it('tell those who do not see it where one is', async () => {
    const table = await tableOf(backend().adapter);
    press(table, 'Page 2');
    await until(() => spokenIn(table).includes('26–50 of 60 users.'), 'it is said');
  });

  it('ask nothing when the current one is pressed', async () => {
    const { adapter, queries } = backend();
    const table = await tableOf(adapter);
    press(table, 'Page 1');
    press(table, 'Previous');
    await table.updateComplete;
    expect(queries.length).to.equal(1);
    press(table, 'Page 2');
    await until(() => queries.length === 2, 'another is asked for');
  });

  it('leave out numbers in between, never just one', async () => {
    const table = await tableOf(backend(100).adapter, { pageSize: 10 });
    expect(numbersIn(table)).to.deep.equal(['1', '2', '10']);
    press(table, 'Page 10');
    await begins(table, '091 Person');
    expect(numbersIn(table)).to.deep.equal(['1', '9', '10']);
    table.viewState = { filters: {}, page: { start: 40 } };
    await begins(table, '041 Person');
    expect(numbersIn(table)).to.deep.equal(['1', '4', '5', '6', '10']);
  });

  it('hold as many users as a person wants: 10, 25, 50 or 100', async () => {
    const table = await tableOf(backend(120).adapter);
    const sizes = getByRole<HTMLSelectElement>(table, 'combobox', { name: 'Users per page' });
    expect([...sizes.options].map(({ value }) => value)).to.deep.equal(['10', '25', '50', '100']);
    expect(sizes.value).to.equal('25');
    for (const size of [10, 50, 100]) {
      select(table, 'Users per page', String(size));
      await showsCount(table, size);
    }
    expect(table.viewState.pageSize).to.equal(100);
  });

  it('offer the host’s own size among the others', async () => {
    const table = await tableOf(backend().adapter, { pageSize: 15 });
    const sizes = getByRole<HTMLSelectElement>(table, 'combobox', { name: 'Users per page' });
    expect([...sizes.options].map(({ value }) => value)).to.deep.equal(['10', '15', '25', '50', '100']);
    expect(sizes.value).to.equal('15');
  });

  it('keep the first user on the page when it holds more or fewer', async () => {
    const table = await tableOf(backend(120).adapter);
    press(table, 'Page 2');
    await begins(table, '026 Person');
    press(table, 'Page 3');
    await begins(table, '051 Person');
    select(table, 'Users per page', '10');
    await showsCount(table, 10);
    expect(namesIn(table)[0]).to.equal('051 Person');
    press(table, 'Next');
    await begins(table, '061 Person');
    select(table, 'Users per page', '25');
    await showsCount(table, 25);
    expect(namesIn(table)).to.contain('061 Person');
    select(table, 'Users per page', '100');
    await begins(table, '001 Person');
    await table.updateComplete;
    expect(namesIn(table)).to.contain('061 Person');
  });

  it('begin anew where a link asks for a page that is there no more', async () => {
    const { adapter, queries } = backend(60, { capabilities: { paging: ['cursor'] } });
    const table = Object.assign(document.createElement('user-table'), { adapter });
    table.viewState = { filters: {}, page: { start: 25, cursor: 'of another time' } };
    document.body.append(table);
    await until(() => has(table, 'button', 'Try again'), 'it is refused');
    press(table, 'Try again');
    await begins(table, '001 Person');
    expect(queries.at(-1)?.page).to.deep.equal({ limit: 25 });
    table.remove();
  });

  it('begin anew with another order or search', async () => {
    const table = await tableOf(backend().adapter);
    press(table, 'Page 2');
    await begins(table, '026 Person');
    press(table, 'Name');
    await begins(table, '001 Person');
  });

  it('have no numbers where the total is at least that, and a next while pages are full', async () => {
    const { adapter } = backend(60);
    const list = adapter.list.bind(adapter);
    adapter.list = async (...args): Promise<UserPage> => ({
      ...(await list(...args)),
      total: { count: 50, relation: 'at-least' },
    });
    const table = await tableOf(adapter);
    await says(table, '1–25 of more than 50 users');
    expect(numbersIn(table)).to.deep.equal([]);
    press(table, 'Next');
    await begins(table, '026 Person');
    press(table, 'Next');
    await begins(table, '051 Person');
    await until(() => isOff(table, 'Next'), 'there is no more');
    expect(isOff(table, 'Previous')).to.equal(false);
  });

  it('go without a total, too', async () => {
    const { adapter } = backend(30);
    const list = adapter.list.bind(adapter);
    adapter.list = async (...args): Promise<UserPage> => ({ users: (await list(...args)).users });
    const table = await tableOf(adapter);
    await says(table, 'Users 1–25');
    press(table, 'Next');
    await says(table, 'Users 26–30');
    await until(() => isOff(table, 'Next'), 'there is no more');
  });

  it('show the page before when the last user of the last one is removed', async () => {
    const { adapter } = backend(21);
    const table = await tableOf(adapter, { pageSize: 10 });
    press(table, 'Page 3');
    await showsCount(table, 1);
    await adapter.remove('u021');
    await table.reload();
    await begins(table, '011 Person');
    await says(table, '11–20 of 20 users');
    expect(current(table)).to.equal('2');
    expect(has(table, 'button', 'Page 3')).to.equal(false);
  });

  it('go straight to the last one from a link to far behind it', async () => {
    const { adapter, queries } = backend();
    const table = await tableOf(adapter, {
      pageSize: 10,
      viewState: { filters: {}, page: { start: 1_000_000 } },
    });
    await begins(table, '051 Person');
    expect(queries.length).to.equal(2);
  });

  it('speak French inside a French page', async () => {
    registerLocale(fr);
    const page = await fixture(html`<div lang="fr"></div>`);
    const table = await shownIn(page, backend(1200).adapter);
    expect(textOf(getByRole(table, 'navigation', { name: 'Pages' }))).to.match(/1–25 sur 1.200 utilisateurs/);
    press(table, 'Suivant');
    await begins(table, '026 Person');
  });

  it('have nothing that axe finds', async () => {
    await expect(await tableOf(backend(200).adapter)).to.be.accessible();
  });
});

describe('pages of user-table by cursor', () => {
  const CURSOR = { capabilities: { paging: ['cursor' as const] } };

  it('are gone through by next and previous, without numbers', async () => {
    const { adapter, queries } = backend(60, CURSOR);
    const table = await tableOf(adapter);
    expect(numbersIn(table)).to.deep.equal([]);
    expect([isOff(table, 'Previous'), isOff(table, 'Next')]).to.deep.equal([true, false]);
    press(table, 'Next');
    await begins(table, '026 Person');
    await says(table, '26–50');
    press(table, 'Next');
    await begins(table, '051 Person');
    await until(() => isOff(table, 'Next'), 'there is no more');
    press(table, 'Previous');
    await begins(table, '026 Person');
    press(table, 'Previous');
    await begins(table, '001 Person');
    await until(() => isOff(table, 'Previous'), 'this is the first');
    expect(queries.every(({ page }) => !('offset' in page))).to.equal(true);
  });

  it('say how many at least, or only which, where nobody counted', async () => {
    const { adapter } = backend(60, CURSOR);
    const list = adapter.list.bind(adapter);
    let total: UserPage['total'] = { count: 500, relation: 'at-least' };
    adapter.list = async (...args): Promise<UserPage> => ({ ...(await list(...args)), total });
    const table = await tableOf(adapter);
    await says(table, '1–25 of more than 500 users');
    total = undefined;
    press(table, 'Next');
    await says(table, 'Users 26–50');
  });

  it('begin anew when they hold more or fewer', async () => {
    const table = await tableOf(backend(60, CURSOR).adapter);
    press(table, 'Next');
    await begins(table, '026 Person');
    select(table, 'Users per page', '10');
    await showsCount(table, 10);
    expect(namesIn(table)[0]).to.equal('001 Person');
  });

  it('are found again by the view that a host kept', async () => {
    const { adapter } = backend(60, CURSOR);
    const table = await tableOf(adapter);
    press(table, 'Next');
    await begins(table, '026 Person');
    const again = await tableOf(adapter, { viewState: table.viewState });
    expect(namesIn(again)[0]).to.equal('026 Person');
    await says(again, '26–50');
  });

  it('show the page before when the last user of the last one is removed', async () => {
    const { adapter } = backend(26, CURSOR);
    const table = await tableOf(adapter);
    press(table, 'Next');
    await showsCount(table, 1);
    await adapter.remove('u026');
    await table.reload();
    await begins(table, '001 Person');
  });

  it('show the first page then, where no cursor leads backwards', async () => {
    const users = crowd(26);
    const { adapter } = backend(0, { users, ...CURSOR });
    const list = adapter.list.bind(adapter);
    adapter.list = async (...args): Promise<UserPage> => {
      const page = await list(...args);
      return { users: page.users, ...(page.next !== undefined && { next: page.next }) };
    };
    const table = await tableOf(adapter);
    press(table, 'Next');
    await showsCount(table, 1);
    expect(isOff(table, 'Previous')).to.equal(true);
    await adapter.remove('u026');
    await table.reload();
    await begins(table, '001 Person');
    await showsCount(table, 25);
  });
});

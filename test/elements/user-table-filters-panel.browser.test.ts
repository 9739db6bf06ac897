import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { type UserAdapter, type UserCountsQuery } from '../../src/data/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { getByRole, queryAllByRole } from '../support/roles.js';
import {
  backend,
  chipsIn,
  choose,
  crowd,
  focusedName,
  has,
  openPanel,
  press,
  rowOf,
  shownIn,
  showsCount,
  tableOf,
  until,
} from '../support/user-table.js';

const people = crowd(60);
const of = (test: (user: (typeof people)[number]) => boolean) => people.filter(test).length;
const isAdmin = ({ assignments }: (typeof people)[number]) => assignments[0]?.roleIds[0] === 'admin';

describe('counts of filters', () => {
  it('stand beside each choice, and follow the other filters and the search', async () => {
    const { adapter } = backend();
    const asked: UserCountsQuery[] = [];
    const counts = adapter.counts.bind(adapter);
    adapter.counts = (query, options) => {
      asked.push(query);
      return counts(query, options);
    };
    const table = await tableOf(adapter, { pageSize: 100 });
    press(table, 'Name');
    const panel = await openPanel(table, 'Filters');
    await until(() => has(panel, 'checkbox', `Admin (${of(isAdmin)})`), 'it is counted');
    choose(panel, /^Inactive/);
    const both = of((user) => user.status === 'inactive' && isAdmin(user));
    await until(() => has(panel, 'checkbox', `Admin (${both})`), 'it is counted anew');
    expect(has(panel, 'checkbox', `Inactive (${of(({ status }) => status === 'inactive')})`)).to.equal(true);
    expect(asked.every((query) => !('sort' in query) && !('page' in query))).to.equal(true);
    expect(queryAllByRole(table, 'columnheader', { name: 'Name' })[0]?.ariaSort).to.equal('ascending');
  });

  it('are 0 for a role that nobody has', async () => {
    const users = crowd(6).map((user) => ({
      ...user,
      assignments: [{ clientId: 'default', roleIds: ['admin'] }],
    }));
    const table = await tableOf(backend(0, { users }).adapter);
    const panel = await openPanel(table, 'Filters');
    await until(() => has(panel, 'checkbox', 'Admin (6)'), 'it is counted');
    expect(has(panel, 'checkbox', 'Viewer (0)')).to.equal(true);
  });

  it('say so where they are at least that many', async () => {
    const { adapter } = backend(9);
    const atLeast: UserAdapter = Object.assign(adapter, {
      counts: () =>
        Promise.resolve({ statuses: { active: { count: 10_000, relation: 'at-least' as const } } }),
    });
    const panel = await openPanel(await tableOf(atLeast), 'Filters');
    await until(() => has(panel, 'checkbox', 'Active (10,000+)'), 'it is counted');
    expect(has(panel, 'checkbox', 'Admin')).to.equal(true);
  });

  it('are absent where the backend has none', async () => {
    const panel = await openPanel(await tableOf(backend(9, { without: ['counts'] }).adapter), 'Filters');
    expect(has(panel, 'checkbox', 'Admin')).to.equal(true);
    expect(queryAllByRole(panel, 'checkbox', { name: /\d/ }).length).to.equal(0);
  });

  it('are absent where they fail, and the filters are there all the same', async () => {
    const { adapter } = backend(60, { failures: { counts: 'unavailable' } });
    const table = await tableOf(adapter, { pageSize: 100 });
    const panel = await openPanel(table, 'Filters');
    choose(panel, 'Inactive');
    await showsCount(
      table,
      of(({ status }) => status === 'inactive'),
    );
    expect(has(panel, 'checkbox', 'Admin')).to.equal(true);
  });

  it('are not asked for before the panel is opened', async () => {
    const { adapter } = backend();
    let calls = 0;
    const counts = adapter.counts.bind(adapter);
    adapter.counts = (...args) => {
      calls += 1;
      return counts(...args);
    };
    const table = await tableOf(adapter);
    table.viewState = { filters: { statuses: ['active'] } };
    await until(() => chipsIn(table).length > 0, 'the filter holds');
    expect(calls).to.equal(0);
    await openPanel(table, 'Filters');
    expect(calls).to.equal(1);
  });
});

describe('the panel of filters', () => {
  it('takes the focus, and gives it back to its button on Escape', async () => {
    const table = await tableOf(backend().adapter);
    getByRole(table, 'button', { name: 'Filters' }).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => /^Admin/.test(focusedName()), 'the first choice has the focus');
    expect(getByRole(table, 'button', { name: 'Filters' }).ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await until(() => !has(table, 'dialog', 'Filters'), 'the panel is closed');
    expect(focusedName()).to.equal('Filters');
    await until(() => getByRole(table, 'button', { name: 'Filters' }).ariaExpanded === 'false', 'it says so');
  });

  it('closes by its own button', async () => {
    const table = await tableOf(backend().adapter);
    await openPanel(table, 'Filters');
    press(table, 'Filters');
    await until(() => !has(table, 'dialog', 'Filters'), 'the panel is closed');
    await openPanel(table, 'Filters');
  });

  it('closes by a mouse on its own button, on another or elsewhere', async () => {
    const table = await tableOf(backend().adapter);
    const click = async (name: string) => {
      const { left, top } = getByRole(table, 'button', { name }).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 10), Math.round(top + 10)] });
    };
    const isOpen = (name: string) => until(() => has(table, 'dialog', name), `${name} is open`);
    const isClosed = (name: string) => until(() => !has(table, 'dialog', name), `${name} is closed`);
    await click('Filters');
    await isOpen('Filters');
    await click('Filters');
    await isClosed('Filters');
    await click('Filters');
    await isOpen('Filters');
    await click('Views');
    await isOpen('Views');
    expect(has(table, 'dialog', 'Filters')).to.equal(false);
    await sendMouse({ type: 'click', position: [5, 590] });
    await isClosed('Views');
    expect(focusedName(), 'a mouse elsewhere takes the focus along').not.to.equal('Views');
  });

  it('gives way to another panel, which gives the focus back to its own button', async () => {
    const table = await tableOf(backend().adapter);
    await openPanel(table, 'Filters');
    getByRole(table, 'button', { name: 'Views' }).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => has(table, 'dialog', 'Views'), 'the other panel is open');
    expect(has(table, 'dialog', 'Filters')).to.equal(false);
    await sendKeys({ press: 'Escape' });
    await until(() => !has(table, 'dialog', 'Views'), 'it is closed');
    expect(focusedName()).to.equal('Views');
    expect(getByRole(table, 'button', { name: 'Views' }).ariaExpanded).to.equal('false');
  });

  it('speaks French inside a French page', async () => {
    registerLocale(fr);
    const page = await fixture(html`<div lang="fr"></div>`);
    const table: UserTable = await shownIn(page, backend().adapter);
    const panel = await openPanel(table, 'Filtres');
    choose(panel, /^Jamais connecté/);
    await until(() => has(table, 'button', 'Retirer le filtre : Jamais connecté'), 'the chip is French');
    expect(has(panel, 'radio', 'N’importe quand')).to.equal(true);
    expect(has(table, 'button', 'Clear filters')).to.equal(false);
  });

  it('has nothing that axe finds', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Inactive/);
    await until(() => chipsIn(table).length > 0, 'the chip is shown');
    await expect(table).to.be.accessible();
  });

  it('leaves the rows alone', async () => {
    const table = await tableOf(backend().adapter);
    const row = rowOf(table, '001 Person');
    await openPanel(table, 'Filters');
    expect(row.isConnected).to.equal(true);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole } from '../support/roles.js';
import {
  backend,
  choose,
  headingsIn,
  namesIn,
  openPanel,
  press,
  select,
  showsCount,
  tableOf,
  until,
} from '../support/user-table.js';

const searched = (table: Element) =>
  getByRole<HTMLInputElement>(table, 'searchbox', { name: 'Search users' }).value;
const sortOf = (table: Element, name: string) => getByRole(table, 'columnheader', { name }).ariaSort;

describe('a view that the browser keeps', () => {
  const KEY = 'user-table-views-test';
  const remembering = async (properties: Partial<UserTable> = {}) =>
    tableOf(backend().adapter, { storageKey: KEY, ...properties });
  const forgotten = () => {
    localStorage.removeItem(KEY);
  };
  beforeEach(forgotten);
  afterEach(forgotten);

  it('comes back in a new element: filters, order, page size, columns, density, saved views', async () => {
    const table = await remembering();
    choose(await openPanel(table, 'Filters'), /^Inactive/);
    const columns = await openPanel(table, 'Columns');
    choose(columns, 'Compact');
    choose(columns, 'Phone');
    press(table, 'Name');
    select(table, 'Users per page', '10');
    const panel = await openPanel(table, 'Views');
    getByRole(panel, 'textbox', { name: 'Name of the view' }).focus();
    await sendKeys({ type: 'Kept' });
    await sendKeys({ press: 'Enter' });
    await showsCount(table, 10);
    const names = namesIn(table);
    table.remove();

    const { adapter, queries } = backend();
    const again = await tableOf(adapter, { storageKey: KEY });
    expect(namesIn(again)).to.deep.equal(names);
    expect(headingsIn(again)).not.to.contain('Phone');
    expect(again.viewState.density).to.equal('compact');
    expect(again.savedViews.map(({ name }) => name)).to.deep.equal(['Kept']);
    expect(queries.length, 'questions').to.equal(1);
  });

  it('has neither the page nor the search in it', async () => {
    const table = await remembering({ pageSize: 10 });
    getByRole(table, 'searchbox', { name: 'Search users' }).focus();
    await sendKeys({ type: 'person' });
    await sendKeys({ press: 'Enter' });
    press(table, 'Name');
    await until(() => sortOf(table, 'Name') === 'ascending', 'it is sorted');
    press(table, 'Page 2');
    await until(() => namesIn(table)[0] === '011 Person', 'the second page is shown');
    const again = await remembering({ pageSize: 10 });
    expect(namesIn(again)[0]).to.equal('001 Person');
    expect(searched(again)).to.equal('');
    expect(sortOf(again, 'Name')).to.equal('ascending');
  });

  it('is nothing without a key, or under another', async () => {
    press(await tableOf(backend().adapter), 'Name');
    expect(localStorage.length).to.equal(0);
    press(await remembering(), 'Name');
    expect(localStorage.length).to.equal(1);
    const other = await tableOf(backend().adapter, { storageKey: `${KEY}-2` });
    expect(sortOf(other, 'Name')).to.equal(null);
  });

  it('stands behind what the host sets', async () => {
    const table = await remembering();
    press(table, 'Name');
    select(table, 'Users per page', '10');
    await showsCount(table, 10);
    const sort = { field: 'email', direction: 'descending' } as const;
    const again = await remembering({ viewState: { filters: {}, sort } });
    expect(again.viewState.sort).to.deep.equal(sort);
    expect(namesIn(again).length).to.equal(10);
  });

  for (const [what, text] of Object.entries({
    'no JSON': '{',
    null: 'null',
    'a list': '[1]',
    'other things': '{"state": 7, "savedViews": {"name": 1}}',
  })) {
    it(`is nothing where the storage holds ${what}, and is kept from then on`, async () => {
      localStorage.setItem(KEY, text);
      const table = await remembering();
      expect(namesIn(table).length).to.equal(25);
      press(table, 'Name');
      expect(sortOf(await remembering(), 'Name')).to.equal('ascending');
    });
  }
});

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/user-management.js';
import { keepViewInUrl, type ViewState } from '../../src/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole } from '../support/roles.js';
import {
  backend,
  chipsIn,
  choose,
  has,
  headingsIn,
  namesIn,
  openPanel,
  press,
  shownIn,
  tableOf,
  until,
} from '../support/user-table.js';

const parameters = () => new URLSearchParams(location.search);
const go = async (steps: number) => {
  const gone = oneEvent(window, 'popstate');
  history.go(steps);
  await gone;
};
const sortOf = (table: Element, name: string) => getByRole(table, 'columnheader', { name }).ariaSort;

describe('a view in the URL', () => {
  const stops: (() => void)[] = [];
  const keep = (...of: Parameters<typeof keepViewInUrl>) => {
    const stop = keepViewInUrl(...of);
    stops.push(stop);
    return stop;
  };
  const own = location.href;
  /** Another address of the same page, as a link would lead to it. */
  const at = (query: string) => {
    const url = new URL(own);
    for (const [name, value] of new URLSearchParams(query)) url.searchParams.append(name, value);
    history.pushState(null, '', url);
  };
  const table10 = (properties: Partial<UserTable> = {}) =>
    tableOf(backend().adapter, { pageSize: 10, ...properties });

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    history.pushState(null, '', own);
  });

  it('is written as a person changes it, and leaves what else is there', async () => {
    at('tab=people&tab=two#here');
    const table = await table10();
    keep(table);
    press(table, 'Name');
    expect(parameters().get('sort')).to.equal('lastName');
    await until(() => sortOf(table, 'Name') === 'ascending', 'it is sorted');
    press(table, 'Name');
    expect(parameters().get('sort')).to.equal('-lastName');
    choose(await openPanel(table, 'Filters'), /^Inactive/);
    expect(parameters().getAll('status')).to.deep.equal(['inactive']);
    expect(parameters().getAll('tab')).to.deep.equal(['people', 'two#here']);
    press(table, 'Clear filters');
    expect(parameters().has('status')).to.equal(false);
  });

  it('is shown by a link', async () => {
    at(
      'q=person.0&status=active&sort=-lastName&size=10&start=10&columns=email&columns=-phone&density=compact',
    );
    const { adapter, queries } = backend();
    const page = await fixture(html`<div lang="en"></div>`);
    const table = document.createElement('user-table');
    keep(table);
    page.append(Object.assign(table, { adapter }));
    await until(() => namesIn(table).length > 0, 'users are shown');
    expect(queries.length).to.equal(1);
    expect(queries[0]?.page).to.deep.equal({ offset: 10, limit: 10 });
    expect(chipsIn(table)).to.deep.equal(['Status: Active', 'Clear filters']);
    expect(headingsIn(table)).not.to.contain('Phone');
  });

  it('goes back and forward with the browser', async () => {
    const table = await table10();
    keep(table);
    press(table, 'Page 2');
    await until(() => namesIn(table)[0] === '011 Person', 'the second page is shown');
    press(table, 'Page 3');
    await until(() => namesIn(table)[0] === '021 Person', 'the third page is shown');
    await go(-1);
    await until(() => namesIn(table)[0] === '011 Person', 'the second page is shown again');
    await go(-1);
    await until(() => namesIn(table)[0] === '001 Person', 'the first page is shown again');
    await go(2);
    await until(() => namesIn(table)[0] === '021 Person', 'the third page is shown again');
  });

  it('does not write what it reads: a step back can be undone', async () => {
    const table = await table10();
    keep(table);
    press(table, 'Name');
    const { length } = history;
    await go(-1);
    await until(() => sortOf(table, 'Name') === null, 'it is as before');
    expect(history.length).to.equal(length);
    await go(1);
    await until(() => sortOf(table, 'Name') === 'ascending', 'it is sorted again');
  });

  it('takes no step where it is told to take none', async () => {
    const table = await table10();
    keep(table, { history: false });
    const { length } = history;
    press(table, 'Name');
    expect(parameters().get('sort')).to.equal('lastName');
    expect(history.length).to.equal(length);
    keep(await table10(), { prefix: 'x-' });
    press(table, 'Name');
    expect(history.length).to.equal(length);
  });

  it('of two tables on one page is kept apart by prefixes', async () => {
    const page = await fixture(html`<div lang="en"></div>`);
    const left = await shownIn(page, backend().adapter, { pageSize: 10 });
    const right = await shownIn(page, backend().adapter, { pageSize: 10 });
    keep(left, { prefix: 'left-' });
    keep(right, { prefix: 'right-' });
    press(left, 'Name');
    press(right, 'Page 2');
    await until(() => namesIn(right)[0] === '011 Person', 'the second page is shown');
    expect(parameters().get('left-sort')).to.equal('lastName');
    expect(parameters().get('right-start')).to.equal('10');
    await go(-1);
    await until(() => namesIn(right)[0] === '001 Person', 'the first page is shown again');
    expect(sortOf(left, 'Name')).to.equal('ascending');
    await go(-1);
    await until(() => sortOf(left, 'Name') === null, 'it is as before');
  });

  it('is left alone by a step to another place of the page', async () => {
    const table = await table10();
    keep(table);
    const view: ViewState = { filters: { statuses: ['active'] } };
    table.viewState = view;
    await until(() => chipsIn(table).length > 0, 'the filter holds');
    location.hash = 'elsewhere';
    await go(-1);
    expect(table.viewState).to.deep.equal(view);
    press(table, 'Name');
    await go(-1);
    await until(() => sortOf(table, 'Name') === null, 'it is as before');
    expect(chipsIn(table)).to.deep.equal(['Status: Active', 'Clear filters']);
  });

  it('is found again by Back with what the browser’s storage brought', async () => {
    const storageKey = 'user-table-url-test';
    localStorage.setItem(
      storageKey,
      JSON.stringify({ state: { filters: {}, columns: [{ id: 'phone', hidden: true }] }, savedViews: [] }),
    );
    const table = await table10({ storageKey });
    keep(table);
    expect(headingsIn(table)).not.to.contain('Phone');
    press(table, 'Name');
    await go(-1);
    await until(() => sortOf(table, 'Name') === null, 'it is as before');
    expect(headingsIn(table)).not.to.contain('Phone');
    localStorage.removeItem(storageKey);
  });

  it('is no longer kept once that was ended', async () => {
    const table = await table10();
    const stop = keep(table);
    press(table, 'Name');
    stop();
    await until(() => sortOf(table, 'Name') === 'ascending', 'it is sorted');
    press(table, 'Name');
    await until(() => sortOf(table, 'Name') === 'descending', 'it is sorted');
    expect(parameters().get('sort')).to.equal('lastName');
    await go(-1);
    expect(table.viewState.sort?.direction).to.equal('descending');
  });

  it('outlives an address that somebody made up', async () => {
    at('size=999999999&login=1e99&start=-4&sort=-&columns=:&status=x&q=%20&density=');
    const { adapter, queries } = backend();
    const page = await fixture(html`<div lang="en"></div>`);
    const table = document.createElement('user-table');
    keep(table);
    page.append(Object.assign(table, { adapter }));
    await until(() => namesIn(table).length > 0, 'users are shown');
    expect(queries[0]).to.deep.equal({ clientId: 'default', page: { offset: 0, limit: 25 } });
  });

  it('is that of a whole page of user management as well', async () => {
    at('status=inactive&size=10');
    const page = await fixture(html`<div lang="en"><user-management></user-management></div>`);
    const management = page.querySelector('user-management');
    if (!management) throw new Error('There is no page.');
    keep(management);
    management.adapter = backend().adapter;
    await until(() => namesIn(management).length === 10, 'users are shown');
    expect(has(management, 'button', 'Remove filter: Status: Inactive')).to.equal(true);
    press(management, 'Name');
    expect(parameters().get('sort')).to.equal('lastName');
    await go(-1);
    await until(() => sortOf(management, 'Name') === null, 'it is as before');
    expect(queryAllByRole(management, 'rowheader').length).to.equal(10);
  });
});

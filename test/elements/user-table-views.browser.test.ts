import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/user-management.js';
import type { SavedView, ViewState } from '../../src/index.js';
import type { SavedViewsChangedEvent, UserViewChangedEvent } from '../../src/elements/user-table/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { getByRole, queryAllByRole, textOf } from '../support/roles.js';
import {
  backend,
  chipsIn,
  focusedName,
  has,
  headingsIn,
  namesIn,
  openPanel,
  press,
  shownIn,
  showsCount,
  tableOf,
  until,
} from '../support/user-table.js';

const IDLE: ViewState = {
  search: 'person',
  filters: { statuses: ['inactive'] },
  sort: { field: 'lastName', direction: 'descending' },
  pageSize: 10,
  columns: [{ id: 'email' }, { id: 'name' }, { id: 'phone', hidden: true }],
  density: 'compact',
};

const searched = (table: Element) =>
  getByRole<HTMLInputElement>(table, 'searchbox', { name: 'Search users' }).value;
const sortOf = (table: Element, name: string) => getByRole(table, 'columnheader', { name }).ariaSort;
const viewsIn = (panel: Element) => queryAllByRole(panel, 'button', { name: /^Show/ }).map(textOf);

describe('the view of user-table', () => {
  it('is shown as the host gives it, from the first question on', async () => {
    const { adapter, queries } = backend();
    const table = await tableOf(adapter, { viewState: IDLE });
    expect(queries.length).to.equal(1);
    expect(namesIn(table)[0]).to.equal('058 Person');
    expect(namesIn(table).length).to.equal(10);
    expect(searched(table)).to.equal('person');
    expect(chipsIn(table)).to.deep.equal(['Status: Inactive', 'Clear filters']);
    expect(sortOf(table, 'Name')).to.equal('descending');
    expect(headingsIn(table).slice(0, 3)).to.deep.equal(['E-mail', 'Name', 'Role']);
    expect(getByRole<HTMLSelectElement>(table, 'combobox', { name: 'Users per page' }).value).to.equal('10');
  });

  it('is given back as it was given, and says nothing when the host sets it', async () => {
    const table = await tableOf(backend().adapter);
    const told: ViewState[] = [];
    table.addEventListener('user-view-changed', ({ state }) => told.push(state));
    table.viewState = IDLE;
    await until(() => namesIn(table)[0] === '058 Person', 'it is shown');
    expect(table.viewState).to.deep.equal(IDLE);
    expect(told).to.deep.equal([]);
    press(table, 'Name');
    expect(told.map(({ sort }) => sort?.direction)).to.deep.equal(['ascending']);
  });

  it('is told, before and after, whenever a person changes it', async () => {
    const table = await tableOf(backend().adapter);
    const events: UserViewChangedEvent[] = [];
    document.addEventListener('user-view-changed', (event) => events.push(event as UserViewChangedEvent), {
      once: true,
    });
    press(table, 'Name');
    expect(events[0]?.state.sort).to.deep.equal({ field: 'lastName', direction: 'ascending' });
    expect(events[0]?.before.sort).to.equal(undefined);
    expect(table.viewState).to.deep.equal(events[0]?.state);
  });

  it('can be kept as text', async () => {
    const table = await tableOf(backend().adapter, { viewState: IDLE });
    press(table, 'Page 2');
    await until(() => namesIn(table).length === 5, 'the second page is shown');
    const text = JSON.stringify(table.viewState);
    const other = await tableOf(backend().adapter, { viewState: JSON.parse(text) as ViewState });
    expect(namesIn(other)).to.deep.equal(namesIn(table));
  });

  for (const [what, value] of Object.entries({
    nothing: undefined,
    'no filters': { search: 'person.00' },
    'the wrong types': { filters: 7, sort: 'name', page: -1, pageSize: '5', columns: {}, density: null },
    'a getter that throws': Object.defineProperty({}, 'search', {
      get: () => {
        throw new Error('secret');
      },
    }),
    'days that no date has': { filters: { notSignedInDays: 1e15 } },
    'a search of spaces': { search: '   ', filters: {} },
    'a search that is too short': { search: 'zz', filters: {} },
  })) {
    it(`outlives ${what}`, async () => {
      const table = await tableOf(backend().adapter);
      table.viewState = value as unknown as ViewState;
      await table.updateComplete;
      await until(() => namesIn(table).length > 0, 'users are shown');
      press(table, 'Name');
      await until(() => sortOf(table, 'Name') === 'ascending', 'it works');
      expect(namesIn(table)[0]).to.equal('001 Person');
    });
  }

  it('does not search in a backend that cannot', async () => {
    const { adapter, queries } = backend(9, { capabilities: { search: undefined } });
    const table = await tableOf(adapter, { viewState: { search: 'person', filters: {} } });
    expect(queries[0] && 'search' in queries[0]).to.equal(false);
    expect(namesIn(table).length).to.equal(9);
  });
});

describe('saved views', () => {
  const typeName = async (panel: Element, name: string) => {
    getByRole(panel, 'textbox', { name: 'Name of the view' }).focus();
    await sendKeys({ type: name });
    await sendKeys({ press: 'Enter' });
  };

  it('are saved under a name, told, and shown again', async () => {
    const table = await tableOf(backend().adapter, { viewState: IDLE });
    const told: (readonly SavedView[])[] = [];
    document.addEventListener(
      'saved-views-changed',
      (event) => told.push((event as SavedViewsChangedEvent).savedViews),
      { once: true },
    );
    const panel = await openPanel(table, 'Views');
    expect(panel.textContent).to.contain('No saved views yet.');
    expect(focusedName()).to.equal('Name of the view');
    await typeName(panel, 'Idle people');
    await until(() => viewsIn(panel).length === 1, 'it is listed');
    expect(told).to.deep.equal([[{ name: 'Idle people', state: { ...IDLE, page: undefined } }]]);
    expect(table.savedViews).to.equal(told[0]);
    expect(getByRole<HTMLInputElement>(panel, 'textbox', { name: 'Name of the view' }).value).to.equal('');
    await sendKeys({ press: 'Escape' });
    press(table, 'Clear filters');
    press(table, 'Name');
    await showsCount(table, 10);
    await until(() => chipsIn(table).length === 0, 'the filter is gone');
    press(await openPanel(table, 'Views'), 'Show Idle people');
    await until(() => namesIn(table)[0] === '058 Person', 'it is shown again');
    expect(chipsIn(table)).to.deep.equal(['Status: Inactive', 'Clear filters']);
    await until(() => !has(table, 'dialog', 'Views'), 'the panel is closed');
    expect(focusedName()).to.equal('Views');
  });

  it('begin on the first page, wherever they were saved', async () => {
    const table = await tableOf(backend().adapter, { pageSize: 10 });
    press(table, 'Page 2');
    await until(() => namesIn(table)[0] === '011 Person', 'the second page is shown');
    const panel = await openPanel(table, 'Views');
    await typeName(panel, 'All');
    press(panel, 'Show All');
    await until(() => namesIn(table)[0] === '001 Person', 'the first page is shown');
  });

  it('of the same name take the place of the older one; without a name there is none', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Views');
    await typeName(panel, 'Mine');
    press(table, 'Name');
    await typeName(panel, ' Mine ');
    await typeName(panel, '   ');
    expect(viewsIn(panel)).to.deep.equal(['Mine']);
    expect(table.savedViews[0]?.state.sort?.field).to.equal('lastName');
    await typeName(panel, 'Other');
    await until(() => viewsIn(panel).length === 2, 'another is another');
  });

  it('are deleted one by one, with the focus near', async () => {
    const savedViews = ['One', 'Two', 'Three'].map((name) => ({ name, state: IDLE }));
    const table = await tableOf(backend().adapter, { savedViews });
    const panel = await openPanel(table, 'Views');
    expect(viewsIn(panel)).to.deep.equal(['One', 'Two', 'Three']);
    getByRole(panel, 'button', { name: 'Delete Two' }).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => viewsIn(panel).length === 2, 'it is gone');
    expect(viewsIn(panel)).to.deep.equal(['One', 'Three']);
    expect(focusedName()).to.equal('Name of the view');
    expect(has(table, 'dialog', 'Views')).to.equal(true);
    expect(table.savedViews.map(({ name }) => name)).to.deep.equal(['One', 'Three']);
  });

  it('of a host may be of any shape', async () => {
    const savedViews = [{ name: 'Odd\u202E', state: { pageSize: 10, filters: { statuses: 5 } } }];
    const table = await tableOf(backend().adapter, { savedViews: savedViews as unknown as SavedView[] });
    const panel = await openPanel(table, 'Views');
    expect(viewsIn(panel)[0]).not.to.contain('\u202E');
    press(panel, /^Show Odd/);
    await showsCount(table, 10);
  });

  it('speak French inside a French page', async () => {
    registerLocale(fr);
    const page = await fixture(html`<div lang="fr"></div>`);
    const table = await shownIn(page, backend().adapter, { savedViews: [{ name: 'Tous', state: IDLE }] });
    const panel = await openPanel(table, 'Vues');
    expect(has(panel, 'button', 'Supprimer Tous')).to.equal(true);
    expect(has(panel, 'button', 'Enregistrer la vue')).to.equal(true);
  });

  it('have nothing that axe finds', async () => {
    const table = await tableOf(backend().adapter, { savedViews: [{ name: 'All', state: IDLE }] });
    await openPanel(table, 'Views');
    await expect(table).to.be.accessible();
  });
});

describe('the view of user-management', () => {
  it('outlives whatever else changes on the page, saved views too', async () => {
    const page = await fixture(html`<div lang="en"></div>`);
    const management = Object.assign(document.createElement('user-management'), {
      adapter: backend().adapter,
    });
    page.append(management);
    await showsCount(management, 25);
    management.viewState = IDLE;
    await showsCount(management, 10);
    getByRole(await openPanel(management, 'Views'), 'textbox', { name: 'Name of the view' }).focus();
    await sendKeys({ type: 'Mine' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    expect(management.savedViews.map(({ name }) => name)).to.deep.equal(['Mine']);
    management.pageSize = 50;
    management.density = 'comfortable';
    await management.updateComplete;
    expect(management.viewState).to.deep.equal(IDLE);
    expect(namesIn(management)[0]).to.equal('058 Person');
    expect(has(await openPanel(management, 'Views'), 'button', 'Show Mine')).to.equal(true);
    management.viewState = { filters: {} };
    await showsCount(management, 50);
  });
});

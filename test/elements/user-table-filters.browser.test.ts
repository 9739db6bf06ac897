import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { USER_FILTERS } from '../../src/data/index.js';
import type { ViewState } from '../../src/state/view-state.js';
import { getByRole, queryAllByRole, textOf } from '../support/roles.js';
import {
  backend,
  chipsIn,
  choose,
  crowd,
  focusedName,
  has,
  isChosen,
  namesIn,
  openPanel,
  press,
  showsCount,
  spokenIn,
  tableOf,
  until,
} from '../support/user-table.js';

const search = async (table: Element, text: string) => {
  const field = getByRole<HTMLInputElement>(table, 'searchbox', { name: 'Search users' });
  field.focus();
  field.select();
  await sendKeys({ type: text });
};
const searched = (table: Element) =>
  getByRole<HTMLInputElement>(table, 'searchbox', { name: 'Search users' }).value;

const people = crowd(60);
const of = (test: (user: (typeof people)[number]) => boolean) => people.filter(test).length;
const isAdmin = ({ assignments }: (typeof people)[number]) => assignments[0]?.roleIds[0] === 'admin';

describe('filters of user-table', () => {
  it('show at once who fits, and stand above the table as chips', async () => {
    const { adapter, queries } = backend();
    const table = await tableOf(adapter, { pageSize: 100 });
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Inactive/);
    await showsCount(
      table,
      of(({ status }) => status === 'inactive'),
    );
    choose(panel, /^Admin/);
    await showsCount(
      table,
      of((user) => user.status === 'inactive' && isAdmin(user)),
    );
    expect(chipsIn(table)).to.deep.equal(['Role: Admin', 'Status: Inactive', 'Clear filters']);
    expect(queries.at(-1)?.filters).to.deep.equal({ roleIds: ['admin'], statuses: ['inactive'] });
  });

  it('are chips of one line in a view that was kept, before any panel was opened', async () => {
    const viewState: ViewState = { filters: { roleIds: ['admin'], statuses: ['inactive'] } };
    const table = await tableOf(backend().adapter, { viewState });
    const heights = ['Role: Admin', 'Status: Inactive'].map(
      (name) => getByRole(table, 'button', { name: `Remove filter: ${name}` }).getBoundingClientRect().height,
    );
    for (const height of heights) expect(height).to.be.within(24, 40);
  });

  it('of one kind widen each other, of two kinds narrow each other', async () => {
    const table = await tableOf(backend().adapter, { pageSize: 100 });
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Inactive/);
    const inactive = of(({ status }) => status === 'inactive');
    await showsCount(table, inactive);
    choose(panel, /^Waiting/);
    await showsCount(table, inactive + of(({ status }) => status === 'pending'));
  });

  it('go by their chip, which says what it does', async () => {
    const table = await tableOf(backend().adapter, { pageSize: 100 });
    table.viewState = { filters: { roleIds: ['admin'], statuses: ['active', 'pending'] } };
    await until(() => chipsIn(table).length === 4, 'the chips are shown');
    press(table, 'Remove filter: Role: Admin');
    await showsCount(
      table,
      of(({ status }) => status !== 'inactive'),
    );
    expect(chipsIn(table)).to.deep.equal(['Status: Active', 'Status: Waiting', 'Clear filters']);
    press(table, 'Clear filters');
    await showsCount(table, 60);
    expect(chipsIn(table)).to.deep.equal([]);
  });

  it('leave the focus near a chip that was removed', async () => {
    const table = await tableOf(backend().adapter, { pageSize: 100 });
    table.viewState = { filters: { roleIds: ['admin', 'editor', 'viewer'] } };
    await until(() => chipsIn(table).length === 4, 'the chips are shown');
    getByRole(table, 'button', { name: 'Remove filter: Role: Editor' }).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => chipsIn(table).length === 3, 'the chip is gone');
    await until(() => focusedName() === 'Remove filter: Role: Viewer', 'the chip in its place has the focus');
    await sendKeys({ press: 'Enter' });
    await until(() => focusedName() === 'Remove filter: Role: Admin', 'the one before has the focus');
    await sendKeys({ press: 'Enter' });
    await until(() => focusedName() === 'Filters', 'the way to more filters has the focus');
  });

  it('by last login hold one choice at a time, and can be taken back', async () => {
    const { adapter, queries } = backend();
    const table = await tableOf(adapter, { pageSize: 100 });
    const panel = await openPanel(table, 'Filters');
    expect(isChosen(panel, 'Any time')).to.equal(true);
    choose(panel, /^Never signed in/);
    await showsCount(
      table,
      of(({ lastLoginAt }) => lastLoginAt === null),
    );
    expect(isChosen(panel, 'Any time')).to.equal(false);
    choose(panel, 'Not signed in for 90 days');
    await until(() => queries.at(-1)?.filters?.notSignedInSince, 'it is asked for');
    expect(queries.at(-1)?.filters?.neverSignedIn).to.equal(undefined);
    expect(chipsIn(table)).to.deep.equal(['Not signed in for 90 days', 'Clear filters']);
    expect(namesIn(table).length).to.be.lessThan(60);
    choose(panel, 'Any time');
    await showsCount(table, 60);
  });

  it('from a link of another number of days are among the choices', async () => {
    const table = await tableOf(backend().adapter);
    table.viewState = { filters: { notSignedInDays: 45 } };
    const panel = await openPanel(table, 'Filters');
    expect(isChosen(panel, 'Not signed in for 45 days')).to.equal(true);
    expect(isChosen(panel, 'Not signed in for 90 days')).to.equal(false);
  });

  it('hold together with the search, and begin on the first page', async () => {
    const { adapter, queries } = backend();
    const table = await tableOf(adapter, { pageSize: 10 });
    press(table, 'Page 2');
    await until(() => namesIn(table)[0] === '011 Person', 'the second page is shown');
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Active/);
    await until(() => chipsIn(table).length > 0, 'the filter holds');
    await until(
      () => JSON.stringify(queries.at(-1)?.page).includes('"offset":0'),
      'the first page is asked for',
    );
    await sendKeys({ press: 'Escape' });
    await search(table, 'person.00');
    await until(() => queries.at(-1)?.search === 'person.00', 'it is searched');
    expect(queries.at(-1)?.filters).to.deep.equal({ statuses: ['active'] });
  });

  it('tell how many are on, on their button', async () => {
    const table = await tableOf(backend().adapter);
    expect(has(table, 'button', 'Filters')).to.equal(true);
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Active/);
    choose(panel, /^Admin/);
    await until(() => has(table, 'button', 'Filters (2)'), 'the number is shown');
  });

  it('that nobody fits say so, and are cleared from there', async () => {
    const table = await tableOf(backend(3).adapter);
    table.viewState = { filters: { roleIds: ['nobody has it'] } };
    await until(() => table.renderRoot.textContent.includes('No user matches these filters.'), 'it says so');
    const clear = queryAllByRole(table, 'button', { name: 'Clear filters' }).at(-1);
    clear?.click();
    await showsCount(table, 3);
    expect(focusedName()).to.equal('Search users');
  });

  it('tell those who do not see it how many were found', async () => {
    const table = await tableOf(backend().adapter, { pageSize: 100 });
    expect(spokenIn(table)).not.to.contain('found');
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Inactive/);
    const found = `${of(({ status }) => status === 'inactive')} users found.`;
    await until(() => spokenIn(table).includes(found), 'it is said');
  });
});

describe('filters that a backend has', () => {
  it('are all four in one that has all', async () => {
    const panel = await openPanel(await tableOf(backend().adapter), 'Filters');
    const groups = queryAllByRole(panel, 'group').map((group) =>
      textOf(group.querySelector('legend') ?? undefined),
    );
    expect(groups).to.deep.equal(['Role', 'Status', 'Last login']);
    expect(
      queryAllByRole(panel, 'radio').map((radio) =>
        textOf(radio.closest('label') ?? undefined).replace(/ \(.*/, ''),
      ),
    ).to.deep.equal([
      'Any time',
      'Not signed in for 30 days',
      'Not signed in for 90 days',
      'Not signed in for 180 days',
      'Never signed in',
    ]);
  });

  const CONTROL = {
    roleIds: ['checkbox', /^Editor/],
    statuses: ['checkbox', /^Waiting/],
    notSignedInSince: ['radio', 'Not signed in for 90 days'],
    neverSignedIn: ['radio', /^Never signed in/],
  } as const;
  for (const missing of USER_FILTERS) {
    it(`are offered without ${missing} where it has none, and the others are`, async () => {
      const filters = USER_FILTERS.filter((filter) => filter !== missing);
      const panel = await openPanel(
        await tableOf(backend(9, { capabilities: { filters } }).adapter),
        'Filters',
      );
      for (const filter of USER_FILTERS) {
        const [role, name] = CONTROL[filter];
        expect(has(panel, role, name), filter).to.equal(filter !== missing);
      }
    });
  }

  it('are none at all in one that cannot filter, nor is their button', async () => {
    const table = await tableOf(backend(9, { capabilities: { filters: [] } }).adapter);
    expect(has(table, 'button', 'Filters')).to.equal(false);
    expect(has(table, 'button', 'Columns')).to.equal(true);
  });

  it('are not asked for beyond that, whatever a link says', async () => {
    const { adapter, queries } = backend(60, { capabilities: { filters: ['statuses'] } });
    const table = await tableOf(adapter, {
      pageSize: 100,
      viewState: { filters: { roleIds: ['admin'], statuses: ['active'], neverSignedIn: true } },
    });
    expect(queries[0]?.filters).to.deep.equal({ statuses: ['active'] });
    expect(chipsIn(table)).to.deep.equal(['Status: Active', 'Clear filters']);
  });

  it('are named by the host’s roles', async () => {
    const roles = [{ id: 'chief', name: 'Chief', can: [], cannot: [] }];
    const table = await tableOf(backend(9, { roles }).adapter);
    const panel = await openPanel(table, 'Filters');
    expect(has(panel, 'checkbox', /^Chief/)).to.equal(true);
    expect(has(panel, 'checkbox', /^Admin/)).to.equal(false);
  });
});

describe('filters of a backend that combines nothing', () => {
  const alone = () => backend(60, { capabilities: { combinesFilters: false } });

  it('give way to a filter of another kind', async () => {
    const { adapter, queries } = alone();
    const table = await tableOf(adapter, { pageSize: 100 });
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Inactive/);
    await showsCount(
      table,
      of(({ status }) => status === 'inactive'),
    );
    choose(panel, /^Admin/);
    await showsCount(table, of(isAdmin));
    expect(chipsIn(table)).to.deep.equal(['Role: Admin', 'Clear filters']);
    expect(isChosen(panel, /^Inactive/)).to.equal(false);
    choose(panel, /^Never signed in/);
    await showsCount(
      table,
      of(({ lastLoginAt }) => lastLoginAt === null),
    );
    expect(isChosen(panel, /^Admin/)).to.equal(false);
    expect(queries.every(({ filters = {} }) => Object.keys(filters).length < 2)).to.equal(true);
  });

  it('still take several choices of one kind', async () => {
    const table = await tableOf(alone().adapter, { pageSize: 100 });
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Inactive/);
    choose(panel, /^Waiting/);
    await showsCount(
      table,
      of(({ status }) => status !== 'active'),
    );
  });

  it('give way to a search, and a search to them', async () => {
    const { adapter, queries } = alone();
    const table = await tableOf(adapter, { pageSize: 100 });
    const panel = await openPanel(table, 'Filters');
    choose(panel, /^Inactive/);
    await until(() => chipsIn(table).length > 0, 'the filter holds');
    await sendKeys({ press: 'Escape' });
    await search(table, 'person.01');
    await showsCount(table, 10);
    expect(chipsIn(table)).to.deep.equal([]);
    choose(await openPanel(table, 'Filters'), /^Inactive/);
    await showsCount(
      table,
      of(({ status }) => status === 'inactive'),
    );
    expect(searched(table)).to.equal('');
    expect(queries.some(({ search: text, filters }) => text && filters)).to.equal(false);
  });

  it('hold one condition of a link that has three', async () => {
    const { adapter, queries } = alone();
    const viewState = { filters: { roleIds: ['admin'], statuses: ['active' as const] } };
    const table = await tableOf(adapter, { pageSize: 100, viewState });
    expect(queries[0]?.filters).to.deep.equal({ roleIds: ['admin'] });
    table.viewState = { ...viewState, search: 'person.0' };
    await until(() => queries.at(-1)?.search, 'it is searched');
    expect(queries.at(-1)?.filters).to.equal(undefined);
    expect(chipsIn(table)).to.deep.equal([]);
  });
});

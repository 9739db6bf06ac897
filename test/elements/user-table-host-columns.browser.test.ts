import { expect } from '@open-wc/testing';
import { html as template } from 'lit';
import type { User, UserAdapter, UserQuery } from '../../src/data/index.js';
import type { UserTableColumn } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import {
  backend,
  choose,
  crowd,
  has,
  headingsIn,
  isChosen,
  namesIn,
  openPanel,
  press,
  rowOf,
  spokenIn,
  tableOf,
  until,
} from '../support/user-table.js';

const stands = (table: Element, headings: readonly string[]) =>
  until(() => JSON.stringify(headingsIn(table)) === JSON.stringify(headings), `headings: ${headings.join()}`);
const cellOf = (table: Element, person: string, heading: string) =>
  rowOf(table, person).children[headingsIn(table).indexOf(heading)] as HTMLElement;

describe('columns of a host', () => {
  const CITY: UserTableColumn = {
    id: 'city',
    heading: 'City',
    text: ({ attributes }) => attributes?.['city'] as string | undefined,
    sortField: 'city',
  };
  const located = () =>
    crowd(4).map((user, index): User =>
      index === 3 ? user : { ...user, attributes: { city: `City ${9 - index}` } },
    );

  it('stand where the host puts them, with text, and a dash where there is none', async () => {
    const table = await tableOf(backend(0, { users: located() }).adapter, {
      columns: ['name', CITY, 'role'],
    });
    expect(headingsIn(table)).to.deep.equal(['Name', 'City', 'Role']);
    expect(textOf(cellOf(table, '001 Person', 'City'))).to.equal('City 9');
    expect(textOf(cellOf(table, '004 Person', 'City'))).to.equal('–');
  });

  it('show text as text, whatever it is', async () => {
    const hostile = { ...CITY, text: () => '<img src=x onerror=alert(1)>\u202Egnp' };
    const table = await tableOf(backend(2).adapter, { columns: ['name', hostile] });
    const cell = cellOf(table, '001 Person', 'City');
    expect(textOf(cell)).to.contain('<img src=x onerror=alert(1)>');
    expect(textOf(cell)).not.to.contain('\u202E');
    expect(cell.querySelectorAll('img').length).to.equal(0);
  });

  it('show whatever can be rendered, and keep it working', async () => {
    const pressed: string[] = [];
    const badge: UserTableColumn = {
      id: 'badge',
      heading: (terms) => `${terms.columnRole}!`,
      cell: ({ id }) => template`<button type="button" @click=${() => pressed.push(id)}>Greet ${id}</button>`,
    };
    const table = await tableOf(backend(3).adapter, { columns: ['name', badge] });
    expect(headingsIn(table)).to.deep.equal(['Name', 'Role!']);
    press(table, 'Greet u002');
    expect(pressed).to.deep.equal(['u002']);
  });

  it('follow a change of their user', async () => {
    const { adapter } = backend(0, { users: located() });
    const table = await tableOf(adapter, {
      columns: ['name', CITY, { id: 'mail', heading: 'Mail', text: ({ email }) => email }],
    });
    await adapter.update('u001', { email: 'new@example.com' });
    await until(() => textOf(cellOf(table, '001 Person', 'Mail')) === 'new@example.com', 'the cell follows');
  });

  it('are sorted by where the backend names their field', async () => {
    const users = located();
    const queries: UserQuery[] = [];
    // A backend that can sort by a field of its own.
    const own: UserAdapter = {
      capabilities: { sortFields: ['lastName', 'city'] },
      list: (query) => {
        queries.push(query);
        return Promise.resolve({ users: query.sort?.field === 'city' ? users.toReversed() : users });
      },
    };
    const table = await tableOf(own, { columns: ['name', CITY, 'email'] });
    press(table, 'City');
    await until(() => namesIn(table)[0] === '004 Person', 'it is sorted');
    expect(queries.at(-1)?.sort).to.deep.equal({ field: 'city', direction: 'ascending' });
    expect(getByRole(table, 'columnheader', { name: 'City' }).ariaSort).to.equal('ascending');
    await until(() => spokenIn(table).includes('Sorted by City, ascending.'), 'it is said');
    expect(has(table, 'button', 'E-mail'), 'a field that is not named').to.equal(false);
  });

  it('are not sorted by where it does not', async () => {
    const table = await tableOf(backend(4).adapter, { columns: ['name', CITY] });
    expect(has(table, 'button', 'City')).to.equal(false);
    expect(has(table, 'button', 'Name')).to.equal(true);
  });

  it('that are hidden at first are shown by a person, and hidden again', async () => {
    const table = await tableOf(backend(4).adapter, { columns: ['name', { ...CITY, hidden: true }] });
    expect(headingsIn(table)).to.deep.equal(['Name']);
    const panel = await openPanel(table, 'Columns');
    choose(panel, 'City');
    await stands(table, ['Name', 'City']);
    choose(panel, 'City');
    await stands(table, ['Name']);
    expect(isChosen(panel, 'City')).to.equal(false);
  });

  it('take ours away, and nothing is left of them', async () => {
    const table = await tableOf(backend(4).adapter, { columns: ['email', 'name'] });
    expect(headingsIn(table)).to.deep.equal(['E-mail', 'Name']);
    expect(has(table, 'button', 'Edit')).to.equal(false);
    const panel = await openPanel(table, 'Columns');
    expect(queryAllByRole(panel, 'checkbox').length).to.equal(2);
  });

  it('that are no columns are left out', async () => {
    const columns = ['name', 'constructor', '__proto__', 'nothing'] as unknown as ['name'];
    const table = await tableOf(backend(4).adapter, { columns });
    expect(headingsIn(table)).to.deep.equal(['Name']);
  });

  it('that come later stand where the host puts them, among those that a person moved', async () => {
    const table = await tableOf(backend(4).adapter, { columns: ['name', 'email', 'phone'] });
    const panel = await openPanel(table, 'Columns');
    press(panel, 'Move Name down');
    await stands(table, ['E-mail', 'Name', 'Phone']);
    table.columns = ['name', CITY, 'email', 'phone'];
    await stands(table, ['E-mail', 'Name', 'City', 'Phone']);
    expect(queryByRole(panel, 'checkbox', { name: 'City' }) === undefined).to.equal(false);
  });
});

import { expect } from '@open-wc/testing';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole } from '../support/roles.js';
import { backend, crowd, namesIn, press, rowOf, showsCount, tableOf, until } from '../support/user-table.js';

interface Rendering {
  readonly names: readonly string[];
  readonly isBusy: boolean;
  /** How many rows were taken out, put in, or moved. */
  readonly moved: number;
}

/** What stood there after each rendering of `act`, until all rows are there. */
async function renderings(table: UserTable, act: () => void, first: string): Promise<Rendering[]> {
  const seen: Rendering[] = [];
  const grid = getByRole(table, 'table');
  const observer = new MutationObserver((changes) => {
    const moved = changes.filter(({ target }) => target instanceof HTMLTableSectionElement);
    seen.push({ names: namesIn(table), isBusy: grid.ariaBusy === 'true', moved: moved.length });
  });
  observer.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true });
  act();
  await until(() => namesIn(table)[0] === first, `begins with ${first}`);
  await table.updateComplete;
  await until(() => grid.ariaBusy === 'false', 'all rows are there');
  observer.disconnect();
  return seen;
}

const pageOf = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${String(from + index).padStart(3, '0')} Person`);
const firstWith = (seen: readonly Rendering[], name: string) => seen.find(({ names }) => names[0] === name);
const toPage2 = (table: UserTable) => () => {
  press(table, 'Page 2');
};

describe('the rows in sight of user-table', () => {
  it('change before the others, which show who was there before, and the table is busy until all are there', async () => {
    const table = await tableOf(backend(200).adapter, { pageSize: 100 });
    const seen = await renderings(table, toPage2(table), '101 Person');
    const first = firstWith(seen, '101 Person');
    expect(first?.names.length).to.equal(100);
    expect([first?.names.at(-1), first?.isBusy]).to.deep.equal(['100 Person', true]);
    // Those in sight, at least.
    expect(first?.names.slice(0, 8)).to.deep.equal(pageOf(101, 108));
    expect(seen.at(-1)).to.deep.include({ names: pageOf(101, 200), isBusy: false });
    expect(namesIn(table)).to.deep.equal(pageOf(101, 200));
  });

  it('change together with the others where those are few', async () => {
    const table = await tableOf(backend(40).adapter, { pageSize: 20 });
    const seen = await renderings(table, toPage2(table), '021 Person');
    expect(firstWith(seen, '021 Person')?.names).to.deep.equal(pageOf(21, 40));
  });

  it('change together with the others while the focus is in a row', async () => {
    const table = await tableOf(backend(200).adapter, { pageSize: 100 });
    getByRole(rowOf(table, '001 Person'), 'button', { name: /^Edit/ }).focus();
    const seen = await renderings(table, toPage2(table), '101 Person');
    expect(firstWith(seen, '101 Person')?.names).to.deep.equal(pageOf(101, 200));
  });

  it('are followed down to where the page is scrolled to', async () => {
    const table = await tableOf(backend(200).adapter, { pageSize: 100 });
    rowOf(table, '090 Person').scrollIntoView();
    const seen = await renderings(table, toPage2(table), '101 Person');
    expect(firstWith(seen, '101 Person')?.names.slice(0, 90)).to.deep.equal(pageOf(101, 190));
  });

  it('take nobody’s row from further down, so that no row is moved', async () => {
    // By name the last four of the page come first, then those of the other page.
    const users = crowd(200).map((user, index) => ({
      ...user,
      lastName: `${index < 96 ? 'C' : index < 100 ? 'A' : 'B'}${user.lastName}`,
    }));
    const table = await tableOf(backend(0, { users }).adapter, { pageSize: 100 });
    const sort = () => {
      press(table, 'Name');
    };
    const seen = await renderings(table, sort, 'A097 Person');
    expect(firstWith(seen, 'A097 Person')?.names.slice(-4)).to.deep.equal(namesIn(table).slice(0, 4));
    expect(seen.every(({ moved }) => moved === 0)).to.equal(true);
  });

  it('are the only ones where there were none: nobody of another backend is shown again', async () => {
    const table = await tableOf(backend(25).adapter, { pageSize: 25 });
    const others = crowd(25).map((user) => ({ ...user, id: `other-${user.id}`, firstName: 'Other' }));
    const act = () => {
      table.adapter = backend(0, { users: others }).adapter;
    };
    const seen = await renderings(table, act, '001 Other');
    const first = firstWith(seen, '001 Other');
    expect(first?.names.length).to.be.lessThan(25);
    expect(first?.names.filter((name) => !name.endsWith('Other'))).to.deep.equal([]);
    await showsCount(table, 25);
  });
});

import { expect } from '@open-wc/testing';
import type { InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import { backend, namesIn, press, rowOf, tableOf, until } from '../support/user-table.js';

const focused = (table: UserTable) => (table.renderRoot as ShadowRoot).activeElement;
const tryAgain = (table: UserTable) => queryByRole(table, 'button', { name: 'Try again' });

/** A table whose users cannot be had. */
async function failing(failures: InMemoryAdapterOptions['failures']): Promise<UserTable> {
  const { adapter } = backend(5, { failures, delay: 300 });
  const table = Object.assign(document.createElement('user-table'), { adapter });
  const page = (await tableOf(backend(1).adapter)).parentElement as HTMLElement;
  page.replaceChildren(table);
  await until(() => tryAgain(table), 'it failed');
  return table;
}

/** How often something is said from now on to somebody who does not see it. */
function hear(table: UserTable, words: RegExp) {
  const region = queryAllByRole(table, 'status').find((status) => status.matches('.visually-hidden'));
  if (!region) throw new Error('Nothing speaks.');
  const said: string[] = [];
  const observer = new MutationObserver(() => said.push(textOf(region)));
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  return () => said.filter((text) => words.test(text)).length;
}

describe('After “Try again” on what fails again', () => {
  for (const method of ['list', 'viewer'] as const) {
    it(`the focus is on it, and that it failed is said once (${method})`, async () => {
      const table = await failing({ [method]: 'unavailable' });
      const times = hear(table, /could not/i);
      const before = tryAgain(table);
      before?.focus();
      before?.click();
      await until(() => tryAgain(table) === undefined, 'it is tried');
      await until(
        () => tryAgain(table) !== undefined && focused(table) === tryAgain(table),
        'it has the focus',
      );
      if (method === 'list') await until(() => times() === 1, 'it is said');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(focused(table) === tryAgain(table)).to.equal(true);
      expect(times()).to.be.at.most(1);
    });
  }

  it('the focus stays where a person has gone meanwhile', async () => {
    const table = await failing({ list: 'unavailable' });
    tryAgain(table)?.focus();
    press(table, 'Try again');
    await until(() => tryAgain(table) === undefined, 'it is tried');
    const search = getByRole(table, 'searchbox');
    search.focus();
    await until(() => tryAgain(table), 'it failed again');
    await table.updateComplete;
    expect(focused(table) === search).to.equal(true);
  });

  it('the focus is in the table once the users are there', async () => {
    const table = await failing({ list: { error: 'timeout', times: 1 } });
    tryAgain(table)?.focus();
    press(table, 'Try again');
    await until(() => namesIn(table).length === 5, 'they are there');
    await table.updateComplete;
    expect(focused(table)?.contains(getByRole(table, 'table'))).to.equal(true);
  });
});

describe('After somebody was removed', () => {
  async function remove(table: UserTable, name: string) {
    rowOf(table, name).querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
    await until(
      () => queryByRole(table, 'menuitem', { name: 'Remove' })?.checkVisibility(),
      'the menu is open',
    );
    getByRole(table, 'menuitem', { name: 'Remove' }).click();
    await until(() => queryByRole(table, 'alertdialog')?.matches(':modal'), 'it asks');
    getByRole(getByRole(table, 'alertdialog'), 'button', { name: 'Remove' }).click();
    await until(() => !namesIn(table).includes(name), 'they are gone');
  }

  it('the focus is in the search field if nobody else was found', async () => {
    const { adapter } = backend(5);
    const table = await tableOf(adapter, { viewState: { search: 'Person 004', filters: {} } });
    await until(() => namesIn(table).length === 1, 'one is found');
    await remove(table, '004 Person');
    await until(
      () => focused(table) === getByRole(table, 'searchbox', { name: 'Search users' }),
      'it is there',
    );
  });

  it('the focus is in the table if others are left', async () => {
    const { adapter } = backend(5);
    const table = await tableOf(adapter);
    await remove(table, '004 Person');
    await until(() => focused(table)?.contains(getByRole(table, 'table')), 'it is there');
  });
});

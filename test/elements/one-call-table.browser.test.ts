import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AdapterError } from '../../src/data/index.js';
import '../../src/define/user-management.js';
import { propose, selectPage, shown } from '../support/bulk.js';
import { getByRole, queryByRole } from '../support/roles.js';
import { backend as importBackend, csvOf, importWith, newcomers, toPlan } from '../support/user-import.js';
import { savedFiles } from '../support/user-import.js';
import { backend, has, namesIn, press, rowOf, tableOf, until } from '../support/user-table.js';

const SECOND = 1000;
const HURRY = 100;
const METHODS = ['update', 'remove', 'bulk'] as const;

/** A backend that takes a tenth of a second to write, and the keys of the calls that it got. */
function slow(options: Parameters<typeof backend>[1] = {}) {
  const { adapter } = backend(8, {
    adminRoleId: 'nobody',
    delay: (method) => ((METHODS as readonly string[]).includes(method) ? HURRY : 0),
    ...options,
  });
  const keys: (string | undefined)[] = [];
  for (const method of METHODS) {
    const call = adapter[method].bind(adapter) as (...args: unknown[]) => Promise<unknown>;
    const counted = (...args: unknown[]) => {
      keys.push((args.at(-1) as { idempotencyKey?: string }).idempotencyKey);
      return call(...args);
    };
    Object.assign(adapter, { [method]: counted });
  }
  return { adapter, keys };
}

/** Presses a button 20 times at once, and Enter 20 times on it or on whatever has the focus then. */
async function hurry(pressed: HTMLElement): Promise<void> {
  pressed.focus();
  for (let time = 0; time < 20; time += 1) pressed.click();
  for (let time = 0; time < 20; time += 1) await sendKeys({ press: 'Enter' });
}

async function menuItem(table: Element, user: string, name: string): Promise<HTMLElement> {
  getByRole(rowOf(table, user), 'button', { name: 'More actions' }).click();
  await until(() => queryByRole(table, 'menuitem', { name }), `the menu offers “${name}”`);
  return getByRole(table, 'menuitem', { name });
}

/** The button that answers the question before an action of a row. */
async function confirmOf(table: Element, user: string, name: string): Promise<HTMLElement> {
  (await menuItem(table, user, name)).click();
  await until(() => queryByRole(table, 'alertdialog'), 'it asks');
  return getByRole(getByRole(table, 'alertdialog'), 'button', { name });
}

const ROW_ACTIONS: Readonly<
  Record<string, { done: string; press: (table: Element) => Promise<HTMLElement> }>
> = {
  removal: { done: 'user-removed', press: (table) => confirmOf(table, '003 Person', 'Remove') },
  deactivation: { done: 'user-updated', press: (table) => confirmOf(table, '003 Person', 'Deactivate') },
  activation: { done: 'user-updated', press: (table) => menuItem(table, '002 Person', 'Activate') },
};

describe('20 clicks and 20 presses of Enter in the table', () => {
  for (const [action, { done, press: find }] of Object.entries(ROW_ACTIONS)) {
    it(`make one call of one ${action}`, async () => {
      const { adapter, keys } = slow();
      const table = await tableOf(adapter);
      const isDone = new Promise((resolve) => {
        table.addEventListener(done, resolve, { once: true });
      });
      await hurry(await find(table));
      await isDone;
      expect(keys).to.have.length(1);
      expect(keys[0]).to.be.a('string');
    });
  }

  it('make one call of what is done to many', async () => {
    const { adapter, keys } = slow();
    const table = await shown(adapter);
    await selectPage(table);
    const dialog = await propose(table, 'Deactivate');
    const ended = new Promise((resolve) => {
      table.addEventListener('user-bulk-action-ended', resolve, { once: true });
    });
    await hurry(getByRole(dialog, 'button', { name: /^Deactivate \d+ users$/ }));
    await ended;
    expect(keys).to.have.length(1);
  });

  it('import each row once', async () => {
    const { adapter, writes } = importBackend({ delay: HURRY });
    const element = await importWith(adapter);
    const imported = new Promise((resolve) => {
      element.addEventListener('users-imported', resolve, { once: true });
    });
    await toPlan(element, csvOf(...newcomers(3)));
    await hurry(getByRole(element, 'button', { name: 'Import 3 users' }));
    await imported;
    expect(writes.map(({ email }) => email)).to.have.members([
      'new.0@example.com',
      'new.1@example.com',
      'new.2@example.com',
    ]);
  });

  it('save one file', async () => {
    const saved = savedFiles();
    const { adapter } = backend(8, { delay: (method) => (method === 'list' ? 2 * SECOND : 0) });
    const page = Object.assign(document.createElement('user-management'), { adapter });
    document.body.append(page);
    try {
      await until(() => namesIn(page).length > 0, 'users are shown');
      const before = saved.files.length;
      await hurry(getByRole(page, 'button', { name: 'Export' }));
      await until(() => saved.files.length > before, 'a file is saved');
      await until(() => !has(page, 'button', /Stop/), 'the export is over');
      expect(saved.files).to.have.length(1);
    } finally {
      saved.restore();
      page.remove();
    }
  });
});

describe('Trying an action again', () => {
  it('carries the key of the first try, and a new one once it is another action', async () => {
    const { adapter, keys } = slow({
      failures: { remove: { error: new AdapterError('unavailable'), times: 1 } },
    });
    const table = await tableOf(adapter);
    (await confirmOf(table, '003 Person', 'Remove')).click();
    await until(() => has(table, 'button', 'Try again'), 'it failed');
    press(table, 'Try again');
    await until(() => !namesIn(table).includes('003 Person'), 'the user is gone');
    expect(keys).to.have.length(2);
    expect(keys[1]).to.equal(keys[0]);
    (await confirmOf(table, '004 Person', 'Remove')).click();
    await until(() => !namesIn(table).includes('004 Person'), 'the other user is gone');
    expect(keys[2]).not.to.equal(keys[0]);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { UserAdapter } from '../../src/data/index.js';
import type { UserManagement } from '../../src/elements/user-management/index.js';
import { bulkBackend, ends, propose, selectPage } from '../support/bulk.js';
import { getByRole } from '../support/roles.js';
import { backend, has, namesIn, press, rowOf, until } from '../support/user-table.js';

/** The whole page, and the names of the events that it lets out, in order. */
async function heardOf(adapter: UserAdapter, names: readonly string[]) {
  const page = await fixture<UserManagement>(
    html`<user-management lang="en" selectable pagesize="10" .adapter=${adapter}></user-management>`,
  );
  await until(() => namesIn(page).length > 0, 'users are shown');
  const heard: string[] = [];
  for (const name of names) page.addEventListener(name, () => heard.push(name));
  return { page, heard };
}

/** Answers the question that an action asks. */
async function confirm(page: Element, name: string): Promise<void> {
  await until(() => has(page, 'alertdialog', /./), 'a question');
  press(getByRole(page, 'alertdialog', { name: /./ }), name);
}

describe('user-management lets out what the table in it tells', () => {
  it('before and after somebody is removed', async () => {
    const { page, heard } = await heardOf(backend(12, { adminRoleId: 'nobody' }).adapter, [
      'user-remove',
      'user-removed',
    ]);
    press(rowOf(page, '002 Person'), 'More actions');
    await until(() => has(page, 'menuitem', 'Remove'), 'the menu is open');
    getByRole(page, 'menuitem', { name: 'Remove' }).click();
    await confirm(page, 'Remove');
    await until(() => !namesIn(page).includes('002 Person'), 'the row is gone');
    expect(heard).to.deep.equal(['user-remove', 'user-removed']);
  });

  it('before and after a link is sent', async () => {
    const { page, heard } = await heardOf(backend(12).adapter, [
      'user-reset-password',
      'user-reset-password-sent',
    ]);
    press(rowOf(page, '003 Person'), 'Send email');
    await confirm(page, 'Send email');
    await until(() => heard.length === 2, 'the link is sent');
    expect(heard).to.deep.equal(['user-reset-password', 'user-reset-password-sent']);
  });

  it('before and after something is done to many users', async () => {
    const { page, heard } = await heardOf(bulkBackend(10).adapter, [
      'user-bulk-action',
      'user-bulk-action-ended',
    ]);
    await selectPage(page);
    const dialog = await propose(page, 'Deactivate');
    expect(heard).to.deep.equal([]);
    press(dialog, /^Deactivate \d users$/);
    await ends(page);
    expect(heard).to.deep.equal(['user-bulk-action', 'user-bulk-action-ended']);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { bulkBackend, ends, linesIn, propose, selectPage, shown, statusOf, VIEWER } from '../support/bulk.js';
import { getByRole, queryAllByRole, textOf } from '../support/roles.js';
import { focusedName, has, namesIn, press, select, spokenIn, until } from '../support/user-table.js';

describe('what is done to many users in user-table', () => {
  it('is offered as soon as somebody is selected, and not where the table is for reading', async () => {
    const { adapter } = bulkBackend(12);
    const table = await shown(adapter);
    expect(has(table, 'group', 'Do to the selected users')).to.equal(false);
    await selectPage(table);
    const group = getByRole(table, 'group', { name: 'Do to the selected users' });
    expect(queryAllByRole(group, 'button').map(textOf)).to.deep.equal([
      'Activate',
      'Deactivate',
      'Change role',
      'Send email',
      'Remove',
    ]);
    for (const button of queryAllByRole(group, 'button'))
      expect(button.getBoundingClientRect().height).to.be.at.least(24);
    table.readOnly = true;
    await until(() => !has(table, 'group', 'Do to the selected users'), 'the actions are gone');
  });

  it('says the number and names who is left out and why, then tells a result for each', async () => {
    const { adapter, requests } = bulkBackend(10);
    const table = await shown(adapter);
    await selectPage(table);
    const dialog = await propose(table, 'Deactivate');
    expect(has(table, 'dialog', 'Deactivate 5 users?')).to.equal(true);
    const leftOut = linesIn(dialog, '5 users are left out:');
    expect(leftOut).to.include('Person 002: Inactive already.');
    expect(leftOut).to.include('Person 004: Not possible for this account as it is.');
    await until(() => focusedName() === 'Cancel', 'the safe answer has the focus');
    press(dialog, 'Deactivate 5 users');
    await ends(table);
    expect(linesIn(table, 'Results')).to.have.length(5);
    expect(linesIn(table, 'Results')[0]).to.match(/^Person \d{3}: Done\.$/);
    expect(spokenIn(getByRole(table, 'dialog'))).to.equal('5 users done.');
    await until(() => focusedName() === 'Close', 'the way on has the focus');
    expect(requests.map(({ request }) => request.users.length)).to.deep.equal([5]);
    press(table, 'Close');
    await until(() => queryAllByRole(table, 'dialog').length === 0, 'the dialog is closed');
    await until(() => focusedName() === 'Deactivate', 'the button that opened it has the focus');
    expect(statusOf(table, '003 Person')).to.equal('inactive');
  });

  it('leaves out who is protected, and tells what the backend refuses all the same', async () => {
    const { adapter } = bulkBackend(10, { adminRoleId: 'admin', viewer: VIEWER });
    const table = await shown(adapter);
    await selectPage(table);
    const dialog = await propose(table, 'Deactivate');
    expect(linesIn(dialog, /left out/)).to.include('Person 001: This is your own account.');
    press(dialog, 'Deactivate 4 users');
    await ends(table);
    press(table, 'Close');
    await until(() => queryAllByRole(table, 'dialog').length === 0, 'the dialog is closed');
    table.adapter = adapter.as({ ...VIEWER, userId: 'u999' });
    await until(() => !has(table, 'group', 'Do to the selected users'), 'another backend, nobody selected');
    await until(() => namesIn(table).length === 10, 'its users are shown');
    await selectPage(table);
    await propose(table, 'Deactivate');
    expect(linesIn(table, /left out/)).to.include(
      'Person 001: This is the last active administrator. Make somebody else an administrator first.',
    );
  });

  it('does nothing when the person says no, by Escape too', async () => {
    const { adapter, requests } = bulkBackend(10);
    const table = await shown(adapter);
    await selectPage(table);
    await propose(table, 'Remove');
    await sendKeys({ press: 'Escape' });
    await until(() => queryAllByRole(table, 'dialog').length === 0, 'the dialog is closed');
    expect(requests).to.deep.equal([]);
    expect(namesIn(table)).to.have.length(10);
  });

  it('gives a role to those who do not have it', async () => {
    const { adapter } = bulkBackend(10);
    const table = await shown(adapter);
    await selectPage(table);
    const dialog = await propose(table, 'Change role');
    expect(has(dialog, 'button', /^Change \d/)).to.equal(false);
    select(dialog, 'Role', 'viewer');
    await until(() => has(table, 'dialog', /^Change the role of \d users\?$/), 'the number');
    press(dialog, /^Change \d users$/);
    await ends(table);
    press(table, 'Undo');
    await until(() => has(table, 'dialog', 'Finished') && !has(table, 'button', 'Undo'), 'it is undone');
    const { users } = await adapter.list({ page: { offset: 0, limit: 10 } });
    const roles = users.map(({ assignments }) => assignments[0]?.roleIds[0]);
    expect(new Set(roles).size).to.equal(3);
  });

  it('gives no role above the viewer’s own, and leaves the last administrator one', async () => {
    const access = VIEWER.access.map((entry) => ({ ...entry, roleIds: ['editor'] }));
    const { adapter } = bulkBackend(10, { viewer: { userId: 'u999', access } });
    const table = await shown(adapter);
    await selectPage(table);
    const dialog = await propose(table, 'Change role');
    const roles = getByRole<HTMLSelectElement>(dialog, 'combobox', { name: 'Role' });
    const refused = [...roles.options].filter(({ disabled }) => disabled).map(({ value }) => value);
    expect(refused).to.deep.equal(['admin']);
    expect(textOf(dialog)).to.include('You cannot give a role above your own.');
  });

  it('undoes what can be undone, and offers no way back from a removal', async () => {
    const { adapter } = bulkBackend(10);
    const table = await shown(adapter);
    await selectPage(table);
    press(await propose(table, 'Deactivate'), 'Deactivate 5 users');
    await ends(table);
    press(table, 'Undo');
    await until(() => has(table, 'dialog', 'Finished') && !has(table, 'button', 'Undo'), 'it is undone');
    expect(statusOf(table, '003 Person')).to.equal('active');
    press(table, 'Close');
    await until(() => queryAllByRole(table, 'dialog').length === 0, 'the dialog is closed');
    press(await propose(table, 'Remove'), /^Remove \d+ users$/);
    await ends(table);
    expect(has(table, 'button', 'Undo')).to.equal(false);
  });

  it('selects all that match, over pages, and acts on each of them once', async () => {
    const { adapter, requests } = bulkBackend(230);
    const table = await shown(adapter);
    await selectPage(table);
    press(table, 'Select all 230 users that match');
    await until(() => spokenIn(table).includes('230 users selected'), 'all are selected');
    expect(table.selectedIds).to.have.length(230);
    press(await propose(table, 'Remove'), /^Remove \d+ users$/);
    await ends(table);
    const asked = requests.flatMap(({ request }) => request.users.map(({ id }) => id));
    expect(new Set(asked).size).to.equal(asked.length);
    expect(requests.every(({ request }) => request.users.length <= 25)).to.equal(true);
    expect(new Set(requests.map(({ key }) => key)).size).to.equal(requests.length);
    await until(() => namesIn(table).length < 10, 'the table shows who is left');
    expect(table.selectedIds).to.have.length(230 - asked.length);
  });

  it('stops after the call that is under way, and goes on with the rest', async () => {
    const { adapter, requests } = bulkBackend(100);
    const releases: (() => void)[] = [];
    const { bulk } = adapter;
    adapter.bulk = async (...args) => {
      if (releases.length === 0) await new Promise<void>((resolve) => releases.push(resolve));
      return bulk(...args);
    };
    const table = await shown(adapter, { pageSize: 100 });
    await selectPage(table);
    press(await propose(table, 'Deactivate'), 'Deactivate 50 users');
    await until(() => releases.length === 1, 'the first call is under way');
    // Whoever pressed Enter twice is not to stop it.
    await until(() => focusedName() === 'Deactivating users', 'the heading has the focus');
    press(table, 'Stop');
    releases[0]?.();
    await ends(table, 'Stopped');
    expect(spokenIn(getByRole(table, 'dialog'))).to.equal('25 users done. 25 users not tried.');
    press(table, 'Go on with the rest');
    await ends(table);
    expect(requests.map(({ request }) => request.users.length)).to.deep.equal([25, 25]);
  });
});

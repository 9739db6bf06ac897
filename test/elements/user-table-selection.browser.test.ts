import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/user-management.js';
import type { UserSelectionChangedEvent } from '../../src/elements/user-table/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { getByRole, queryAllByRole, textOf } from '../support/roles.js';
import {
  backend,
  crowd,
  focusedName,
  has,
  namesIn,
  press,
  rowOf,
  select,
  shownIn,
  showsCount,
  spokenIn,
  tableOf,
  until,
} from '../support/user-table.js';

const PAGE = 'Select all users shown here';

const boxOf = (table: Element, name: string) => getByRole<HTMLInputElement>(table, 'checkbox', { name });
const box = (table: Element, number: string) => boxOf(table, `Select Person ${number}`);
const selectedIn = (table: Element) =>
  queryAllByRole(table, 'checkbox', { name: /^Select Person/ })
    .filter((checkbox) => (checkbox as HTMLInputElement).checked)
    .map((checkbox) => textOf((checkbox as HTMLInputElement).labels?.[0]).replace('Select Person ', ''));
const says = (table: Element, words: string) => until(() => spokenIn(table).includes(words), words);
const withShift = (element: Element) =>
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
const selectable = (count = 60) => tableOf(backend(count).adapter, { selectable: true, pageSize: 10 });

describe('selection in user-table', () => {
  it('is not offered unless the host wants it', async () => {
    const table = await tableOf(backend().adapter);
    expect(queryAllByRole(table, 'checkbox').length).to.equal(0);
    table.selectable = true;
    await until(
      () => queryAllByRole(table, 'checkbox').length === 26,
      'a checkbox a row, and one for the page',
    );
  });

  it('takes one user by their checkbox, says how many, and tells who', async () => {
    const table = await selectable();
    const told: (readonly string[])[] = [];
    document.addEventListener(
      'user-selection-changed',
      (event) => told.push((event as UserSelectionChangedEvent).ids),
      { once: true },
    );
    box(table, '003').click();
    await says(table, '1 user selected');
    expect(told).to.deep.equal([['u003']]);
    expect(table.selectedIds).to.deep.equal(['u003']);
    box(table, '005').click();
    await says(table, '2 users selected');
    box(table, '003').click();
    await says(table, '1 user selected');
    expect(selectedIn(table)).to.deep.equal(['005']);
  });

  it('works by the space bar', async () => {
    const table = await selectable();
    box(table, '002').focus();
    await sendKeys({ press: 'Space' });
    await says(table, '1 user selected');
    expect(focusedName()).to.equal('Select Person 002');
    await sendKeys({ press: 'Space' });
    await until(() => !spokenIn(table).includes('selected'), 'nobody is selected');
  });

  it('takes everybody in sight at once, and is mixed where some are', async () => {
    const table = await selectable();
    expect([boxOf(table, PAGE).checked, boxOf(table, PAGE).indeterminate]).to.deep.equal([false, false]);
    box(table, '001').click();
    await until(() => boxOf(table, PAGE).indeterminate, 'it is mixed');
    boxOf(table, PAGE).click();
    await says(table, '10 users selected');
    expect([boxOf(table, PAGE).checked, boxOf(table, PAGE).indeterminate]).to.deep.equal([true, false]);
    expect(selectedIn(table).length).to.equal(10);
    boxOf(table, PAGE).click();
    await until(() => selectedIn(table).length === 0, 'nobody is selected');
    expect([boxOf(table, PAGE).checked, boxOf(table, PAGE).indeterminate]).to.deep.equal([false, false]);
  });

  it('takes a range with Shift, either way, in or out', async () => {
    const table = await selectable();
    box(table, '003').click();
    withShift(box(table, '006'));
    await until(() => selectedIn(table).join() === '003,004,005,006', 'the range is selected');
    withShift(box(table, '001'));
    await until(() => selectedIn(table).length === 6, 'the range above is selected');
    box(table, '002').click();
    withShift(box(table, '005'));
    await until(() => selectedIn(table).join() === '001,006', 'the range is left out');
  });

  it('takes one user with Shift where nobody was taken before on this page', async () => {
    const table = await selectable();
    withShift(box(table, '004'));
    await until(() => selectedIn(table).join() === '004', 'one is selected');
    press(table, 'Page 2');
    await until(() => namesIn(table)[0] === '011 Person', 'the second page is shown');
    withShift(box(table, '015'));
    await until(() => selectedIn(table).join() === '015', 'one is selected');
    expect(table.selectedIds).to.deep.equal(['u004', 'u015']);
  });

  it('is kept across pages, sorts, searches and filters, with its count', async () => {
    const table = await selectable();
    boxOf(table, PAGE).click();
    press(table, 'Page 2');
    await until(() => namesIn(table)[0] === '011 Person', 'the second page is shown');
    expect(selectedIn(table)).to.deep.equal([]);
    expect([boxOf(table, PAGE).checked, boxOf(table, PAGE).indeterminate]).to.deep.equal([false, false]);
    box(table, '012').click();
    await says(table, '11 users selected');
    table.viewState = { filters: { statuses: ['inactive'] } };
    await until(() => namesIn(table)[0] === '002 Person', 'the filter holds');
    expect(selectedIn(table)).to.deep.equal(['002', '006', '010']);
    expect(spokenIn(table)).to.contain('11 users selected');
    press(table, 'Clear filters');
    await until(() => namesIn(table)[0] === '001 Person', 'everybody is shown');
    expect(selectedIn(table).length).to.equal(10);
  });

  it('is cleared at once, and the focus stays in the table', async () => {
    const table = await selectable();
    boxOf(table, PAGE).click();
    await says(table, '10 users selected');
    const told: (readonly string[])[] = [];
    table.addEventListener('user-selection-changed', ({ ids }) => told.push(ids));
    getByRole(table, 'button', { name: 'Clear selection' }).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => selectedIn(table).length === 0, 'nobody is selected');
    expect(has(table, 'button', 'Clear selection')).to.equal(false);
    expect(told).to.deep.equal([[]]);
    expect(document.activeElement === table).to.equal(true);
  });

  it('is shown as the host sets it, which tells nothing', async () => {
    const table = await selectable();
    let told = 0;
    table.addEventListener('user-selection-changed', () => (told += 1));
    table.selectedIds = ['u002', 'u055'];
    await says(table, '2 users selected');
    expect(selectedIn(table)).to.deep.equal(['002']);
    expect(told).to.equal(0);
    box(table, '001').click();
    expect(told).to.equal(1);
  });

  it('leaves out whoever is removed, by whomever', async () => {
    const { adapter } = backend();
    const table = await tableOf(adapter, { selectable: true, pageSize: 10 });
    box(table, '002').click();
    box(table, '003').click();
    await says(table, '2 users selected');
    const told: (readonly string[])[] = [];
    table.addEventListener('user-selection-changed', ({ ids }) => told.push(ids));
    await adapter.remove('u003');
    await says(table, '1 user selected');
    await adapter.remove('u009');
    await table.reload();
    await until(() => namesIn(table).includes('012 Person'), 'the list is new');
    expect(told).to.deep.equal([['u002']]);
  });

  it('stays with its user where the rows change places', async () => {
    const { adapter } = backend();
    const table = await tableOf(adapter, { selectable: true, pageSize: 10 });
    box(table, '002').click();
    await says(table, '1 user selected');
    await adapter.remove('u001');
    await table.reload();
    await until(() => namesIn(table)[0] === '002 Person', 'the first one is gone');
    expect(selectedIn(table)).to.deep.equal(['002']);
  });

  it('ends when the client changes, and the host is told', async () => {
    const clients = [
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South' },
    ];
    const users = [
      ...crowd(12, 'north'),
      ...crowd(15, 'south').map((user) => ({ ...user, id: `s${user.id}` })),
    ];
    const page = await fixture(html`<div lang="en"></div>`);
    const management = Object.assign(document.createElement('user-management'), {
      adapter: backend(0, { users, clients }).adapter,
      selectable: true,
    });
    page.append(management);
    await showsCount(management, 12);
    box(management, '001').click();
    await says(management, '1 user selected');
    expect(management.selectedIds).to.deep.equal(['u001']);
    const told: (readonly string[])[] = [];
    management.addEventListener('user-selection-changed', ({ ids }) => told.push(ids));
    select(management, 'Client', 'south');
    await showsCount(management, 15);
    expect(told).to.deep.equal([[]]);
    expect(management.selectedIds).to.deep.equal([]);
    expect(selectedIn(management)).to.deep.equal([]);
  });

  it('of a page with nobody on it cannot be made', async () => {
    const table = await selectable();
    table.viewState = { filters: { roleIds: ['nobody has it'] } };
    await until(() => namesIn(table).length === 0, 'nobody is shown');
    await until(() => boxOf(table, PAGE).disabled, 'it is off');
    table.viewState = { filters: {} };
    await showsCount(table, 10);
    await until(() => !boxOf(table, PAGE).disabled, 'it is on');
  });

  it('speaks French inside a French page', async () => {
    registerLocale(fr);
    const page = await fixture(html`<div lang="fr"></div>`);
    const table = await shownIn(page, backend().adapter, { selectable: true });
    boxOf(table, 'Sélectionner Person 001').click();
    await until(() => has(table, 'button', 'Effacer la sélection'), 'the way back is French');
    boxOf(table, 'Sélectionner tous les utilisateurs affichés ici').click();
    await until(() => spokenIn(table).includes('25 utilisateurs sélectionnés'), 'the count is French');
  });

  it('has nothing that axe finds', async () => {
    const table = await selectable();
    box(table, '001').click();
    await says(table, '1 user selected');
    expect(rowOf(table, '001 Person').isConnected).to.equal(true);
    await expect(table).to.be.accessible();
  });
});

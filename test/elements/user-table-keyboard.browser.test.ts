import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { backend, crowd, focusedName, namesIn, press, rowOf, tableOf, until } from '../support/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole } from '../support/roles.js';

const navigable = (properties: Partial<UserTable> = {}) =>
  tableOf(backend().adapter, { rowNavigation: true, ...properties });

/** The row that has the focus, by its user's name. */
function focusedRow(table: UserTable): string {
  const { activeElement } = table.renderRoot as ShadowRoot;
  return activeElement instanceof HTMLTableRowElement
    ? (namesIn(table).find((name) => rowOf(table, name) === activeElement) ?? '')
    : '';
}
const moves = (table: UserTable, name: string) =>
  until(() => focusedRow(table) === name, `${name} has the focus`);
/** The rows that Tab comes to. */
const tabStops = (table: UserTable) => namesIn(table).filter((name) => rowOf(table, name).tabIndex === 0);

/** Whom somebody asked to edit, one after the other. */
function editedIn(table: UserTable): string[] {
  const ids: string[] = [];
  table.addEventListener('user-edit', (event) => {
    event.preventDefault();
    ids.push(event.user.id);
  });
  return ids;
}
const edits = (ids: readonly string[], wanted: readonly string[]) =>
  until(() => ids.join() === wanted.join(), `asked to edit ${wanted.join()}`);

describe('rows of user-table by the keyboard', () => {
  it('do not take the focus unless the host wants it', async () => {
    const table = await tableOf(backend().adapter);
    const row = rowOf(table, '001 Person');
    row.focus();
    expect(focusedRow(table)).to.equal('');
    table.rowNavigation = true;
    await until(() => row.tabIndex === 0, 'it can take the focus');
    row.focus();
    expect(focusedRow(table)).to.equal('001 Person');
  });

  it('have one stop for Tab, before what is in the row', async () => {
    const table = await navigable();
    expect(tabStops(table)).to.deep.equal(['001 Person']);
    getByRole(table, 'button', { name: 'Active' }).focus();
    await sendKeys({ press: 'Tab' });
    await moves(table, '001 Person');
    await sendKeys({ press: 'ArrowDown' });
    await moves(table, '002 Person');
    expect(tabStops(table)).to.deep.equal(['002 Person']);
  });

  it('are come back to by Tab where somebody was last, by whatever way', async () => {
    const table = await navigable();
    rowOf(table, '004 Person').focus();
    await until(() => tabStops(table).join() === '004 Person', 'Tab comes there');
  });

  it('go to the last one that is there, in a list that only goes on', async () => {
    const { adapter } = backend(120, { capabilities: { paging: ['cursor'] } });
    const table = await tableOf(adapter, { rowNavigation: true, view: 'scroll' });
    rowOf(table, '001 Person').focus();
    await sendKeys({ press: 'End' });
    // As many as have come by now: a page, or more of them.
    const lastOfPages = ['050 Person', '100 Person', '120 Person'];
    await until(() => lastOfPages.includes(focusedRow(table)), 'the last one has the focus');
  });

  it('keep the focus while one list scrolls, as long as they are there', async () => {
    const table = await tableOf(backend(120).adapter, { rowNavigation: true, view: 'scroll' });
    const row = rowOf(table, '012 Person');
    row.focus({ preventScroll: true });
    row.closest('[role="region"]')?.scrollBy(0, 10 * row.offsetHeight);
    await until(() => !namesIn(table).includes('002 Person'), 'others have gone');
    expect(focusedRow(table)).to.equal('012 Person');
  });

  it('are gone through by the arrows, and end at the ends', async () => {
    const table = await navigable({ pageSize: 10 });
    rowOf(table, '001 Person').focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(focusedRow(table)).to.equal('001 Person');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await moves(table, '003 Person');
    await sendKeys({ press: 'ArrowUp' });
    await moves(table, '002 Person');
    await sendKeys({ press: 'End' });
    await moves(table, '010 Person');
    await sendKeys({ press: 'ArrowDown' });
    expect(focusedRow(table)).to.equal('010 Person');
    await sendKeys({ press: 'Home' });
    await moves(table, '001 Person');
  });

  it('are gone through by pages of the screen, each row in sight', async () => {
    const table = await navigable({ pageSize: 100 });
    rowOf(table, '001 Person').focus();
    await sendKeys({ press: 'PageDown' });
    await until(() => !['', '001 Person'].includes(focusedRow(table)), 'it moved');
    const there = focusedRow(table);
    const step = namesIn(table).indexOf(there);
    expect(step).to.be.greaterThan(2);
    expect(step).to.be.lessThan(40);
    await sendKeys({ press: 'PageDown' });
    await moves(table, namesIn(table)[2 * step] ?? '');
    const row = rowOf(table, focusedRow(table)).getBoundingClientRect();
    const head = getByRole(table, 'columnheader', { name: 'Name' }).getBoundingClientRect();
    expect(row.top, 'below the headings').to.be.at.least(Math.floor(head.bottom) - 1);
    await sendKeys({ press: 'PageUp' });
    await moves(table, there);
    await sendKeys({ press: 'End' });
    await moves(table, '060 Person');
  });

  it('are edited by Enter', async () => {
    const table = await navigable();
    const ids = editedIn(table);
    rowOf(table, '002 Person').focus();
    await sendKeys({ press: 'Enter' });
    await edits(ids, ['u002']);
  });

  it('are not edited where that is not offered', async () => {
    const refusals = { update: { reason: 'managed-elsewhere' as const } };
    const users = crowd(4).map((user, index) => (index === 1 ? { ...user, refusals } : user));
    const table = await tableOf(backend(0, { users }).adapter, { rowNavigation: true });
    const ids = editedIn(table);
    const enter = async (name: string) => {
      rowOf(table, name).focus();
      await sendKeys({ press: 'Enter' });
    };
    await enter('002 Person');
    await enter('003 Person');
    await edits(ids, ['u003']);
    table.readOnly = true;
    await table.updateComplete;
    await enter('004 Person');
    table.readOnly = false;
    await table.updateComplete;
    await enter('001 Person');
    await edits(ids, ['u003', 'u001']);
  });

  it('leave keys alone that are pressed inside, or with others', async () => {
    const table = await navigable();
    const ids = editedIn(table);
    const button = getByRole(rowOf(table, '001 Person'), 'button', { name: 'Edit' });
    button.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect((table.renderRoot as ShadowRoot).activeElement === button).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await edits(ids, ['u001']);
    rowOf(table, '001 Person').focus();
    await sendKeys({ press: 'Control+ArrowDown' });
    expect(focusedRow(table)).to.equal('001 Person');
    await sendKeys({ press: 'ArrowDown' });
    await moves(table, '002 Person');
    expect(ids, 'once, by the button').to.deep.equal(['u001']);
  });

  it('give the focus back to the button of their menu', async () => {
    const table = await tableOf(backend().adapter);
    const button = getByRole(rowOf(table, '003 Person'), 'button', { name: 'More actions' });
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focusedName() === 'Deactivate', 'the menu has the focus');
    await sendKeys({ press: 'Escape' });
    await until(() => (table.renderRoot as ShadowRoot).activeElement === button, 'its button has the focus');
  });

  it('have a stop for Tab on every page, also a shorter one', async () => {
    const table = await navigable({ pageSize: 25 });
    rowOf(table, '001 Person').focus();
    await sendKeys({ press: 'End' });
    await moves(table, '025 Person');
    press(table, 'Page 3');
    await until(() => namesIn(table)[0] === '051 Person', 'the last page is shown');
    expect(tabStops(table)).to.deep.equal(['060 Person']);
  });
});

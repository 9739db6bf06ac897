import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { getByRole } from '../support/roles.js';
import {
  backend,
  choose,
  focusedName,
  has,
  headingsIn,
  isChosen,
  openPanel,
  press,
  rowOf,
  shownIn,
  spokenIn,
  tableOf,
  until,
} from '../support/user-table.js';

const OURS = ['Name', 'E-mail', 'Phone', 'Role', 'Last login', 'Creation date', 'Active', 'Actions'];

const stands = (table: Element, headings: readonly string[]) =>
  until(() => JSON.stringify(headingsIn(table)) === JSON.stringify(headings), `headings: ${headings.join()}`);
const widthOf = (table: Element, name: string) =>
  Math.round(getByRole(table, 'columnheader', { name }).getBoundingClientRect().width);

describe('columns of user-table', () => {
  it('are hidden and shown again, each by its checkbox', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Columns');
    choose(panel, 'Phone');
    await stands(
      table,
      OURS.filter((name) => name !== 'Phone'),
    );
    expect(isChosen(panel, 'Phone')).to.equal(false);
    choose(panel, 'Phone');
    await stands(table, OURS);
  });

  it('keep one that is shown', async () => {
    const table = await tableOf(backend().adapter, { columns: ['name', 'email'] });
    const panel = await openPanel(table, 'Columns');
    choose(panel, 'Name');
    await stands(table, ['E-mail']);
    await until(
      () => getByRole<HTMLInputElement>(panel, 'checkbox', { name: 'E-mail' }).disabled,
      'it stays',
    );
    expect(getByRole<HTMLInputElement>(panel, 'checkbox', { name: 'Name' }).disabled).to.equal(false);
  });

  it('move by buttons, which keep the focus and say where the column stands', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Columns');
    getByRole(panel, 'button', { name: 'Move E-mail down' }).focus();
    await sendKeys({ press: 'Enter' });
    await stands(table, ['Name', 'Phone', 'E-mail', ...OURS.slice(3)]);
    await until(() => spokenIn(table).includes('E-mail is column 3 of 8.'), 'it is said');
    expect(focusedName()).to.equal('Move E-mail down');
    await sendKeys({ press: 'Enter' });
    await stands(table, ['Name', 'Phone', 'Role', 'E-mail', ...OURS.slice(4)]);
    getByRole(panel, 'button', { name: 'Move E-mail up' }).focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await stands(table, OURS);
    expect(focusedName()).to.equal('Move E-mail up');
  });

  it('go no further than the ends', async () => {
    const table = await tableOf(backend().adapter);
    let changes = 0;
    table.addEventListener('user-view-changed', () => (changes += 1));
    const panel = await openPanel(table, 'Columns');
    const up = getByRole(panel, 'button', { name: 'Move Name up' });
    expect(up.ariaDisabled).to.equal('true');
    up.click();
    press(panel, 'Move Actions down');
    expect(changes).to.equal(0);
    press(panel, 'Move Actions up');
    expect(changes).to.equal(1);
  });

  it('keep the widths that they take by themselves when they move or hide', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Columns');
    press(panel, 'Move E-mail up');
    choose(panel, 'Phone');
    await stands(table, ['E-mail', 'Name', ...OURS.slice(3)]);
    expect(table.viewState.columns?.some(({ width }) => width !== undefined)).to.equal(false);
    choose(panel, 'Phone');
    press(panel, 'Move E-mail down');
    await stands(table, OURS);
  });

  it('take the width that is typed, and the others keep theirs', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Columns');
    const before = widthOf(table, 'Role');
    const field = getByRole<HTMLInputElement>(panel, 'spinbutton', { name: 'Width of E-mail in pixels' });
    expect(field.valueAsNumber).to.equal(widthOf(table, 'E-mail'));
    field.focus();
    field.select();
    await sendKeys({ type: '333' });
    await sendKeys({ press: 'Enter' });
    await until(() => widthOf(table, 'E-mail') === 333, 'it is as wide');
    expect(widthOf(table, 'Role')).to.be.closeTo(before, 1);
  });

  it('take no width that nobody could read, and say which they took', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Columns');
    const field = () =>
      getByRole<HTMLInputElement>(panel, 'spinbutton', { name: 'Width of Phone in pixels' });
    const type = async (text: string) => {
      field().focus();
      field().select();
      await sendKeys({ type: text });
      await sendKeys({ press: 'Tab' });
    };
    await type('3');
    await until(() => widthOf(table, 'Phone') === 60, 'it is as narrow as can be');
    expect(field().valueAsNumber).to.equal(60);
    await type('99999');
    await until(() => widthOf(table, 'Phone') === 1000, 'it is as wide as can be');
    expect(field().valueAsNumber).to.equal(1000);
    field().focus();
    field().select();
    await sendKeys({ press: 'Delete' });
    await sendKeys({ press: 'Tab' });
    expect(field().valueAsNumber).to.equal(1000);
  });

  it('stand again as the host put them, widths too', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Columns');
    const before = widthOf(table, 'Phone');
    const field = getByRole<HTMLInputElement>(panel, 'spinbutton', { name: 'Width of Phone in pixels' });
    press(panel, 'Move E-mail up');
    choose(panel, 'Role');
    field.value = '400';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => widthOf(table, 'Phone') === 400, 'it is as wide');
    press(panel, 'Reset columns');
    await stands(table, OURS);
    expect(widthOf(table, 'Phone')).to.equal(before);
    await until(() => field.valueAsNumber === before, 'the field says so');
    expect(isChosen(panel, 'Role')).to.equal(true);
  });

  it('stand closer where the rows are compact', async () => {
    const table = await tableOf(backend().adapter);
    const height = () => rowOf(table, '001 Person').getBoundingClientRect().height;
    const comfortable = height();
    const panel = await openPanel(table, 'Columns');
    expect(isChosen(panel, 'Comfortable')).to.equal(true);
    choose(panel, 'Compact');
    await until(() => height() < comfortable, 'rows are lower');
    expect(table.viewState.density).to.equal('compact');
    choose(panel, 'Comfortable');
    await until(() => height() === comfortable, 'rows are as high as before');
  });

  it('of a density ask for nothing', async () => {
    const { adapter, queries } = backend();
    const table = await tableOf(adapter, { density: 'compact' });
    let told = 0;
    table.addEventListener('user-query-changed', () => (told += 1));
    const panel = await openPanel(table, 'Columns');
    expect(isChosen(panel, 'Compact')).to.equal(true);
    choose(panel, 'Comfortable');
    choose(panel, 'Phone');
    await stands(
      table,
      OURS.filter((name) => name !== 'Phone'),
    );
    expect([queries.length, told]).to.deep.equal([1, 0]);
    press(table, 'Name');
    await until(() => queries.length === 2, 'a sort is asked for');
    expect(told).to.equal(1);
  });

  it('without actions are offered without that column', async () => {
    const table = await tableOf(backend().adapter, { readOnly: true });
    const panel = await openPanel(table, 'Columns');
    expect(headingsIn(table)).to.deep.equal(OURS.slice(0, 7));
    expect(has(panel, 'checkbox', 'Actions')).to.equal(false);
    expect(has(panel, 'checkbox', 'Active')).to.equal(true);
  });

  it('speak French inside a French page', async () => {
    registerLocale(fr);
    const page = await fixture(html`<div lang="fr"></div>`);
    const table = await shownIn(page, backend().adapter);
    const panel = await openPanel(table, 'Colonnes');
    press(panel, 'Descendre E-mail');
    await until(() => spokenIn(table).includes('est la colonne 3 sur 8.'), 'it is said in French');
    expect(has(panel, 'radio', 'Compacte')).to.equal(true);
  });

  it('have nothing that axe finds', async () => {
    const table = await tableOf(backend().adapter);
    const panel = await openPanel(table, 'Columns');
    choose(panel, 'Compact');
    await expect(table).to.be.accessible();
  });

  it('open with the panel’s focus inside, which goes back to its button', async () => {
    const table = await tableOf(backend().adapter);
    await openPanel(table, 'Columns');
    await sendKeys({ press: 'Escape' });
    await until(() => !has(table, 'dialog', 'Columns'), 'the panel is closed');
    expect(focusedName()).to.equal('Columns');
  });
});

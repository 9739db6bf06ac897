import { expect, fixture, html } from '@open-wc/testing';
import type { User, UserAdapter } from '../../src/data/index.js';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import { backend, crowd, namesIn, rowOf, shownIn, tableOf, until } from '../support/user-table.js';

const WIDE = 1200;
const NARROW = 360;

/** A table in a container of a width, in CSS pixels. */
async function tableIn(width: number, adapter: UserAdapter, properties: Partial<UserTable> = {}) {
  const container = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  container.style.inlineSize = `${width}px`;
  const table = await shownIn(container, adapter, { pageSize: 5, ...properties });
  if (width === NARROW) await cardsIn(table);
  return { container, table };
}

/** What makes cards of rows is loaded when a table is first narrow. */
const cardsIn = (table: UserTable) =>
  until(() => getComputedStyle(getByRole(table, 'table')).display === 'block', 'rows are cards');

const scrollerIn = (table: UserTable) => getByRole(table, 'table').parentElement as HTMLElement;
const buttonsIn = (table: UserTable) => queryAllByRole(table, 'button').map(textOf).sort();
const pseudo = (element: Element) => getComputedStyle(element, '::before');

describe('The initials beside a name', () => {
  const people: User[] = crowd(4).map((user, index) => ({
    ...user,
    firstName: ['Ada', '', 'علي', '\u{1f600}a'][index] ?? '',
    lastName: ['lovelace', 'Plato', 'حسن', 'Smile'][index] ?? '',
  }));
  const avatarOf = (row: Element) => row.querySelector('[part~="avatar"]') as HTMLElement;

  it('are the first letters, whatever they are written in', async () => {
    const { adapter } = backend(0, { users: people });
    const table = await tableOf(adapter);
    const shown = [...table.renderRoot.querySelectorAll('tbody tr')].map(
      (row) => avatarOf(row).dataset['initials'],
    );
    expect(shown.toSorted()).to.deep.equal(['lA', 'P', 'حع', 'S\u{1f600}'].toSorted());
    expect(pseudo(avatarOf(rowOf(table, 'lovelace Ada'))).content).to.equal('"lA"');
  });

  it('are no part of the name of the row, and are not copied with it', async () => {
    const { adapter } = backend(3);
    const table = await tableOf(adapter);
    expect(namesIn(table)).to.deep.equal(['001 Person', '002 Person', '003 Person']);
    const row = rowOf(table, '001 Person');
    expect(row.querySelector('th')?.textContent).not.to.contain('0P');
    // The control: as text that is not hidden they would be.
    avatarOf(row).textContent = '0P';
    avatarOf(row).removeAttribute('aria-hidden');
    expect(queryByRole(table, 'rowheader', { name: '001 Person' }) === undefined).to.equal(true);
  });

  it('go when their size is nothing', async () => {
    const { adapter } = backend(3);
    const table = await tableOf(adapter);
    const avatar = avatarOf(rowOf(table, '001 Person'));
    expect(parseFloat(pseudo(avatar).inlineSize)).to.equal(28);
    table.style.setProperty('--rolecall-avatar-size', '0rem');
    expect(parseFloat(pseudo(avatar).inlineSize)).to.equal(0);
  });
});

describe('In a narrow container', () => {
  it('rows are cards that need no scrolling to the side', async () => {
    const { adapter } = backend(5);
    const { container, table } = await tableIn(NARROW, adapter, { selectable: true });
    const scroller = scrollerIn(table);
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
    const cells = [...rowOf(table, '001 Person').querySelectorAll('td:not(.selection)')];
    const tops = cells.map((cell) => cell.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...new Set(tops)].toSorted((a, b) => a - b));
    // The control: in a wide one they stand beside each other.
    container.style.inlineSize = `${WIDE}px`;
    expect(new Set(cells.map((cell) => cell.getBoundingClientRect().top)).size).to.equal(1);
  });

  it('each line says what it is, for the eye; the name and the buttons speak for themselves', async () => {
    const { adapter } = backend(5);
    const { container, table } = await tableIn(NARROW, adapter, {
      selectable: true,
      columns: ['name', 'email', { id: 'team', heading: 'The "A" team', text: () => 'A' }, 'actions'],
    });
    const labels = () =>
      [...rowOf(table, '001 Person').cells].map((cell) => /^"(.*)" \/ ""$/.exec(pseudo(cell).content)?.[1]);
    expect(labels()).to.deep.equal([undefined, undefined, 'E-mail', 'The \\"A\\" team', undefined]);
    container.style.inlineSize = `${WIDE}px`;
    expect(labels().filter(Boolean)).to.deep.equal([]);
  });

  it('everything that can be done in a wide one can be done', async () => {
    const { adapter } = backend(5);
    const { container, table } = await tableIn(WIDE, adapter, { selectable: true });
    const before = buttonsIn(table);
    expect(before.length).to.be.greaterThan(20);
    container.style.inlineSize = `${NARROW}px`;
    await cardsIn(table);
    expect(buttonsIn(table)).to.deep.equal(before);
    expect(queryAllByRole(table, 'checkbox')).to.have.length(6);
    const hidden = queryAllByRole(table, 'button').filter(
      (button) => button.getBoundingClientRect().width < 24,
    );
    expect(hidden.map(textOf)).to.deep.equal([]);
  });

  it('one list that scrolls has cards of one height, and shows as many as it says', async () => {
    const { adapter } = backend(200);
    const { container, table } = await tableIn(NARROW, adapter, { view: 'scroll' });
    const heights = () =>
      new Set(
        [...table.renderRoot.querySelectorAll('tbody tr')].map((row) =>
          Math.round(row.getBoundingClientRect().height),
        ),
      );
    await until(() => heights().size === 1 && [...heights()][0] !== 45, 'rows are cards');
    const [height = 0] = heights();
    expect(height).to.be.greaterThan(200);
    const room = () => table.renderRoot.querySelector('tbody')?.getBoundingClientRect().height ?? 0;
    await until(() => Math.abs(room() - 200 * height) < 200, 'there is room for all of them');
    container.style.inlineSize = `${WIDE}px`;
    await until(() => Math.abs(room() - 200 * 45) < 200, 'there is room for rows');
  });
});

describe('The accent alone', () => {
  const ACCENTS = ['#4f46e5', '#facc15', '#000', '#fff', '#0f766e', '#f472b6', '#ef4444', '#00ff00'];

  for (const scheme of ['light', 'dark'])
    for (const accent of ACCENTS) {
      it(`${accent} re-colours what follows it so that it can be read, in ${scheme}`, async () => {
        const { adapter } = backend(3);
        const { container, table } = await tableIn(WIDE, adapter, { selectable: true });
        container.style.colorScheme = scheme;
        container.style.setProperty('--rolecall-color-accent', accent);
        const colour = (name: string) => rgb(table, `var(--_${name})`);
        expect(contrast(colour('on-accent'), colour('accent'))).to.be.at.least(4.5);
        expect(contrast(colour('accent-text'), colour('surface'))).to.be.at.least(4.5);
        for (const under of ['surface', 'hover', 'selected', 'sunken']) {
          expect(contrast(colour('text'), colour(under)), `text on ${under}`).to.be.at.least(7);
          expect(contrast(colour('muted'), colour(under)), `muted on ${under}`).to.be.at.least(4.5);
        }
        const avatar = table.renderRoot.querySelector('[part~="avatar"]') as HTMLElement;
        const { color, backgroundColor } = pseudo(avatar);
        expect(contrast(rgb(table, color), rgb(table, backgroundColor))).to.be.at.least(4.5);
      });
    }

  it('would be found to be hard to read', async () => {
    const { adapter } = backend(3);
    const { table } = await tableIn(WIDE, adapter);
    table.style.setProperty('--rolecall-color-accent', '#facc15');
    table.style.setProperty('--rolecall-color-on-accent', '#fff');
    expect(contrast(rgb(table, 'var(--_on-accent)'), rgb(table, 'var(--_accent)'))).to.be.below(2);
  });

  it('selected rows show it', async () => {
    const { adapter } = backend(3);
    const table = await tableOf(adapter, { selectable: true });
    const background = (name: string) => getComputedStyle(rowOf(table, name)).backgroundColor;
    getByRole(table, 'checkbox', { name: 'Select Person 001' }).click();
    await until(() => background('001 Person') !== background('002 Person'), 'the row is tinted');
  });
});

/** A colour as it is inside an element, as the screen has it: red, green and blue up to 255. */
function rgb(table: UserTable, color: string): number[] {
  const probe = document.createElement('i');
  probe.style.color = color;
  table.renderRoot.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.fillStyle = resolved;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** The contrast ratio of two colours (WCAG 2.2). */
function contrast(one: number[], other: number[]): number {
  const luminance = (color: number[]) => {
    const [r = 0, g = 0, b = 0] = color.map((part) =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

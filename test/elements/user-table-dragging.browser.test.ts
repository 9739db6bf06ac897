import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { getByRole } from '../support/roles.js';
import { backend, headingsIn, shownIn, tableOf, until } from '../support/user-table.js';

const COLUMNS = ['name', 'email', 'phone', 'role'] as const;

const headingOf = (table: Element, name: string) =>
  getByRole(table, 'columnheader', { name }).getBoundingClientRect();
const widthOf = (table: Element, name: string) => Math.round(headingOf(table, name).width);
const stands = (table: Element, headings: readonly string[]) =>
  until(() => JSON.stringify(headingsIn(table)) === JSON.stringify(headings), `headings: ${headings.join()}`);

async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const at = ([x, y]: readonly [number, number]): [number, number] => [Math.round(x), Math.round(y)];
  await sendMouse({ type: 'move', position: at(from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]) });
  await sendMouse({ type: 'move', position: at(to) });
  await sendMouse({ type: 'up' });
}

const middle = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
/** The edge at which a column ends, where it is taken to make it wider. */
const edge = ({ left, right, top, height }: DOMRect, rightToLeft = false) =>
  [rightToLeft ? left + 3 : right - 3, top + height / 2] as const;

describe('dragging in user-table', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => resetMouse());

  it('a heading puts its column where it is dropped, either way', async () => {
    const table = await tableOf(backend().adapter, { columns: COLUMNS });
    await drag(middle(headingOf(table, 'Role')), middle(headingOf(table, 'E-mail')));
    await stands(table, ['Name', 'Role', 'E-mail', 'Phone']);
    await drag(middle(headingOf(table, 'Name')), middle(headingOf(table, 'Phone')));
    await stands(table, ['Role', 'E-mail', 'Phone', 'Name']);
  });

  it('a heading sorts nothing, and tells the host of the columns alone', async () => {
    const { adapter, queries } = backend();
    const table = await tableOf(adapter, { columns: COLUMNS });
    const told: string[] = [];
    for (const type of ['user-view-changed', 'user-query-changed']) {
      table.addEventListener(type, () => told.push(type));
    }
    await drag(middle(headingOf(table, 'Role')), middle(headingOf(table, 'Name')));
    await stands(table, ['Role', 'Name', 'E-mail', 'Phone']);
    expect(told).to.deep.equal(['user-view-changed']);
    expect(queries.length).to.equal(1);
    getByRole(table, 'button', { name: 'Name' }).click();
    expect(told).to.contain('user-query-changed');
  });

  it('a heading to another table, or beside the headings, moves nothing', async () => {
    const page = await fixture(html`<div lang="en"></div>`);
    const one = await shownIn(page, backend(3).adapter, { columns: COLUMNS });
    const two = await shownIn(page, backend(3).adapter, { columns: COLUMNS });
    await drag(middle(headingOf(one, 'Name')), middle(headingOf(two, 'Role')));
    await drag(middle(headingOf(one, 'Role')), [600, 780]);
    // What was let go elsewhere is no longer held: the next drag is of its own column.
    await drag(middle(headingOf(one, 'Phone')), middle(headingOf(one, 'Name')));
    await stands(one, ['Phone', 'Name', 'E-mail', 'Role']);
    expect(headingsIn(two)).to.deep.equal(['Name', 'E-mail', 'Phone', 'Role']);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`the edge of a column makes it wider and narrower: ${dir}`, async () => {
      const page = await fixture(html`<div lang="en" dir=${dir}></div>`);
      const table = await shownIn(page, backend().adapter, { columns: COLUMNS });
      const isRtl = dir === 'rtl';
      const outwards = isRtl ? -1 : 1;
      let changes = 0;
      table.addEventListener('user-view-changed', () => (changes += 1));
      const before = widthOf(table, 'E-mail');
      const [x, y] = edge(headingOf(table, 'E-mail'), isRtl);
      await drag([x, y], [x + outwards * 70, y]);
      await until(() => Math.abs(widthOf(table, 'E-mail') - before - 70) <= 2, 'it is wider');
      const wider = widthOf(table, 'E-mail');
      const [from] = edge(headingOf(table, 'E-mail'), isRtl);
      await drag([from, y], [from - outwards * 40, y]);
      await until(() => Math.abs(wider - widthOf(table, 'E-mail') - 40) <= 2, 'it is narrower');
      expect(changes).to.equal(2);
      expect(headingsIn(table)).to.deep.equal(['Name', 'E-mail', 'Phone', 'Role']);
    });
  }

  it('the edge of a column leaves the others as wide as they were', async () => {
    const table = await tableOf(backend().adapter, { columns: COLUMNS });
    const others = () => ['Name', 'Phone', 'Role'].map((name) => widthOf(table, name));
    const before = others();
    const [x, y] = edge(headingOf(table, 'E-mail'));
    await drag([x, y], [x + 120, y]);
    await until(
      () => table.viewState.columns?.some(({ id, width }) => id === 'email' && width),
      'it has a width',
    );
    others().forEach((width, index) => expect(width).to.be.closeTo(before[index] ?? 0, 1));
  });

  it('the edge of a column makes it no narrower than can be used', async () => {
    const table = await tableOf(backend().adapter, { columns: COLUMNS });
    const [x, y] = edge(headingOf(table, 'E-mail'));
    await drag([x, y], [10, y]);
    await until(() => widthOf(table, 'E-mail') === 60, 'it is as narrow as can be');
  });

  it('an edge that is pressed and let go changes nothing', async () => {
    const table = await tableOf(backend().adapter, { columns: COLUMNS });
    let changes = 0;
    table.addEventListener('user-view-changed', () => (changes += 1));
    const [x, y] = edge(headingOf(table, 'E-mail'));
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
    expect(changes).to.equal(0);
    await drag([x, y], [x + 30, y]);
    expect(changes).to.equal(1);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { de } from '../../src/localization/locales/de.js';
import { fr } from '../../src/localization/locales/fr.js';
import { getByRole, queryAllByRole } from '../support/roles.js';
import { shownIn, until } from '../support/user-table.js';

registerLocale(de, fr);

/** What a page of 1280 px has for the table, in CSS pixels. */
const PAGE_1280 = 1230;

/** A table of people whose names are short and long, in a container of a width in CSS pixels. */
async function tableIn(width: number, { lang = 'en', dir = 'ltr', ...properties }: Partial<UserTable> = {}) {
  const container = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}></div>`);
  container.style.inlineSize = `${width}px`;
  const adapter = new InMemoryAdapter({ users: generateUsers(120), clients: DEMO_CLIENTS });
  const table = await shownIn(container, adapter, properties);
  const scroller = getByRole(table, 'table').parentElement as HTMLElement;
  return { table, scroller };
}

const firstRow = (table: UserTable) => queryAllByRole(table, 'rowheader')[0]?.parentElement as HTMLElement;
const outOfSight = (scroller: HTMLElement) => scroller.scrollWidth - scroller.clientWidth;

describe('A page of 1280 px', () => {
  for (const lang of ['en', 'de', 'fr'])
    for (const selectable of [false, true]) {
      if (lang !== 'en' && selectable) continue;
      it(`has room for all columns in ${lang}${selectable ? ', with boxes to tick' : ''}`, async () => {
        const { table, scroller } = await tableIn(PAGE_1280, { lang, selectable });
        expect(outOfSight(scroller)).to.equal(0);
        // The control: with names that do not wrap there would not be.
        for (const { style } of table.renderRoot.querySelectorAll<HTMLElement>(
          '.name, [part~="email"] > bdi',
        ))
          style.whiteSpace = 'nowrap';
        expect(outOfSight(scroller)).to.be.greaterThan(0);
      });
    }

  it('cuts off nothing of a long name or address', async () => {
    const { table } = await tableIn(PAGE_1280);
    const texts = [...table.renderRoot.querySelectorAll<HTMLElement>('.name, [part~="email"] > bdi')];
    const cut = (element: HTMLElement) => element.scrollWidth > element.clientWidth + 1;
    expect(texts).to.have.length(50);
    expect(texts.some(({ textContent }) => textContent.includes('Venkatanarasimharajuvaripeta'))).to.equal(
      true,
    );
    expect(texts.filter(cut)).to.have.length(0);
    // The control: on one line some would be.
    for (const { style } of texts) Object.assign(style, { whiteSpace: 'nowrap', maxInlineSize: '10rem' });
    expect(texts.filter(cut)).not.to.have.length(0);
  });
});

for (const dir of ['ltr', 'rtl']) {
  describe(`Where there is no room for all columns, ${dir}`, () => {
    const isInSight = (element: Element, scroller: HTMLElement) => {
      const [box, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
      return box.left >= view.left && box.right <= view.right;
    };

    it('name and actions stay in sight, however far it is scrolled', async () => {
      const { table, scroller } = await tableIn(800, { dir });
      const row = firstRow(table);
      const edit = getByRole(row, 'button', { name: 'Edit' });
      const status = row.querySelector('[part~="phone"]') as HTMLElement;
      const seen = { edit: 0, name: 0, phone: 0 };
      for (const share of [0, 0.5, 1]) {
        scroller.scrollLeft = share * outOfSight(scroller) * (dir === 'rtl' ? -1 : 1);
        seen.edit += Number(isInSight(edit, scroller));
        seen.name += Number(isInSight(row.querySelector('.name') as HTMLElement, scroller));
        seen.phone += Number(isInSight(status, scroller));
      }
      // The control: a cell between them does not.
      expect(seen).to.deep.equal({ edit: 3, name: 3, phone: seen.phone });
    });

    for (const width of [700, 800]) {
      it(`what the keyboard comes to is beside what stays in sight, ${width} px wide`, async () => {
        const { table, scroller } = await tableIn(width, { dir, selectable: true });
        const controls = () => [
          ...table.renderRoot.querySelectorAll<HTMLElement>('.scroller :is(button, input):not(:disabled)'),
        ];
        const isCovered = (control: HTMLElement) => {
          control.focus();
          const { left, top, width: across, height } = control.getBoundingClientRect();
          const root = control.getRootNode() as ShadowRoot;
          return [0.1, 0.5, 0.9].some((share) => {
            const at = root.elementFromPoint(left + across * share, top + height / 2);
            return !control.contains(at) && !at?.contains(control);
          });
        };
        expect(controls().length).to.be.greaterThan(60);
        await until(() => controls().every((control) => !isCovered(control)), 'nothing is covered');
        expect(controls().toReversed().filter(isCovered)).to.have.length(0);
        // The control: where nothing is done about it, some are.
        scroller.addEventListener('focusin', (event) => event.stopImmediatePropagation(), { capture: true });
        expect([...controls(), ...controls().toReversed()].filter(isCovered)).not.to.have.length(0);
      });
    }
  });
}

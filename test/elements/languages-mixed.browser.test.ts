import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { ar } from '../../src/localization/locales/ar.js';
import { fr } from '../../src/localization/locales/fr.js';
import { textOf } from '../support/roles.js';
import { backend, headingsIn, shownIn, until } from '../support/user-table.js';

registerLocale(ar);
registerLocale(fr);

const { lang, dir } = document.documentElement;
const words = (table: UserTable) => ({ name: headingsIn(table)[0], actions: headingsIn(table).at(-1) });
const wordsOf = ({ terms }: typeof fr) => ({ name: terms.columnName, actions: terms.columnActions });
const pages = (table: UserTable) =>
  textOf(table.shadowRoot?.querySelector<HTMLElement>('[part~=pager]') ?? table);
/** On which side of the table the column of names is. */
const isNameLeft = (table: UserTable) => {
  const [first, ...others] = table.shadowRoot?.querySelectorAll('thead th') ?? [];
  const left = first?.getBoundingClientRect().left ?? NaN;
  return others.every((other) => left < other.getBoundingClientRect().left);
};

describe('Several languages on one page', () => {
  afterEach(() => {
    Object.assign(document.documentElement, { lang, dir });
  });

  it('leave a part in French as it is in a page in Arabic, and in its own direction', async () => {
    Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' });
    const page = await fixture(
      html`<div>
        <div class="whole"></div>
        <div class="part" lang="fr" dir="ltr"></div>
      </div>`,
    );
    const whole = await shownIn(page.querySelector('.whole') ?? page, backend().adapter);
    const part = await shownIn(page.querySelector('.part') ?? page, backend().adapter);
    expect(words(whole)).to.deep.equal(wordsOf(ar));
    expect(words(part)).to.deep.equal(wordsOf(fr));
    expect([isNameLeft(whole), isNameLeft(part)]).to.deep.equal([false, true]);
    expect(pages(whole)).not.to.equal(pages(part));
  });

  it('stand side by side, and each follows its own part of the page alone', async () => {
    const page = await fixture(
      html`<div>
        <div class="one" lang="en"></div>
        <div class="other" lang="fr"></div>
      </div>`,
    );
    const [left, right] = page.children;
    if (!left || !right) throw new Error('The page has two parts.');
    const one = await shownIn(left, backend().adapter);
    const other = await shownIn(right, backend().adapter);
    expect(words(other)).to.deep.equal(wordsOf(fr));
    const before = words(one);
    expect(before).not.to.deep.equal(words(other));
    right.setAttribute('lang', 'ar');
    await until(() => words(other).name === ar.terms.columnName, 'the other is in Arabic');
    expect(words(one)).to.deep.equal(before);
  });

  it('writes dates as their language does, whatever the direction of the page', async () => {
    const page = await fixture(html`<div lang="fr" dir="rtl"></div>`);
    const table = await shownIn(page, backend().adapter);
    const date = table.shadowRoot?.querySelector<HTMLElement>('[part~=creation-date] time');
    const text = [...(date?.childNodes ?? [])].find(({ nodeType }) => nodeType === Node.TEXT_NODE) as Text;
    const left = (at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    const isDayFirst = () => left(0) < left(text.length - 1);
    expect(text.data).to.match(/^\d+ \D+ \d{4}$/);
    expect(isDayFirst()).to.equal(true);
    // The control: as a part of the text around it, it would not be.
    date?.style.setProperty('unicode-bidi', 'normal');
    expect(isDayFirst()).to.equal(false);
  });
});

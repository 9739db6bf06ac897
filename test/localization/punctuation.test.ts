import { describe, expect, it } from 'vitest';
import {
  colon,
  listed,
  localeFor,
  mailText,
  registerLocale,
  sentences,
} from '../../src/localization/index.js';
import { allLocales } from '../../src/localization/locales/all.js';
import { ar } from '../../src/localization/locales/ar.js';
import { ja } from '../../src/localization/locales/ja.js';

registerLocale(ar, ja);

const LATIN = /,/;

describe('What stands one after the other', () => {
  it.each([
    ['en', 'A, B, C'],
    ['de', 'A, B, C'],
    ['ar', 'A وB وC'],
    ['fa', 'A،\u200f B،\u200f C'],
    ['ja', 'A、B、C'],
    ['zh-Hans', 'A、B、C'],
    ['zh-TW', 'A、B、C'],
    ['ru', 'A, B, C'],
  ])('is joined as it is in %s', (lang, text) => {
    expect(listed(lang, ['A', 'B', 'C'])).toBe(text);
  });

  it('has a sign between in every language, and none around one', () => {
    for (const lang of ['en', ...allLocales.map((locale) => locale.lang)]) {
      expect(listed(lang, ['A', 'B']), lang).toMatch(/^A\W.*B$/s);
      expect([listed(lang, ['A']), listed(lang, [])], lang).toEqual(['A', '']);
    }
  });

  it.each([
    ['ar', 'أُرسلت الدعوة: 1 وأُعيد الإرسال: 2'],
    ['ja', '1に招待、2に再送信'],
  ])('is so where a mail stands, in %s', (lang, text) => {
    const mail = { status: 'sent', firstSentAt: '1', sentAt: '2' } as const;
    const told = mailText({ terms: localeFor(lang).terms, lang }, mail, true, (iso) => iso);
    expect(told).toBe(text);
    expect(told).not.toMatch(LATIN);
    // The control: in English it has one.
    expect(mailText({ terms: localeFor('en').terms, lang: 'en' }, mail, true, (iso) => iso)).toMatch(LATIN);
  });
});

describe('Colons and full stops', () => {
  it.each([
    ['en', 'A: B', 'A. B.'],
    ['fr', 'A\u00a0: B', 'A. B.'],
    ['ar', 'A: B', 'A. B.'],
    ['hi', 'A: B', 'A। B।'],
    ['ja', 'A：B', 'A。B。'],
    ['zh-Hant', 'A：B', 'A。B。'],
  ])('are those of %s', (lang, labelled, stopped) => {
    expect(`A${colon(lang)}B`).toBe(labelled);
    expect(sentences(lang, ['A', 'B'])).toBe(stopped);
  });

  it('are those that the words of the language have themselves', () => {
    for (const { lang } of [{ lang: 'en' }, { lang: 'ar' }, { lang: 'ja' }])
      expect(localeFor(lang).terms.removeFilter('x'), lang).toContain(`${colon(lang)}x`);
  });
});

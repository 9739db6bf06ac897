import { describe, expect, it } from 'vitest';
import { loadTerms, localeFor, registerLocale } from '../../src/localization/index.js';
import { formWords } from '../../src/localization/form-words.js';
import { importTerms } from '../../src/localization/locales/en-import.js';
import { en } from '../../src/localization/locales/en.js';
import { pseudo } from '../../src/localization/locales/pseudo.js';
import { leavesOf } from './support/language-checks.js';

const { terms } = pseudo;
const leaves = (words: object) =>
  leavesOf({ lang: 'en', terms: words, formTerms: {}, importTerms: {}, bulkTerms: {} });
const texts = (words: object) =>
  [...leaves(words).values()].filter((value): value is string => typeof value === 'string');

describe('The pseudo-language', () => {
  it('has all the terms of English, each accented and in brackets', () => {
    expect([...leaves(terms).keys()]).toEqual([...leaves(en.terms).keys()]);
    expect(texts(terms).filter((text) => !/^⟦[^a-z]+⟧$/i.test(text))).toEqual([]);
    expect(terms.users).toBe('⟦Úúšééŕš⟧');
  });

  it('is longer than English by about 40 %', () => {
    const length = (words: object) => texts(words).join('').length;
    expect(length(terms) / length(en.terms)).toBeGreaterThan(1.3);
    expect(length(terms) / length(en.terms)).toBeLessThan(1.5);
  });

  it('leaves names and numbers readable', () => {
    registerLocale(pseudo);
    expect(terms.removed('Ada Lovelace')).toBe('⟦Ada Lovelace ŵááš ŕééɱóóṽééð.⟧');
    expect(terms.found(1234, true)).toMatch(/ 1,234 /);
    expect(formWords('en-XA').changedFrom('Role', 'Viewer', 'Admin')).toBe('⟦Role: Viewer → Admin⟧');
  });

  it('tells a direction in its own words, since no name is one', () => {
    expect(terms.sortedBy('Name', 'descending')).toMatch(/^⟦[^a-z]+ Name, ðééšçééñðííñĝ\.⟧$/);
  });

  it('brings the words that are loaded late', async () => {
    registerLocale(pseudo);
    expect(localeFor('en-XA')).toBe(pseudo);
    const late = await loadTerms('importTerms', 'en-XA');
    expect(late.exporting(5)).toMatch(/^⟦5 [^a-z]+⟧$/);
    expect(late.back).not.toBe(importTerms.back);
    expect((await loadTerms('bulkTerms', 'en-XA')).undo).toBe('⟦Úúñðóó⟧');
  });

  it('is met by no page that does not ask for it', () => {
    expect(localeFor('en')).toBe(en);
    expect(localeFor('en-GB')).toBe(en);
  });
});

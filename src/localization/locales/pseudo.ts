import type { BulkTerms } from '../bulk-terms.js';
import type { FormTerms } from '../form-terms.js';
import type { ImportTerms, Locale, Terms } from '../terms.js';
import { en } from './en.js';
import { formTerms } from './en-form.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';

/** The first of the characters for private use, which stand for the arguments while the words around them are accented. */
const PRIVATE_USE = 0xe000;
/** Arguments that are words of English rather than names. */
const OUR_WORDS: readonly unknown[] = ['ascending', 'descending'];

/** Accented, in brackets, and as much longer as a language may be: each vowel stands twice. */
function accented(text: string): string {
  const letters = text.replace(/[a-z]/gi, (letter) => {
    const accent = ACCENTED.charAt(LETTERS.indexOf(letter));
    return /[aeiouy]/i.test(letter) ? accent + accent.toLowerCase() : accent;
  });
  return `⟦${letters}⟧`;
}

function pseudonym(value: unknown): unknown {
  if (typeof value === 'string') return accented(value);
  if (typeof value === 'function') return pseudonymOf(value as (...args: readonly unknown[]) => string);
  const entries = Object.entries(value as object).map(([key, inner]) => [key, pseudonym(inner)] as const);
  return Object.fromEntries(entries);
}

/** A sentence in which what it is given stays readable. */
function pseudonymOf(term: (...args: readonly unknown[]) => string) {
  return (...args: readonly unknown[]): string => {
    const isGiven = (place: number) => typeof args[place] === 'string' && !OUR_WORDS.includes(args[place]);
    const marked = args.map((arg, place) =>
      isGiven(place) ? String.fromCodePoint(PRIVATE_USE + place) : arg,
    );
    return accented(term(...marked)).replace(/[\ue000-\ue0ff]/g, (mark) =>
      String(args[mark.charCodeAt(0) - PRIVATE_USE]),
    );
  };
}

/**
 * English made strange, for whoever works on a page: `⟦Ñéêŵ…⟧`. What stands there without brackets comes from no term; what lacks
 * its last bracket is clipped, since every text is about 40 % longer; and a sentence glued together has brackets inside.
 * It is made of the English words at run time, and is for no reader: register it beside the others while you develop.
 *
 * @example
 * import { pseudo } from 'rolecall/locales/pseudo';
 * registerLocale(pseudo);
 * document.documentElement.lang = 'en-XA';
 */
export const pseudo: Locale = {
  lang: 'en-XA',
  terms: pseudonym(en.terms) as Terms,
  formTerms: pseudonym(formTerms) as FormTerms,
  importTerms: async () => pseudonym((await import('./en-import.js')).importTerms) as ImportTerms,
  bulkTerms: async () => pseudonym((await import('./en-bulk.js')).bulkTerms) as BulkTerms,
};

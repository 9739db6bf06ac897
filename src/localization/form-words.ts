import type { FormTerms } from './form-terms.js';
import { localeFor } from './locale-registry.js';
import { formTerms } from './locales/en-form.js';
import type { Locale, Terms } from './terms.js';

/** The words of a language with those of the form. */
export type FormWords = Terms & FormTerms;

const known = new WeakMap<Locale, FormWords>();

/**
 * The words of a language with those of the form. Not in the index, so that the English ones are loaded with the elements
 * that show them.
 */
export function formWords(lang: string): FormWords {
  const locale = localeFor(lang);
  let words = known.get(locale);
  if (!words) known.set(locale, (words = { ...locale.terms, ...(locale.formTerms ?? formTerms) }));
  return words;
}

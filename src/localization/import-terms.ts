import { localeFor } from './locale-registry.js';
import { en } from './locales/en.js';
import type { ImportTerms, Locale } from './terms.js';

const loaded = new WeakMap<Locale, ImportTerms>();

/** The words of import and export in a language, once {@link loadImportTerms} has brought them. */
export function importTermsFor(lang: string): ImportTerms | undefined {
  return loaded.get(localeFor(lang));
}

/** Brings the words of import and export in a language, or in English if it has none. Rejects if they cannot be loaded. */
export async function loadImportTerms(lang: string): Promise<ImportTerms> {
  const locale = localeFor(lang);
  const load = locale.importTerms ?? en.importTerms;
  const terms = loaded.get(locale) ?? (await load?.());
  if (!terms) throw new Error('English has these words.');
  loaded.set(locale, terms);
  return terms;
}

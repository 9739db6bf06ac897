import type { BulkTerms } from './bulk-terms.js';
import { localeFor } from './locale-registry.js';
import { en } from './locales/en.js';
import type { ImportTerms, Locale } from './terms.js';

/** Words that are loaded when they are first needed, by the name of what brings them in a {@link Locale}. */
export interface LateTerms {
  readonly importTerms: ImportTerms;
  readonly bulkTerms: BulkTerms;
}

const loaded = new WeakMap<Locale, Partial<LateTerms>>();

/** Such words in a language, if they came with it or {@link loadTerms} has brought them. */
export function loadedTerms<Kind extends keyof LateTerms>(
  kind: Kind,
  lang: string,
): LateTerms[Kind] | undefined {
  const locale = localeFor(lang);
  const terms: Locale[Kind] = locale[kind];
  return typeof terms === 'object' ? (terms as LateTerms[Kind]) : loaded.get(locale)?.[kind];
}

/** Brings such words in a language, or in English if it has none. Rejects if they cannot be loaded. */
export async function loadTerms<Kind extends keyof LateTerms>(
  kind: Kind,
  lang: string,
): Promise<LateTerms[Kind]> {
  const here = loadedTerms(kind, lang);
  if (here) return here;
  const locale = localeFor(lang);
  const load: Locale[Kind] = locale[kind] ?? en[kind];
  if (typeof load !== 'function') throw new Error('The words of English are loaded.');
  const terms = (await load()) as LateTerms[Kind];
  loaded.set(locale, { ...loaded.get(locale), [kind]: terms });
  return terms;
}

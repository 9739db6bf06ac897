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

/** Such words in a language, once {@link loadTerms} has brought them. */
export function loadedTerms<Kind extends keyof LateTerms>(
  kind: Kind,
  lang: string,
): LateTerms[Kind] | undefined {
  return loaded.get(localeFor(lang))?.[kind];
}

/** Brings such words in a language, or in English if it has none. Rejects if they cannot be loaded. */
export async function loadTerms<Kind extends keyof LateTerms>(
  kind: Kind,
  lang: string,
): Promise<LateTerms[Kind]> {
  const locale = localeFor(lang);
  const load: Locale[Kind] = locale[kind] ?? en[kind];
  const terms = loadedTerms(kind, lang) ?? ((await load?.()) as LateTerms[Kind] | undefined);
  if (!terms) throw new Error('English has these words.');
  loaded.set(locale, { ...loaded.get(locale), [kind]: terms });
  return terms;
}

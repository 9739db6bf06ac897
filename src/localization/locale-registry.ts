import { en } from './locales/en.js';
import type { LazyLocale, Locale } from './terms.js';

const locales = new Map<string, Locale | LazyLocale>([[en.lang, en]]);
/** What {@link localeFor} has found, by tag. */
const nearest = new Map<string, Locale | LazyLocale>();
const loading = new WeakSet<LazyLocale>();
const listeners = new Set<() => void>();

/**
 * Adds languages, or replaces their words. Elements that are on the page already change at once.
 *
 * @example
 * import { fr } from 'rolecall/locales/fr';
 * registerLocale(fr);
 *
 * @example <caption>Every language that Rolecall has, each loaded when an element first needs it.</caption>
 * import { allLocales } from 'rolecall/locales/all';
 * registerLocale(...allLocales);
 */
export function registerLocale(...added: readonly (Locale | LazyLocale)[]): void {
  for (const locale of added) locales.set(locale.lang.toLowerCase(), locale);
  nearest.clear();
  for (const listener of listeners) listener();
}

/**
 * The registered language nearest to a BCP 47 tag (RFC 4647, section 3.4 “Lookup”), else one of the same language and script:
 * Brazilian Portuguese for `pt-PT`, traditional Chinese for `zh-TW`. English if there is none, or while it is being loaded.
 */
export function localeFor(lang: string): Locale {
  let locale = nearest.get(lang);
  if (!locale) nearest.set(lang, (locale = lookUp(lang.toLowerCase()) ?? relative(lang) ?? en));
  if ('terms' in locale) return locale;
  void load(locale);
  return en;
}

function lookUp(tag: string): Locale | LazyLocale | undefined {
  for (const parts = tag.split('-'); parts.length > 0; parts.pop()) {
    const locale = locales.get(parts.join('-'));
    if (locale) return locale;
  }
  return undefined;
}

function relative(lang: string): Locale | LazyLocale | undefined {
  const wanted = new Intl.Locale(lang).maximize();
  return [...locales.values()].find((locale) => {
    const { language, script } = new Intl.Locale(locale.lang).maximize();
    return language === wanted.language && script === wanted.script;
  });
}

/** A language that could not be loaded stays as it is, so that not each rendering asks for it anew. */
async function load(lazy: LazyLocale): Promise<void> {
  if (loading.has(lazy)) return;
  loading.add(lazy);
  try {
    const locale = await lazy.load();
    // In the meantime the host may have registered other words.
    if (locales.get(lazy.lang.toLowerCase()) === lazy) registerLocale({ ...locale, lang: lazy.lang });
  } catch (cause) {
    console.error(`The words of “${lazy.lang}” could not be loaded; English stands in for them.`, cause);
  }
}

/** All languages that are registered and loaded. */
export function registeredLocales(): readonly Locale[] {
  return [...locales.values()].filter((locale) => 'terms' in locale);
}

/** Calls back whenever a language is registered or has been loaded, until the returned function is called. */
export function onLocaleRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

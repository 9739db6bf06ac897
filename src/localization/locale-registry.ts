import { en } from './locales/en.js';
import type { Locale } from './terms.js';

const locales = new Map<string, Locale>([[en.lang, en]]);
const listeners = new Set<() => void>();

/**
 * Adds languages, or replaces their words. Elements that are on the page already change at once.
 *
 * @example
 * import { fr } from 'rolecall/locales/fr';
 * registerLocale(fr);
 */
export function registerLocale(...added: readonly Locale[]): void {
  for (const locale of added) locales.set(locale.lang.toLowerCase(), locale);
  for (const listener of listeners) listener();
}

/** The registered language nearest to a BCP 47 tag (RFC 4647, section 3.4 “Lookup”); English if there is none. */
export function localeFor(lang: string): Locale {
  const parts = lang.toLowerCase().split('-');
  for (; parts.length > 0; parts.pop()) {
    const locale = locales.get(parts.join('-'));
    if (locale) return locale;
  }
  return en;
}

/** All languages that are registered. */
export function registeredLocales(): readonly Locale[] {
  return [...locales.values()];
}

/** Calls back whenever a language is registered, until the returned function is called. */
export function onLocaleRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

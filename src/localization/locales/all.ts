import type { LazyLocale } from '../terms.js';

/** Every language that Rolecall has besides English, each loaded when an element first needs it. */
export const allLocales: readonly LazyLocale[] = [
  { lang: 'fr', load: async () => (await import('./fr.js')).fr },
];

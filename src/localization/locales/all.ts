import type { LazyLocale } from '../terms.js';

/** Every language that Rolecall has besides English, each loaded when an element first needs it. */
export const allLocales: readonly LazyLocale[] = [
  { lang: 'ar', load: async () => (await import('./ar.js')).ar },
  { lang: 'cs', load: async () => (await import('./cs.js')).cs },
  { lang: 'de', load: async () => (await import('./de.js')).de },
  { lang: 'es', load: async () => (await import('./es.js')).es },
  { lang: 'fa', load: async () => (await import('./fa.js')).fa },
  { lang: 'fr', load: async () => (await import('./fr.js')).fr },
  { lang: 'he', load: async () => (await import('./he.js')).he },
  { lang: 'hi', load: async () => (await import('./hi.js')).hi },
  { lang: 'it', load: async () => (await import('./it.js')).it },
  { lang: 'ja', load: async () => (await import('./ja.js')).ja },
  { lang: 'ko', load: async () => (await import('./ko.js')).ko },
  { lang: 'nl', load: async () => (await import('./nl.js')).nl },
  { lang: 'pl', load: async () => (await import('./pl.js')).pl },
  { lang: 'pt-BR', load: async () => (await import('./pt-br.js')).ptBR },
  { lang: 'ru', load: async () => (await import('./ru.js')).ru },
  { lang: 'sv', load: async () => (await import('./sv.js')).sv },
  { lang: 'tr', load: async () => (await import('./tr.js')).tr },
  { lang: 'uk', load: async () => (await import('./uk.js')).uk },
  { lang: 'zh-Hans', load: async () => (await import('./zh-hans.js')).zhHans },
  { lang: 'zh-Hant', load: async () => (await import('./zh-hant.js')).zhHant },
];

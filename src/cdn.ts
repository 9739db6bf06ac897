// Before the elements are defined: those that stand in the page already are made then.
import './cdn/rest-in-markup.js';
import { registerLocale } from './localization/index.js';
import { allLocales } from './localization/locales/all.js';
import { fr } from './localization/locales/fr.js';

export { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from './adapters/in-memory/index.js';
export { RestAdapter } from './adapters/rest/index.js';
export * from './define/all.js';
export * from './index.js';

registerLocale(...allLocales, fr);

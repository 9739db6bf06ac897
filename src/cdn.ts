import { registerLocale } from './localization/index.js';
import { fr } from './localization/locales/fr.js';

export { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from './adapters/in-memory/index.js';
export { RestAdapter } from './adapters/rest/index.js';
export * from './define/all.js';
export * from './index.js';

registerLocale(fr);

export * from './context/index.js';
export * from './controllers/user-events.js';
export * from './data/index.js';
export * from './elements/role-badge/index.js';
export * from './elements/user-table/index.js';
export { registerLocale, type Locale, type Terms } from './localization/index.js';

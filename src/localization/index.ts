export type * from './bulk-terms.js';
export type * from './form-terms.js';
export * from './format.js';
export * from './late-terms.js';
export * from './locale-registry.js';
export { en } from './locales/en.js';
export * from './phone.js';
export * from './plural.js';
export type * from './terms.js';

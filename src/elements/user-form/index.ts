export * from './draft-storage.js';
export * from './user-form.events.js';
export * from './user-form.js';

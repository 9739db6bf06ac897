export * from './user-import.events.js';
export * from './user-import.js';

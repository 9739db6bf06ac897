export * from './user-management.events.js';
export * from './user-management.js';

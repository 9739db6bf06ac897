export * from './user-table.events.js';
export * from './user-table.js';

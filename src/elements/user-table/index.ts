export * from './user-table.events.js';
export * from './user-table.js';
export * from './user-table.types.js';

export * from './demo-clients.js';
export * from './generate-users.js';
export * from './in-memory-adapter.js';
export * from './options.js';

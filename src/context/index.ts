export * from './adapter-context.js';
export * from './default-adapter.js';
export * from './messages-context.js';

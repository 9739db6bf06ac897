import './define/all.js';

export { InMemoryAdapter, generateUsers } from './adapters/in-memory/index.js';
export { RestAdapter } from './adapters/rest/index.js';
export * from './index.js';

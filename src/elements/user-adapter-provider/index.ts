export * from './user-adapter-provider.js';

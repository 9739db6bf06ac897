export * from './role-permissions.js';

export * from './role-badge.js';

// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
export * from './reset-button.js';
export * from './role-badge.js';
export * from './role-permissions.js';
export * from './user-adapter-provider.js';
export * from './user-form.js';
export * from './user-import.js';
export * from './user-management.js';
export * from './user-table.js';

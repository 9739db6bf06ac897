export * from './controls.js';
export * from './dialog.js';
export * from './focus.js';
export * from './host.js';
export * from './message.js';
export * from './tokens.js';
export * from './visually-hidden.js';

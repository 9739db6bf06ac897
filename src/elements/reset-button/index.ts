export * from './reset-button.js';

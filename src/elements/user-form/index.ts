import type { UserForm } from './user-form.js';

export * from './draft-storage.js';
export * from './user-form.events.js';
export * from './user-form.js';

declare global {
  interface HTMLElementTagNameMap {
    'user-form': UserForm;
  }
}

import { UserForm } from '../elements/user-form/index.js';

if (!customElements.get('user-form')) customElements.define('user-form', UserForm);

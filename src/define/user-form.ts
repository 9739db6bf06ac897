import { UserForm } from '../elements/user-form/index.js';
import './role-permissions.js';

if (!customElements.get('user-form')) customElements.define('user-form', UserForm);

export { UserForm };

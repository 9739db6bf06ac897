import { tellOfOtherCopy } from '../elements/parts/other-copy.js';
import { UserForm } from '../elements/user-form/index.js';
import './role-permissions.js';

if (!customElements.get('user-form')) customElements.define('user-form', UserForm);
tellOfOtherCopy('user-form', UserForm);

export { UserForm };

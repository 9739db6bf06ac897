import { UserManagement } from '../elements/user-management/index.js';
import './user-import.js';
import './user-table.js';

if (!customElements.get('user-management')) customElements.define('user-management', UserManagement);

export { UserManagement };

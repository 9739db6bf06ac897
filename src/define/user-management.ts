import { tellOfOtherCopy } from '../elements/parts/other-copy.js';
import { setImportLoader } from '../elements/user-management/import-loader.js';
import { UserManagement } from '../elements/user-management/index.js';
import './user-table.js';

setImportLoader(() => import('./user-import.js'));

if (!customElements.get('user-management')) customElements.define('user-management', UserManagement);
tellOfOtherCopy('user-management', UserManagement);

export { UserManagement };

import { tellOfOtherCopy } from '../elements/parts/other-copy.js';
import { RolePermissions } from '../elements/role-permissions/index.js';

if (!customElements.get('role-permissions')) customElements.define('role-permissions', RolePermissions);
tellOfOtherCopy('role-permissions', RolePermissions);

export { RolePermissions };

import { RolePermissions } from '../elements/role-permissions/index.js';

if (!customElements.get('role-permissions')) customElements.define('role-permissions', RolePermissions);

export { RolePermissions };

import { tellOfOtherCopy } from '../elements/parts/other-copy.js';
import { RoleBadge } from '../elements/role-badge/index.js';

if (!customElements.get('role-badge')) customElements.define('role-badge', RoleBadge);
tellOfOtherCopy('role-badge', RoleBadge);

export { RoleBadge };

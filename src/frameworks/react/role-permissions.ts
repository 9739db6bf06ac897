// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import * as react from 'react';
import { createComponent } from '@lit/react';
import { RolePermissions as Element } from '../../define/role-permissions.js';

/** What a role, or several together, can and cannot do; with `from`, also what somebody would gain and lose who has the roles `from`. Needs no adapter. */
export const RolePermissions = /* @__PURE__ */ createComponent({
  react,
  tagName: 'role-permissions',
  elementClass: Element,
  displayName: 'RolePermissions',
  events: {},
});

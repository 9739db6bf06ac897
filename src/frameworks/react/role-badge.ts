// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import * as react from 'react';
import { createComponent } from '@lit/react';
import { RoleBadge as Element } from '../../define/role-badge.js';

/** A role, told by text, shape and colour. Where it is known what the role can and cannot do, the badge is a button that tells it: by mouse, touch and keyboard. */
export const RoleBadge = /* @__PURE__ */ createComponent({
  react,
  tagName: 'role-badge',
  elementClass: Element,
  displayName: 'RoleBadge',
  events: {},
});

// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import * as react from 'react';
import { createComponent } from '@lit/react';
import { UserAdapterProvider as Element } from '../../define/user-adapter-provider.js';

/** Hands an adapter, a client and a viewer to all elements below it. What it has none of itself it takes from a provider further up, so that a part of the page can have its own client with the adapter of the whole. */
export const UserAdapterProvider = /* @__PURE__ */ createComponent({
  react,
  tagName: 'user-adapter-provider',
  elementClass: Element,
  displayName: 'UserAdapterProvider',
  events: {},
});

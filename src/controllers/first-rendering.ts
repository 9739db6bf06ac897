import { isServer, type ReactiveElement } from 'lit';

/**
 * Whether an element renders as on the server: there, and once in a browser where a server has rendered it, since Lit takes over
 * only what it would have rendered itself. To be asked in a constructor: afterwards each element has a shadow root.
 */
export function beginsAsOnServer(element: ReactiveElement): boolean {
  return isServer || element.shadowRoot !== null;
}

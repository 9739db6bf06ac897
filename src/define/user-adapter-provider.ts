import { tellOfOtherCopy } from '../elements/parts/other-copy.js';
import { UserAdapterProvider } from '../elements/user-adapter-provider/index.js';

if (!customElements.get('user-adapter-provider'))
  customElements.define('user-adapter-provider', UserAdapterProvider);
tellOfOtherCopy('user-adapter-provider', UserAdapterProvider);

export { UserAdapterProvider };

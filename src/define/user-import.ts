import { tellOfOtherCopy } from '../elements/parts/other-copy.js';
import { UserImport } from '../elements/user-import/index.js';

if (!customElements.get('user-import')) customElements.define('user-import', UserImport);
tellOfOtherCopy('user-import', UserImport);

export { UserImport };

import { UserImport } from '../elements/user-import/index.js';

if (!customElements.get('user-import')) customElements.define('user-import', UserImport);

export { UserImport };

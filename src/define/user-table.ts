import { setFormLoader } from '../elements/parts/form-loader.js';
import { tellOfOtherCopy } from '../elements/parts/other-copy.js';
import { UserTable } from '../elements/user-table/index.js';

setFormLoader(() => import('./user-form.js'));

if (!customElements.get('user-table')) customElements.define('user-table', UserTable);
tellOfOtherCopy('user-table', UserTable);

export { UserTable };

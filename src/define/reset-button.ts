import { tellOfOtherCopy } from '../elements/parts/other-copy.js';
import { ResetButton } from '../elements/reset-button/index.js';

if (!customElements.get('reset-button')) customElements.define('reset-button', ResetButton);
tellOfOtherCopy('reset-button', ResetButton);

export { ResetButton };

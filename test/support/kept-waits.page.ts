// A page of its own that reads what another one kept: the module is new there, and knows nothing yet.
export { keptWaits } from '../../src/controllers/kept-waits.js';

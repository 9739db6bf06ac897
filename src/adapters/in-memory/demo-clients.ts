import type { Client } from '../../data/index.js';

/** Three companies for demonstrations and tests. */
export const DEMO_CLIENTS: readonly Client[] = Object.freeze([
  Object.freeze({ id: 'aurora', name: 'Aurora Airlines' }),
  Object.freeze({ id: 'borealis', name: 'Borealis Bank' }),
  Object.freeze({ id: 'cascade', name: 'Cascade Care' }),
]);

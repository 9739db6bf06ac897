/* What it takes to sort, search, filter and page by cursor, apart from the rest because a page shows its first rows without. */
export { byCursor } from './cursor-pages.js';
export { placeOfSeen } from './places.js';
export { selected } from './user-filters.js';
export { inOrder } from './user-order.js';
export { searchTest } from './user-search.js';

/* What it takes to sort and to search, apart from the rest because a page shows its first rows without either. */
export { isMissing, orderField, orderUsers } from './user-order.js';
export { searchTest } from './user-search.js';

export { MadeUpAdapter, type MadeUpAdapterOptions } from './endless/made-up-adapter.js';
export { MADE_UP_SORT_FIELDS, MadeUpUsers, type MadeUpSortField } from './endless/made-up-user.js';
export { RestFaults, type RestFault, type RestFaultTarget } from './rest/faults.js';
export { restHandlers, type RestHandlersOptions } from './rest/handlers.js';

export { RestFaults, type RestFault, type RestFaultTarget } from './rest/faults.js';
export { restHandlers, type RestHandlersOptions } from './rest/handlers.js';

export {
  REST_METHODS,
  type CsrfOptions,
  type Given,
  type RestAdapterOptions,
  type RestMethod,
} from './options.js';
export { RestAdapter } from './rest-adapter.js';

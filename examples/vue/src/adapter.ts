import { RestAdapter } from 'rolecall/adapters/rest';

/** The way to the backend, which keeps its token against request forgery in a cookie, and one role of a person a client. */
export const adapter = new RestAdapter({
  baseUrl: '/api',
  csrf: { token: () => /(?:^|; )csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
  capabilities: { multipleRoles: false },
});

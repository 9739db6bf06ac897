import 'rolecall/define';
import { keepViewInUrl } from 'rolecall';
import { RestAdapter } from 'rolecall/adapters/rest';
import { csrfToken } from './csrf-token.ts';
import { watchingSignIn } from './signed-out.ts';

/** The page's whole script: gives the element its way to this host's API, and keeps what people set. */
const page = document.querySelector('user-management');
if (page) {
  // `?view=scroll` shows one long list, `?paging=cursor` pages as a backend does that knows no page numbers, and
  // `?selectable` brings checkboxes.
  const asked = new URLSearchParams(location.search);
  if (asked.get('view') === 'scroll') page.view = 'scroll';
  page.selectable = asked.has('selectable');
  page.storageKey = 'office';
  page.adapter = new RestAdapter({
    baseUrl: '/api',
    // A function: another tab may sign in anew, and this one goes on.
    csrf: { header: 'X-CSRF-Token', token: csrfToken },
    fetch: watchingSignIn,
    capabilities: {
      // This host keeps one role of a person at each client.
      multipleRoles: false,
      handsOutLinks: 'links' in page.dataset,
      ...(asked.get('paging') === 'cursor' && { paging: ['cursor'] }),
    },
  });
  keepViewInUrl(page);
}

const signOut = document.querySelector<HTMLFormElement>('form[action="/sign-out"]');
signOut?.addEventListener('submit', () => {
  const field = signOut.elements.namedItem('csrf');
  if (field instanceof HTMLInputElement) field.value = csrfToken();
});

import 'rolecall/define';
import { RestAdapter } from 'rolecall/adapters/rest';
import { csrfToken } from './csrf-token.ts';
import { watchingSignIn } from './signed-out.ts';

/** The page's whole script: gives the element its way to this host's API. */
const page = document.querySelector('user-management');
if (page) {
  page.adapter = new RestAdapter({
    baseUrl: '/api',
    // A function: another tab may sign in anew, and this one goes on.
    csrf: { header: 'X-CSRF-Token', token: csrfToken },
    fetch: watchingSignIn,
  });
}

const signOut = document.querySelector<HTMLFormElement>('form[action="/sign-out"]');
signOut?.addEventListener('submit', () => {
  const field = signOut.elements.namedItem('csrf');
  if (field instanceof HTMLInputElement) field.value = csrfToken();
});

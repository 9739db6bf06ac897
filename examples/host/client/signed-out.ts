/**
 * `fetch`, which also sees when the session has ended: then the page says so, with a way to sign in again in another tab.
 * This one stays as it is, with all that was typed, and goes on with the new session.
 */
export const watchingSignIn: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status === 401) banner.show();
  // A stream that was opened says nothing of the session by now.
  else if (response.ok && !isStream(response)) banner.hide();
  return response;
};

const isStream = ({ headers }: Response) => headers.get('content-type')?.startsWith('text/event-stream');

const banner = {
  element: undefined as HTMLElement | undefined,
  show() {
    if (this.element) return;
    const link = document.createElement('a');
    Object.assign(link, { href: '/sign-in', target: '_blank', textContent: 'Sign in again' });
    this.element = document.createElement('p');
    this.element.className = 'message error banner';
    this.element.setAttribute('role', 'alert');
    this.element.append(
      'You are signed out. ',
      link,
      ' in a new tab, then go on here: what you typed is kept.',
    );
    document.querySelector('header')?.append(this.element);
  },
  hide() {
    this.element?.remove();
    this.element = undefined;
  },
};

// Back from the other tab: is somebody signed in now?
document.addEventListener('visibilitychange', () => {
  if (banner.element && document.visibilityState === 'visible')
    void watchingSignIn('/api/viewer').catch(() => undefined);
});

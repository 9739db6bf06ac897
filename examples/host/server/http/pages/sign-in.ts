import { Hono } from 'hono';
import { html } from 'hono/html';
import { signIn } from '../../accounts/sign-in.ts';
import { endSession } from '../../accounts/sessions.ts';
import { sendForgotten } from '../../accounts/mailing.ts';
import type { HostContext } from '../../context.ts';
import { emailKey } from '../../people/fold.ts';
import { addressOf, readForm, refuseGently } from '../form.ts';
import { consume } from '../limiters.ts';
import { forbidden } from '../problem.ts';
import { clearSession, isCsrfToken, readSession, writeSession, type HostEnv } from '../session.ts';
import { alert, notice, page, type Markup } from './layout.ts';

const NOTICES: Readonly<Record<string, string>> = {
  activated: 'Your account is active. Sign in with your new password.',
  reset: 'Your password is changed. Sign in with the new one.',
  'signed-out': 'You are signed out.',
};

/** Sign-in, sign-out, and the way out for whoever forgot a password. */
export function signInPages(host: HostContext): Hono<HostEnv> {
  const app = new Hono<HostEnv>();

  app.get('/sign-in', (request) => {
    if (request.get('actor')) return request.redirect('/', 303);
    return request.html(signInPage({ notice: NOTICES[request.req.query('notice') ?? ''] }));
  });

  app.post('/sign-in', async (request) => {
    const { email = '', password = '' } = await readForm(request);
    const { signInPerAccount, signInPerAddress } = host.limiters;
    const [account, address] = [emailKey(email), addressOf(request)];
    const refused = await refuseGently(request, async () => {
      await consume(signInPerAddress, address);
      await consume(signInPerAccount, account);
    });
    if (refused) return request.html(signInPage({ email, error: refused.message }), 429);
    const secret = await signIn(host, email, password);
    if (secret === undefined) {
      return request.html(signInPage({ email, error: 'E-mail or password is wrong.' }), 401);
    }
    // Only failures count.
    await Promise.all([signInPerAccount.delete(account), signInPerAddress.reward(address)]);
    const earlier = readSession(host, request);
    if (earlier !== undefined) await endSession(host.db, earlier);
    writeSession(host, request, secret);
    return request.redirect('/', 303);
  });

  app.post('/sign-out', async (request) => {
    const { csrf = '' } = await readForm(request);
    const secret = readSession(host, request);
    if (request.get('actor') && !isCsrfToken(request, csrf))
      throw forbidden('The page is too old. Load it again.');
    if (secret !== undefined) await endSession(host.db, secret);
    clearSession(host, request);
    return request.redirect('/sign-in?notice=signed-out', 303);
  });

  app.get('/forgot-password', (request) => request.html(host.handsOutLinks ? askPage() : forgotPage({})));

  app.post('/forgot-password', async (request) => {
    const { email = '' } = await readForm(request);
    if (host.handsOutLinks) return request.html(askPage());
    const refused = await refuseGently(request, () =>
      consume(host.limiters.publicPerAddress, addressOf(request)),
    );
    if (refused) return request.html(forgotPage({ email, error: refused.message }), 429);
    // After the answer, which so takes the same time whether there is such an account or not.
    host.inBackground(() => sendForgotten(host, email));
    return request.html(
      forgotPage({ notice: 'If there is an account with this address, a mail with a link is on its way.' }),
    );
  });
  return app;
}

interface FormState {
  readonly email?: string | undefined;
  readonly error?: string | undefined;
  readonly notice?: string | undefined;
}

function emailField(email = ''): Markup {
  return html`<label for="email">E-mail</label>
    <input
      id="email"
      name="email"
      type="text"
      inputmode="email"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      required
      value="${email}"
    />`;
}

function signInPage({ email, error, notice: said }: FormState): Markup {
  return page({
    title: 'Sign in',
    main: html`<h1>Sign in</h1>
      ${notice(said)} ${alert(error)}
      <form method="post" action="/sign-in">
        ${emailField(email)}
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">Sign in</button>
      </form>
      <p><a href="/forgot-password">Forgot your password?</a></p>`,
  });
}

function forgotPage({ email, error, notice: said }: FormState): Markup {
  return page({
    title: 'Forgot your password',
    main: html`<h1>Forgot your password?</h1>
      <p>Tell us your address, and we send you a link to set a new one.</p>
      ${notice(said)} ${alert(error)}
      <form method="post" action="/forgot-password">
        ${emailField(email)}
        <button type="submit">Send the link</button>
      </form>
      <p><a href="/sign-in">Back to sign-in</a></p>`,
  });
}

/** The way out where nobody is sent anything: the same for everybody. */
function askPage(): Markup {
  return page({
    title: 'Forgot your password',
    main: html`<h1>Forgot your password?</h1>
      <p>Ask an administrator for a link to set a new one.</p>
      <p><a href="/sign-in">Back to sign-in</a></p>`,
  });
}

import { Hono } from 'hono';
import { html } from 'hono/html';
import { PASSWORD_MIN_LENGTH, passwordProblem } from '../../accounts/password.ts';
import { findToken, redeemToken, type TokenKind } from '../../accounts/tokens.ts';
import type { HostContext } from '../../context.ts';
import { addressOf, readForm, refuseGently } from '../form.ts';
import { consume } from '../limiters.ts';
import { clearSession, type HostEnv } from '../session.ts';
import { alert, page, type Markup } from './layout.ts';

const PAGES = [
  { path: '/activate', kind: 'activation', title: 'Activate your account', notice: 'activated' },
  { path: '/reset', kind: 'reset', title: 'Set a new password', notice: 'reset' },
] as const satisfies readonly { path: string; kind: TokenKind; title: string; notice: string }[];

/** The pages behind the links in mails: `/activate?token=…` and `/reset?token=…`. */
export function newPasswordPages(host: HostContext): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  for (const { path, kind, title, notice } of PAGES) {
    app.get(path, async (request) => {
      const token = request.req.query('token') ?? '';
      const owner = await findToken(host, token, kind);
      if (!owner) return request.html(deadLinkPage(title), 410);
      return request.html(formPage({ path, title, token, email: owner.email }));
    });

    app.post(path, async (request) => {
      const { token = '', password = '', repeated = '' } = await readForm(request);
      const owner = await findToken(host, token, kind);
      if (!owner) return request.html(deadLinkPage(title), 410);
      const form = { path, title, token, email: owner.email };
      const refused = await refuseGently(request, () =>
        consume(host.limiters.publicPerAddress, addressOf(request)),
      );
      if (refused) return request.html(formPage({ ...form, error: refused.message }), 429);
      const error =
        passwordProblem(password) ??
        (password === repeated ? undefined : 'The two passwords are not the same.');
      if (error !== undefined) return request.html(formPage({ ...form, error }), 422);
      const isDone = await redeemToken(host, token, kind, await host.passwords.hash(password));
      if (!isDone) return request.html(deadLinkPage(title), 410);
      clearSession(host, request);
      return request.redirect(`/sign-in?notice=${notice}`, 303);
    });
  }
  return app;
}

interface FormState {
  readonly path: string;
  readonly title: string;
  readonly token: string;
  readonly email: string;
  readonly error?: string | undefined;
}

function formPage({ path, title, token, email, error }: FormState): Markup {
  return page({
    title,
    main: html`<h1>${title}</h1>
      ${alert(error)}
      <form method="post" action="${path}">
        <input type="hidden" name="token" value="${token}" />
        <label for="username">E-mail</label>
        <input id="username" name="username" type="text" autocomplete="username" readonly value="${email}" />
        ${passwordField('password', 'New password', error)}
        <p class="hint" id="rule">At least ${PASSWORD_MIN_LENGTH} characters. A few words are good.</p>
        ${passwordField('repeated', 'New password again', error)}
        <button type="submit">Set password</button>
      </form>`,
  });
}

function passwordField(name: string, label: string, error: string | undefined): Markup {
  return html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="password"
      autocomplete="new-password"
      required
      aria-describedby="rule"
      aria-invalid="${error === undefined ? 'false' : 'true'}"
    />`;
}

function deadLinkPage(title: string): Markup {
  return page({
    title,
    main: html`<h1>${title}</h1>
      ${alert('This link does not work any more.')}
      <p>A link works once, and not for ever. Perhaps a newer mail is in your inbox.</p>
      <p><a href="/forgot-password">Get a new link</a> · <a href="/sign-in">Sign in</a></p>`,
  });
}

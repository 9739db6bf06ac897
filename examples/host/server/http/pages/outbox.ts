import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HostContext } from '../../context.ts';
import type { HostEnv } from '../session.ts';
import { page, type Markup } from './layout.ts';

const MOST = 50;

/**
 * The mails that a host without a mail server keeps, for whoever tries it out: they hold links that open accounts, and so
 * are shown where nobody else can look. Mail by SMTP is not shown anywhere.
 */
export function outboxPage(host: HostContext): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  if (!host.hasOutbox) return app;
  app.get('/outbox', async (request) => {
    const mails = await host.db.selectFrom('mail').selectAll().orderBy('id', 'desc').limit(MOST).execute();
    const list = mails.map(
      (mail) =>
        html`<article class="mail" aria-labelledby="mail-${mail.id}">
          <h2 id="mail-${mail.id}">${mail.subject}</h2>
          <p class="hint">
            To <bdi>${mail.recipient}</bdi>,
            <time datetime="${mail.sent_at.toISOString()}">${mail.sent_at.toUTCString()}</time>
          </p>
          <p class="body">${withLinks(mail.text)}</p>
        </article>`,
    );
    return request.html(
      page({
        title: 'Outbox',
        main: html`<h1>Outbox</h1>
          <p>No mail server is set (<code>SMTP_URL</code>), so mail stays here, the newest first.</p>
          ${list.length === 0 ? html`<p>No mail yet.</p>` : list}`,
      }),
    );
  });
  return app;
}

/** A text with its addresses as links. Only `http` and `https` become one. */
function withLinks(text: string): Markup[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

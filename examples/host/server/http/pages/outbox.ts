import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Selectable } from 'kysely';
import { meetFate } from '../../accounts/fate.ts';
import type { HostContext } from '../../context.ts';
import type { MailTable } from '../../database/tables.ts';
import { readForm } from '../form.ts';
import { badRequest } from '../problem.ts';
import type { HostEnv } from '../session.ts';
import { page, type Markup } from './layout.ts';

const MOST = 50;

/**
 * The mails that a host without a mail server keeps, for whoever tries it out: they hold links that open accounts, and so
 * are shown where nobody else can look. Mail by SMTP is not shown anywhere. What a mail server tells later can be tried out here.
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
          ${fateOf(mail)}
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
  app.post('/outbox', async (request) => {
    const { mail: id = '', fate } = await readForm(request);
    const mail = await host.db
      .selectFrom('mail')
      .selectAll()
      .where('id', '=', Number(id) || 0)
      .executeTakeFirst();
    if (!mail || (fate !== 'bounced' && fate !== 'expired')) throw badRequest('There is no such mail.');
    await meetFate(host, mail, fate);
    return request.redirect('/outbox', 303);
  });
  return app;
}

/** What can be tried out with a mail: that it bounces, or that its link expires. */
function fateOf(mail: Selectable<MailTable>): Markup {
  if (mail.outcome !== null)
    return html`<p class="hint">
      ${mail.outcome === 'bounced' ? 'This mail bounced.' : 'Its link has expired.'}
    </p>`;
  return html`<form method="post" action="/outbox" class="fate">
    <input type="hidden" name="mail" value="${mail.id}" />
    <button type="submit" name="fate" value="bounced" class="quiet">Let it bounce</button>
    <button type="submit" name="fate" value="expired" class="quiet">Let its link expire</button>
  </form>`;
}

/** A text with its addresses as links. Only `http` and `https` become one. */
function withLinks(text: string): Markup[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

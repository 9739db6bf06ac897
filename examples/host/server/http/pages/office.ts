import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HostContext } from '../../context.ts';
import { writeCsrfToken, type HostEnv } from '../session.ts';
import { page } from './layout.ts';

/** The back office itself, for whoever is signed in. */
export function officePage(host: HostContext): Hono<HostEnv> {
  const app = new Hono<HostEnv>();
  app.get('/', (request) => {
    const actor = request.get('actor');
    if (!actor) return request.redirect('/sign-in', 303);
    const token = request.get('csrfToken');
    // Again with each page: somebody may have cleared it.
    writeCsrfToken(host, request, token);
    return request.html(
      page({
        title: 'Users',
        isWide: true,
        head: html`<script type="module" src="/assets/office.js"></script>`,
        header: html`<header class="bar">
          <a class="brand" href="/">Back office</a>
          ${host.hasOutbox ? html`<a href="/outbox">Outbox</a>` : ''}
          <span class="who">Signed in as <bdi>${actor.name}</bdi></span>
          <form method="post" action="/sign-out">
            <input type="hidden" name="csrf" value="${token}" />
            <button type="submit" class="quiet">Sign out</button>
          </form>
        </header>`,
        main: html`<user-management${host.handsOutLinks ? html` data-links` : ''}><h1 slot="heading">Users</h1></user-management>
          <noscript><p class="message error">The list of users needs JavaScript.</p></noscript>`,
      }),
    );
  });
  return app;
}

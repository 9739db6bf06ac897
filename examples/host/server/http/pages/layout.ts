import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

interface PageOptions {
  readonly title: string;
  readonly main: Markup;
  /** In the head besides the rest. */
  readonly head?: Markup | undefined;
  readonly header?: Markup | undefined;
  /** Whether the page takes the whole width. */
  readonly isWide?: boolean | undefined;
}

/** The frame of every page. What stands in a placeholder is escaped by `html`. */
export function page({ title, main, head, header, isWide = false }: PageOptions): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Rolecall example host</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/office.css" />
        ${head ?? ''}
      </head>
      <body>
        ${header ?? html`<header class="bar"><a class="brand" href="/">Back office</a></header>`}
        <main class="${isWide ? 'wide' : 'card'}">${main}</main>
      </body>
    </html>`;
}

/** A message that a screen reader says at once. */
export function alert(text: string | undefined): Markup {
  return text === undefined ? html`` : html`<p class="message error" role="alert" id="message">${text}</p>`;
}

/** A message that nothing went wrong. */
export function notice(text: string | undefined): Markup {
  return text === undefined ? html`` : html`<p class="message" role="status">${text}</p>`;
}

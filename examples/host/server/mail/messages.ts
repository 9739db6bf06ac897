import { html } from 'hono/html';

/** A mail, as text and as HTML. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly before: string;
  readonly action: string;
  readonly link: string;
  readonly after: readonly string[];
}

export async function activationMessage(name: string, link: string): Promise<Message> {
  return write({
    subject: 'Activate your account',
    greeting: `Hello ${name},`,
    before: 'An account was made for you. Choose a password to activate it:',
    action: 'Activate your account',
    link,
    after: ['The link works once, for 7 days.', 'If you expected no account, you need do nothing.'],
  });
}

export async function resetMessage(name: string, link: string): Promise<Message> {
  return write({
    subject: 'Set a new password',
    greeting: `Hello ${name},`,
    before: 'Somebody, perhaps you, asked for a new password for your account. Choose it here:',
    action: 'Set a new password',
    link,
    after: [
      'The link works once, for 1 hour.',
      'If you want no new password, you need do nothing: the old one still works.',
    ],
  });
}

async function write({ subject, greeting, before, action, link, after }: Letter): Promise<Message> {
  const text = [greeting, before, link, after.join('\n')].join('\n\n');
  const markup = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body>
        <p>${greeting}</p>
        <p>${before}</p>
        <p><a href="${link}">${action}</a></p>
        ${after.map((line) => html`<p>${line}</p>`)}
      </body>
    </html>`;
  return { subject, text: `${text}\n`, html: String(markup) };
}

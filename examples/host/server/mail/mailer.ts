import { createTransport } from 'nodemailer';
import type { Database } from '../database/open.ts';
import type { Message } from './messages.ts';

/** What became of a mail: nothing went wrong, or why it was not taken, in words. */
export type Outcome = { readonly sent: true } | { readonly sent: false; readonly reason: string };

/** Whom a mail is for, and with which link. */
export interface Purpose {
  readonly personId: string;
  readonly kind: 'activation' | 'reset';
}

/** The way out for mail. */
export interface Mailer {
  /** Whether mails stay here, to be read at `/outbox`. */
  readonly isOutbox: boolean;
  send(recipient: string, message: Message, purpose: Purpose): Promise<Outcome>;
  close(): void;
}

/** Keeps mail in the database. */
export function outboxMailer(db: Database, now: () => Date): Mailer {
  return {
    isOutbox: true,
    async send(recipient, { subject, text, html }, { personId, kind }) {
      const mail = { sent_at: now(), recipient, subject, text, html, person_id: personId, kind };
      await db.insertInto('mail').values(mail).execute();
      return { sent: true };
    },
    close: () => undefined,
  };
}

/** Milliseconds that a mail server may be silent. */
const PATIENCE = 10_000;

/** Sends mail by SMTP. */
export function smtpMailer(url: string, from: string, logError: (error: unknown) => void): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    { from },
  );
  return {
    isOutbox: false,
    async send(recipient, message) {
      try {
        // As an object, so that no character of an address makes a second recipient.
        await transport.sendMail({ ...message, to: { name: '', address: recipient } });
        return { sent: true };
      } catch (error) {
        logError(error);
        return { sent: false, reason: reasonOf(error) };
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** Why a mail was not taken. Only a refusal of the recipient is told in the server's words; the rest is for the log. */
function reasonOf(error: unknown): string {
  const { code, response } = error as { code?: string; response?: string };
  return code === 'EENVELOPE' && response !== undefined
    ? `The mail server refused the address: ${response}`
    : 'The mail server could not be reached, or did not take the mail.';
}

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import type { Delivery, User } from '../../../src/data/index.js';
import { draft, PASSWORD, TestHost, type DatabaseSource } from '../support/test-host.js';

/** A mail server that keeps what it gets and refuses whoever is named in `refused`. */
async function startSmtp() {
  const received: { to: string; raw: string }[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      done(
        refused.has(address)
          ? Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 })
          : undefined,
      );
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        received.push({ to, raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, refused, close };
}

/** The text of a mail, its quoted-printable lines put together. */
const decoded = (raw: string) => raw.replace(/=\r?\n/g, '').replace(/=3D/gi, '=');

export function mailSuite(database: DatabaseSource): void {
  describe('Mail without a mail server', () => {
    let test: TestHost;
    beforeAll(async () => {
      test = await TestHost.start(database());
    });
    afterAll(() => test.close());

    it('stands in the outbox, the newest first, with links to click', async () => {
      const admin = await test.admin();
      expect(await test.visitor().text('/outbox')).toContain('No mail yet.');
      const first = await admin.read<User>('POST', '/users', { body: draft({ firstName: '<b>Bold' }) });
      const second = await admin.read<User>('POST', '/users', { body: draft() });
      const page = await test.visitor().text('/outbox');
      expect(page.indexOf(second.email)).toBeGreaterThan(0);
      expect(page.indexOf(second.email)).toBeLessThan(page.indexOf(first.email));
      expect(page).toContain('Hello &lt;b&gt;Bold,');
      expect(page).not.toContain('<b>Bold');
      expect(page).toContain('<h2 id="mail-1">Activate your account</h2>');
      expect(await test.lastLink(second.email)).toMatch(new RegExp(`^${test.host.url}/activate\\?token=`));
    });

    it('is kept as text and as HTML, with names escaped', async () => {
      const mail = await database()
        .db.selectFrom('mail')
        .selectAll()
        .where('id', '=', 1)
        .executeTakeFirstOrThrow();
      expect(mail.text).toMatch(
        /^Hello <b>Bold,\n\n.*\n\nhttp.*\/activate\?token=[\w-]+\n\nThe link works once, for 7 days/,
      );
      expect(mail.html).toContain('Hello &lt;b&gt;Bold,');
      expect(mail.html).toMatch(/<a href="http[^"]+\/activate\?token=[\w-]+">Activate your account<\/a>/);
    });
  });

  describe('Mail by SMTP', () => {
    let test: TestHost;
    let smtp: Awaited<ReturnType<typeof startSmtp>>;
    beforeAll(async () => {
      smtp = await startSmtp();
      test = await TestHost.start(database(), {
        smtpUrl: smtp.url,
        mailFrom: 'Back office <office@example.org>',
        publicUrl: 'http://office.example.org/',
        logError: () => undefined,
      });
    });
    afterAll(async () => {
      await test.close();
      await smtp.close();
    });

    it('goes to the person, as text and HTML, from the address of the host, with links to its public address', async () => {
      const admin = await test.admin();
      const user = await admin.read<User>('POST', '/users', { body: draft({ firstName: 'Zoë' }) });
      expect(user.activation?.status).toBe('waiting');
      const [mail] = smtp.received;
      expect(mail?.to).toBe(user.email);
      const text = decoded(mail?.raw ?? '');
      expect(text).toContain('From: Back office <office@example.org>');
      expect(text).toContain('Subject: Activate your account');
      expect(text).toContain('Content-Type: text/plain');
      expect(text).toContain('Content-Type: text/html');
      const link = /http:\/\/office\.example\.org\/activate\?token=[\w-]{43}/.exec(text)?.[0] ?? '';
      expect((await test.setPassword(link)).status).toBe(303);
      await test.signedIn(user.email, PASSWORD);
    });

    it('is shown in no outbox', async () => {
      expect((await test.visitor().get('/outbox')).status).toBe(404);
      expect(await (await test.admin()).text('/')).not.toContain('Outbox');
    });

    it('that is refused leaves the account bounced, and can be sent again at once', async () => {
      const admin = await test.admin();
      const body = draft();
      smtp.refused.add(body.email);
      const user = await admin.read<User>('POST', '/users', { body });
      expect(user).toMatchObject({ status: 'pending', activation: { status: 'bounced' } });
      const again = await admin.read<Delivery>('POST', `/users/${user.id}/activation`);
      expect(again).toEqual({
        status: 'bounced',
        reason: expect.stringContaining('5.1.1 No such mailbox') as string,
      });
      smtp.refused.delete(body.email);
      expect((await admin.read<Delivery>('POST', `/users/${user.id}/activation`)).status).toBe('sent');
      expect((await admin.read<User>('GET', `/users/${user.id}`)).activation?.status).toBe('waiting');
      const link =
        /http:\S+\/activate\?token=[\w-]{43}/.exec(decoded(smtp.received.at(-1)?.raw ?? ''))?.[0] ?? '';
      expect((await test.setPassword(link)).status).toBe(303);
    });

    it('for a new password that is refused is told, and can be sent again at once', async () => {
      const admin = await test.admin();
      const user = await admin.read<User>('POST', '/users', { body: draft() });
      smtp.refused.add(user.email);
      const reset = () => admin.read<Delivery>('POST', `/users/${user.id}/password-reset`);
      expect((await reset()).status).toBe('bounced');
      smtp.refused.delete(user.email);
      expect((await reset()).status).toBe('sent');
    });

    it('goes to one recipient, whatever stands in the address', async () => {
      const admin = await test.admin();
      const { length } = smtp.received;
      await admin.api('POST', '/users', { body: draft({ email: 'one,two@example.org' }) });
      for (const { to } of smtp.received.slice(length)) expect(to).toBe('"one,two"@example.org');
    });
  });

  it('Mail that no server takes leaves the account bounced', async () => {
    const smtp = await startSmtp();
    await smtp.close();
    const logError = vi.fn();
    const test = await TestHost.start(database(), { smtpUrl: smtp.url, logError });
    const admin = await test.admin();
    const user = await admin.read<User>('POST', '/users', { body: draft() });
    await test.close();
    expect(user.activation?.status).toBe('bounced');
    expect(logError).toHaveBeenCalled();
  });
}

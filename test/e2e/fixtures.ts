import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Cookie, type Page } from '@playwright/test';
import { findPostgres, startPostgres } from '../support/postgres.js';

/** The password of the three people to sign in as. */
export const PASSWORD = 'correct horse battery staple';

export interface HostOptions {
  database: 'pglite' | 'postgres';
  /** Whether the host keeps mail in its outbox, or hands out links. */
  mail: 'outbox' | 'links';
}

/** A browser on a host of this worker's own, filled with people. */
export const test = base.extend<object, HostOptions & { host: string }>({
  database: ['pglite', { option: true, scope: 'worker' }],
  mail: ['outbox', { option: true, scope: 'worker' }],
  host: [
    async ({ database, mail }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'rolecall-journey-'));
      const bin = findPostgres();
      const postgres = database === 'postgres' && bin !== undefined ? await startPostgres(bin) : undefined;
      const child = spawn(process.execPath, ['examples/host/server/main.ts', '--port', '0'], {
        env: {
          PATH: process.env['PATH'] ?? '',
          DATA_DIR: folder,
          MAIL: mail,
          // Long enough to be seen.
          MAIL_COOL_DOWN: '20',
          ...(postgres && { DATABASE_URL: postgres.url }),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'close');
      let said = '';
      const url = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
          if (found) resolve(found);
        });
        child.once('close', () => {
          reject(new Error(`The host ended before it was up:\n${said}`));
        });
      });
      await use(url);
      child.kill('SIGTERM');
      await ended;
      await postgres?.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ host }, use) => {
    await use(host);
  },
});

export { expect };

/** Signs in, and waits for whatever comes next. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The cookies of who has signed in before, by host and e-mail: signing in takes a second, on purpose. */
const sessions = new Map<string, Cookie[]>();

/** Signs in as somebody who may see the list, or goes on as they are signed in already, and waits until it is there. */
export async function openList(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  const session = `${new URL(page.url()).origin} ${email}`;
  const known = sessions.get(session);
  if (known) {
    await page.context().addCookies(known);
    await page.goto('/');
    // Unless the session has ended since.
    if (new URL(page.url()).pathname === '/sign-in') await signIn(page, email);
  } else {
    await signIn(page, email);
  }
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  sessions.set(session, await page.context().cookies());
}

/** Searches, and waits until nobody but one person is shown. */
export async function findPerson(page: Page, text: string) {
  await page.getByRole('searchbox', { name: 'Search users' }).fill(text);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(row).toHaveCount(1);
  // Not somebody else, whom the search before had found.
  await expect(row).toContainText(text);
  return row;
}

/** Makes an account for somebody, who is an Editor. */
export async function invite(page: Page, first: string, last: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'New user' }).click();
  const dialog = page.getByRole('dialog', { name: 'New user' });
  await dialog.getByLabel(/First name/).fill(first);
  await dialog.getByLabel(/Last name/).fill(last);
  await dialog.getByLabel(/E-mail/).fill(email);
  await dialog.getByLabel(/Country prefix/).focus();
  await dialog.getByLabel(/Country prefix/).selectOption('FR');
  await dialog.getByLabel(/Phone number/).fill('06 12 34 56 78');
  await dialog.getByRole('radio', { name: /^Editor/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** The link in the newest mail to somebody. */
export async function newestLink(page: Page, email: string): Promise<string> {
  await page.goto('/outbox');
  const mail = page.getByRole('article').filter({ hasText: email }).first();
  const link = await mail.getByRole('link').getAttribute('href');
  if (link === null) throw new Error(`There is no link in the newest mail to ${email}.`);
  return link;
}

/** Sets a password behind a link, and waits for the page to sign in at. */
export async function setPassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('New password again').fill(password);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
}

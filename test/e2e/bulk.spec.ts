import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { expect, openList, test } from './fixtures.js';

const dialogOf = (page: Page) => page.getByRole('dialog');
const resultsOf = (page: Page) => dialogOf(page).getByRole('list', { name: 'Results' }).getByRole('listitem');

/** Opens the list with boxes to tick, and searches for more people than a page has; gives their number. */
async function openMany(page: Page): Promise<number> {
  await openList(page, 'admin@example.com');
  await page.goto('/?selectable');
  await page.getByRole('searchbox', { name: 'Search users' }).fill('i@a');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await expect(pages).toContainText(/1–25 of [3-9]\d users/);
  return Number(/of (\d+) users/.exec((await pages.textContent()) ?? '')?.[1]);
}

/** A number in the name of a button. */
async function numberIn(page: Page, name: RegExp): Promise<number> {
  const text = await dialogOf(page).getByRole('button', { name }).textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
}

test('All that match are deactivated in few calls, and what failed is tried again, and taken back', async ({
  page,
}) => {
  const matching = await openMany(page);
  await page.getByRole('checkbox', { name: 'Select all users shown here' }).check();
  await expect(page.getByText('25 users selected')).toBeVisible();
  await page.getByRole('button', { name: `Select all ${matching} users that match` }).click();
  await expect(page.getByText(`${matching} users selected`)).toBeVisible();

  // The question says the number, and names who is left out and why.
  await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
  const count = await numberIn(page, /^Deactivate \d+ users$/);
  expect(count).toBeGreaterThan(25);
  expect(count).toBeLessThan(matching);
  const leftOut = dialogOf(page).getByRole('list', { name: `${matching - count} users are left out:` });
  await expect(leftOut.getByRole('listitem')).toHaveCount(matching - count);
  await expect(leftOut.getByText('Inactive already.').first()).toBeVisible();

  // The first answer is lost on the way, and the call repeated; each further one waits until it may go on.
  const keys: string[] = [];
  const gate = new AbortController();
  const mayGoOn = once(gate.signal, 'abort');
  await page.route('**/api/user-bulk', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (keys.length === 1) {
      const { users } = route.request().postDataJSON() as { users: { id: string }[] };
      // Somebody else changes one of them, whom the person saw as they were before.
      const { value: token } = (await page.context().cookies()).find(({ name }) => name === 'csrf') ?? {};
      const changed = await page.request.patch(`/api/users/${users[3]?.id}`, {
        headers: { 'X-CSRF-Token': token ?? '', 'Content-Type': 'application/merge-patch+json' },
        data: { firstName: 'Changed' },
      });
      expect(changed.status()).toBe(200);
      expect((await route.fetch()).status()).toBe(200);
      return route.abort();
    }
    if (keys.length > 2) await mayGoOn;
    return route.continue();
  });
  await dialogOf(page)
    .getByRole('button', { name: `Deactivate ${count} users` })
    .click();
  await expect(dialogOf(page)).toContainText(`25 of ${count} users`);
  await expect(page.getByRole('dialog', { name: 'Deactivating users' })).toBeVisible();
  await expect(dialogOf(page).getByRole('progressbar')).toBeVisible();
  await expect(dialogOf(page).getByRole('button', { name: 'Stop' })).toBeVisible();
  gate.abort();

  // A result for each: the repeated call did nothing twice, and one was somebody else by then.
  await expect(page.getByRole('dialog', { name: 'Finished' })).toBeVisible();
  await expect(dialogOf(page).getByRole('status')).toHaveText(`${count - 1} users done. 1 user failed.`);
  await expect(resultsOf(page)).toHaveCount(count);
  await expect(resultsOf(page).first()).toContainText(/changed/i);
  await expect(resultsOf(page).filter({ hasText: 'Done.' })).toHaveCount(count - 1);
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(keys.length - 1);

  await dialogOf(page).getByRole('button', { name: 'Retry what failed (1)' }).click();
  await expect(dialogOf(page).getByRole('status')).toHaveText(`${count} users done.`);
  await dialogOf(page).getByRole('button', { name: 'Close' }).click();
  // All of them are inactive now.
  await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
  await expect(dialogOf(page)).toContainText('There is nobody among the selected users to do this to.');
  await expect(dialogOf(page).getByRole('listitem').filter({ hasText: 'Inactive already.' })).not.toHaveCount(
    0,
  );
});

test('A role is given to some rows and taken back from each, and each gets the mail that they need', async ({
  page,
}) => {
  await openMany(page);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  const some = [0, 1, 2, 3, 4, 5];
  const rolesOf = () => Promise.all(some.map((at) => rows.nth(at).getByRole('cell').nth(3).textContent()));
  for (const at of some) await rows.nth(at).getByRole('checkbox').check();
  await expect(page.getByText(`${some.length} users selected`)).toBeVisible();
  const before = await rolesOf();
  const emails = await Promise.all(some.map((at) => rows.nth(at).getByRole('cell').nth(1).innerText()));

  await page.getByRole('button', { name: 'Change role' }).click();
  await dialogOf(page).getByRole('combobox', { name: 'Role' }).selectOption('Viewer');
  const changed = before.filter((role) => !role?.includes('Viewer')).length;
  expect(changed).toBeGreaterThan(1);
  await dialogOf(page)
    .getByRole('button', { name: `Change ${changed} users` })
    .click();
  await expect(dialogOf(page).getByRole('status')).toHaveText(`${changed} users done.`);
  for (const role of await rolesOf()) expect(role).toContain('Viewer');
  await dialogOf(page).getByRole('button', { name: 'Undo' }).click();
  await expect(dialogOf(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(dialogOf(page).getByRole('status')).toHaveText(`${changed} users done.`);
  await dialogOf(page).getByRole('button', { name: 'Close' }).click();
  expect(await rolesOf()).toEqual(before);

  const actions = page.getByRole('group', { name: 'Do to the selected users' });
  await actions.getByRole('button', { name: 'Send email' }).click();
  const count = await numberIn(page, /^Send to \d+ users$/);
  await dialogOf(page)
    .getByRole('button', { name: `Send to ${count} users` })
    .click();
  await expect(dialogOf(page).getByRole('status')).toHaveText(`${count} users done.`);
  await page.goto('/outbox');
  const mails = (await page.getByRole('article').allTextContents()).join();
  expect(emails.filter((email) => mails.includes(email.trim()))).toHaveLength(count);
});

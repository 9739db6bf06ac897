import type { Page } from '@playwright/test';
import { expect, openList, signIn, test } from './fixtures.js';

/** What a server may answer instead, and what the person then reads. */
const ANSWERS = [
  { status: 401, says: /session has ended/ },
  { status: 403, says: /not allowed/ },
  { status: 404, says: /no longer exists/ },
  { status: 409, says: /clashes with the current data/ },
  { status: 412, says: /Somebody else changed this user/ },
  { status: 422, says: /not accepted/ },
  { status: 429, says: /Too many tries/ },
  { status: 500, says: /cannot be reached or has a problem/ },
] as const;

async function openForm(page: Page, firstName: string) {
  await openList(page, 'admin@example.com');
  await page.getByRole('button', { name: 'Edit' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/First name/).fill(firstName);
  return dialog;
}

for (const { status, says } of ANSWERS) {
  test(`A save that the server answers with ${status} says so, loses nothing and can be tried again`, async ({
    page,
  }) => {
    const firstName = `Typed before ${status}`;
    const dialog = await openForm(page, firstName);
    let answers = true;
    await page.route('**/api/users/*', async (route) => {
      if (answers && route.request().method() === 'PATCH') {
        await route.fulfill({
          status,
          contentType: 'application/problem+json',
          headers: { 'Retry-After': '30' },
          body: JSON.stringify({ type: 'about:blank', title: 'No', status }),
        });
      } else await route.continue();
    });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText(says)).toBeVisible();
    await expect(dialog.getByLabel(/First name/)).toHaveValue(firstName);
    answers = false;
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: firstName })).toBeVisible();
  });
}

test('A server that cannot be reached loses nothing either', async ({ page }) => {
  const firstName = 'Typed before nothing';
  const dialog = await openForm(page, firstName);
  await page.route('**/api/users/*', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/cannot be reached/)).toBeVisible();
  await page.unroute('**/api/users/*');
  await page.reload();
  await page.getByRole('button', { name: 'Edit' }).first().click();
  await expect(page.getByRole('dialog').getByLabel(/First name/)).toHaveValue(firstName);
});

const LISTS = [
  { status: 401, says: 'You are signed out' },
  { status: 403, says: 'You may not see these users' },
  { status: 500, says: 'The users could not be loaded' },
] as const;

for (const { status, says } of LISTS) {
  test(`A list that the server answers with ${status} is no empty list, and can be tried again`, async ({
    page,
  }) => {
    await page.route('**/api/users?*', (route) =>
      route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ status }) }),
    );
    await signIn(page, 'admin@example.com');
    await expect(page.getByText(says, { exact: true })).toBeVisible();
    await expect(page.getByText('No users yet')).toHaveCount(0);
    await page.unroute('**/api/users?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('rowheader').first()).toBeVisible();
  });
}

test('The late answer of an older search is never shown', async ({ page }) => {
  await openList(page, 'admin@example.com');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/users?*search=abbott*', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const search = page.getByRole('searchbox');
  const asked = page.waitForRequest('**/api/users?*search=abbott*');
  await search.fill('abbott');
  await asked;
  await search.fill('adams');
  await expect(page.getByRole('row').nth(1)).toContainText('Adams');
  release();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(page.getByRole('rowheader').filter({ hasText: 'Abbott' })).toHaveCount(0);
});

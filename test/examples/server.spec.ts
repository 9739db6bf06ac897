import { openList } from '../e2e/fixtures.js';
import { expect, test } from './fixtures.js';

/** What a page has that a server has rendered. */
test('The first page of users is there before any script runs', async ({ page, browser, site }) => {
  await openList(page, 'admin@example.com');
  await expect(page.getByRole('checkbox', { name: 'Select all users shown here' })).toBeVisible();
  // The first rows come before the others.
  await expect(page.getByRole('rowheader').nth(9)).toBeVisible();
  const names = await page.getByRole('rowheader').allTextContents();

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site });
  await context.addCookies(await page.context().cookies());
  const still = await context.newPage();
  await still.goto('/');
  const rows = still.getByRole('rowheader');
  await expect(rows).toHaveCount(10);
  await expect(still.getByRole('heading', { level: 1 })).toHaveText('Our people');
  // The same people in the same order; the elements put initials before a name.
  const close = (text = '') => text.replaceAll(/\s/g, '');
  for (const [index, name] of (await rows.allTextContents()).entries())
    expect(close(names[index])).toContain(close(name));
  await expect(still.getByRole('row').filter({ hasText: 'Admin' }).first()).toBeVisible();
  // No script has run: what is shown is what was sent.
  await expect(still.getByRole('searchbox')).toHaveCount(0);
  await context.close();
});

test('The elements take over, and what the server sent is not shown beside them', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(1);
  await expect(page.getByRole('rowheader')).toHaveCount(10);
});

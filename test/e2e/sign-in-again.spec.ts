import { expect, openList, PASSWORD, signIn, test } from './fixtures.js';

test('A page that was open before a new sign-in in another tab still saves', async ({ page, context }) => {
  await openList(page, 'admin@example.com');
  await page.getByRole('button', { name: 'Edit' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/First name/).fill('Saved after all');
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await signIn(other, 'admin@example.com');
  await expect(other.getByRole('rowheader').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Saved after all' })).toBeVisible();
  // And signs out, with the session of now.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
});

test('Whose session has ended signs in again beside the page, which keeps what was typed and goes on', async ({
  page,
  context,
}) => {
  await openList(page, 'admin@example.com');
  const signedOut = page.getByRole('alert').filter({ hasText: 'You are signed out.' });
  await expect(signedOut).toHaveCount(0);
  await page.getByRole('button', { name: 'Edit' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/First name/).fill('Typed before the end');
  await context.clearCookies();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/session has ended/)).toBeVisible();
  await expect(page.locator('body > header')).toContainText('You are signed out.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const opening = context.waitForEvent('page');
  await signedOut.getByRole('link', { name: 'Sign in again' }).click();
  const other = await opening;
  await other.getByLabel('E-mail').fill('admin@example.com');
  await other.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('rowheader').first()).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Edit' }).first().click();
  await expect(dialog.getByLabel(/First name/)).toHaveValue('Typed before the end');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(signedOut).toHaveCount(0);
});

test('A list that cannot be loaded for want of a session offers to sign in again, until it can', async ({
  page,
}) => {
  await page.route('**/api/users?*', (route) =>
    route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{"status":401}' }),
  );
  await signIn(page, 'admin@example.com');
  const link = page.getByRole('link', { name: 'Sign in again' });
  await expect(link).toHaveCount(1);
  await expect(link).toHaveAttribute('href', '/sign-in');
  await page.unroute('**/api/users?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(link).toHaveCount(0);
});

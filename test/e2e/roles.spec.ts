import { expect, openList, test } from './fixtures.js';

interface Wire {
  users: { email: string; phone?: string }[];
}

test('An Editor sees the list and can do nothing to it', async ({ page }) => {
  await openList(page, 'editor@example.com');
  await expect(page.getByRole('cell').filter({ hasText: '@' }).first()).toBeVisible();
  for (const name of ['New user', 'Edit', 'Send email', 'Send again', 'More actions']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(page.getByRole('columnheader', { name: 'Actions' })).toHaveCount(0);
});

test('A Viewer sees e-mail and phone masked, also in what the server sends', async ({ page }) => {
  const listed = page.waitForResponse((response) => response.url().includes('/api/users?'));
  await openList(page, 'viewer@example.com');
  const { users } = (await (await listed).json()) as Wire;
  expect(users.length).toBeGreaterThan(0);
  for (const { email, phone } of users) {
    expect(email).toContain('•••');
    if (phone !== undefined) expect(phone).toContain('•••');
  }
  await expect(page.getByRole('row').nth(1)).toContainText('•••@•••');
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
});

test('The same list is not masked for an Admin', async ({ page }) => {
  const listed = page.waitForResponse((response) => response.url().includes('/api/users?'));
  await openList(page, 'admin@example.com');
  const { users } = (await (await listed).json()) as Wire;
  expect(users.every(({ email }) => !email.includes('•'))).toBe(true);
});

test('Pages go on and back, with the total', async ({ page }) => {
  await openList(page, 'admin@example.com');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await expect(pages).toContainText(/1–25 of [\d,]+ users/);
  const first = await page.getByRole('rowheader').allTextContents();
  await pages.getByRole('button', { name: 'Next' }).click();
  await expect(pages).toContainText(/26–50 of [\d,]+ users/);
  await expect.poll(() => page.getByRole('rowheader').allTextContents()).not.toEqual(first);
  await pages.getByRole('button', { name: 'Previous' }).click();
  await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(first);
  await expect(pages.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openList, signIn, test } from './fixtures.js';

async function findings(page: Page): Promise<string[]> {
  // Colours are on their way for a moment; what is measured is where they end.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In ${colorScheme}, axe finds nothing`, () => {
    test.use({ colorScheme });

    test('in the table', async ({ page }) => {
      await openList(page, 'admin@example.com');
      expect(await findings(page)).toEqual([]);
    });

    test('where nobody matches', async ({ page }) => {
      await openList(page, 'admin@example.com');
      await page.getByRole('searchbox').fill('nobody is called so');
      await expect(page.getByText('No match', { exact: true })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('where the list has failed', async ({ page }) => {
      await page.route('**/api/users?*', (route) => route.abort());
      await signIn(page, 'admin@example.com');
      await expect(page.getByText('The users could not be loaded')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('in the form, new and with errors', async ({ page }) => {
      await openList(page, 'admin@example.com');
      await page.getByRole('button', { name: 'New user' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog.getByText(/problems in 4 fields/)).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('in a question', async ({ page }) => {
      await openList(page, 'admin@example.com');
      await page.getByRole('button', { name: 'Send email' }).first().click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  });
}

test('axe would find a button without a name', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.getByRole('button', { name: 'New user' }).evaluate((button) => {
    button.textContent = '';
  });
  expect((await findings(page)).join()).toContain('button-name');
});

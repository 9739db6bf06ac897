import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openList, signIn, test } from './fixtures.js';

/** What axe finds in light, and what it finds in dark, where nothing but the colours is different. */
async function findings(page: Page, isBehind = false): Promise<string[]> {
  const axe = () => {
    const builder = new AxeBuilder({ page });
    // Behind a modal dialog the rows are out of reach, and take axe most of its time.
    return isBehind
      ? builder.exclude({ fromShadowDom: ['user-management', 'user-table', '.scroller'] })
      : builder;
  };
  // Colours that are on their way from one to the other have no contrast of their own.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const light = await analyzed(axe());
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await analyzed(axe().withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

async function analyzed(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.describe('In light and dark, axe finds nothing', () => {
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
    await expect(page.getByText('The users could not be loaded', { exact: true })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  test('in the form, new and with errors', async ({ page }) => {
    await openList(page, 'admin@example.com');
    await page.getByRole('button', { name: 'New user' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(await findings(page, true)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText(/problems in 4 fields/)).toBeVisible();
    expect(await findings(page, true)).toEqual([]);
  });

  test('in a question', async ({ page }) => {
    await openList(page, 'admin@example.com');
    await page.getByRole('button', { name: 'Send email' }).first().click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await findings(page, true)).toEqual([]);
  });
});

test('axe would find a button without a name, and grey on grey in dark', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.getByRole('button', { name: 'New user' }).evaluate((button) => {
    button.textContent = '';
  });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-color-scheme: dark) { h1 { color: #444; } }');
    document.adoptedStyleSheets.push(sheet);
  });
  const found = (await findings(page)).join('\n');
  expect(found).toContain('button-name');
  expect(found).toContain('dark: color-contrast');
});

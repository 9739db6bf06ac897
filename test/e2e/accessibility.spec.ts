import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openList, test } from './fixtures.js';

/** What axe finds in light, and what it finds in dark, where nothing but the colours is different. */
async function findings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // Colours that are on their way from one to the other have no contrast of their own.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const light = await analyzed(axe);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await analyzed(axe.withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

async function analyzed(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

// The states of the elements are looked at story by story; here it is the page of a host as a whole.
test('In light and dark, axe finds nothing in the page of the host', async ({ page }) => {
  await openList(page, 'admin@example.com');
  expect(await findings(page)).toEqual([]);
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

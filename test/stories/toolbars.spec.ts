import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './support/storybook.js';

/** Opens the page of user management as the toolbars of Storybook would show it. */
async function showWith(page: Page, globals: string): Promise<Locator> {
  await page.goto(
    `/iframe.html?id=user-management--ready&viewMode=story&globals=${globals};a11y.manual:!true`,
  );
  return page.locator('.stage');
}

const rows = (page: Page) => page.getByRole('rowheader');
const backgroundOf = (stage: Locator) =>
  stage.evaluate((element) => getComputedStyle(element).backgroundColor);

test.describe('A toolbar', () => {
  test('chooses the language, which brings its direction', async ({ page }) => {
    const stage = await showWith(page, 'lang:ar');
    await expect(page.getByRole('heading', { name: 'المستخدمون' })).toBeVisible();
    await expect(stage).toHaveCSS('direction', 'rtl');
  });

  test('chooses a direction of its own', async ({ page }) => {
    const stage = await showWith(page, 'direction:rtl');
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    await expect(stage).toHaveCSS('direction', 'rtl');
  });

  test('chooses light or dark', async ({ page }) => {
    const light = await backgroundOf(await showWith(page, 'scheme:light'));
    expect(await backgroundOf(await showWith(page, 'scheme:dark'))).not.toBe(light);
  });

  test('chooses the theme', async ({ page }) => {
    await showWith(page, 'theme:rolecall');
    const color = () =>
      page
        .getByRole('button', { name: 'New user' })
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    const ours = await color();
    for (const theme of ['material', 'terminal']) {
      await showWith(page, `theme:${theme}`);
      expect(await color(), theme).not.toBe(ours);
    }
  });

  test('chooses how close the rows are', async ({ page }) => {
    const height = async (globals: string) => {
      await showWith(page, globals);
      return (await rows(page).first().boundingBox())?.height ?? 0;
    };
    const comfortable = await height('density:comfortable');
    expect(comfortable).toBeGreaterThan(20);
    expect(await height('density:compact')).toBeLessThan(comfortable);
  });

  test('chooses who looks on', async ({ page }) => {
    await showWith(page, 'viewer:viewer');
    await expect(rows(page).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'New user' })).toHaveCount(0);
    await showWith(page, 'viewer:admin');
    await expect(page.getByRole('button', { name: 'New user' })).toBeVisible();
  });

  test('chooses how the backend fails', async ({ page }) => {
    await showWith(page, 'failure:offline');
    await expect(page.getByText(/You are offline/).first()).toBeVisible();
  });

  test('chooses how long the backend takes', async ({ page }) => {
    await showWith(page, 'latency:3%20s');
    await expect(page.getByRole('table', { name: 'Users' })).toBeVisible();
    const begun = Date.now();
    await expect(rows(page).first()).toBeVisible();
    // Some of it has passed before the table could be seen.
    expect(Date.now() - begun).toBeGreaterThan(1500);
  });
});

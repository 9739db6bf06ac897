import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startHost } from '../examples/host/server/host.ts';
import { browserLaunchOptions } from './browser.js';

/**
 * Takes the pictures of the README, light and dark, in the example host as it is filled at first. Run it after
 * `npm run build`, whenever the page looks different: `node scripts/picture.js`.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-picture-'));
const host = await startHost({ port: 0, dataDir });
const browser = await chromium.launch(browserLaunchOptions());
try {
  for (const [colorScheme, file] of [
    ['light', 'docs/page.png'],
    ['dark', 'docs/page-dark.png'],
  ]) {
    const page = await browser.newPage({
      colorScheme,
      locale: 'en-GB',
      viewport: { width: 1360, height: 900 },
    });
    await page.goto(`${host.url}/sign-in`);
    await page.getByLabel('E-mail').fill('admin@example.com');
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery staple');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('rowheader').first().waitFor();
    await page.screenshot({ path: file });
    await page.close();
  }
} finally {
  await browser.close();
  await host.close();
  rmSync(dataDir, { recursive: true, force: true });
}

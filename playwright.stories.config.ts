import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser.js';

/** Every story of the built Storybook, in a browser. */
export default defineConfig({
  testDir: 'test/stories',
  fullyParallel: true,
  workers: 2,
  // A machine that does other things as well is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/counts/stories.json' }]],
  outputDir: 'test-results/stories',
  use: { launchOptions: browserLaunchOptions(), locale: 'en-US', viewport: { width: 1280, height: 900 } },
});

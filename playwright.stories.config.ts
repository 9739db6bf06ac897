import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser.js';

/** Every story of the built Storybook, in a browser. */
export default defineConfig({
  testDir: 'test/stories',
  fullyParallel: true,
  workers: 2,
  // A machine that does other things as well is slow, not wrong.
  timeout: 180_000,
  expect: {
    timeout: 30_000,
    // Letters are smoothed a little differently from machine to machine; what is seen is not.
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', threshold: 0.1, maxDiffPixelRatio: 0.001 },
  },
  snapshotPathTemplate: 'test/stories/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/counts/stories.json' }]],
  outputDir: 'test-results/stories',
  use: { launchOptions: browserLaunchOptions(), locale: 'en-US', viewport: { width: 1280, height: 900 } },
});

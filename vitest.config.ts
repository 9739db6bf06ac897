import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A machine that does other things as well is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Whatever needs no browser; `*.browser.test.ts` run in Chromium under Web Test Runner.
    include: ['test/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
  },
});

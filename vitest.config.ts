import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Whatever needs no browser; `*.browser.test.ts` run in Chromium under Web Test Runner.
    include: ['test/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
  },
});

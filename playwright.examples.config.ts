import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser.js';
import type { ExampleOptions } from './test/examples/fixtures.js';

/** The journey through each example that `npm run examples` has built: their names, and the folder that they are in. */
const { EXAMPLES = '', EXAMPLES_FOLDER = '' } = process.env;

export default defineConfig<object, ExampleOptions>({
  testDir: 'test/examples',
  workers: 2,
  // A machine that does other things as well is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/counts/examples.json' }]],
  outputDir: 'test-results/examples',
  use: { launchOptions: browserLaunchOptions(), locale: 'en-US' },
  projects: EXAMPLES.split(' ')
    .filter(Boolean)
    .map((name) => {
      const [source, built] = [join(EXAMPLES_FOLDER, name), join(EXAMPLES_FOLDER, name, 'dist')];
      const isBuilt = existsSync(built);
      const hasServer = existsSync(join(source, 'server.js'));
      return {
        name,
        // An example that is rendered on a server is no other framework.
        testIgnore: hasServer ? '**/shapes.spec.ts' : '**/server.spec.ts',
        use: { folder: isBuilt ? built : source, shapes: isBuilt ? '/#shapes' : '/shapes.html' },
      };
    }),
});

import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserLaunchOptions } from './scripts/browser.js';
import { bundledTests } from './scripts/bundled-tests.js';
import { countReporter } from './scripts/counts.js';
import { manifestUse } from './scripts/manifest-use/plugin.js';

const use = manifestUse();

export default {
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: false,
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: browserLaunchOptions() })],
  concurrency: 2,
  plugins: [bundledTests(), a11ySnapshotPlugin()],
  // Said of every page, it hides what failed.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(), use.reporter],
  middleware: [use.middleware],
  testRunnerHtml: use.html,
  testFramework: { config: { timeout: 60_000 } },
};

import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserLaunchOptions } from './scripts/browser.js';
import { countReporter } from './scripts/count-reporter.js';
import { isUmd, moduleOfUmd } from './scripts/umd.js';

export default {
  files: ['test/**/*.browser.test.ts'],
  // With MSW in a test its browser build must be served, not Node's.
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: browserLaunchOptions() })],
  concurrency: 2,
  plugins: [
    sourceForBuilt(),
    production(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    a11ySnapshotPlugin(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  testFramework: { config: { timeout: 60_000 } },
};

/** The sources import each other as `.js`, which is what they become; here they are served as they are. */
function sourceForBuilt() {
  return {
    name: 'source-for-built',
    resolveImport({ source, context }) {
      if (!source.startsWith('.') || !source.endsWith('.js')) return undefined;
      const asSource = source.replace(/\.js$/, '.ts');
      return existsSync(new URL(`.${new URL(asSource, `file://${context.path}`).pathname}`, import.meta.url))
        ? asSource
        : undefined;
    },
  };
}

/** As in the build: libraries that ask Node for its environment are told, and those that are no modules become some. */
function production() {
  return {
    name: 'production',
    transform({ path, body }) {
      if (isUmd(path)) return moduleOfUmd(body);
      return path.includes('/@tanstack/')
        ? body.replaceAll('process.env.NODE_ENV', '"production"')
        : undefined;
    },
  };
}

import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const OUT = '.cache/browser-tests';

/**
 * A Web Test Runner plugin that bundles the browser tests when it starts, all together, with what they share in files of
 * its own. Served as they are written, each of them would load hundreds of modules, which takes longer than the tests.
 */
export function bundledTests() {
  return {
    name: 'bundled-tests',
    async serverStart() {
      rmSync(OUT, { recursive: true, force: true });
      await build({
        entryPoints: [...globSync('test/**/*.browser.test.ts'), ...globSync('test/support/*.page.ts')],
        outbase: 'test',
        outdir: OUT,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        sourcemap: 'linked',
        // With MSW in a test its browser build must be served, not Node's.
        conditions: ['browser', 'development'],
        define: { 'process.env.NODE_ENV': '"production"' },
        // Served by Web Test Runner itself.
        external: ['/__web-dev-server__*', '/__web-test-runner__/*'],
        logLevel: 'warning',
      });
    },
    serve({ path }) {
      if (!path.startsWith('/test/')) return undefined;
      const file = join(OUT, decodeURIComponent(path).slice('/test/'.length).replace(/\.ts$/, '.js'));
      return existsSync(file) ? { body: readFileSync(file, 'utf8'), type: 'js' } : undefined;
    },
  };
}

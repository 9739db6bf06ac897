import { serve } from '../../examples/serve.js';
import { expect, test as base } from '../e2e/fixtures.js';
import { siteOf } from './site.js';

export interface ExampleOptions {
  /** The folder with what the example is served from. */
  folder: string;
  /** Where in it the page with the shapes is. */
  shapes: string;
}

/** A browser on an example, with a host of its own behind it. Whatever goes wrong in the page's script fails the test. */
export const test = base.extend<{ noProblems: undefined }, ExampleOptions & { site: string }>({
  folder: ['', { option: true, scope: 'worker' }],
  shapes: ['', { option: true, scope: 'worker' }],
  site: [
    async ({ folder, host }, use) => {
      const site = await siteOf(folder, host);
      await use(site.url);
      site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => {
    await use(site);
  },
  noProblems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        // That nobody is signed in is no problem of the page.
        if (['error', 'warning'].includes(message.type()) && !/status of 401/.test(message.text()))
          problems.push(message.text());
      });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** The same without a host. */
export const testAlone = test.extend<object, { site: string }>({
  site: [
    async ({ folder }, use) => {
      const site = await serve(folder);
      await use(site.url);
      site.stop();
    },
    { scope: 'worker' },
  ],
});

export { expect };

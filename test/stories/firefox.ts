import { setTimeout } from 'node:timers/promises';
import type { Page as PlaywrightPage } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { STATES } from '../../stories/states.ts';
import { launchFirefox } from '../support/firefox.ts';
import { axeFindings } from './support/engines.ts';
import { serveFolder } from './support/static-server.ts';

/**
 * `npm run stories:firefox`, after `npm run storybook:build`: axe-core looks at each state that the code tells apart, in
 * Firefox, in light from left to right and in dark from right to left.
 */
const LOOKS = ['scheme:light', 'scheme:dark;direction:rtl'];
const PATIENCE = 60_000;

interface Storybook {
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
}

/** What axe-core finds in what the page shows. Both drivers evaluate alike. */
async function findings(page: Page): Promise<string[]> {
  // A story is the main thing on its page.
  await page.evaluate(() => document.querySelector('#storybook-root')?.setAttribute('role', 'main'));
  return axeFindings(page as unknown as PlaywrightPage);
}

/** Opens a story, and waits until it has been rendered and played. @throws {Error} If that takes too long. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const end = Date.now() + PATIENCE;
  const phase = () =>
    page.evaluate(
      () => (window as unknown as Storybook).__STORYBOOK_PREVIEW__?.currentRender?.phase ?? 'none',
    );
  for (let now = await phase(); now !== 'finished'; now = await phase()) {
    if (Date.now() > end || now === 'errored') throw new Error(`${url} is not shown: ${now}`);
    await setTimeout(50);
  }
}

const [{ url, stop }, browser] = await Promise.all([serveFolder('storybook-static'), launchFirefox()]);
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });

// The control: without a name it is found, here too.
await open(page, `${url}/iframe.html?id=role-badge--admin&viewMode=story`);
await page.evaluate(() => document.querySelector('.stage')?.append(document.createElement('button')));
if (!(await findings(page)).join().includes('button-name'))
  throw new Error('axe-core does not find a button without a name.');

const states = [...new Set(Object.values(STATES).flatMap((stories) => Object.values<string>(stories)))];
let found = 0;
for (const id of states)
  for (const look of LOOKS) {
    await open(page, `${url}/iframe.html?id=${id}&viewMode=story&globals=${look};a11y.manual:!true`);
    for (const finding of await findings(page)) {
      found += 1;
      console.error(`${id}, ${look}: ${finding}`);
    }
  }
console.warn(
  `${await browser.version()}: ${states.length} states in ${LOOKS.length} looks, ${found} findings`,
);
await browser.close();
stop();
process.exitCode = found > 0 ? 1 : 0;

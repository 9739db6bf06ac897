import { readFileSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';
import { serveFolder } from './static-server.js';

const FOLDER = 'storybook-static';
/** Stories of which some requests fail on purpose, which the browser reports in its console. */
export const FAILING = 'failing-requests';
/** The time that it is in all stories, so that what they say of days and hours is the same on every run. */
const NOW = Date.UTC(2026, 5, 2, 9, 30);

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags: readonly string[];
}

const index = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8')) as {
  readonly entries: Readonly<Record<string, Entry>>;
};
const entries = Object.values(index.entries);
/** Every story of the built Storybook. */
export const stories = entries.filter(({ type }) => type === 'story');
/** Every page of documentation of the built Storybook. */
export const docs = entries.filter(({ type, tags }) => type === 'docs' && !tags.includes('unattached-mdx'));

/** The element that stories are of; a title may say more after a slash. */
export const tagOf = (title: string) => title.split('/')[0] ?? title;

export const test = base.extend<object, { storybook: string; preview: Page }>({
  storybook: [
    // Playwright wants a pattern here, even for nothing.
    async ({}, use) => {
      const { url, stop } = await serveFolder(FOLDER);
      await use(url);
      stop();
    },
    { scope: 'worker' },
  ],
  // Storybook itself takes seconds to load: it is loaded once a worker, and changes from story to story by itself.
  preview: [
    async ({ browser, storybook }, use) => {
      const page = await browser.newPage({
        baseURL: storybook,
        locale: 'en-US',
        timezoneId: 'UTC',
        viewport: { width: 1280, height: 900 },
      });
      await page.clock.setFixedTime(NOW);
      await open(page);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ storybook }, use) => {
    await use(storybook);
  },
});

/** Collects what the page reports as an error from now on. */
export function watch(page: Page, requestsMayFail: boolean): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    const isRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !(requestsMayFail && isRequest)) problems.push(message.text());
  });
  return problems;
}

interface Storybook {
  readonly __STORYBOOK_PREVIEW__?: {
    readonly currentRender?: { readonly id?: string; readonly phase?: string };
  };
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: string, payload: object): void;
    on(event: string, listener: (error: { message: string }) => void): void;
  };
  readonly thrownInPlay: string[];
}

/** Opens a story, and waits until it has been rendered and played, or has failed. */
export async function visit(page: Page, id: string): Promise<void> {
  // Storybook's own look for accessibility is for those who look at it; the tests have theirs.
  await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  await rendered(page, id);
}

/** Changes to a story in a page that shows another one. */
export async function change(page: Page, id: string): Promise<void> {
  await page.evaluate((storyId) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Storybook;
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  await rendered(page, id);
}

/**
 * Opens Storybook at a story that plays nothing, with nothing kept from before, such as for how long a mail has to wait; from then on keeps
 * what a play function throws.
 */
export async function open(page: Page): Promise<void> {
  await visit(page, 'role-badge--admin');
  await page.evaluate(() => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Storybook;
    sessionStorage.clear();
    localStorage.clear();
    const thrown: string[] = [];
    Object.assign(window, { thrownInPlay: thrown });
    channel.on('playFunctionThrewException', ({ message }) => thrown.push(message));
  });
}

/** What play functions have thrown since the last time. */
export function thrownInPlay(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Storybook).thrownInPlay.splice(0));
}

async function rendered(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const render = (window as unknown as Storybook).__STORYBOOK_PREVIEW__?.currentRender;
    return render?.id === wanted && ['finished', 'errored', 'aborted'].includes(render.phase ?? '');
  }, id);
}

/** What Storybook shows in place of a story that failed; nothing if it did not. */
export async function failureOf(page: Page): Promise<string> {
  const isShown = await page.evaluate(() => document.body.classList.contains('sb-show-errordisplay'));
  return isShown ? page.locator('.sb-errordisplay').innerText() : '';
}

/** The elements of a story that are not registered, or show no text at all; the tag itself if there is none. */
export function unseen(page: Page, tag: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found = [...document.querySelectorAll(`#storybook-root ${wanted}`)];
    if (found.length === 0) return [wanted];
    return found
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width === 0 || height === 0 || !element.shadowRoot?.textContent.trim();
      })
      .map(({ localName }) => localName);
  }, tag);
}

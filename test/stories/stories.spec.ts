import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { serveFolder } from './static-server.js';

const FOLDER = 'storybook-static';
/** Stories of which some requests fail on purpose, which the browser reports in its console. */
const FAILING = 'failing-requests';
/** The elements of which there must be stories. */
const TAGS = [
  'reset-button',
  'role-badge',
  'role-permissions',
  'user-form',
  'user-import',
  'user-management',
  'user-table',
] as const;

/** The element that stories are of; a title may say more after a slash. */
const tagOf = (title: string) => title.split('/')[0] ?? title;

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
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type, tags }) => type === 'docs' && !tags.includes('unattached-mdx'));

const test = base.extend<object, { storybook: string; preview: Page }>({
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
      const page = await browser.newPage({ baseURL: storybook });
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

test('There are stories of every element, each with a page of documentation', () => {
  for (const tag of TAGS) {
    expect(stories.filter(({ title }) => title === tag).length, tag).toBeGreaterThan(5);
    expect(docs.map(({ title }) => title)).toContain(tag);
  }
});

for (const { id, title, name, tags } of stories) {
  test(`${title}: ${name} shows its element and reports no error`, async ({ preview }) => {
    const problems = watch(preview, tags.includes(FAILING));
    await change(preview, id);
    expect(await failureOf(preview)).toBe('');
    expect(await thrownInPlay(preview)).toEqual([]);
    await expect.poll(() => unseen(preview, tagOf(title))).toEqual([]);
    expect(problems).toEqual([]);
  });
}

for (const { id, title } of docs) {
  test(`The documentation of ${title} has a table from the manifest and reports no error`, async ({
    page,
  }) => {
    const isFailing = stories.some((story) => story.title === title && story.tags.includes(FAILING));
    const problems = watch(page, isFailing);
    await page.goto(`/iframe.html?id=${id}&viewMode=docs`);
    const table = page.locator('.docblock-argstable').first();
    await expect(table.getByText(/^(adapter|value|pageSize)$/).first()).toBeVisible();
    expect(problems).toEqual([]);
  });
}

test('A page says how to make it yours, with every tier of tokens, the parts and the slots', async ({
  page,
}) => {
  const problems = watch(page, false);
  await page.goto('/iframe.html?id=theming-make-it-yours--docs&viewMode=docs');
  await expect(page.getByRole('heading', { name: 'Make it yours' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(5);
  expect(problems).toEqual([]);
});

test.describe('The check itself', () => {
  const id = 'user-table--ready';

  test('sees what is thrown and what is written to the console as an error', async ({ page }) => {
    const problems = watch(page, false);
    await page.addInitScript(() => {
      console.error('written on purpose');
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
    });
    await visit(page, id);
    expect(problems.join('\n')).toContain('written on purpose');
    expect(problems.join('\n')).toContain('thrown on purpose');
  });

  test('sees a request that fails, unless the story is about that', async ({ page }) => {
    const problems = watch(page, false);
    const tolerated = watch(page, true);
    await visit(page, 'user-management--over-rest-failed');
    await expect.poll(() => problems.join('\n')).toContain('503');
    expect(tolerated).toEqual([]);
  });

  test('sees an element that shows nothing', async ({ page }) => {
    await page.addInitScript(() => {
      customElements.define('user-table', class extends HTMLElement {});
    });
    await visit(page, id);
    expect(await unseen(page, 'user-table')).toEqual(['user-table']);
  });

  test('sees a story that cannot be played to its end', async ({ page }) => {
    await page.addInitScript(() => {
      customElements.define('user-table', class extends HTMLElement {});
    });
    await open(page);
    await change(page, 'user-table--no-match');
    expect((await thrownInPlay(page)).join()).toContain('#search in user-table');
  });

  test('sees a story that does not exist', async ({ page }) => {
    await page.goto('/iframe.html?id=user-table--not-there&viewMode=story');
    await expect.poll(() => failureOf(page)).toContain('user-table--not-there');
  });
});

/** Collects what the page reports as an error from now on. */
function watch(page: Page, requestsMayFail: boolean): string[] {
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
async function visit(page: Page, id: string): Promise<void> {
  await page.goto(`/iframe.html?id=${id}&viewMode=story`);
  await rendered(page, id);
}

/** Changes to a story in a page that shows another one. */
async function change(page: Page, id: string): Promise<void> {
  await page.evaluate((storyId) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Storybook;
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  await rendered(page, id);
}

/** Opens Storybook at a story that plays nothing, and from then on keeps what a play function throws. */
async function open(page: Page): Promise<void> {
  await visit(page, 'role-badge--admin');
  await page.evaluate(() => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Storybook;
    const thrown: string[] = [];
    Object.assign(window, { thrownInPlay: thrown });
    channel.on('playFunctionThrewException', ({ message }) => thrown.push(message));
  });
}

/** What play functions have thrown since the last time. */
function thrownInPlay(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Storybook).thrownInPlay.splice(0));
}

async function rendered(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const render = (window as unknown as Storybook).__STORYBOOK_PREVIEW__?.currentRender;
    return render?.id === wanted && ['finished', 'errored', 'aborted'].includes(render.phase ?? '');
  }, id);
}

/** What Storybook shows in place of a story that failed; nothing if it did not. */
async function failureOf(page: Page): Promise<string> {
  const isShown = await page.evaluate(() => document.body.classList.contains('sb-show-errordisplay'));
  return isShown ? page.locator('.sb-errordisplay').innerText() : '';
}

/** The elements of a story that are not registered, or show no text at all; the tag itself if there is none. */
function unseen(page: Page, tag: string): Promise<string[]> {
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

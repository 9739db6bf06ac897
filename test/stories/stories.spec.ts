import { expect } from '@playwright/test';
import {
  change,
  docs,
  FAILING,
  failureOf,
  open,
  stories,
  test,
  thrownInPlay,
  unseen,
  visit,
  watch,
} from './support/storybook.js';

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

test('There are stories of every element, each with a page of documentation', () => {
  for (const tag of TAGS) {
    expect(stories.filter(({ title }) => title === tag).length, tag).toBeGreaterThan(5);
    expect(docs.map(({ title }) => title)).toContain(tag);
  }
});

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

import { readdirSync, statSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { look } from './support/looks.js';
import { change, open, stories, test } from './support/storybook.js';
import { VISUAL_LOOKS, VISUAL_STATES, type VisualLook, type VisualState } from './support/visual-states.js';

/** Where the pictures are kept, as the configuration says. */
const PICTURES = 'test/stories/pictures';
/** Bytes that all of them may take, since each clone of the repository has every version of them. */
const MOST_BYTES = 4_000_000;
/** The letters that Debian's Chromium brings along, whatever else is installed. */
const FONT = 'DejaVu Sans';
const PINNED = `
  :root { --rolecall-font-family: '${FONT}'; --rolecall-font-mono: '${FONT} Mono'; }
  .stage { font-family: '${FONT}'; }
  /* What says where one is in a page that scrolls comes and goes. */
  ::-webkit-scrollbar { display: none; }
`;

const pictureOf = (state: VisualState, { name }: VisualLook) => `${state}-${name}.png`;

/**
 * The states that the page has shown since it was opened here: what was done in one is still done when it is shown again. Before that
 * other tests may have shown any.
 */
let shown: Set<VisualState> | undefined;

/** Shows a state in a look. It is opened in its width: menus and panels are put where they fit. */
async function show(page: Page, state: VisualState, { width, height, scheme, direction }: VisualLook) {
  if (!shown || shown.has(state)) {
    await open(page);
    shown = new Set();
  }
  shown.add(state);
  await page.addStyleTag({ content: PINNED });
  await page.setViewportSize({ width, height });
  await look(page, scheme, direction);
  await change(page, state);
  await look(page, scheme, direction);
  // Rows in the shape of what comes are there when it takes long, and not before.
  if (state.endsWith('--loading')) await page.locator('user-table .skeleton span').first().waitFor();
}

test.afterEach(async ({ preview }) => {
  await preview.evaluate((pinned) => {
    for (const style of document.querySelectorAll('style')) if (style.textContent === pinned) style.remove();
  }, PINNED);
  await preview.setViewportSize({ width: 1280, height: 900 });
});

for (const { states, ...looks } of VISUAL_LOOKS)
  for (const state of states) {
    test(`${state} looks as it did: ${looks.name}`, async ({ preview: page }) => {
      await show(page, state, looks);
      await expect(page).toHaveScreenshot(pictureOf(state, looks));
    });
  }

test.describe('The check itself', () => {
  const [first] = VISUAL_LOOKS;
  if (!first) throw new Error('There is no look.');

  for (const [name, value] of [
    ['--rolecall-color-accent', '#0f766e'],
    ['--rolecall-space', '0.27rem'],
    ['--rolecall-font-size', '0.9rem'],
  ] as const) {
    test(`sees another ${name}`, async ({ preview: page }) => {
      await show(page, 'user-management--ready', first);
      const token = await page.addStyleTag({ content: `:root { ${name}: ${value}; }` });
      await expect(page).not.toHaveScreenshot(pictureOf('user-management--ready', first));
      await token.evaluate((style) => {
        (style as HTMLElement).remove();
      });
      await expect(page).toHaveScreenshot(pictureOf('user-management--ready', first));
    });
  }

  test('has the letters that it needs', async ({ preview: page }) => {
    const widths = await page.evaluate((font) => {
      const context = document.createElement('canvas').getContext('2d');
      const width = (family: string) => {
        if (context) context.font = `100px ${family}`;
        return context?.measureText('Rolecall').width;
      };
      return [width(`'${font}', monospace`), width('monospace')];
    }, FONT);
    expect(widths[0], `${FONT} is missing; Debian has it in fonts-dejavu-core`).not.toBe(widths[1]);
  });

  test('has every width in every scheme, no picture of what is gone, and few bytes', () => {
    expect(new Set(VISUAL_LOOKS.map(({ width, scheme }) => `${width} ${scheme}`)).size).toBe(9);
    expect(VISUAL_LOOKS.filter(({ states }) => states.length < 7)).toEqual([]);
    const ids: readonly string[] = stories.map(({ id }) => id);
    expect(VISUAL_STATES.filter((state) => !ids.includes(state))).toEqual([]);
    const wanted = VISUAL_LOOKS.flatMap(({ states, ...looks }) =>
      states.map((state) => pictureOf(state, looks)),
    );
    expect(readdirSync(PICTURES).sort()).toEqual(wanted.sort());
    const bytes = wanted.reduce((sum, file) => sum + statSync(`${PICTURES}/${file}`).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});

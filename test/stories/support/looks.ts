import type { Page } from '@playwright/test';

export const SCHEMES = ['light', 'dark', 'forced colours'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const DIRECTIONS = ['ltr', 'rtl'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Every scheme in every direction. */
export const LOOKS = SCHEMES.flatMap((scheme) =>
  DIRECTIONS.map((direction) => ({ scheme, direction, name: `${scheme} ${direction}` })),
);

/** Gives the story that is shown another look, in place: whatever is open stays open. */
export async function look(page: Page, scheme: Scheme, direction: Direction): Promise<void> {
  await page.emulateMedia({
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced colours' ? 'active' : 'none',
    // Colours that are on their way from one to the other have no contrast of their own.
    reducedMotion: 'reduce',
  });
  await page.evaluate(
    ([colorScheme, dir]) => {
      // What surrounds a story has a direction and a scheme of its own.
      for (const element of [document.documentElement, ...document.querySelectorAll('.stage')]) {
        element.setAttribute('dir', dir);
        element.classList.remove(colorScheme === 'dark' ? 'light' : 'dark');
        element.classList.add(colorScheme);
      }
      // A story is the main thing on its page.
      document.querySelector('#storybook-root')?.setAttribute('role', 'main');
    },
    [scheme === 'dark' ? 'dark' : 'light', direction] as const,
  );
}

/** The scheme in which IBM's engine looks as well, in both directions: it takes longer, and colours are axe's. */
export const IBM_SCHEME: Scheme = 'light';

/** Leaves three rows of each table: the engines take as long as there are nodes. */
export async function fewRows(page: Page): Promise<void> {
  await page.evaluate(() => {
    const visit = (root: ParentNode) => {
      for (const row of root.querySelectorAll<HTMLElement>('tbody tr:nth-child(n + 4)')) row.hidden = true;
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot);
    };
    visit(document);
  });
}

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
      // What surrounds a story may have a direction and a scheme of its own.
      const around = [document.documentElement, ...document.querySelectorAll<HTMLElement>('.stage')];
      for (const element of around) {
        element.dir = dir;
        element.style.colorScheme = colorScheme;
      }
    },
    [scheme === 'dark' ? 'dark' : 'light', direction] as const,
  );
}

/** Takes the look of {@link look} away again. */
export async function plain(page: Page): Promise<void> {
  await look(page, 'light', 'ltr');
}

import type { Page } from '@playwright/test';
import { STATES } from '../../../stories/states.js';

export const SCHEMES = ['light', 'dark', 'forced colours'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const DIRECTIONS = ['ltr', 'rtl'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Every scheme in every direction. */
export const LOOKS = SCHEMES.flatMap((scheme) =>
  DIRECTIONS.map((direction) => ({ scheme, direction, name: `${scheme} ${direction}` })),
);

const TOLD_APART = new Set<string>(Object.values(STATES).flatMap((states) => Object.values(states)));

/** The looks that a story is looked at in: every one if the code tells its state apart, else two that share nothing. */
export function looksOf(id: string): typeof LOOKS {
  const isOpposite = (look: (typeof LOOKS)[number]) => look.name === 'light ltr' || look.name === 'dark rtl';
  return TOLD_APART.has(id) ? LOOKS : LOOKS.filter(isOpposite);
}

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

/** Whether a modal dialog keeps all else in the page out of reach. */
export function isModal(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const has = (root: ParentNode): boolean =>
      [...root.querySelectorAll('*')].some(
        (element) => element.matches('dialog:modal') || (element.shadowRoot && has(element.shadowRoot)),
      );
    return has(document);
  });
}

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

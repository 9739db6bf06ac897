import { expect, type Page } from '@playwright/test';
import { axeFindings, ibmFindings } from './support/engines.js';
import {
  clippedTexts,
  LARGE_TEXT,
  narrow,
  overflow,
  smallPrimaries,
  smallTargets,
  styled,
  TEXT_SPACING,
} from './support/layout.js';
import { fewRows, isModal, look, LOOKS, looksOf } from './support/looks.js';
import {
  change,
  FAILING,
  failureOf,
  stories,
  tagOf,
  test,
  thrownInPlay,
  unseen,
  visit,
  watch,
} from './support/storybook.js';
import { accessibilityTree, settledTree } from './support/tree.js';
import { keepTree, keptTree } from './support/trees.js';

// A story is rendered once for all that is looked at in it: to render it takes longer than most of the looks.
for (const { id, title, name, tags } of stories) {
  test(`${title}: ${name} shows its element without an error, for everybody and in every look`, async ({
    preview: page,
  }) => {
    const problems = watch(page, tags.includes(FAILING));
    await look(page, 'light', 'ltr');
    await change(page, id);
    await test.step('it is rendered and played to its end', async () => {
      expect(await failureOf(page)).toBe('');
      expect(await thrownInPlay(page)).toEqual([]);
      await expect.poll(() => unseen(page, tagOf(title))).toEqual([]);
      expect(problems).toEqual([]);
    });
    await test.step('it has its accessibility tree', async () => {
      const tree = await settledTree(page, keptTree(id));
      keepTree(id, tree);
      expect.soft(tree).toBe(keptTree(id));
    });
    await test.step('it has large targets, and bears a narrow page and large or spaced text', async () => {
      const found = await layoutFindings(page);
      expect.soft(found).toEqual({
        targets: [],
        primaries: [],
        narrowTargets: [],
        overflow: 0,
        spaced: [],
        large: [],
      });
    });
    await test.step('no engine finds anything, whatever the scheme and the direction', async () => {
      if (await isModal(page)) await fewRows(page);
      for (const { scheme, direction } of looksOf(id)) {
        await look(page, scheme, direction);
        expect.soft(await axeFindings(page), `axe, ${scheme}, ${direction}`).toEqual([]);
        // All rows have been looked at; to see whether their colours hold as well, and for what takes longer, some are enough.
        await fewRows(page);
        expect.soft(await ibmFindings(page), `IBM, ${scheme}, ${direction}`).toEqual([]);
      }
    });
    expect(problems).toEqual([]);
  });
}

async function layoutFindings(page: Page) {
  return {
    targets: await smallTargets(page),
    primaries: await smallPrimaries(page),
    spaced: await styled(page, TEXT_SPACING, () => clippedTexts(page)),
    large: await styled(page, LARGE_TEXT, () => clippedTexts(page)),
    ...(await narrow(page, async () => ({
      narrowTargets: await smallTargets(page),
      overflow: await overflow(page),
    }))),
  };
}

test.describe('The checks themselves', () => {
  /** Something bad, within a shadow root as the elements have it. */
  async function showBad(page: Page, content: string): Promise<void> {
    await visit(page, 'role-badge--plain');
    await page.evaluate((markup) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).setHTMLUnsafe(markup);
      document.querySelector('.stage')?.append(host);
    }, content);
  }

  test('see a button and a field without names', async ({ page }) => {
    await showBad(page, '<button></button><input>');
    expect((await axeFindings(page)).join()).toContain('button-name');
    expect((await axeFindings(page)).join()).toContain('label');
    expect((await ibmFindings(page)).join()).toContain('input_label_exists');
  });

  test('see what is pale in dark alone', async ({ page }) => {
    const style = 'color: light-dark(#000, #444); background: light-dark(#fff, #222)';
    await showBad(page, `<p style="${style}">Pale</p>`);
    for (const { scheme, direction, name } of LOOKS) {
      await look(page, scheme, direction);
      const found = [(await axeFindings(page)).join(), (await ibmFindings(page)).join()];
      const isDark = scheme === 'dark';
      expect(found[0]?.includes('color-contrast'), `axe, ${name}`).toBe(isDark);
      expect(found[1]?.includes('text_contrast_sufficient'), `IBM, ${name}`).toBe(isDark);
    }
  });

  test('see another name, another state and another order in the tree', async ({ page }) => {
    const trees: string[] = [];
    for (const content of [
      '<button>One</button><button>Two</button>',
      '<button>One</button><button disabled>Two</button>',
      '<button>Two</button><button>One</button>',
    ]) {
      await showBad(page, content);
      trees.push(await accessibilityTree(page));
    }
    expect(new Set(trees).size).toBe(trees.length);
    expect(trees[1]).toContain('button "Two" (disabled)');
  });

  test('see what is too small, too wide and cut off', async ({ page }) => {
    await showBad(
      page,
      `<style>
        .small { inline-size: 1.25rem; block-size: 1.25rem; padding: 0; }
        .wide { inline-size: 400px; }
        .tight { inline-size: max-content; max-inline-size: 6rem; block-size: 1.4em; line-height: 1.4; overflow: hidden; }
      </style>
      <button class="small primary" aria-label="Small"></button>
      <div class="wide">Wide</div>
      <div class="tight" style="font: 12px monospace">abc def ghi</div>`,
    );
    const found = await layoutFindings(page);
    expect(found.targets.join()).toContain('20 × 20');
    expect(found.primaries.join()).toContain('Small');
    expect(found.overflow).toBeGreaterThan(0);
    expect(await clippedTexts(page)).toEqual([]);
    expect(found.spaced.join()).toContain('abc def');
  });
});

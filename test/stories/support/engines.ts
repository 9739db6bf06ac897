import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ACE = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** Where Storybook puts a story. */
const ROOT = '#storybook-root';

/** What the part of IBM's engine that is used here answers with. */
interface AceReport {
  readonly results: readonly {
    readonly ruleId: string;
    readonly reasonId: string;
    /** What kind of rule it is, and how it went. */
    readonly value: readonly [string, string];
    readonly message: string;
    readonly snippet: string;
  }[];
}

interface Engines {
  readonly axe?: typeof axe;
  readonly ace?: {
    readonly Checker: new () => {
      check(node: Node, policies: readonly string[]): Promise<AceReport>;
    };
  };
}

/** Brings an engine into the page, unless it is there. */
async function bring(page: Page, name: keyof Engines, source: string): Promise<void> {
  const isThere = await page.evaluate((engine) => engine in window, name);
  if (!isThere) await page.evaluate(source);
}

/** What axe-core finds in the story that is shown, with all rules that are about a part of a page. */
export async function axeFindings(page: Page): Promise<string[]> {
  await bring(page, 'axe', AXE);
  return page.evaluate(async (root) => {
    const { axe: engine } = window as unknown as Engines;
    if (!engine) throw new Error('axe-core is not in the page.');
    const { violations } = await engine.run(root, { resultTypes: ['violations'], preload: false });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} (${failureSummary})`).join(' ')}`,
    );
  }, ROOT);
}

/**
 * What IBM's engine finds and is no fault: an area that scrolls can be reached by Tab, as axe-core demands, or nobody without a
 * mouse could scroll it; and a box to tick whose label is for the ear alone, which the engine takes for none.
 */
const ACCEPTED = [
  { rule: 'element_tabbable_role_valid', where: 'role="region"' },
  { rule: 'element_tabbable_role_valid', where: 'class="bulk-rows"' },
  { rule: 'label_content_exists', where: '<label class="check">' },
];

/** What IBM's engine finds in the story that is shown: the failures of all its rules for WCAG 2.2 A and AA. */
export async function ibmFindings(page: Page): Promise<string[]> {
  await bring(page, 'ace', ACE);
  return page.evaluate(
    async ([root, accepted]) => {
      const { ace } = window as unknown as Engines;
      const node = document.querySelector(root);
      if (!ace || !node) throw new Error('The engine or the story is not in the page.');
      const { results } = await new ace.Checker().check(node, ['WCAG_2_2']);
      return results
        .filter(({ value: [, outcome] }) => outcome === 'FAIL')
        .filter(
          ({ ruleId, snippet }) =>
            !accepted.some(({ rule, where }) => ruleId === rule && snippet.includes(where)),
        )
        .map(({ ruleId, reasonId, message, snippet }) => `${ruleId} (${reasonId}): ${message} ${snippet}`);
    },
    [ROOT, ACCEPTED] as const,
  );
}

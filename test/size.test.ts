import { describe, expect, it, vi } from 'vitest';
import { excess, measured, readBudgets, sizesOf } from '../bench/budgets.ts';
import { bundle, gzip } from '../bench/bundle.ts';
import { COMBINATIONS, publicEntries } from '../bench/entries.ts';

/** Bundling is all computing: a machine that does other things as well is slow, not wrong. */
vi.setConfig({ testTimeout: 240_000 });

/** What the built package weighs in a page. Assumes that `npm run build` has run. */
describe('The weight', () => {
  it.each(measured().map((entry) => [entry.name, entry] as const))(
    'of %s keeps its budget',
    async (_, entry) => {
      expect(await excess(entry)).toBeUndefined();
    },
  );

  it('that is above the budget would be told, with the modules that weigh most', async () => {
    const later = readBudgets()[COMBINATIONS.table.name]?.later ?? 0;
    const message = await excess(COMBINATIONS.table, { [COMBINATIONS.table.name]: { first: 20, later } });
    expect(message).toMatch(/weighs \d+\.\d kB at first load, \d+\.\d kB above its budget of 20\.0 kB\.\n/);
    expect(message).toMatch(/^ {2}\d+\.\d\d kB {2}elements\/user-table\/user-table\.js$/m);
    expect(message).not.toContain('later');
  });

  it('of an entry without a budget would be told', async () => {
    expect(await excess(COMBINATIONS.page, {})).toContain('has no budget');
  });

  it('has budgets for nothing that is gone', () => {
    expect(Object.keys(readBudgets()).sort()).toEqual(
      measured()
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe('What is measured', () => {
  it('are all entries that are modules', () => {
    expect(publicEntries().map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'rolecall',
        'rolecall/define/user-table',
        'rolecall/adapters/rest',
        'rolecall/cdn',
      ]),
    );
  });

  it('is only what is used', async () => {
    const { first } = await bundle(`export { DEFAULT_ROLES } from 'rolecall';`);
    expect(gzip(first)).toBeLessThan(1500);
  });

  it('counts what loads later apart, and the rules of phone numbers not at all', async () => {
    const parts = await bundle(
      `import 'rolecall/define/user-form'; export const later = () => import('rolecall/locales/fr');`,
    );
    expect(parts.phones.flatMap(({ moduleIds }) => moduleIds).join()).toContain('metadata.min.json');
    expect(parts.later.flatMap(({ moduleIds }) => moduleIds)).toContainEqual(
      expect.stringMatching(/locales\/fr\.js$/),
    );
    expect(sizesOf(parts).first).toBeGreaterThan(10);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, gzip, heaviest, WITHOUT_PHONES, type Bundle } from './bundle.ts';
import { COMBINATIONS, publicEntries, type Entry } from './entries.ts';

/** Kilobytes of 1,000 bytes after `gzip -9`. */
export interface Sizes {
  /** What loads before anything can be shown. */
  readonly first: number;
  /** What loads when it is first needed, without the rules of phone numbers. */
  readonly later: number;
}

type Part = Pick<Bundle['first'][number], 'code' | 'modules'>;
/** What has a budget of an entry. */
export type Parts = Readonly<Record<keyof Sizes, readonly Part[]>>;

/** How much an entry may weigh. */
export type Budget = Sizes;

const FILE = join(import.meta.dirname, 'budgets.json');
/** Growth that is no more than this goes unnoticed until the next renewal. */
const ROOM = 1.03;
const SHOWN_MODULES = 8;
const PARTS = ['first', 'later'] as const;

/** All that has a budget: every public entry, and the combinations that most pages use. */
export const measured = (): readonly Entry[] => [...Object.values(COMBINATIONS), ...publicEntries()];

/** Bundles an entry as a page's bundler does, or takes its file as it is. The rules of phone numbers have no budget. */
export async function built({ code, file }: Entry): Promise<Parts> {
  return file
    ? { first: [{ code: readFileSync(file, 'utf8'), modules: {} }], later: [] }
    : bundle(code, WITHOUT_PHONES);
}

export const sizesOf = ({ first, later }: Parts): Sizes => ({
  first: gzip(first) / 1000,
  later: gzip(later) / 1000,
});

export const readBudgets = (): Readonly<Record<string, Budget>> =>
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Budget>;

/** Sets every budget a little above what there is today. */
export function writeBudgets(sizes: ReadonlyMap<string, Sizes>): void {
  const budgets = [...sizes].map(([name, { first, later }]) => [
    name,
    { first: withRoom(first), later: withRoom(later) },
  ]);
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(budgets), null, 2)}\n`);
}

const withRoom = (size: number) => Math.ceil(size * ROOM * 10) / 10;

/**
 * What is wrong with the weight of an entry, in words for whoever made it heavier; nothing if it keeps its budget.
 *
 * @param budgets Those of all entries; by default those in `bench/budgets.json`.
 */
export async function excess(entry: Entry, budgets = readBudgets()): Promise<string | undefined> {
  const budget = budgets[entry.name];
  if (!budget) return `${entry.name} has no budget. Give it one: npm run size -- --update`;
  const parts = await built(entry);
  const sizes = sizesOf(parts);
  const tooHeavy = PARTS.filter((part) => sizes[part] > budget[part]);
  if (tooHeavy.length === 0) return undefined;
  const words = await Promise.all(
    tooHeavy.map(async (part) => {
      const what = part === 'first' ? 'at first load' : 'later';
      const over = `${entry.name} weighs ${kB(sizes[part])} ${what}, ${kB(sizes[part] - budget[part])} above its budget of ${kB(budget[part])}.`;
      const modules = await heaviest(parts[part], SHOWN_MODULES);
      return [over, ...modules.map(({ module, gzip }) => `  ${kB(gzip / 1000, 2)}  ${module}`)].join('\n');
    }),
  );
  return [...words, 'If it is worth it: npm run size -- --update'].join('\n');
}

const kB = (size: number, digits = 1) => `${size.toFixed(digits)} kB`;

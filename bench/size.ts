import { parseArgs } from 'node:util';
import { built, measured, readBudgets, sizesOf, writeBudgets, type Sizes } from './budgets.ts';
import { bundle, gzip, heaviest } from './bundle.ts';
import { COMBINATIONS } from './entries.ts';

/** What each public entry of the built package weighs in a page, beside what it may weigh. */
const HELP = `Usage: npm run build && npm run size -- [options]

  --only <text>      Only entries whose name has this text.
  --modules <number> Show that many of the heaviest modules of each.
  --update           Renew bench/budgets.json: a little above what there is now.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    modules: { type: 'string', default: '0' },
    update: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

const kB = (size: number | undefined) => size?.toFixed(1) ?? '–';
const line = (name: string, ...cells: string[]) =>
  name.padEnd(44) + cells.map((cell) => cell.padStart(9)).join('');

async function main(): Promise<void> {
  if (values.help) return console.log(HELP);
  if (values.update && values.only) throw new Error('--update renews all budgets: leave out --only.');
  const budgets = values.update ? {} : readBudgets();
  const sizes = new Map<string, Sizes>();
  console.log(line('kB, gzip -9', 'first', 'budget', 'later', 'budget'));
  for (const entry of measured()) {
    if (!entry.name.includes(values.only)) continue;
    const parts = await built(entry);
    const size = sizesOf(parts);
    sizes.set(entry.name, size);
    const budget = budgets[entry.name];
    const cells = [size.first, budget?.first, size.later, budget?.later];
    console.log(line(entry.name, ...cells.map(kB)));
    await showModules('first', parts.first);
    await showModules('later', parts.later);
  }
  const { phones } = await bundle(COMBINATIONS.page.code);
  console.log(line('The rules of phone numbers, in any of them', kB(gzip(phones) / 1000)));
  if (values.update) writeBudgets(sizes);
}

async function showModules(when: string, chunks: Parameters<typeof heaviest>[0]): Promise<void> {
  for (const { module, gzip } of await heaviest(chunks, Number(values.modules)))
    console.log(`${kB(gzip / 1000).padStart(9)}  ${when}  ${module}`);
}

await main();

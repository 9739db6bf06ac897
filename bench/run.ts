import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from '../scripts/browser.js';
import { MEASURES, SERIES, type Measure, type SeriesName } from './measures.ts';
import type { Figures, Round } from './samples.ts';
import { openSite, type Contender } from './site.ts';

/**
 * Measures the built `user-table` with the in-memory adapter beside tables written by hand, which show the same: all in one
 * run, taking turns, each sample in a page of its own. After each step it is checked what is really on screen.
 */
const HELP = `Usage: npm run build && npm run bench -- [options]

  --rounds <number> How often each sample is taken. Default: 5.
  --only <text>     Only measures whose name has this text.
  --strict          Fail if a goal is not reached, too. Without it, only if something wrong is on screen.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    strict: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

const taken = new Map<string, (Figures | undefined)[]>();
const samplesOf = (series: SeriesName, contender: Contender) => {
  const key = `${series} ${contender}`;
  const list = taken.get(key) ?? [];
  taken.set(key, list);
  return list;
};
let failures = 0;

async function main(): Promise<void> {
  if (values.help) return console.log(HELP);
  const measures = MEASURES.filter(({ name }) => name.includes(values.only));
  if (measures.length === 0) throw new Error(`No measure has “${values.only}” in its name.`);
  const begun = performance.now();
  const names = [...new Set(measures.flatMap(({ series }) => series))];
  if (names.length > 0) await takeSamples(names, Number(values.rounds));
  const reached = await print(measures);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`;
  console.log(`\n${values.rounds} rounds, ${seconds} s, ${machine}, ${failures} wrong`);
  if (failures > 0 || (values.strict && !reached)) process.exitCode = 1;
}

async function takeSamples(names: readonly SeriesName[], rounds: number): Promise<void> {
  const site = await openSite();
  const { args, ...launch } = browserLaunchOptions();
  const browser = await chromium.launch({
    ...launch,
    args: [...(args ?? []), '--disable-gpu', '--disable-smooth-scrolling'],
  });
  try {
    for (let round = 0; round < rounds; round++) {
      for (const name of names) await takeTurns(name, round, { browser, url: site.url });
      console.error(`round ${round + 1} of ${rounds}`);
    }
  } finally {
    await browser.close();
    site.close();
  }
}

/** One sample of each contender. Who goes first changes from round to round. */
async function takeTurns(name: SeriesName, round: number, where: Round): Promise<void> {
  const {
    contenders,
    take,
    isOnce = false,
  }: (typeof SERIES)[SeriesName] & { isOnce?: boolean } = SERIES[name];
  if (isOnce && round > 0) return;
  const inTurn = round % 2 === 0 ? contenders : contenders.toReversed();
  for (const contender of inTurn) {
    try {
      samplesOf(name, contender)[round] = await take(contender, where);
    } catch (error) {
      failures++;
      console.error(
        `WRONG: ${name}, ${contender}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

async function print(measures: readonly Measure[]): Promise<boolean> {
  const line = (...[name, goal, figure, verdict, detail]: string[]) =>
    `${name?.padEnd(46)}${goal?.padEnd(10)}${figure?.padStart(10)}  ${verdict?.padEnd(6)}${detail}`;
  console.log(line('measure', 'goal', 'ours', '', 'median'));
  let reached = true;
  for (const { name, goal, read } of measures) {
    const result = await read(samplesOf);
    reached &&= result?.isReached === true;
    const verdict = result ? (result.isReached ? 'ok' : 'over') : 'none';
    console.log(line(name, goal, result?.figure ?? '–', verdict, result?.detail ?? 'no sample succeeded'));
  }
  return reached;
}

await main();

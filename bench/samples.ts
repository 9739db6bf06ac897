import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../scripts/browser.js';
import type { Contender } from './site.ts';
import type {} from './page/harness.ts';

/** What one page tells: numbers by name. */
export type Figures = Readonly<Record<string, number>>;

/** Takes one sample of a contender, in a page of its own. */
export type Sample = (contender: Contender, round: Round) => Promise<Figures>;

export interface Round {
  readonly browser: Browser;
  readonly url: string;
}

const SEARCH = 'mar';
const STEP = 120;
const STEPS = 100;
const VIEWPORT = { width: 1280, height: 700 };
const PATIENCE = 60_000;

/** A page in a window and a process of its own, so that nothing is warm. Whatever goes wrong in it is a failure. */
async function inPage<T>(
  { browser }: Round,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const result = await use(page, await context.newCDPSession(page));
    if (errors[0]) throw errors[0];
    return result;
  } finally {
    await context.close();
  }
}

async function openWarm(page: Page, url: string, contender: Contender, count: number): Promise<string> {
  await page.goto(`${url}/warm/${contender}`, { waitUntil: 'load' });
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate((number) => window.bench.prepare(number), count);
  return `/${contender}/entry.js`;
}

/** Computing on the main thread, in milliseconds. By the clock of the thread, which stands still while others are at work. */
async function withCpu<T extends object>(
  session: CDPSession,
  work: () => Promise<T>,
): Promise<T & { cpu: number }> {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await read();
  const result = await work();
  return { ...result, cpu: (await read()) - before };
}

async function memory(session: CDPSession): Promise<{ bytes: number; nodes: number; listeners: number }> {
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}

/** The first rows of so many users. */
export const firstRows =
  (count: number): Sample =>
  (contender, round) =>
    inPage(round, async (page, session) => {
      const module = await openWarm(page, round.url, contender, count);
      const { painted, cpu } = await withCpu(session, () =>
        page.evaluate((url) => window.bench.mount(url), module),
      );
      await page.evaluate(() => {
        window.bench.mustShow();
      });
      return { painted, cpu };
    });

/** The first rows of so many users, the memory that they take, a search, and a sort. */
export const operations =
  (count: number): Sample =>
  (contender, round) =>
    inPage(round, async (page, session) => {
      const module = await openWarm(page, round.url, contender, count);
      const before = await memory(session);
      const first = await withCpu(session, () => page.evaluate((url) => window.bench.mount(url), module));
      const show = (text: string) =>
        page.evaluate((wanted) => {
          window.bench.mustShow(wanted);
        }, text);
      await show('');
      const heap = (await memory(session)).bytes - before.bytes;
      const search = await withCpu(session, () => page.evaluate((text) => window.bench.search(text), SEARCH));
      await show(SEARCH);
      await page.evaluate(() => window.bench.search(''));
      await show('');
      const sort = await withCpu(session, () => page.evaluate(() => window.bench.sort()));
      await page.evaluate(() => {
        window.bench.mustShowNewest();
      });
      return {
        painted: first.painted,
        cpu: first.cpu,
        heap,
        search: search.painted,
        searchCpu: search.cpu,
        sort: sort.painted,
        sortCpu: sort.cpu,
      };
    });

/** A hundred steps of the wheel, one each sixtieth of a second, whether or not the page keeps up. */
export const scrolling =
  (count: number): Sample =>
  (contender, round) =>
    inPage(round, async (page, session) => {
      const module = await openWarm(page, round.url, contender, count);
      await page.evaluate((url) => window.bench.mount(url), module);
      const { x, y, most } = await page.evaluate(() => window.bench.scrollArea());
      if (most < STEP * STEPS) throw new Error(`The list is only ${most} pixels higher than its box.`);
      await page.mouse.move(x, y);
      const { cpu, dropped, top } = await withCpu(session, async () => {
        await page.evaluate(() => {
          window.bench.watchFrames();
        });
        const begun = performance.now();
        const sent: Promise<unknown>[] = [];
        for (let step = 1; step <= STEPS; step++) {
          sent.push(
            session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: STEP }),
          );
          await pause(Math.max(0, begun + (step * 1000) / 60 - performance.now()));
        }
        await Promise.all(sent);
        return page.evaluate(() => window.bench.endFrames());
      });
      if (Math.abs(top - STEP * STEPS) > 10 * STEP)
        throw new Error(`It scrolled to ${top}, not to ${STEP * STEPS}.`);
      await page.evaluate(() => {
        window.bench.mustShowNeighbours();
      });
      return { cpu, dropped };
    });

/** A page from nothing, on a slow phone. */
export const coldLoad: Sample = (contender, round) =>
  inPage(round, async (page, session) => {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1.6e6 / 8,
      uploadThroughput: 0.75e6 / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`${round.url}/cold/${contender}`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => window.cold);
    const { painted } = await page.evaluate(() => window.cold ?? Promise.reject(new Error('Not begun.')));
    await page.evaluate(() => {
      window.bench.mustShow();
    });
    return { painted };
  });

/** Without these V8 goes on making machine code of what was run often, which no unmount takes away: 130 kB of it. */
const WITHOUT_MACHINE_CODE = '--js-flags=--no-opt --no-sparkplug --no-maglev';

/** What fifty mounts and unmounts leave behind, once the first ones have warmed it up. */
export const leaks: Sample = async (contender, { url }) => {
  const { args = [], ...launch } = browserLaunchOptions();
  const browser = await chromium.launch({ ...launch, args: [...args, WITHOUT_MACHINE_CODE] });
  try {
    return await leftIn({ browser, url }, contender);
  } finally {
    await browser.close();
  }
};

const leftIn = (round: Round, contender: Contender) =>
  inPage(round, async (page, session) => {
    const module = await openWarm(page, round.url, contender, 1000);
    const cycle = async (times: number) => {
      await page.evaluate(([url, number]) => window.bench.cycle(url, number), [module, times] as const);
      // Timers that are still under way hold what they will touch.
      await pause(5000);
      return memory(session);
    };
    const before = await cycle(25);
    const after = await cycle(50);
    return {
      bytes: after.bytes - before.bytes,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
    };
  });

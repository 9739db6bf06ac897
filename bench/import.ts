import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { browserLaunchOptions } from '../scripts/browser.js';

/**
 * Measures whether the page stays alive while people are imported and exported: the longest task of its main thread in
 * each step, from the browser's own trace. Assumes that `npm run build` has run.
 */
const HELP = `Usage: npm run bench:import -- [options]

  --rows <number>    Rows of the file. Default: 5000.
  --people <number>  People who are there already. Default: 5000, a fifth of whom are in the file.
  --slow <number>    How many times slower the processor is made. Default: 1.`;

/** Milliseconds from which on a task counts as long (Long Tasks API, W3C). */
const TARGET = 50;
/** Milliseconds that a step may take on a slow machine. */
const PATIENCE = 600_000;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000' },
    people: { type: 'string', default: '5000' },
    slow: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});

/** What the page offers to whoever measures it. */
interface ImportPage {
  press: (text: string) => void;
  heading: (text: string) => Promise<void>;
  choose: (csv: string) => void;
}
declare global {
  interface Window {
    importPage: ImportPage;
  }
}

const PAGE = `<!doctype html><html lang="en-FR"><title>Import</title><body>
<user-management client="aurora"></user-management><script type="module" src="/main.js"></script>`;

/** A page with a backend in memory, under the policy of a strict host. */
async function serve(people: number): Promise<{ url: string; close: () => void }> {
  const contents = `
    import './dist/src/define/all.js';
    import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from './dist/src/adapters/in-memory/index.js';
    const users = generateUsers(${people}).map((user, index) => ({ ...user, email: 'there.' + index + '@example.com' }));
    const page = document.querySelector('user-management');
    page.adapter = new InMemoryAdapter({ users, clients: DEMO_CLIENTS, without: ['watch'] });
    const inside = () => page.shadowRoot.querySelector('user-import')?.shadowRoot;
    const buttons = () => [...page.shadowRoot.querySelectorAll('button'), ...(inside()?.querySelectorAll('button') ?? [])];
    window.importPage = {
      press: (text) => buttons().find(({ textContent }) => textContent.trim().startsWith(text)).click(),
      heading: (text) => new Promise((resolve) => {
        const timer = setInterval(() => {
          if (!inside()?.querySelector('h3')?.textContent.includes(text)) return;
          clearInterval(timer);
          resolve();
        }, 20);
      }),
      choose: (csv) => {
        const files = new DataTransfer();
        files.items.add(new File([csv], 'people.csv'));
        const input = inside().querySelector('input[type=file]');
        input.files = files.files;
        input.dispatchEvent(new Event('change'));
      },
    };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    outdir: 'assets',
    entryNames: 'main',
    legalComments: 'none',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/')), text]));
  const server = createServer((request, response) => {
    const script = files.get(request.url ?? '');
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    response.end(script ?? PAGE);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

/** A file of so many people, a fifth of whom are there already, one in fifty with something wrong. */
function fileOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const email = index % 5 === 0 ? `there.${index}@example.com` : `new.${index}@example.com`;
    const phone =
      index % 50 === 1
        ? '12'
        : `06 12 ${String(100_000 + index).slice(-6, -4)} ${String(index % 100).padStart(2, '0')} 78`;
    return `"First ${index}","Last ""${index}""",${email},${phone},Editor`;
  });
  return ['First name,Last name,E-mail,Phone number,Role', ...lines].join('\r\n');
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks of the page's main thread while something is done, in milliseconds: by the clock, and of the processor. */
async function tasksWhile(browser: Browser, page: Page, act: () => Promise<void>) {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
  });
  const begun = performance.now();
  await act();
  const took = performance.now() - begun;
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => /(^|::)RunTask$/.test(name) && ph === 'X' && main.has(`${pid} ${tid}`),
  );
  const longest = (of: (task: TraceEvent) => number | undefined) =>
    tasks.reduce((most, task) => Math.max(most, (of(task) ?? 0) / 1000), 0);
  return {
    took,
    count: tasks.length,
    wall: longest(({ dur }) => dur),
    cpu: longest(({ tdur, dur }) => tdur ?? dur),
  };
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(HELP);
    return;
  }
  const rows = Number(values.rows);
  const { url, close } = await serve(Number(values.people));
  const browser = await chromium.launch(browserLaunchOptions());
  let isLong = false;
  try {
    const page = await browser.newPage({ acceptDownloads: true });
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(url);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slow) });
    await page.getByRole('rowheader').first().waitFor();
    // Looked for in the page, at leisure: a search through all roles from outside is a long task itself.
    const press = (part: string) => page.evaluate((text) => window.importPage.press(text), part);
    const heading = (part: string) => page.evaluate((text) => window.importPage.heading(text), part);
    console.log(`${rows} rows, ${values.people} people, load ${loadavg()[0]?.toFixed(1)}`);
    const control = await tasksWhile(browser, page, () =>
      page.evaluate((milliseconds) => {
        const end = performance.now() + milliseconds;
        while (performance.now() < end);
      }, TARGET + 30),
    );
    if (control.wall <= TARGET) throw new Error('The trace does not show a task that is long on purpose.');
    const steps: [string, () => Promise<void>][] = [
      [
        'Export',
        async () => {
          const download = page.waitForEvent('download');
          await press('Export');
          await download;
        },
      ],
      [
        'Open',
        async () => {
          await press('Import…');
          await heading('CSV file');
        },
      ],
      [
        'Read',
        async () => {
          await press('Continue');
          await heading('which column is what');
        },
      ],
      [
        'Check',
        async () => {
          await press('Continue');
          await heading('checked');
        },
      ],
      [
        'Dry run',
        async () => {
          await press('Continue');
          await heading('What will happen');
        },
      ],
      [
        'Run',
        async () => {
          await press('Import 4');
          await heading('created');
        },
      ],
      [
        'Save problems',
        async () => {
          const download = page.waitForEvent('download');
          await press('Save what was not imported');
          await download;
        },
      ],
    ];
    for (const [name, act] of steps) {
      // What a person chose is handed over before the clock runs: the way there is long, and not the page's.
      if (name === 'Read') await page.evaluate((csv) => window.importPage.choose(csv), fileOf(rows));
      const { took, count, wall, cpu } = await tasksWhile(browser, page, act);
      isLong ||= cpu > TARGET;
      console.log(
        `${name.padEnd(14)} ${took.toFixed(0).padStart(7)} ms, ${String(count).padStart(6)} tasks, longest ${wall.toFixed(1)} ms (${cpu.toFixed(1)} ms of the processor)`,
      );
    }
    console.log(await page.getByRole('heading', { name: /created/ }).innerText());
  } finally {
    await browser.close();
    close();
  }
  console.log(isLong ? `A task took more than ${TARGET} ms.` : `No task took more than ${TARGET} ms.`);
  process.exitCode = isLong ? 1 : 0;
}

await main();

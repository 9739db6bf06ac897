import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { startHost } from '../../examples/host/server/host.ts';
import { launchFirefox } from '../support/firefox.ts';
import { expectNoViolation } from './firefox-strict.ts';
import { siteOf } from './site.ts';

/**
 * The main stations of the journey in Firefox.
 *
 * Usage: node test/examples/firefox.ts <report> <folder of an example>…
 */
const [report = '', ...folders] = process.argv.slice(2);
const PATIENCE = 60_000;
/** For the examples that have a page for it. */
const SHAPES = 'In Firefox: values of every kind reach the elements';
/** For the plain page, which has a policy of its own; the tools of the others bring styles that it does not allow. */
const STRICT = 'In Firefox: nothing violates the strictest policy, neither by module nor by the one file';

/** Something in the elements, however deep. */
const inside = (selector: string) => `user-management >>> ${selector}`;
const rows = async (page: Page) => (await page.$$(inside('tbody th[scope="row"]'))).length;
const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent.trim()).join(' | '));
const journal = (page: Page) => textOf(page, 'ul[aria-labelledby] li');
const click = (page: Page, selector: string) => page.locator(selector).setTimeout(PATIENCE).click();
const fill = (page: Page, selector: string, text: string) =>
  page.locator(selector).setTimeout(PATIENCE).fill(text);

/** Waits until something is as it should be. @throws {Error} With what it is instead, if that takes too long. */
async function becomes(value: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const end = Date.now() + PATIENCE;
  let last: unknown;
  do {
    last = await value();
    if (last === wanted) return;
    await setTimeout(100);
  } while (Date.now() < end);
  throw new Error(`${JSON.stringify(last)} is not ${JSON.stringify(wanted)}.`);
}

async function find(page: Page, text: string): Promise<void> {
  await fill(page, inside('input[type="search"]'), text);
  // Not somebody else, whom the search before had found.
  await becomes(async () => (await textOf(page, inside('tbody tr'))).includes(text), true);
  await becomes(() => rows(page), 1);
}

const STATIONS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'In Firefox: the list is there, and somebody is found': async (page) => {
    await becomes(() => rows(page), 10);
    await find(page, 'editor@example.com');
  },
  'In Firefox: a user is added, and the page hears of it': async (page) => {
    const field = (name: string) => inside(`user-form >>> [name="${name}"]`);
    await click(page, inside('[part~="new-user"]'));
    await fill(page, field('firstName'), 'Ada');
    await fill(page, field('lastName'), 'Byron');
    await fill(page, field('email'), `ada.${new URL(page.url()).port}@example.com`);
    await fill(page, field('phone'), '+33612345678');
    await click(page, inside('user-form >>> input[value="editor"]'));
    await click(page, inside('user-form >>> button[type="submit"]'));
    await becomes(() => journal(page), 'Ada Byron was added');
  },
  'In Firefox: the page prevents a removal': async (page) => {
    await find(page, `ada.${new URL(page.url()).port}@example.com`);
    await click(page, inside('[part~="more"]'));
    await click(page, inside('[part~="menu-item"]::-p-text(Remove)'));
    await click(page, inside('[role="alertdialog"] button::-p-text(Remove)'));
    await becomes(() => journal(page), 'Ada Byron stays | Ada Byron was added');
    await becomes(() => rows(page), 1);
  },
  'In Firefox: another language, and another theme': async (page) => {
    const color = () =>
      page.$eval(inside('[part~="new-user"]'), (button) => getComputedStyle(button).backgroundColor);
    await becomes(color, 'rgb(15, 118, 110)');
    await page.select('header label:nth-of-type(1) select', 'fr');
    await becomes(async () => /Dernière connexion/.test(await textOf(page, inside('thead th'))), true);
    await page.select('header label:nth-of-type(2) select', 'dark');
    await becomes(color, 'rgb(94, 234, 212)');
  },
  'In Firefox: who leaves the list and comes back finds one list': async (page) => {
    await click(page, 'header button::-p-text(Notes)');
    await becomes(async () => (await page.$$('user-management')).length, 0);
    await click(page, 'header button::-p-text(Users)');
    await becomes(async () => (await page.$$(inside('table'))).length, 1);
    await becomes(async () => (await rows(page)) > 0, true);
  },
  [SHAPES]: async (page) => {
    const isHtml = (await page.$('script[src="office.js"]')) !== null;
    await page.goto(new URL(isHtml ? '/shapes.html' : '/?shapes#shapes', page.url()).href);
    const state = () =>
      page.$eval('user-management', ({ client, pageSize, selectable, readOnly, density, columns }) =>
        JSON.stringify([client || null, pageSize, selectable, readOnly, density, columns.length]),
      );
    await becomes(state, '["borealis",10,false,true,"comfortable",2]');
    await becomes(() => rows(page), 10);
    await click(page, 'button::-p-text(Change)');
    await becomes(state, '[null,5,true,false,"compact",2]');
    await becomes(() => rows(page), 5);
    await becomes(async () => /\d+ letters/.test(await textOf(page, inside('tbody td'))), true);
    await fill(page, inside('input[type="search"]'), 'example');
    await becomes(() => textOf(page, 'h2[slot="heading"]'), 'Heard 1');
    await becomes(() => textOf(page, 'output'), '1');
  },
};

const [host, browser] = await Promise.all([
  startHost({ port: 0, dataDir: 'memory://', people: 60, scryptCost: 8 }),
  launchFirefox(),
]);
const results: Record<string, Record<string, boolean>> = {};

/** Does something, and keeps whether it went well. */
async function take(folder: string, title: string, station: () => Promise<void>): Promise<void> {
  const problem = await station().then(
    () => undefined,
    (error: unknown) => error,
  );
  (results[folder] ??= {})[title] = problem === undefined;
  console.warn(`  ${problem === undefined ? '✓' : '✘'} ${folder} › ${title}`, problem ?? '');
}

for (const folder of folders) {
  const site = await siteOf(folder, host.url);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  // Led to from the page, since nobody is signed in.
  await page.goto(site.url);
  await fill(page, '[name="email"]', 'admin@example.com');
  await fill(page, '[name="password"]', 'correct horse battery staple');
  await Promise.all([page.waitForNavigation(), click(page, 'main button')]);
  const hasShapes = !existsSync(join(folder, 'server.js'));
  for (const [title, station] of Object.entries(STATIONS)) {
    if (title === SHAPES && !hasShapes) continue;
    await take(folder, title, () => station(page));
  }
  if (existsSync(join(folder, 'office.js'))) await take(folder, STRICT, () => expectNoViolation(browser));
  await context.close();
  site.stop();
}
await browser.close();
await host.close();
mkdirSync(new URL('.', `file://${report}`), { recursive: true });
writeFileSync(report, JSON.stringify(results));

import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { run } from '../support/packed.js';

const ROOT = resolve(import.meta.dirname, '../..');
const TAGS = [
  'user-management',
  'user-table',
  'user-form',
  'user-import',
  'role-badge',
  'role-permissions',
  'reset-button',
  'user-adapter-provider',
];
/** Before Lit's own module, which a bundler that splits would otherwise put first. */
const SUPPORT = '@lit-labs/ssr-client/lit-element-hydrate-support.js';
const HYDRATE = `
  import { setDefaultAdapter, registerLocale } from './dist/src/index.js';
  import { fr } from './dist/src/localization/locales/fr.js';
  import { DEMO_CLIENTS, generateUsers, InMemoryAdapter } from './dist/src/adapters/in-memory/index.js';
  registerLocale(fr);
  setDefaultAdapter(new InMemoryAdapter({ users: generateUsers(5, { clients: DEMO_CLIENTS.slice(0, 1) }), clients: DEMO_CLIENTS.slice(0, 1) }));
  await import('./dist/src/define/all.js');`;

/** Pages that a server has rendered, with the package as it is built. Assumes that `npm run build` has run. */
let rendered: string;
let server: Server;
let url: string;

test.beforeAll(async () => {
  const { code, output } = await run(process.execPath, ['test/e2e/server-rendering/render.ts'], ROOT);
  expect(code, output).toBe(0);
  rendered = output;
  const { outputFiles } = await build({
    entryPoints: { support: SUPPORT },
    stdin: { contents: HYDRATE, resolveDir: ROOT, loader: 'js', sourcefile: 'stdin.js' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // With what Lit says to developers.
    conditions: ['development'],
    outdir: ROOT,
    entryNames: '[name]',
    chunkNames: '[hash]',
    write: false,
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.slice(ROOT.length), text]));
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const script = files.get(pathname);
    response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(
      script ??
        `<!doctype html><html lang="${searchParams.get('lang') ?? 'en'}"><title>Rendered</title><body>${rendered}`,
    );
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Opens a page before any script runs, and keeps what is said against it. */
async function visit(page: Page, lang = 'en'): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()) && !/Lit is in dev mode|favicon/.test(message.text()))
      said.push(message.text());
  });
  page.on('pageerror', ({ message }) => said.push(message));
  await page.goto(`${url}/?lang=${lang}`);
  return said;
}

/** Has the elements take over, and tells which of them could not, and why. */
async function hydrate(page: Page): Promise<string[]> {
  for (const name of ['support', 'stdin']) await page.addScriptTag({ url: `/${name}.js`, type: 'module' });
  await page.waitForFunction(() => customElements.get('user-table'));
  return page.evaluate(async () => {
    const elements = [...document.body.children].filter((element) => 'updateComplete' in element);
    const ends = await Promise.allSettled(elements.map((element) => element.updateComplete));
    return ends.flatMap((end) => (end.status === 'rejected' ? String(end.reason) : []));
  });
}

test('A server renders each element to declarative shadow DOM, with words before any script runs', async ({
  page,
}) => {
  const said = await visit(page);
  for (const tag of TAGS)
    expect(
      await page
        .locator(tag)
        .first()
        .evaluate(({ shadowRoot }) => shadowRoot !== null),
      tag,
    ).toBe(true);
  await expect(page.locator('role-badge').first()).toContainText('Admin');
  await expect(page.locator('role-permissions').first()).toContainText('Export data');
  await expect(page.getByRole('columnheader', { name: 'Last login' }).first()).toBeVisible();
  // That there is no adapter, a server cannot say.
  expect(rendered).not.toContain('No adapter');
  expect(said).toEqual([]);
});

test('The elements take over what the server has rendered, without a word, and go on', async ({ page }) => {
  const said = await visit(page);
  const kept = 'role-badge, role-permissions, user-table';
  await page.evaluate((selector) => {
    for (const { shadowRoot } of document.querySelectorAll(selector))
      for (const element of shadowRoot?.querySelectorAll('*') ?? [])
        Object.assign(element, { isOfServer: true });
  }, kept);
  const before = await page
    .locator('body > role-permissions')
    .evaluate(({ shadowRoot }) => shadowRoot?.textContent);
  expect(await hydrate(page)).toEqual([]);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect
    .poll(() => page.locator('body > role-permissions').evaluate(({ shadowRoot }) => shadowRoot?.textContent))
    .toBe(before);
  const isOfServer = (selector: string, inside: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(
        ({ shadowRoot }, query) =>
          [...(shadowRoot?.querySelectorAll(query) ?? [])].map((element) => 'isOfServer' in element),
        inside,
      );
  for (const [selector, inside] of [
    ['role-badge', 'button'],
    ['role-permissions', 'li'],
    ['body > user-table', 'table, caption, .toolbar'],
  ] as const) {
    const marks = await isOfServer(selector, inside);
    expect(marks.length, selector).toBeGreaterThan(0);
    expect(marks.every(Boolean), selector).toBe(true);
  }
  // And each once.
  expect(
    await page
      .locator('body > user-table')
      .first()
      .evaluate(({ shadowRoot }) => shadowRoot?.querySelectorAll('table').length),
  ).toBe(1);
  expect(
    await page
      .locator('user-form')
      .first()
      .evaluate(({ shadowRoot }) => shadowRoot?.querySelectorAll('form').length),
  ).toBe(1);
  await expect(page.getByRole('button', { name: 'New user' })).toHaveCount(1);
  expect(said).toEqual([]);
});

test('A page in another language than the server’s is in that language afterwards', async ({ page }) => {
  const said = await visit(page, 'fr');
  await hydrate(page);
  await expect(page.getByRole('columnheader', { name: 'Dernière connexion' }).first()).toBeVisible();
  await expect(page.locator('role-permissions').first()).toContainText('Exporter');
  await expect(page.locator('user-form').first()).toContainText('Prénom');
  expect(said).toEqual([]);
});

test('A rendering that does not match is caught', async ({ page }) => {
  await visit(page);
  await page.evaluate(() => document.querySelector('role-badge[plain]')?.removeAttribute('plain'));
  expect((await hydrate(page)).join('\n')).toMatch(/hydrat/i);
});

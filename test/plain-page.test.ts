import { chromium, type Browser, type Page } from '@playwright/test';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { browserLaunchOptions } from '../scripts/browser.js';
import { serveFolder } from './stories/support/static-server.js';
import { codeBlocks } from './support/code-blocks.js';
import { Packed } from './support/packed.js';

/** The pages of the README that need no bundler, on a server that only has files. Assumes that `npm run build` has run. */
const ROOT = resolve(import.meta.dirname, '..');
const USER = {
  ...{ id: '1', firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', status: 'active' },
  assignments: [{ clientId: 'aurora', roleIds: ['admin'] }],
};
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/users': { users: [USER], total: { count: 1, relation: 'exact' } },
  '/api/roles': { roles: [{ id: 'admin', can: [], cannot: [] }] },
  '/api/clients': { clients: [{ id: 'aurora', name: 'Aurora' }] },
  '/api/viewer': { access: [{ clientId: 'aurora', actions: ['create', 'update'] }] },
};

const blocks = codeBlocks(await readFile(join(ROOT, 'README.md'), 'utf8'));
const example = (has: string) =>
  blocks.filter(({ language, code }) => language === 'html' && code.includes(has));

let packed: Packed;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  packed = await Packed.install();
  await cp(join(packed.project, 'node_modules/rolecall/dist/cdn'), join(packed.project, 'assets'), {
    recursive: true,
  });
  server = await serveFolder(packed.project);
  browser = await chromium.launch(browserLaunchOptions());
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
  await packed?.remove();
});

/** A page with nothing but some markup, and a backend that has one user. */
async function open(markup: string, lang = 'en') {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url().replace(server.url, '')));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.route('**/api/**', (route) => {
    const answer = ANSWERS[new URL(route.request().url()).pathname];
    return answer === undefined
      ? route.fulfill({ status: 501, json: { status: 501 } })
      : route.fulfill({ json: answer });
  });
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Members</title>${markup}</html>`;
  await writeFile(join(packed.project, 'index.html'), html);
  await page.goto(`${server.url}/index.html`);
  return { page, requests, faults };
}

const shown = async (page: Page) => {
  await page.getByRole('row', { name: /Lovelace/ }).waitFor();
};

describe('A plain page as in the README', () => {
  it('shows users with one script and one element', async () => {
    const [block] = example('<user-management baseurl=');
    const { page, requests, faults } = await open(block?.code ?? '');
    await shown(page);
    expect(requests.filter((url) => !url.startsWith('/api/'))).toEqual([
      '/index.html',
      '/assets/rolecall.js',
    ]);
    expect(requests).toEqual(expect.arrayContaining([expect.stringMatching(/^\/api\/users\?/)]));
    expect(faults.filter((text) => !text.includes('501'))).toEqual([]);
  });

  it('loads a language from beside the file, and no other', async () => {
    const [block] = example('<user-management baseurl=');
    const { page, requests } = await open(block?.code ?? '', 'de');
    await page.getByRole('columnheader', { name: 'Letzte Anmeldung' }).waitFor();
    const languages = requests.filter((url) => url.startsWith('/assets/locales/'));
    expect(languages).toContain('/assets/locales/de.js');
    expect(languages.filter((url) => /\/[a-z]{2}(-[a-z]+)?\.js$/.test(url))).toEqual([
      '/assets/locales/de.js',
    ]);
  });

  it('shows users with an adapter that a script has made', async () => {
    const [block] = example("from '/assets/rolecall.js'");
    const { page } = await open(block?.code ?? '');
    await shown(page);
  });

  it('shows users with an import map, and without the one file', async () => {
    const [block] = example('"imports"');
    const { page, requests, faults } = await open(block?.code ?? '');
    await shown(page);
    expect(requests.filter((url) => url.startsWith('/assets/'))).toEqual([]);
    expect(faults.filter((text) => !text.includes('501'))).toEqual([]);
  });

  it('has an import map with all that the package imports, so that what loads later is found too', async () => {
    const [block] = example('"imports"');
    const map = /<script type="importmap">([\s\S]+?)<\/script>/.exec(block?.code ?? '')?.[1] ?? '';
    const { imports } = JSON.parse(map) as { imports: Record<string, string> };
    const isMapped = (name: string) =>
      Object.keys(imports).some((key) => (key.endsWith('/') ? name.startsWith(key) : name === key));
    const sources = packed.files.filter((path) =>
      /^dist\/(src|vendor)\/(?!frameworks|cdn).+\.js$/.test(path),
    );
    const texts = await Promise.all(sources.map((path) => readFile(join(ROOT, path), 'utf8')));
    const names = new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/(?:from|import\(?) ?['"]([@a-z][^'"]*)['"]/g)].map(({ 1: name = '' }) => name),
      ),
    );
    expect(names).toContain('libphonenumber-js/min');
    expect([...names].filter((name) => !isMapped(name))).toEqual([]);
    expect(isMapped('zod')).toBe(false);
  });
});

import { expect, test, type Page } from '@playwright/test';
import type * as Rolecall from '../../src/cdn.js';
import { FORMS, serveStrictly } from './strict/server.js';

/** Pages under the strictest policy that a host can have, with the package as it is built. Assumes that `npm run build` has run. */
let host: Awaited<ReturnType<typeof serveStrictly>>;
test.beforeAll(async () => {
  host = await serveStrictly();
});
test.afterAll(() => {
  host.stop();
});

declare const rolecall: typeof Rolecall;

/** Opens a page, and keeps what the browser says against it. */
async function visit(page: Page, path: string) {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trustedhtml|trusted type|refused to/i.test(message.text()))
      said.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => said.push(`error: ${message}`));
  await page.exposeFunction('tell', (text: string) => said.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      (window as unknown as { tell: (text: string) => void }).tell(
        `violation: ${violatedDirective} ${sample}`,
      );
    });
  });
  await page.goto(host.url + path);
  return said;
}

/** Puts an element on the page, in place of what was there, with users in memory. */
function show(page: Page, tag: string, count: number, properties: object = {}, options: object = {}) {
  return page.evaluate(
    ({ tag, count, properties, options }) => {
      const { DEMO_CLIENTS, generateUsers, InMemoryAdapter } = rolecall;
      const clients = DEMO_CLIENTS.slice(0, 1);
      const adapter = new InMemoryAdapter({ users: generateUsers(count, { clients }), clients, ...options });
      const [user] = generateUsers(1);
      document.body.replaceChildren(
        Object.assign(document.createElement(tag), { adapter, user, ...properties }),
      );
    },
    { tag, count, properties, options },
  );
}

for (const form of FORMS) {
  test(`Nothing violates the strictest policy: ${form}`, async ({ page }) => {
    const said = await visit(page, `/${form}`);
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const rows = page.getByRole('rowheader');
    const state = (name: string) => {
      expect(said, name).toEqual([]);
    };
    const close = async () => {
      await page.keyboard.press('Escape');
    };

    await page.waitForFunction(() => 'rolecall' in globalThis);
    await page.evaluate(() => document.body.append(document.createElement('user-management')));
    await expect(page.locator('user-table')).toContainText(/./);
    state('no adapter');
    await show(page, 'user-management', 60, { selectable: true });
    await expect(rows).toHaveCount(25);
    state('list');
    for (const name of [/^Filters/, /^Columns/, /^Views/]) {
      await button(name).click();
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await close();
    }
    state('panels');
    await page.getByRole('button', { name: /^Columns/ }).click();
    await page.getByRole('radio', { name: /^Compact/ }).check();
    await close();
    state('density');
    await button('New user').click();
    await button('Save').click();
    await expect(page.getByRole('group', { name: /problem/ })).toBeVisible();
    await page.getByLabel(/Country prefix/).focus();
    state('form and its errors');
    await close();
    await button('Send email').first().click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send email' }).click();
    await expect(page.getByRole('status').filter({ hasText: /sent/i }).first()).toBeVisible();
    state('question and message');
    await button('More actions').first().click();
    await expect(page.getByRole('menu')).toBeVisible();
    await close();
    state('menu');
    await page.getByRole('checkbox', { name: 'Select all users shown here' }).check();
    await page
      .getByRole('group', { name: 'Do to the selected users' })
      .getByRole('button', { name: /^Deactivate/ })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Deactivate \d+/ })
      .click();
    await expect(page.getByRole('dialog', { name: /Finished/ })).toBeVisible();
    state('many at once');
    await button('Close').click();
    await button(/^Import/).click();
    await page
      .getByRole('textbox', { name: 'Or paste the rows' })
      .fill('First name,Last name,E-mail,Phone number,Role\nAda,Byron,ada@example.org,+33612345678,Admin');
    for (const heading of [/which column is what/, /checked/, 'What will happen']) {
      await button('Continue').click();
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    }
    await button('Import 1 user').click();
    await expect(page.getByRole('heading', { name: /1 created/ })).toBeVisible();
    state('import');
    await close();
    const download = page.waitForEvent('download');
    await button(/^Export/).click();
    await download;
    state('export');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'fr'));
    await expect(page.getByRole('columnheader', { name: 'Dernière connexion' })).toBeVisible();
    state('another language');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await show(page, 'user-management', 0);
    await expect(page.getByText(/no users/i).first()).toBeVisible();
    state('empty');
    await show(page, 'user-management', 5, {}, { failures: { list: 'unavailable' } });
    await expect(button('Try again')).toBeVisible();
    state('failed');
    await show(page, 'user-table', 500, { view: 'scroll' });
    await expect(rows.first()).toBeVisible();
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 4000);
    await expect(page.getByText(/Person|\d/).first()).toBeVisible();
    state('one long list');
    await show(page, 'role-badge', 1, { value: 'editor' });
    await button(/./).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    state('role badge');
    for (const tag of ['role-permissions', 'reset-button', 'user-form', 'user-import']) {
      await show(page, tag, 3, { value: 'admin', from: [] });
      await expect(page.locator(tag)).toContainText(/./);
      state(tag);
    }
  });
}

test('A page that does violate the policy is caught, by each of its violations', async ({ page }) => {
  const said = await visit(page, '/violating');
  await expect
    .poll(() => said.filter((text) => text.startsWith('violation')).length)
    .toBeGreaterThanOrEqual(3);
  expect(said.join('\n')).toMatch(/violation: require-trusted-types-for Element innerHTML/);
  expect(said.join('\n')).toMatch(/violation: style-src/);
  expect(said.join('\n')).toMatch(/violation: require-trusted-types-for Function/);
  expect(said.some((text) => text.startsWith('console'))).toBe(true);
});

test("Two copies of Lit need 'allow-duplicates', and are told so", async ({ page }) => {
  const said = await visit(page, '/both');
  await expect.poll(() => said.join('\n')).toMatch(/trusted-types/);
});

test("Two copies of Lit work with 'allow-duplicates'", async ({ page }) => {
  const said = await visit(page, '/both?two');
  await page.waitForFunction(() => 'rolecall' in globalThis);
  await show(page, 'user-management', 5);
  await expect(page.getByRole('rowheader')).toHaveCount(5);
  expect(said).toEqual([]);
});

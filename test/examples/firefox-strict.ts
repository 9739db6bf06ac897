import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type * as Rolecall from '../../src/cdn.ts';
import { FORMS, serveStrictly } from '../e2e/strict/server.ts';

const PATIENCE = 30_000;

/** Opens a page under the strictest policy, which keeps what violates it. */
async function visit(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // Firefox itself asks for the icon of every page.
      if (!blockedURI.endsWith('/favicon.ico'))
        violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  await page.goto(url);
  return page;
}

const violationsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

/** Presses the first button, however deep, whose name or words begin with a text, as soon as it is there. @throws {Error} If it never is. */
async function press(page: Page, text: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  const isPressed = () =>
    page.evaluate((wanted) => {
      const visit = (root: ParentNode): HTMLElement | undefined => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          const [label = element] = (element as HTMLInputElement).labels ?? [];
          const name = element.ariaLabel ?? label.textContent.trim();
          const isButton = element.matches('button, [role="menuitem"], input[type="checkbox"]');
          if (isButton && name.startsWith(wanted) && element.checkVisibility()) return element;
          const found = element.shadowRoot && visit(element.shadowRoot);
          if (found) return found;
        }
        return undefined;
      };
      const button = visit(document);
      button?.click();
      return button !== undefined;
    }, text);
  while (!(await isPressed())) {
    if (Date.now() > end) throw new Error(`There is no “${text}” to press.`);
    await setTimeout(50);
  }
}

/** Puts an element on the page, in place of what was there, with users in memory, and waits for its words. */
async function show(page: Page, tag: string, count: number, properties: object = {}, options: object = {}) {
  await page.evaluate(
    (name, number, given, backend) => {
      const { DEMO_CLIENTS, generateUsers, InMemoryAdapter } = (
        globalThis as unknown as { rolecall: typeof Rolecall }
      ).rolecall;
      const clients = DEMO_CLIENTS.slice(0, 1);
      const adapter = new InMemoryAdapter({
        users: generateUsers(number, { clients }),
        clients,
        ...backend,
      });
      const [user] = generateUsers(1);
      document.body.replaceChildren(Object.assign(document.createElement(name), { adapter, user, ...given }));
    },
    tag,
    count,
    properties,
    options,
  );
}

/** What is pressed in the page of user management, one after the other: each opens a state, or leaves it. */
const WAY = [
  ...['Filters', 'Filters', 'Columns', 'Columns', 'Views', 'Views'],
  ...['New user', 'Save', 'Cancel', 'Send email', 'Cancel', 'More actions', 'Remove', 'Cancel'],
  ...['Select all users shown here', 'Deactivate', 'Cancel', 'Import', 'Continue'],
];

/** Goes through the states of all elements. */
async function walk(page: Page): Promise<void> {
  await page.waitForFunction(() => 'rolecall' in globalThis);
  await show(page, 'user-management', 60, { selectable: true });
  for (const name of WAY) await press(page, name);
  await show(page, 'user-management', 5, {}, { failures: { list: 'unavailable' } });
  await press(page, 'Try again');
  await show(page, 'user-table', 500, { view: 'scroll' });
  await press(page, 'Edit');
  await show(page, 'role-badge', 1, { value: 'editor' });
  await press(page, 'Editor');
  for (const tag of ['role-permissions', 'reset-button', 'user-form', 'user-import']) {
    await show(page, tag, 3, { value: 'admin', from: [] });
    await page.waitForFunction(
      (name) => /\w/.test(document.querySelector(name)?.shadowRoot?.textContent ?? ''),
      {},
      tag,
    );
  }
}

/**
 * Takes the package in both of its forms through the states of its elements under the strictest policy.
 *
 * @throws {Error} If something violates it, or if a page that does violate it is not caught.
 */
export async function expectNoViolation(browser: Browser): Promise<void> {
  const host = await serveStrictly();
  try {
    const violating = await visit(browser, `${host.url}/violating`);
    const caught = (await violationsOf(violating)).join('\n');
    if (!caught.includes('style-src')) throw new Error(`What violates the policy is not caught: ${caught}`);
    for (const form of FORMS) {
      const page = await visit(browser, `${host.url}/${form}`);
      await walk(page);
      const violations = await violationsOf(page);
      if (violations.length > 0) throw new Error(`${form}: ${violations.join('\n')}`);
      await page.close();
    }
  } finally {
    host.stop();
  }
}

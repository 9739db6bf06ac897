import { expect, openList, test } from './fixtures.js';
import type { Page } from '@playwright/test';

const rows = (page: Page) => page.getByRole('rowheader');
const range = (page: Page) => page.getByText(/^[\d,]+–[\d,]+ of [\d,]+ users$/);

/** How many users there are, as the page says. */
async function total(page: Page): Promise<number> {
  const text = await range(page).first().textContent();
  return Number(/of ([\d,]+)/.exec(text ?? '')?.[1]?.replace(',', ''));
}

/** Everybody at the client that is shown first, as the host tells. */
async function emails(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ask = async (path: string) => (await (await fetch(path)).json()) as unknown;
    const { clients } = (await ask('/api/clients')) as { clients: { id: string }[] };
    const found: string[] = [];
    for (;;) {
      const path = `/api/users?client=${clients[0]?.id ?? ''}&offset=${found.length}&limit=100`;
      const { users } = (await ask(path)) as { users: { email: string }[] };
      if (users.length === 0) return found;
      found.push(...users.map(({ email }) => email));
    }
  });
}

test('Pages have numbers, and hold as many users as one chooses, also next time', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.getByRole('button', { name: 'Page 2', exact: true }).click();
  await expect(page.getByText(/^26–50 of/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Page 2', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByRole('combobox', { name: 'Users per page' }).selectOption('10');
  await expect(rows(page)).toHaveCount(10);
  await page.goto('/');
  await expect(rows(page)).toHaveCount(10);
});

test('By cursor one goes forward and back, without numbers', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.goto('/?paging=cursor');
  const first = await rows(page).first().textContent();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(rows(page).first()).not.toHaveText(first ?? '');
  await expect(page.getByRole('button', { name: 'Page 2', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(rows(page).first()).toHaveText(first ?? '');
});

test('Filters hold together with the search, are counted, taken back one by one, and found again by Back', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');
  const everybody = await total(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  const counted = page.getByRole('checkbox', { name: /^Editor \(\d+\)$/ });
  await expect(counted).toBeVisible();
  const editors = Number(
    /\((\d+)\)/.exec(
      (await counted.getAttribute('aria-label')) ??
        (await page.getByText(/^Editor \(\d+\)$/).textContent()) ??
        '',
    )?.[1],
  );
  await counted.check();
  await expect.poll(() => total(page)).toBe(editors);
  expect(editors).toBeLessThan(everybody);
  await page.getByRole('radio', { name: 'Not signed in for 90 days' }).check();
  await expect.poll(() => total(page)).toBeLessThan(editors);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Filters/ })).toBeFocused();
  await page.getByRole('button', { name: 'Remove filter: Not signed in for 90 days' }).click();
  await expect.poll(() => total(page)).toBe(editors);
  await page.getByRole('searchbox', { name: 'Search users' }).fill('aurora');
  await expect(page).toHaveURL(/q=aurora/);
  expect(await total(page)).toBeLessThanOrEqual(editors);
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toHaveValue('');
  await expect.poll(() => total(page)).toBe(editors);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Remove filter: Role: Editor' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => total(page)).toBe(everybody);
});

test('Columns are hidden and moved, and a view is saved under a name', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Phone' }).uncheck();
  await page.getByRole('button', { name: 'Move Role up' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Phone' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('No phones');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Reset columns' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Phone' })).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Show No phones' }).click();
  await expect(page.getByRole('columnheader', { name: 'Phone' })).toHaveCount(0);
});

test('Users stay selected from page to page', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.goto('/?selectable');
  await page.getByRole('checkbox', { name: 'Select all users shown here' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(/^26–50 of/)).toBeVisible();
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(1)
    .check();
  await expect(page.getByText('26 users selected')).toBeVisible();
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await expect(page.getByText(/selected$/)).toHaveCount(0);
});

test('One list that scrolls is a table to assistive technology too, though its rows are laid out each by itself', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');
  await page.goto('/?view=scroll');
  await expect(rows(page).first()).toBeVisible();
  const found = await browserRoles(page);
  expect(found).toMatchObject({ table: 1, caption: 1, rowgroup: 2, columnheader: 8 });
  expect(found['rowheader']).toBe(await page.locator('tbody tr[data-id]').count());
  expect(found['row']).toBe((found['rowheader'] ?? 0) + 1);
  // The control: something else is told apart.
  await page.locator('user-table table').evaluate((table) => {
    table.setAttribute('role', 'group');
  });
  await expect.poll(async () => (await browserRoles(page))['table']).toBeUndefined();
});

/** How often each role is in the tree that the browser hands to assistive technology. */
async function browserRoles(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const counts: Record<string, number> = {};
  for (const { ignored, role } of nodes) {
    const name = String(role?.value);
    if (!ignored) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

for (const paging of ['offset', 'cursor']) {
  test(`One list scrolls through everybody, by ${paging}`, async ({ page }) => {
    await openList(page, 'admin@example.com');
    await page.goto(`/?view=scroll&paging=${paging}`);
    await expect(rows(page).first()).toBeVisible();
    const list = page.getByRole('region', { name: 'Users' });
    const everybody = await emails(page);
    const seen: string[] = [];
    await expect(async () => {
      for (const email of await list.locator('[part~="email"]').allTextContents()) {
        if (!seen.includes(email.trim())) seen.push(email.trim());
      }
      await list.evaluate((box) => {
        box.scrollTop += box.clientHeight / 2;
      });
      expect(seen.length).toBe(everybody.length);
    }).toPass({ intervals: [50], timeout: 60_000 });
    expect([...seen].sort()).toEqual(everybody.sort());
  });
}

test('Users are asked for anew when the page comes back after a while', async ({ page }) => {
  await page.clock.install();
  await openList(page, 'admin@example.com');
  await page.clock.fastForward('06:00');
  const asked = page.waitForRequest(/\/api\/users\?/);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await asked;
  await expect(rows(page).first()).toBeVisible();
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect, findPerson, openList, test } from './fixtures.js';

interface Wire {
  users: { id: string; lastName: string; assignments: { clientId: string }[] }[];
}

test('An administrator of two clients sees everybody of all clients once, and what they are where', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');
  const client = page.getByRole('combobox', { name: 'Client' });
  await expect(page.getByRole('columnheader', { name: 'Role', exact: true })).toBeVisible();
  const listed = page.waitForResponse(
    (response) => response.url().includes('/api/users?') && !response.url().includes('client='),
  );
  await client.selectOption({ label: 'All clients' });
  const { users } = (await (await listed).json()) as Wire;
  expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
  await expect(page.getByRole('columnheader', { name: 'Roles by client' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Roles by client/ })).toHaveCount(0);

  const ada = await findPerson(page, 'admin@example');
  await expect(ada.getByRole('listitem')).toHaveText([
    /Admin\s+Aurora Airlines/,
    /Admin\s+Borealis Bank/,
    /Viewer\s+Cascade Care/,
  ]);
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(
    page.getByRole('dialog', { name: /Edit/ }).getByRole('button', { name: 'Save' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await client.selectOption({ label: 'Borealis Bank' });
  await expect(page.getByRole('columnheader', { name: 'Role', exact: true })).toBeVisible();
});

test('The role at the other clients is told on demand, by keyboard, mouse and touch', async ({
  browser,
  host,
}) => {
  const context = await browser.newContext({
    baseURL: host,
    locale: 'en-US',
    hasTouch: true,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await openList(page, 'admin@example.com');
  const ada = await findPerson(page, 'admin@example');
  const hint = ada.getByRole('button', { name: '+2 more clients' });
  const told = page.getByRole('dialog', { name: 'Roles by client: Ada Lovelace' });
  await expect(told).toBeHidden();
  for (const open of [() => hint.click(), () => hint.tap(), () => hint.press('Enter')]) {
    await open();
    await expect(told).toBeFocused();
    await expect(told.getByRole('listitem')).toHaveText([
      /Admin/,
      /Admin\s+Borealis Bank/,
      /Viewer\s+Cascade Care/,
    ]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(told).toBeHidden();
    await expect(hint).toBeFocused();
  }
  await context.close();
});

test('The last login is told as long ago, and exactly on demand', async ({ page }) => {
  await openList(page, 'admin@example.com');
  const ada = await findPerson(page, 'admin@example');
  const ago = ada.getByRole('button', { name: /ago$/ });
  const exact = await ago.locator('time').getAttribute('datetime');
  await ago.press('Enter');
  const told = page.getByRole('dialog', { name: 'Last login: Ada Lovelace' });
  await expect(told.locator('time')).toHaveAttribute('datetime', exact ?? '');
  await expect(told).toContainText(/\d{4}.*\d:\d\d:\d\d/);
  await page.keyboard.press('Escape');
  await expect(ago).toBeFocused();
});

test('Nobody who looks at one client is offered all, nor told of others', async ({ page }) => {
  const listed = page.waitForResponse((response) => response.url().includes('/api/users?'));
  await openList(page, 'viewer@example.com');
  const { users } = (await (await listed).json()) as Wire;
  expect(users.length).toBeGreaterThan(0);
  expect(users.flatMap(({ assignments }) => assignments).every(({ clientId }) => clientId === 'aurora')).toBe(
    true,
  );
  await expect(page.getByRole('combobox', { name: 'Client' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /more client/ })).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import type { UserManagement } from '../../src/index.js';
import { expect, testAlone as test } from './fixtures.js';

/**
 * What custom-elements-everywhere asks of a framework, with these elements: each kind of value and of child, and both ways
 * to listen.
 */
test.beforeEach(async ({ page, shapes }) => {
  await page.goto(shapes);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

const change = (page: Page) => page.getByRole('button', { name: 'Change', exact: true }).click();
const showOrHide = (page: Page) => page.getByRole('button', { name: 'Show or hide' }).click();
const columns = (page: Page) => page.getByRole('columnheader');
const valueOf = (page: Page, name: 'density' | 'pageSize' | 'readOnly' | 'selectable') =>
  page.locator('user-management').evaluate((element, name) => (element as UserManagement)[name], name);
const search = (page: Page, text: string) => page.getByRole('searchbox').fill(text);

test('Without children: shows itself', async ({ page }) => {
  await expect(page.locator('role-badge')).toHaveText('Editor');
});

test('Children: are in the slot', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Heard 0']);
});

test('Children: change after an event', async ({ page }) => {
  await search(page, 'example');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Heard 1']);
});

test('Hidden and shown: has all that it had', async ({ page }) => {
  await showOrHide(page);
  await expect(page.getByRole('table')).toHaveCount(0);
  await showOrHide(page);
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await expect(columns(page)).toHaveCount(2);
});

test('A string in markup', async ({ page }) => {
  const value = await page.locator('role-badge').evaluate((badge) => (badge as { value?: unknown }).value);
  expect(value).toBe('editor');
});

test('A boolean in markup', async ({ page }) => {
  // A plain badge is no button.
  await expect(page.locator('role-badge').getByRole('button')).toHaveCount(0);
  await page.locator('role-badge').evaluate((badge) => Object.assign(badge, { plain: false }));
  await expect(page.locator('role-badge').getByRole('button')).toBeVisible();
});

test('A string that changes', async ({ page }) => {
  expect(await valueOf(page, 'density')).toBe('comfortable');
  await change(page);
  await expect.poll(() => valueOf(page, 'density')).toBe('compact');
});

test('A number that changes', async ({ page }) => {
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await change(page);
  await expect(page.getByRole('rowheader')).toHaveCount(5);
  expect(await valueOf(page, 'pageSize')).toBe(5);
});

test('A boolean that becomes true', async ({ page }) => {
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await change(page);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  expect(await valueOf(page, 'selectable')).toBe(true);
});

test('A boolean that becomes false', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'New user' })).toHaveCount(0);
  await change(page);
  await expect(page.getByRole('button', { name: 'New user' })).toBeVisible();
  expect(await valueOf(page, 'readOnly')).toBe(false);
});

test('An array', async ({ page }) => {
  await expect(columns(page)).toHaveText([/Name/, /E-mail/]);
  await expect(page.locator('user-management')).not.toHaveAttribute('columns');
});

test('A function, in an array', async ({ page }) => {
  await change(page);
  await expect(columns(page).filter({ hasText: 'Letters' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /^\d+ letters$/ })).toHaveCount(5);
});

test('An object', async ({ page }) => {
  await expect(page.locator('reset-button').getByRole('button')).toBeVisible();
  await expect(page.locator('reset-button')).not.toHaveAttribute('user');
});

test('An object with methods and private fields, and another in its place', async ({ page }) => {
  const total = page.getByText(/\bof \d+/).first();
  const before = await total.textContent();
  await change(page);
  await expect(total).not.toHaveText(before ?? '');
  await expect(page.locator('user-management')).not.toHaveAttribute('adapter');
});

test('Undefined in place of an object, and of a string', async ({ page }) => {
  await expect(page.getByRole('combobox', { name: 'Client' })).toHaveValue('borealis');
  await change(page);
  await expect(page.locator('reset-button').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Client' })).toHaveValue('aurora');
  await expect(page.locator('user-management')).not.toHaveAttribute('client', /./);
});

test('A listener by `addEventListener`', async ({ page }) => {
  await expect(page.getByRole('status', { name: 'Listened' })).toHaveText('0');
  await search(page, 'example');
  await expect(page.getByRole('status', { name: 'Listened' })).toHaveText('1');
});

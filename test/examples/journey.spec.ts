import type { Page } from '@playwright/test';
import { findPerson, invite, openList } from '../e2e/fixtures.js';
import { expect, test } from './fixtures.js';

/** One and the same day in each example. */
const journal = (page: Page) => page.getByRole('list', { name: 'Journal' });
const rows = (page: Page) => page.getByRole('rowheader');

test.beforeEach(async ({ page }) => {
  await openList(page, 'admin@example.com');
});

test('The list is there, with what the page set', async ({ page }) => {
  await expect(rows(page)).toHaveCount(10);
  await expect(page.getByRole('checkbox', { name: 'Select all users shown here' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our people');
  await expect(page.getByRole('heading', { name: 'Users', exact: true })).toHaveCount(0);
});

test('Who is not signed in is led to where they can', async ({ page }) => {
  await page.context().clearCookies();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('Somebody is found', async ({ page }) => {
  await expect(await findPerson(page, 'editor@example.com')).toBeVisible();
});

test('A user is added, and the page hears of it', async ({ page }) => {
  await invite(page, 'Ada', 'Byron', 'ada.byron@example.com');
  await expect(journal(page)).toHaveText('Ada Byron was added');
  await expect(await findPerson(page, 'ada.byron@example.com')).toContainText('Editor');
});

test('A role is changed, and the page hears of it', async ({ page }) => {
  await invite(page, 'Grace', 'Hopper', 'grace.hopper@example.com');
  const row = await findPerson(page, 'grace.hopper@example.com');
  await row.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: /Grace Hopper/ });
  await dialog.getByLabel(/^Viewer/).check();
  // Checkboxes, where the page does not say that its backend keeps one role.
  if (await dialog.getByLabel(/^Editor/).isChecked()) await dialog.getByLabel(/^Editor/).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(journal(page).getByRole('listitem').first()).toHaveText('Grace Hopper was changed');
  await expect(row).toContainText('Viewer');
});

test('A link to set a password is sent, and the page hears of it', async ({ page }) => {
  const row = await findPerson(page, 'viewer@example.com');
  await row.getByRole('button', { name: 'Send email' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send email' }).click();
  await expect(journal(page)).toHaveText(/ can set a password$/);
});

test('The page prevents a removal, until it allows it', async ({ page }) => {
  await invite(page, 'Alan', 'Turing', 'alan.turing@example.com');
  const row = await findPerson(page, 'alan.turing@example.com');
  const remove = async () => {
    await row.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  };
  await remove();
  await expect(journal(page).getByRole('listitem').first()).toHaveText('Alan Turing stays');
  await expect(row).toBeVisible();
  await page.getByRole('checkbox', { name: 'Nobody can be removed' }).uncheck();
  await remove();
  await expect(journal(page).getByRole('listitem').first()).toHaveText('Somebody was removed');
  await expect(rows(page)).toHaveCount(0);
});

test('Another language is that of all the words', async ({ page }) => {
  const heading = (name: string) => page.getByRole('columnheader', { name });
  await expect(heading('Last login')).toBeVisible();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await expect(heading('Dernière connexion')).toBeVisible();
  await expect(heading('Last login')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('en');
  await expect(heading('Last login')).toBeVisible();
});

test('The theme is that of the page, light and dark', async ({ page }) => {
  const colors = async () => {
    const { backgroundColor } = await page
      .getByRole('button', { name: 'New user' })
      .evaluate((button) => getComputedStyle(button));
    const { color } = await page.getByRole('searchbox').evaluate((field) => getComputedStyle(field));
    return { accent: backgroundColor, text: color };
  };
  await expect.poll(colors).toEqual({ accent: 'rgb(15, 118, 110)', text: 'rgb(24, 24, 27)' });
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect.poll(colors).toEqual({ accent: 'rgb(94, 234, 212)', text: 'rgb(244, 244, 245)' });
});

test('Who leaves the list and comes back finds one list', async ({ page }) => {
  for (let round = 0; round < 3; round++) {
    await page.getByRole('button', { name: 'Notes' }).click();
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByRole('button', { name: 'Users', exact: true }).click();
    await expect(rows(page)).toHaveCount(10);
  }
  await expect(page.getByRole('table')).toHaveCount(1);
  await invite(page, 'Edsger', 'Dijkstra', 'edsger.dijkstra@example.com');
  // Once: nothing of the lists before listens any more.
  await expect(journal(page).getByRole('listitem')).toHaveText(['Edsger Dijkstra was added']);
});

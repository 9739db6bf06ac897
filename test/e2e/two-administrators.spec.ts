import type { Page } from '@playwright/test';
import { expect, findPerson, openList, test } from './fixtures.js';

const dialogOf = (page: Page) => page.getByRole('dialog');
const rowOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

test('Two administrators work on the same people, and nothing is lost or overwritten unseen', async ({
  page: one,
  browser,
  host,
}) => {
  const context = await browser.newContext({ baseURL: host, locale: 'en-US' });
  const two = await context.newPage();
  await Promise.all([openList(one, 'admin@example.com'), openList(two, 'admin@example.com')]);

  // Somebody of this journey's own.
  await one.getByRole('button', { name: 'New user' }).click();
  const email = `two.administrators.${Date.now()}@example.org`;
  await dialogOf(one)
    .getByLabel(/First name/)
    .fill('Mary');
  await dialogOf(one)
    .getByLabel(/Last name/)
    .fill('Somerville');
  await dialogOf(one)
    .getByLabel(/E-mail/)
    .fill(email);
  await dialogOf(one)
    .getByLabel(/Phone number/)
    .fill('+33 6 12 34 56 78');
  await dialogOf(one).getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(one)).toBeHidden();
  // The other one hears of her, and asks to see her; whoever made her is told nothing new.
  await two.getByRole('button', { name: '1 new user – show' }).click();
  await expect(one.getByRole('button', { name: /new user.* – show/ })).toHaveCount(0);
  await Promise.all([findPerson(one, email), findPerson(two, email)]);

  // Both open her; the second one saves first.
  for (const page of [one, two]) await page.getByRole('button', { name: 'Edit' }).click();
  await dialogOf(one)
    .getByLabel(/First name/)
    .fill('Mary F.');
  await dialogOf(one)
    .getByLabel(/Phone number/)
    .fill('+33 6 98 76 54 32');
  await dialogOf(two)
    .getByLabel(/First name/)
    .fill('Mary Fairfax');
  await dialogOf(two)
    .getByLabel(/Last name/)
    .fill('Fairfax Somerville');
  await dialogOf(two).getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(two)).toBeHidden();

  // The first one is told while typing, and loses nothing.
  await expect(dialogOf(one).getByText('Changed meanwhile by somebody else.')).toBeVisible();
  await expect(dialogOf(one).getByRole('textbox', { name: /First name/ })).toHaveValue('Mary F.');
  await dialogOf(one).getByRole('button', { name: 'Save' }).click();
  const conflict = dialogOf(one).getByRole('group', { name: /in the meantime/ });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('Last name: Somerville → Fairfax Somerville');
  const choice = conflict.getByRole('group', { name: 'First name' });
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0);
  await dialogOf(one).getByRole('button', { name: 'Save' }).click();
  await expect(choice).toContainText('Choose one of the two');
  await choice.getByRole('radio', { name: 'Theirs: Mary Fairfax' }).check();
  await dialogOf(one).getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(one)).toBeHidden();

  // Both have what each of them made of her; only whom somebody else changed is marked.
  for (const page of [one, two]) {
    await expect(rowOf(page)).toContainText('Fairfax Somerville Mary Fairfax');
    await expect(rowOf(page)).toContainText('+33698765432');
  }
  await expect(rowOf(two)).toHaveAttribute('data-news', 'changed');
  await expect(two.getByRole('rowheader', { name: /Changed/ })).toBeVisible();
  await expect(rowOf(one)).not.toHaveAttribute('data-news');

  // She is removed by one; to the other she stays, and says so.
  await one.getByRole('button', { name: 'More actions' }).click();
  await one.getByRole('menuitem', { name: 'Remove' }).click();
  await one.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(one.getByRole('rowheader')).toHaveCount(0);
  await expect(two.getByRole('rowheader', { name: /Removed/ })).toBeVisible();
  await context.close();
});

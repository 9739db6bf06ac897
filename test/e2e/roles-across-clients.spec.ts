import type { Page } from '@playwright/test';
import { expect, findPerson, openList, test } from './fixtures.js';

const dialogOf = (page: Page) => page.getByRole('dialog');
const rowAt = (page: Page, client: string) =>
  dialogOf(page).getByRole('group', { name: client, exact: true });
const roleAt = (page: Page, client: string) =>
  dialogOf(page).getByRole('combobox', { name: `Role at ${client}` });

test('An administrator gives one person roles at several clients, and sees what each change means', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');

  // New at two clients at once. Ada manages two of three, so no other can be added.
  await page.getByRole('button', { name: 'New user' }).click();
  const email = `across.clients.${Date.now()}@example.org`;
  for (const [label, value] of [
    [/First name/, 'Sofia'],
    [/Last name/, 'Kowalewskaja'],
    [/E-mail/, email],
    [/Phone number/, '+33 6 12 34 56 78'],
  ] as const) {
    await dialogOf(page).getByLabel(label).fill(value);
  }
  const toAdd = dialogOf(page).getByRole('combobox', { name: 'Add a client' });
  await expect(toAdd.getByRole('option')).toHaveText(['Borealis Bank']);
  await dialogOf(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(roleAt(page, 'Borealis Bank')).toBeFocused();
  await roleAt(page, 'Borealis Bank').selectOption({ label: 'Editor' });
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(page)).toBeHidden();

  // A change at one client says what it means, and leaves the other one alone.
  await findPerson(page, email);
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(roleAt(page, 'Borealis Bank')).toHaveValue('editor');
  // This host keeps one role at each client, and offers no more.
  await expect(dialogOf(page).getByRole('button', { name: /Several roles/ })).toHaveCount(0);
  await dialogOf(page).getByRole('button', { name: 'The same as in Aurora Airlines' }).click();
  await expect(roleAt(page, 'Borealis Bank')).toHaveValue('viewer');
  const losses = rowAt(page, 'Borealis Bank').getByRole('list', { name: 'Loses' });
  await expect(losses.getByRole('listitem').filter({ hasText: 'Export data' })).toBeVisible();
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(page)).toBeHidden();

  // Taken away from a client, which is saved as well.
  await page.getByRole('button', { name: 'Edit' }).click();
  await dialogOf(page).getByRole('button', { name: 'Take away Borealis Bank' }).click();
  await expect(rowAt(page, 'Borealis Bank')).toContainText('Taken away when you save.');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(dialogOf(page).getByRole('combobox', { name: 'Add a client' })).toBeVisible();
  await expect(rowAt(page, 'Borealis Bank')).toHaveCount(0);
});

test('Somebody who changes their own role is asked first, and what they do not manage stays', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');
  await findPerson(page, 'admin@example.com');
  await page.getByRole('button', { name: 'Edit' }).click();
  // She is the only Admin of one of her clients, which is said before anything is tried.
  await expect(dialogOf(page).getByText(/This is the last active administrator/)).toBeVisible();
  await expect(rowAt(page, 'Cascade Care')).toContainText('You do not manage this client.');
  await expect(rowAt(page, 'Cascade Care').getByRole('combobox')).toHaveCount(0);

  await dialogOf(page).getByRole('radio', { name: 'Viewer' }).check();
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  const question = page.getByRole('alertdialog', { name: 'Change your own role?' });
  await expect(question).toContainText('Aurora Airlines – ');
  await expect(question).toContainText('Manage members');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(dialogOf(page).getByRole('radio', { name: 'Viewer' })).toBeChecked();

  // Confirmed, it is the server that refuses: who took their own power away could not give it back.
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await question.getByRole('button', { name: 'Change my role' }).click();
  await expect(dialogOf(page).getByRole('group', { name: /was not/ })).toBeFocused();
  await expect(dialogOf(page).getByRole('radio', { name: 'Viewer' })).toBeChecked();
});

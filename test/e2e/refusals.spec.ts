import type { Locator, Page } from '@playwright/test';
import { expect, findPerson, openList, test } from './fixtures.js';

/** Opens the menu of the one person who is shown, and gives an entry of it. */
async function itemOf(page: Page, name: RegExp): Promise<Locator> {
  await page.getByRole('button', { name: 'More actions' }).click();
  return page.getByRole('menuitem', { name });
}

/** An entry that is there, is reached by the arrow keys, says why it cannot be chosen, and does nothing. */
async function expectRefused(page: Page, name: RegExp, why: RegExp): Promise<void> {
  const item = await itemOf(page, name);
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toHaveAccessibleDescription(why);
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  await item.dispatchEvent('click');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
}

test('What is refused is there, says why, and cannot be done', async ({ page }) => {
  await openList(page, 'admin@example.com');
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') calls.push(`${request.method()} ${request.url()}`);
  });

  // Ada is the only Admin of the second client, and looks at her own account.
  await findPerson(page, 'admin@example');
  for (const name of [/^Deactivate/, /^Remove/])
    await expectRefused(page, name, /last active administrator|your own account/);

  // Somebody who is at a client that she does not manage.
  await page.getByRole('searchbox', { name: 'Search users' }).fill('');
  await expect(page.getByRole('rowheader').nth(1)).toBeVisible();
  const { users } = (await page.evaluate(async () => {
    const response = await fetch('/api/users?client=aurora&status=active&limit=100');
    return response.json();
  })) as {
    users: {
      email: string;
      assignments: { clientId: string }[];
      refusals?: { remove?: { reason?: string } };
    }[];
  };
  const shared = users.find(({ refusals }) => refusals?.remove?.reason === 'managed-elsewhere');
  const own = users.find(({ refusals = {} }) => Object.keys(refusals).length === 0);
  expect(shared && own).toBeTruthy();
  await findPerson(page, shared?.email ?? '');
  for (const name of [/^Deactivate/, /^Remove/]) await expectRefused(page, name, /managed elsewhere/);

  // Somebody of hers alone: the same entries can be chosen.
  await findPerson(page, own?.email ?? '');
  const remove = await itemOf(page, /^Remove/);
  await expect(remove).not.toHaveAttribute('aria-disabled', 'true');
  await remove.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  expect(calls).toEqual([]);
});

test('Who is refused is left out of what is done to many, and named', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.goto('/?selectable');
  await findPerson(page, 'admin@example');
  await page.getByRole('checkbox', { name: /^Select Ada Lovelace/ }).check();
  await page
    .getByRole('group', { name: 'Do to the selected users' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(page.getByRole('dialog').getByRole('list', { name: /left out/ })).toContainText(
    /Ada Lovelace: (This is the last active administrator|This is your own account)/,
  );
});

test('The server refuses all the same, and the page says why', async ({ page }) => {
  // A page that heard nothing of it beforehand.
  await page.route('**/api/users?*', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { users: object[] };
    const users = body.users.map((user) => ({ ...user, refusals: undefined }));
    await route.fulfill({ response, json: { ...body, users } });
  });
  await openList(page, 'admin@example.com');
  await findPerson(page, 'admin@example');
  await (await itemOf(page, /^Remove/)).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: /last active administrator|your own account/ }),
  ).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  // The list is asked for once more after a refusal.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

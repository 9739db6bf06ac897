import { expect, findPerson, invite, newestLink, openList, setPassword, signIn, test } from './fixtures.js';

test('An administrator’s day: invite, activate, find, change, help, switch off', async ({ page }) => {
  const email = 'amelie.quentin@example.com';

  await test.step('New user with a French phone number', async () => {
    await openList(page, 'admin@example.com');
    await invite(page, 'Amélie', 'Quentin', email);
    await expect(page.getByRole('status').filter({ hasText: 'Amélie Quentin was added.' })).toBeVisible();
    const row = await findPerson(page, email);
    await expect(row).toContainText('+33612345678');
    await expect(row).toContainText('Waiting');
  });

  await test.step('The link in the mail sets a password, and she signs in', async () => {
    await setPassword(page, await newestLink(page, email), 'a password of her own 1');
    await signIn(page, email, 'a password of her own 1');
    await expect(page.getByText('Signed in as Amélie Quentin')).toBeVisible();
    await expect(page.getByRole('button', { name: 'New user' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
  });

  await test.step('She is active, with a last login, and first by Last login but for the administrator', async () => {
    await signIn(page, 'admin@example.com');
    const row = await findPerson(page, email);
    await expect(row.getByRole('cell').nth(5)).toHaveText('Active');
    await expect(row.getByRole('cell').nth(3)).not.toHaveText(/Never|–/);
    await page.getByRole('searchbox').fill('');
    await expect(page.getByRole('rowheader')).toHaveCount(25);
    await page.getByRole('button', { name: 'Last login' }).click();
    await expect(page.getByRole('columnheader', { name: 'Last login' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(page.getByRole('rowheader').filter({ hasText: 'Quentin' })).toBeVisible();
    await expect(page.getByRole('row').nth(2)).toContainText('Quentin');
  });

  await test.step('Two characters search for nothing and say why; three filter', async () => {
    const search = page.getByRole('searchbox');
    await search.fill('Qu');
    await expect(page.getByText('Type at least 3 characters to search.')).toBeVisible();
    await expect(page.getByRole('rowheader')).toHaveCount(25);
    await search.fill('amelie.q');
    await expect(page.getByText('Type at least 3 characters to search.')).toBeHidden();
    await expect(page.getByRole('rowheader')).toHaveCount(1);
  });

  await test.step('Send email: the link works once and only once', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Quentin' });
    await row.getByRole('button', { name: 'Send email' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send email' }).click();
    await expect(page.getByText('A password-reset link was sent to Amélie Quentin.')).toBeVisible();
    await expect(row.getByRole('button', { name: 'Send email' })).toHaveAttribute('aria-disabled', 'true');
    const link = await newestLink(page, email);
    await setPassword(page, link, 'another password of hers 2');
    const again = await page.goto(link);
    expect(again?.status()).toBe(410);
    await signIn(page, email, 'a password of her own 1');
    await expect(page.getByRole('alert')).toBeVisible();
    await signIn(page, email, 'another password of hers 2');
    await expect(page.getByText('Signed in as Amélie Quentin')).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
  });

  await test.step('Deactivated, she cannot sign in', async () => {
    await openList(page, 'admin@example.com');
    const row = await findPerson(page, email);
    await row.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Deactivate' }).click();
    const question = page.getByRole('alertdialog', { name: 'Deactivate Amélie Quentin?' });
    await question.getByRole('button', { name: 'Deactivate' }).click();
    await expect(page.getByText('Amélie Quentin was deactivated.')).toBeVisible();
    await expect(row).toContainText('Inactive');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn(page, email, 'another password of hers 2');
    await expect(page.getByRole('alert')).toBeVisible();
  });

  await test.step('Removed, after a question that names her, she is gone', async () => {
    await openList(page, 'admin@example.com');
    const row = await findPerson(page, email);
    await row.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    const question = page.getByRole('alertdialog', { name: 'Remove Amélie Quentin?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(row).toBeVisible();
    await row.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await question.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('Amélie Quentin was removed.')).toBeVisible();
    await expect(page.getByText('No match', { exact: true })).toBeVisible();
  });
});

test('A role changes at one client and not at the other', async ({ page }) => {
  await openList(page, 'admin@example.com');
  const { users } = (await (await page.request.get('/api/users?client=borealis&limit=100')).json()) as {
    users: {
      email: string;
      status: string;
      actions?: string[];
      assignments: { clientId: string; roleIds: string[] }[];
    }[];
  };
  const person = users.find(({ assignments, actions }) => {
    const at = assignments.map(({ clientId }) => clientId);
    const viewer = assignments.find(({ clientId }) => clientId === 'borealis')?.roleIds[0] === 'viewer';
    return viewer && at.includes('aurora') && (actions?.includes('update') ?? true);
  });
  if (!person) throw new Error('Among the first hundred nobody is at both clients.');
  const auroraRole = person.assignments.find(({ clientId }) => clientId === 'aurora')?.roleIds[0] ?? '';
  const nameOf = { admin: 'Admin', editor: 'Editor', viewer: 'Viewer' }[auroraRole] ?? '';

  await page.getByRole('combobox', { name: 'Client' }).selectOption('borealis');
  const row = await findPerson(page, person.email);
  await expect(row).toContainText('Viewer');
  await row.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  const client = dialog.getByRole('group', { name: 'Borealis Bank', exact: true });
  await client.getByRole('radio', { name: /^Editor/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('Editor');
  await page.getByRole('combobox', { name: 'Client' }).selectOption('aurora');
  await expect(row.getByText(nameOf, { exact: true })).toBeVisible();
});

test('The last administrator cannot be removed, and is told why', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.getByRole('combobox', { name: 'Client' }).selectOption('borealis');
  const row = await findPerson(page, 'admin@example.com');
  await row.getByRole('button', { name: 'More actions' }).click();
  const remove = page.getByRole('menuitem', { name: 'Remove' });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toContainText('This is the last active administrator.');
  await remove.click({ force: true });
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: 'Edit' }).click();
  const viewer = page.getByRole('dialog').getByRole('radio', { name: 'Viewer' });
  await expect(viewer).toHaveAttribute('aria-disabled', 'true');
  await expect(viewer).toHaveAccessibleDescription(/This is the last active administrator\./);
  await viewer.click({ force: true });
  await expect(viewer).not.toBeChecked();
});

import { expect, findPerson, invite, openList, setPassword, signIn, test } from './fixtures.js';

test.use({ mail: 'links' });

test('Where the host sends no mail, an administrator gets a link, copies it, and hands it over', async ({
  page,
  context,
}) => {
  const email = 'lena.quade@example.com';
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openList(page, 'admin@example.com');
  await invite(page, 'Lena', 'Quade', email);
  const message = page.getByRole('status').filter({ hasText: 'No e-mail was sent' });
  await expect(message).toContainText('Lena Quade was added.');
  await message.getByRole('button', { name: 'Get link' }).click();
  await expect(page.getByText('Hand this link to Lena Quade:')).toBeVisible();
  await expect(page.getByText(/It works until/)).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(kept).not.toContain('token');
  const row = await findPerson(page, email);
  await expect(row.getByRole('button', { name: 'Get link' })).toBeVisible();
  await setPassword(page, link, 'a password of her own 1');
  await signIn(page, email, 'a password of her own 1');
  await expect(page.getByText('Signed in as Lena Quade')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();

  await openList(page, 'admin@example.com');
  const active = await findPerson(page, email);
  await expect(active.getByRole('button', { name: 'Send email' })).toHaveCount(0);
  await active.getByRole('button', { name: 'Get link' }).click();
  const question = page.getByRole('alertdialog', { name: 'Get a password-reset link for Lena Quade?' });
  await expect(question).toContainText('No e-mail is sent');
  await question.getByRole('button', { name: 'Get link' }).click();
  await expect(page.getByText('Hand this link to Lena Quade:')).toBeVisible();
});

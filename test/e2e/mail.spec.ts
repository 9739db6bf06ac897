import type { Page } from '@playwright/test';
import { expect, findPerson, invite, newestLink, openList, setPassword, test } from './fixtures.js';

/** What a person presses in the outbox, at the newest mail to somebody. */
async function press(page: Page, email: string, name: string): Promise<void> {
  await page.goto('/outbox');
  await page.getByRole('article').filter({ hasText: email }).first().getByRole('button', { name }).click();
  await expect(page.getByRole('article').filter({ hasText: email }).first()).toContainText(/bounced|expired/);
}

test('The mail to somebody new: waited for, sent again, bounced, expired, and never a second account', async ({
  page,
  browser,
  host,
}) => {
  const email = 'selma.quist@example.com';
  const open = async () => {
    await page.goto('/');
    return findPerson(page, email);
  };

  await test.step('Invited, the row says since when, and that the next mail must wait', async () => {
    await openList(page, 'admin@example.com');
    await invite(page, 'Selma', 'Quist', email);
    const row = await findPerson(page, email);
    await expect(row).toContainText('Waiting');
    await expect(row).toContainText(/Invited \w+ \d+, \d{4}/);
    const again = row.getByRole('button', { name: 'Send again' });
    await expect(again).toHaveAttribute('aria-disabled', 'true');
    await expect(again).toHaveAccessibleDescription(/You can send again at \d/);
    await expect(again).toContainText(/Send again\s*0:\d\d/);
  });

  await test.step('The mail bounces: the row says so without a reload, and it can be sent again at once', async () => {
    const outbox = await page.context().newPage();
    await press(outbox, email, 'Let it bounce');
    await outbox.close();
    const row = page.getByRole('row').filter({ hasText: email });
    await expect(row).toContainText('E-mail could not be delivered (The mailbox does not exist.)');
    const again = row.getByRole('button', { name: 'Send again' });
    await expect(again).not.toHaveAttribute('aria-disabled', 'true');
    await again.click();
    await expect(page.getByText('The activation e-mail was sent to Selma Quist again.')).toBeVisible();
    await expect(page.getByText(/again\. You can send again at \d/)).toBeVisible();
    await expect(row).toContainText(/Invited .+, sent again/);
  });

  await test.step('The countdown goes on after a reload, in the row and in its menu', async () => {
    await page.reload();
    const row = await findPerson(page, email);
    const again = row.getByRole('button', { name: 'Send again' });
    await expect(again).toHaveAttribute('aria-disabled', 'true');
    await expect(again).toContainText(/0:\d\d/);
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(kept).toContain('send-activation');
    expect(kept).not.toMatch(/selma|quist|@|http/i);
    await row.getByRole('button', { name: 'More actions' }).click();
    const item = page.getByRole('menuitem', { name: 'Send again' });
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await expect(item).toContainText('You can send again at');
    await page.keyboard.press('Escape');
  });

  await test.step('The link expires, and works no more', async () => {
    const link = await newestLink(page, email);
    await press(page, email, 'Let its link expire');
    expect((await page.goto(link))?.status()).toBe(410);
    await expect(await open()).toContainText('Activation link expired');
  });

  await test.step('Sent again when the wait is over, which is said; there is still one account', async () => {
    const row = await open();
    const again = row.getByRole('button', { name: 'Send again' });
    await expect(again).not.toHaveAttribute('aria-disabled', 'true', { timeout: 90_000 });
    await again.click();
    await expect(row).toContainText(/Invited .+, sent again/);
    await expect(page.getByRole('rowheader')).toHaveCount(1);
    const hers = await browser.newContext({ baseURL: host });
    await setPassword(await hers.newPage(), await newestLink(page, email), 'a password of her own 1');
    await hers.close();
    await expect(await open()).toContainText('Active');
  });

  await test.step('A reset is a state of the row too, and a person who signs in sees nothing of it', async () => {
    const row = await open();
    await row.getByRole('button', { name: 'Send email' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send email' }).click();
    await expect(row).toContainText('Reset link sent');
    await page.reload();
    await expect(await findPerson(page, email)).toContainText('Reset link sent');
    const button = page
      .getByRole('row')
      .filter({ hasText: email })
      .getByRole('button', { name: 'Send email' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  });
});

test('Who forgot a password hears the same, whether there is an account or not', async ({ page }) => {
  const heard = [];
  for (const email of ['viewer@example.com', 'nobody-at-all@example.com']) {
    await page.goto('/forgot-password');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('status')).toBeVisible();
    heard.push((await page.getByRole('main').innerText()).replaceAll(email, '').replaceAll(/\s+/g, ' '));
  }
  expect(heard[0]).toBe(heard[1]);
});

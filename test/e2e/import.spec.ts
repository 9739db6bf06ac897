import { readFile } from 'node:fs/promises';
import { expect, findPerson, openList, test } from './fixtures.js';

/** Twenty people, of whom three have something wrong. */
const ROWS = Array.from({ length: 20 }, (_, index) => {
  const number = String(index).padStart(2, '0');
  const email =
    index === 4 ? 'no address' : index === 9 ? 'import.08@example.com' : `import.${number}@example.com`;
  const phone = index === 14 ? '12' : `'+336123456${number}`;
  return `"Imported ${number}","Person",${email},${phone},${index % 2 === 0 ? 'Editor' : ''}`;
});
const CSV = ['First name,Last name,E-mail,Phone number,Role', ...ROWS].join('\r\n');

test('An administrator imports a list of people, corrects what was wrong, and exports them again', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');
  const dialog = page.getByRole('dialog', { name: 'Import users' });
  const goOn = () => dialog.getByRole('button', { name: 'Continue' }).click();
  const choose = async (csv: string) => {
    const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await dialog.getByLabel('CSV file').setInputFiles(file);
    await goOn();
  };
  let problems = '';

  await test.step('Seventeen of twenty are imported', async () => {
    await page.getByRole('button', { name: 'Import…' }).click();
    await choose(CSV);
    await expect(dialog.getByRole('heading', { name: '20 rows: which column is what?' })).toBeFocused();
    await expect(dialog.getByLabel('E-mail')).toHaveValue('2');
    await goOn();
    await expect(dialog.getByRole('heading', { name: '20 rows checked, 3 with problems' })).toBeFocused();
    await expect(dialog.getByRole('rowheader')).toHaveText(['6', '11', '16']);
    await goOn();
    await expect(dialog.getByText('17 users will be created')).toBeVisible();
    await dialog.getByRole('button', { name: 'Import 17 users' }).click();
    await expect(dialog.getByRole('heading', { name: '17 created, 0 changed' })).toBeFocused();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save what was not imported' }).click();
    problems = await readFile(await (await download).path(), 'utf8');
    expect(problems.trim().split('\r\n')).toHaveLength(4);
    expect(problems).toContain('"Problem"');
  });

  await test.step('The file of the three, corrected, is imported too', async () => {
    const corrected = problems
      .replace('no address', 'import.04@example.com')
      .replace('import.08@example.com', 'import.09@example.com')
      .replace('"12"', `"'+33612345614"`);
    await dialog.getByRole('button', { name: 'Import another file' }).click();
    await choose(corrected);
    await goOn();
    await expect(dialog.getByRole('heading', { name: '3 rows checked, no problems' })).toBeVisible();
    await goOn();
    await dialog.getByRole('button', { name: 'Import 3 users' }).click();
    await expect(dialog.getByRole('heading', { name: '3 created, 0 changed' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    const row = await findPerson(page, 'import.04@example.com');
    await expect(row).toContainText('Waiting');
  });

  await test.step('What is listed is exported, and read again nothing would change', async () => {
    await page.getByRole('searchbox', { name: 'Search users' }).fill('Imported');
    await expect(page.getByRole('rowheader')).toHaveCount(20);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^users-\d{4}-\d\d-\d\d\.csv$/);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(21);
    expect(csv).toContain(`"'+33612345614"`);
    await expect(page.getByText('20 users saved to users-')).toBeVisible();

    await page.getByRole('button', { name: 'Import…' }).click();
    await dialog.getByRole('button', { name: 'Import another file' }).click();
    await choose(csv);
    await goOn();
    await expect(dialog.getByRole('heading', { name: '20 rows checked, no problems' })).toBeVisible();
    await expect(dialog.getByText('20 people are already there.')).toBeVisible();
    await goOn();
    await expect(dialog.getByText('20 users will be left as they are')).toBeVisible();
    await expect(dialog.getByText('There is nobody to create or change.')).toBeVisible();
  });
});

import type { Locator, Page } from '@playwright/test';
import { expect, openList, test } from './fixtures.js';

/** Goes on by Tab, or back by Shift and Tab, until something has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 200; presses++) {
    if (await target.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element))
      return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} cannot be reached by ${key}.`);
}

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

test('The list is searched, filtered, sorted, paged and arranged by keyboard alone, and the focus stays where one is', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');
  const search = page.getByRole('searchbox', { name: 'Search users' });

  await test.step('search', async () => {
    await tabTo(page, search);
    await page.keyboard.type('admin@example');
    await expect(rows(page)).toHaveCount(1);
    await expect(search).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(rows(page)).toHaveCount(25);
  });

  await test.step('filter', async () => {
    const filters = page.getByRole('button', { name: /^Filters/ });
    await tabTo(page, filters);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Filters' });
    const editors = panel.getByRole('checkbox', { name: /^Editor/ });
    await tabTo(page, editors);
    await page.keyboard.press('Space');
    await expect(editors).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(filters).toBeFocused();
    const chip = page.getByRole('button', { name: 'Remove filter: Role: Editor' });
    await tabTo(page, chip);
    await page.keyboard.press('Enter');
    await expect(chip).toHaveCount(0);
    await expect(filters).toBeFocused();
  });

  await test.step('sort', async () => {
    const heading = page.getByRole('columnheader', { name: 'Last login' });
    const sort = heading.getByRole('button');
    await tabTo(page, sort);
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    await expect(sort).toBeFocused();
    await page.keyboard.press('Space');
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await expect(sort).toBeFocused();
  });

  await test.step('page', async () => {
    const second = page.getByRole('button', { name: 'Page 2', exact: true });
    await tabTo(page, second);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^26–50 of/)).toBeVisible();
    await expect(second).toBeFocused();
    const size = page.getByRole('combobox', { name: 'Users per page' });
    await tabTo(page, size, 'Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await expect(rows(page)).toHaveCount(10);
    await expect(size).toBeFocused();
  });

  await test.step('columns', async () => {
    const columns = page.getByRole('button', { name: 'Columns' });
    await tabTo(page, columns, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Columns' });
    await tabTo(page, panel.getByRole('checkbox', { name: 'Phone' }));
    await page.keyboard.press('Space');
    await expect(page.getByRole('columnheader', { name: 'Phone' })).toHaveCount(0);
    const up = panel.getByRole('button', { name: 'Move Role up' });
    await tabTo(page, up);
    await page.keyboard.press('Enter');
    await expect(up).toBeFocused();
    await tabTo(page, panel.getByRole('button', { name: 'Reset columns' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('columnheader', { name: 'Phone' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(columns).toBeFocused();
  });
});

test('Users are added, edited, written to and removed by keyboard alone, and the focus comes back', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');
  const search = page.getByRole('searchbox', { name: 'Search users' });
  const dialog = page.getByRole('dialog');
  const question = page.getByRole('alertdialog');

  await test.step('add', async () => {
    const add = page.getByRole('button', { name: 'New user' });
    await tabTo(page, add);
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel(/First name/)).toBeFocused();
    // An empty form says what is missing, and the focus goes there.
    await tabTo(page, dialog.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('group', { name: /problems in 4 fields/ })).toBeFocused();
    await tabTo(page, dialog.getByLabel(/First name/));
    await page.keyboard.type('Keyboard');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Person');
    await page.keyboard.press('Tab');
    await page.keyboard.type('keyboard.person@example.com');
    await tabTo(page, dialog.getByLabel(/Phone number/));
    await page.keyboard.type('+33 6 12 34 56 78');
    await tabTo(page, dialog.getByRole('radio', { name: /^Viewer/ }));
    await page.keyboard.press('ArrowUp');
    await expect(dialog.getByRole('radio', { name: /^Editor/ })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: 'Keyboard Person was added' })).toBeVisible();
    await expect(add).toBeFocused();
  });

  await test.step('edit', async () => {
    await tabTo(page, search);
    await page.keyboard.type('keyboard.person');
    await expect(rows(page)).toHaveCount(1);
    const edit = rows(page).getByRole('button', { name: 'Edit' });
    await tabTo(page, edit);
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel(/First name/)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(' II');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(rows(page)).toContainText('Keyboard II');
    await expect(edit).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel(/First name/)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(edit).toBeFocused();
  });

  await test.step('remove', async () => {
    const more = rows(page).getByRole('button', { name: 'More actions' });
    await tabTo(page, more);
    await page.keyboard.press('Enter');
    const items = page.getByRole('menuitem');
    await expect(items.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(items.nth(1)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(more).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await tabTo(page, question.getByRole('button', { name: 'Remove' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Keyboard II Person was removed.')).toBeVisible();
    // Nobody is left who matches; the focus is where one can look for somebody else.
    await expect(rows(page)).toHaveCount(0);
    await expect(search).toBeFocused();
  });
});

test('Import is opened and left by keyboard alone', async ({ page }) => {
  await openList(page, 'admin@example.com');
  const open = page.getByRole('button', { name: 'Import…' });
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import users' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByLabel('CSV file'));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
});

test('The fields of the form say to the browser what it can fill in', async ({ page }) => {
  await openList(page, 'admin@example.com');
  await page.getByRole('button', { name: 'New user' }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, token] of [
    [/First name/, 'given-name'],
    [/Last name/, 'family-name'],
    [/E-mail/, 'email'],
    [/Phone number/, 'tel'],
  ] as const) {
    await expect(dialog.getByLabel(label)).toHaveAttribute('autocomplete', token);
  }
});

/** Goes through the whole page by a key; answers with what had the focus and was out of sight, and with how many had it. */
async function coveredWhile(page: Page, key: 'Tab' | 'Shift+Tab') {
  const covered: string[] = [];
  const visited = new Set<string>();
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    const { name, isSeen } = await page.evaluate(() => {
      let root: Document | ShadowRoot = document;
      let active = root.activeElement;
      while (active?.shadowRoot?.activeElement) {
        root = active.shadowRoot;
        active = root.activeElement;
      }
      if (!active || active === document.body) return { name: '', isSeen: true };
      const { left, top, width, height } = active.getBoundingClientRect();
      // Wholly hidden is what 2.4.11 forbids; the middle of each quarter says whether anything is seen.
      const isSeen = [0.25, 0.5, 0.75].some((x) =>
        [0.25, 0.5, 0.75].some((y) => {
          const at = root.elementFromPoint(left + width * x, top + height * y);
          return at !== null && (active.contains(at) || at.contains(active));
        }),
      );
      const row = active.closest('tr')?.dataset['id'] ?? '';
      return { name: `${row} ${active.outerHTML.slice(0, 100)}`, isSeen };
    });
    if (name === '' || visited.has(name)) break;
    visited.add(name);
    if (!isSeen) covered.push(name);
  }
  return { covered, count: visited.size };
}

for (const { width, dir } of [
  { width: 1280, dir: 'ltr' },
  { width: 700, dir: 'ltr' },
  { width: 700, dir: 'rtl' },
]) {
  test(`Nothing that has the focus is hidden under headings or pinned columns, ${width} px wide, ${dir}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 600 });
    await openList(page, 'admin@example.com');
    await page.locator('html').evaluate((html, direction) => {
      html.setAttribute('dir', direction);
    }, dir);
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      const { covered, count } = await coveredWhile(page, key);
      expect(count).toBeGreaterThan(80);
      expect(covered, key).toEqual([]);
    }
    // The control: without room for the headings, and with nothing done about pinned columns, some are.
    await page.locator('user-table .scroller').evaluate((scroller) => {
      scroller.style.scrollPadding = '0';
      scroller.addEventListener('focusin', (event) => event.stopImmediatePropagation(), { capture: true });
    });
    expect((await coveredWhile(page, 'Shift+Tab')).covered).not.toEqual([]);
  });
}

test('After a list that failed was tried again and failed again, the focus is on the way to try it once more', async ({
  page,
}) => {
  await openList(page, 'admin@example.com');
  await page.route('**/api/users?*', (route) => route.abort());
  await page.reload();
  const again = page.getByRole('button', { name: 'Try again' });
  await tabTo(page, again);
  const asked = page.waitForRequest('**/api/users?*');
  await page.keyboard.press('Enter');
  await asked;
  await expect(again).toBeFocused();
  await page.unroute('**/api/users?*');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(25);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('columnheader', { name: 'Name' }).getByRole('button')).toBeFocused();
});

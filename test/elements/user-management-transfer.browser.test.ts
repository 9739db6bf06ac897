import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError, type UserAdapter } from '../../src/data/index.js';
import '../../src/define/user-management.js';
import type { UserManagement } from '../../src/elements/user-management/index.js';
import { readCsv } from '../../src/controllers/read-csv.js';
import { undefused } from '../../src/state/csv-cells.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import {
  backend,
  CLIENTS,
  csvOf,
  newcomers,
  paste,
  person,
  press,
  savedFiles,
  step,
  toPlan,
} from '../support/user-import.js';
import { until } from '../support/user-table.js';

async function pageOf(
  adapter: UserAdapter,
  properties: Partial<UserManagement> = {},
): Promise<UserManagement> {
  const page = await fixture<UserManagement>(
    html`<user-management .adapter=${adapter} client="aurora"></user-management>`,
  );
  Object.assign(page, properties);
  await until(() => queryAllByRole(page, 'row').length > 1, 'users are shown');
  return page;
}

async function openImport(page: UserManagement) {
  press(page, 'Import…');
  await until(() => queryByRole(page, 'dialog', { name: 'Import users' }), 'the dialog is open');
  const element = page.renderRoot.querySelector('user-import');
  if (!element) throw new Error('There is an import in the dialog.');
  await until(() => element.shadowRoot?.activeElement?.localName === 'h3', 'the heading has the focus');
  return element;
}

const statusOf = (page: UserManagement) => queryAllByRole(page, 'status').map(textOf).join(' ');
const dialogOf = (page: UserManagement, name: string) => queryByRole(page, 'dialog', { name });
const focusedOn = (page: UserManagement) => page.shadowRoot?.activeElement?.textContent?.trim();

describe('Importing into the page', () => {
  it('shows who was imported in the table, which is asked once for all of them', async () => {
    // One that is watched tells of each by itself.
    const { adapter, lists } = backend({ without: ['watch'] });
    const page = await pageOf(adapter);
    const element = await openImport(page);
    await toPlan(element, csvOf(...newcomers(8)));
    const before = lists.length;
    press(element, 'Import 8 users');
    await step(element, '8 created, 0 changed');
    press(element, 'Close');
    await until(() => !dialogOf(page, 'Import users'), 'the dialog is closed');
    await until(
      () => queryAllByRole(page, 'rowheader', { name: /Comer 7/ }).length === 1,
      'they are in the table',
    );
    expect(lists.length - before).to.equal(1);
    expect(focusedOn(page)).to.equal('Import…');
  });

  it('loses nothing when it is closed by mistake, and a run goes on', async () => {
    const release: (() => void)[] = [];
    const { adapter } = backend({}, () => new Promise<void>((resolve) => release.push(resolve)));
    const page = await pageOf(adapter);
    const element = await openImport(page);
    paste(element, csvOf(...newcomers(2)));
    press(element, 'Cancel');
    await until(() => !dialogOf(page, 'Import users'), 'the dialog is closed');
    await openImport(page);
    expect(getByRole<HTMLTextAreaElement>(element, 'textbox').value).to.contain('new.1@example.com');
    await toPlan(element, csvOf(...newcomers(2)));
    press(element, 'Import 2 users');
    await until(() => release.length === 2, 'the run has begun');
    page.renderRoot.querySelector('dialog')?.close();
    for (const one of release) one();
    await until(() => statusOf(page).includes('2 created, 0 changed.'), 'a message tells');
    const telling = queryAllByRole(page, 'status').filter((status) => textOf(status).includes('2 created'));
    expect(telling.length).to.equal(1);
    press(page, 'Import users');
    await until(() => dialogOf(page, 'Import users'), 'the dialog is open');
    await step(element, '2 created, 0 changed');
  });

  it('is offered to those alone who may create', async () => {
    const none = { access: [{ actions: [], maskedFields: [] }] };
    for (const page of [
      await pageOf(backend({ without: ['create'] }).adapter),
      await pageOf(backend({ viewer: none }).adapter),
      await pageOf(backend().adapter, { readOnly: true }),
    ]) {
      await page.updateComplete;
      expect(queryByRole(page, 'button', { name: 'Import…' }) === undefined).to.equal(true);
      expect(getByRole(page, 'button', { name: 'Export' }).localName).to.equal('button');
    }
  });
});

describe('Exporting from the page', () => {
  let saved: ReturnType<typeof savedFiles>;
  beforeEach(() => {
    saved = savedFiles();
  });
  afterEach(() => {
    saved.restore();
  });
  const rowsOf = async (index = 0) => {
    const text = (await saved.files[index]?.text()) ?? '';
    const rows = await readCsv(text, new AbortController().signal);
    return rows.map(({ cells }) => cells.map(undefused));
  };

  it('saves all pages of what is listed, in the columns and the order that are shown', async () => {
    const users = Array.from({ length: 250 }, (_, index) =>
      person(`P${String(index).padStart(3, '0')}`, {
        lastName: index % 2 === 0 ? 'Even' : 'Odd',
        lastLoginAt: index === 2 ? null : index === 4 ? undefined : '2026-03-01T10:00:00.000Z',
        createdAt: '2026-01-01T00:00:00.000Z',
      }),
    );
    const { adapter } = backend({ users });
    const page = await pageOf(adapter);
    page.viewState = {
      search: 'even',
      filters: { statuses: ['active'] },
      sort: { field: 'email', direction: 'ascending' },
      columns: [
        { id: 'email' },
        { id: 'phone', hidden: true },
        ...['name', 'role', 'last-login', 'creation-date', 'active'].map((id) => ({ id })),
      ],
    };
    await until(
      () => queryAllByRole(page, 'rowheader').every((row) => /Even/.test(textOf(row))),
      'the search holds',
    );
    press(page, 'Export');
    await until(() => saved.files.length === 1, 'a file is saved');
    await until(
      () => /125 users saved to users-\d{4}-\d\d-\d\d\.csv\./.test(statusOf(page)),
      'a message tells',
    );
    await until(() => !dialogOf(page, 'Export users'), 'the dialog is closed');
    const [headings, ...rows] = await rowsOf();
    expect(headings).to.deep.equal([
      'E-mail',
      'Last name',
      'First name',
      'Role',
      'Last login',
      'Creation date',
      'Active',
    ]);
    expect(rows.length).to.equal(125);
    expect(rows[0]).to.deep.equal([
      'p000@example.com',
      'Even',
      'P000',
      'Viewer',
      '2026-03-01T10:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      'Active',
    ]);
    expect(rows[1]?.[4]).to.equal('Never');
    expect(rows[2]?.[4]).to.equal('');
  });

  it('makes a file that can be imported again and changes nothing', async () => {
    const users = [
      person('Ada', { lastName: '=cmd|x', phone: '+33612345678' }),
      person('Bob', { lastName: 'O"Neill, Jr.', phone: '+4930123456' }),
    ];
    const { adapter } = backend({ users });
    const page = await pageOf(adapter);
    press(page, 'Export');
    await until(() => saved.files.length === 1, 'a file is saved');
    const text = (await saved.files[0]?.text()) ?? '';
    expect(text).to.contain(`"'=cmd|x"`).and.to.contain(`"'+33612345678"`);
    const element = await openImport(page);
    await toPlan(element, text);
    const groups = [...(element.shadowRoot?.querySelectorAll('summary') ?? [])].map(textOf);
    expect(groups).to.deep.equal(['2 users will be left as they are']);
  });

  it('masks what the viewer may not see', async () => {
    const viewer = { access: [{ actions: [], maskedFields: ['email' as const, 'phone' as const] }] };
    const { adapter } = backend({ viewer });
    const page = await pageOf(adapter);
    press(page, 'Export');
    await until(() => saved.files.length === 1, 'a file is saved');
    const text = (await saved.files[0]?.text()) ?? '';
    expect(text).to.contain('a•••@•••.com').and.to.contain('••• 78');
    expect(text).not.to.match(/ada@|612345678/);
  });

  it('has the columns of the host that have a text', async () => {
    const { adapter } = backend();
    const page = await pageOf(adapter, {
      columns: [
        'email',
        { id: 'city', heading: 'City', text: (user) => (user.id === 'ada' ? '@Paris' : undefined) },
        { id: 'face', heading: 'Face', cell: () => html`<img alt="" />` },
        'actions',
      ],
    });
    press(page, 'Export');
    await until(() => saved.files.length === 1, 'a file is saved');
    expect(await rowsOf()).to.deep.equal([
      ['E-mail', 'City'],
      ['ada@example.com', '@Paris'],
      ['bob@example.com', ''],
    ]);
  });

  it('says when it breaks off, and goes on where it was', async () => {
    const users = Array.from({ length: 250 }, (_, index) => person(`P${index}`));
    const { adapter, lists } = backend({ users, clients: CLIENTS });
    const page = await pageOf(adapter);
    const { list } = adapter;
    const shown = lists.length;
    adapter.list = (query, options) =>
      lists.length === shown + 1
        ? Promise.reject(new AdapterError('offline'))
        : list.call(adapter, query, options);
    press(page, 'Export');
    const dialog = () => dialogOf(page, 'Export users');
    await until(() => textOf(dialog()).includes('The export broke off. You are offline.'), 'it says so');
    expect(saved.files.length).to.equal(0);
    adapter.list = list;
    press(dialog() as HTMLElement, 'Try again');
    await until(() => saved.files.length === 1, 'a file is saved');
    const rows = await rowsOf();
    expect(new Set(rows.slice(1).map(([, , email]) => email)).size).to.equal(250);
    expect(lists.length).to.equal(shown + 3);
  });

  it('stops when asked, and saves nothing', async () => {
    const { adapter } = backend();
    const page = await pageOf(adapter);
    const { list } = adapter;
    adapter.list = () => new Promise(() => undefined);
    press(page, 'Export');
    await until(() => dialogOf(page, 'Export users'), 'the dialog is open');
    await expect(page).to.be.accessible();
    press(dialogOf(page, 'Export users') as HTMLElement, 'Stop');
    await until(() => !dialogOf(page, 'Export users'), 'the dialog is gone');
    adapter.list = list;
    press(page, 'Export');
    await until(() => saved.files.length === 1, 'another one is saved');
    expect(saved.files.length).to.equal(1);
  });
});

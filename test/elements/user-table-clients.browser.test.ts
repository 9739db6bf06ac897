import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DEMO_CLIENTS, InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { USER_ACTIONS, type User, type UserQuery, type Viewer } from '../../src/data/index.js';
import '../../src/define/all.js';
import type { ClientChangedEvent } from '../../src/index.js';
import type { UserManagement } from '../../src/elements/user-management/index.js';
import { ends, linesIn, propose, selectPage, shown } from '../support/bulk.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import {
  focusedName,
  has,
  headingsIn,
  namesIn,
  press,
  rowOf,
  select,
  shows,
  tableOf,
  until,
} from '../support/user-table.js';

const at = (clientId: string, ...roleIds: string[]) => ({ clientId, roleIds });

const person = (id: string, assignments: User['assignments'], more: Partial<User> = {}): User => ({
  id,
  firstName: 'Person',
  lastName: id,
  email: `${id}@example.com`,
  phone: '+33639981234',
  status: 'active',
  assignments,
  ...more,
});

const PEOPLE = [
  person('One', [at('aurora', 'editor')]),
  person('Two', [at('borealis', 'editor'), at('aurora', 'viewer')]),
  person('Three', [at('cascade', 'viewer'), at('borealis', 'admin'), at('aurora', 'editor', 'viewer')]),
  person('Four', [at('cascade', 'editor')]),
];

/** Manages two clients, and looks at a third one with e-mail and phone masked. */
const VIEWER: Viewer = {
  access: [
    { clientId: 'aurora', actions: [...USER_ACTIONS], maskedFields: [] },
    { clientId: 'borealis', actions: [...USER_ACTIONS], maskedFields: [] },
    { clientId: 'cascade', actions: [], maskedFields: ['email', 'phone'] },
  ],
};

function backendOf(viewer: Viewer = VIEWER, users: readonly User[] = PEOPLE) {
  const adapter = new InMemoryAdapter({ users, clients: DEMO_CLIENTS, viewer });
  const queries: UserQuery[] = [];
  const list = adapter.list.bind(adapter);
  adapter.list = (query, options) => {
    queries.push(query);
    return list(query, options);
  };
  return { adapter, queries };
}

const cellOf = (table: Element, name: string, part: string) =>
  rowOf(table, name).querySelector<HTMLElement>(`[part~="${part}"]`) as HTMLElement;
const rolesOf = (table: Element, name: string) =>
  [...cellOf(table, name, 'role').querySelectorAll('li')].map(textOf);
const dialogIn = (table: Element, name: string) => queryByRole(table, 'dialog', { name });

async function pageOf(adapter: InMemoryAdapter): Promise<UserManagement> {
  const page = await fixture<UserManagement>(
    html`<div lang="en"><user-management .adapter=${adapter}></user-management></div>`,
  );
  const management = page.firstElementChild as UserManagement;
  await until(() => queryAllByRole(management, 'rowheader').length > 0, 'users are shown');
  return management;
}

describe('The role at one client, and a hint of the others', () => {
  it('says how many other clients there are, for those who have any', async () => {
    const table = await tableOf(backendOf().adapter);
    expect(textOf(cellOf(table, 'One Person', 'role'))).to.equal('Editor');
    expect(queryByRole(cellOf(table, 'One Person', 'role'), 'button')).to.equal(undefined);
    expect(getByRole(rowOf(table, 'Two Person'), 'button', { name: '+1 more client' })).to.exist;
    expect(textOf(getByRole(rowOf(table, 'Three Person'), 'button', { name: '+2 more clients' }))).to.equal(
      '+2',
    );
  });

  it('tells the roles at all clients by keyboard, and gives the focus back', async () => {
    const table = await tableOf(backendOf().adapter);
    const button = getByRole(rowOf(table, 'Three Person'), 'button', { name: '+2 more clients' });
    expect(dialogIn(table, 'Roles by client: Person Three')).to.equal(undefined);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => dialogIn(table, 'Roles by client: Person Three'), 'the roles are told');
    await until(() => focusedName() === 'Roles by client: Person Three', 'they have the focus');
    const told = [...(dialogIn(table, 'Roles by client: Person Three')?.querySelectorAll('li') ?? [])].map(
      textOf,
    );
    expect(told).to.deep.equal([
      'Editor Viewer Aurora Airlines',
      'Admin Borealis Bank',
      'Viewer Cascade Care',
    ]);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialogIn(table, 'Roles by client: Person Three'), 'it is closed');
    expect(focusedName()).to.equal('+2 more clients');
  });

  it('is large enough to be pressed', async () => {
    const table = await tableOf(backendOf().adapter);
    const { width, height } = getByRole(table, 'button', { name: '+2 more clients' }).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('says it in French', async () => {
    await import('../../src/localization/locales/fr.js').then(async ({ fr }) => {
      const { registerLocale } = await import('../../src/localization/index.js');
      registerLocale(fr);
    });
    const page = await fixture(html`<div lang="fr"></div>`);
    const table = Object.assign(document.createElement('user-table'), { adapter: backendOf().adapter });
    page.append(table);
    await until(() => namesIn(table).length > 0, 'users are shown');
    expect(getByRole(table, 'button', { name: '+2 autres clients' })).to.exist;
  });
});

describe('The users of all clients', () => {
  it('are everybody whom the viewer sees, once, with their roles by client', async () => {
    const { adapter, queries } = backendOf();
    const table = await tableOf(adapter, { allClients: true });
    await shows(table, ['One Person', 'Two Person', 'Three Person', 'Four Person']);
    expect(queries.at(-1)).not.to.have.property('clientId');
    expect(headingsIn(table)).to.include('Roles by client');
    expect(rolesOf(table, 'One Person')).to.deep.equal(['Editor Aurora Airlines']);
    expect(rolesOf(table, 'Two Person')).to.deep.equal(['Viewer Aurora Airlines', 'Editor Borealis Bank']);
  });

  it('offers no order by role, which is not one there', async () => {
    const { adapter } = backendOf();
    const table = await tableOf(adapter, { allClients: true });
    expect(queryByRole(table, 'button', { name: /Roles by client/ })).to.equal(undefined);
    const one = await tableOf(adapter, { client: 'aurora' });
    expect(getByRole(one, 'button', { name: /^Role/ })).to.exist;
  });

  it('can be done to what may be done at one of their clients', async () => {
    const table = await tableOf(backendOf().adapter, { allClients: true });
    expect(getByRole(rowOf(table, 'One Person'), 'button', { name: 'Edit' })).to.exist;
    expect(getByRole(rowOf(table, 'Three Person'), 'button', { name: 'Edit' })).to.exist;
    expect(queryByRole(rowOf(table, 'Four Person'), 'button', { name: 'Edit' })).to.equal(undefined);
  });

  it('are masked where they are masked at each of their clients', async () => {
    const table = await tableOf(backendOf().adapter, { allClients: true });
    expect(textOf(cellOf(table, 'Four Person', 'email'))).to.include('•••');
    expect(textOf(cellOf(table, 'Three Person', 'email'))).to.equal('Three@example.com');
    // An order by what is masked for some would give it away.
    expect(queryByRole(table, 'button', { name: /^E-mail/ })).to.equal(undefined);
  });

  it('have a row of the same height with one client named and the others on demand in a list that scrolls', async () => {
    const table = await tableOf(backendOf().adapter, { allClients: true, view: 'scroll' });
    expect(rolesOf(table, 'Three Person')).to.deep.equal(['Editor Viewer Aurora Airlines +2']);
    const heights = namesIn(table).map((name) => rowOf(table, name).offsetHeight);
    expect(new Set(heights).size).to.equal(1);
  });

  it('are given a role in bulk at one client that is chosen, if they are there', async () => {
    const { adapter } = backendOf();
    const table = await shown(adapter, { allClients: true });
    await selectPage(table);
    await propose(table, 'Change role');
    select(table, 'Client', 'borealis');
    await table.updateComplete;
    select(table, 'Role', 'viewer');
    await until(() => has(table, 'button', 'Change 1 user'), 'one can be given it at this client');
    expect(linesIn(table, /left out/)).to.deep.equal([
      'Person One: Not possible for this account as it is.',
      'Person Three: This is the last active administrator. Make somebody else an administrator first.',
      'Person Four: Not possible for this account as it is.',
    ]);
    press(table, 'Change 1 user');
    await ends(table);
    expect((await adapter.get('Two')).assignments).to.deep.equal([
      at('borealis', 'viewer'),
      at('aurora', 'viewer'),
    ]);
    expect((await adapter.get('One')).assignments).to.deep.equal([at('aurora', 'editor')]);
  });

  it('are those of the one client there is, where there is only one', async () => {
    const users = [person('One', [at('aurora', 'editor')])];
    const adapter = new InMemoryAdapter({ users, clients: DEMO_CLIENTS.slice(0, 1), viewer: VIEWER });
    const table = await tableOf(adapter, { allClients: true });
    expect(headingsIn(table)).to.include('Role');
    expect(textOf(cellOf(table, 'One Person', 'role'))).to.equal('Editor');
  });
});

describe('The choice of all clients', () => {
  it('is offered to who manages several, says so, and comes back to one', async () => {
    const page = await pageOf(backendOf().adapter);
    const table = page.renderRoot.querySelector('user-table') as HTMLElement;
    await shows(table, ['One Person', 'Two Person', 'Three Person']);
    const all = oneEvent<ClientChangedEvent>(page, 'client-changed');
    select(page, 'Client', '');
    expect((await all).clientId).to.equal(undefined);
    await shows(table, ['One Person', 'Two Person', 'Three Person', 'Four Person']);
    const one = oneEvent<ClientChangedEvent>(page, 'client-changed');
    select(page, 'Client', 'borealis');
    expect((await one).clientId).to.equal('borealis');
    await shows(table, ['Two Person', 'Three Person']);
    expect(headingsIn(table)).to.include('Role');
  });

  it('is not offered to who manages only one', async () => {
    const access = VIEWER.access.map((entry) =>
      entry.clientId === 'borealis' ? { ...entry, actions: [] } : entry,
    );
    const names = (page: Element) =>
      [...getByRole<HTMLSelectElement>(page, 'combobox', { name: 'Client' }).options].map(({ text }) => text);
    expect(names(await pageOf(backendOf({ access }).adapter))).to.deep.equal([
      'Aurora Airlines',
      'Borealis Bank',
      'Cascade Care',
    ]);
    expect(names(await pageOf(backendOf().adapter))).to.include('All clients');
  });

  it('opens the form for a new user at a client that they manage', async () => {
    const access = [...VIEWER.access].reverse();
    const page = await pageOf(
      new InMemoryAdapter({ users: PEOPLE, clients: [...DEMO_CLIENTS].reverse(), viewer: { access } }),
    );
    select(page, 'Client', '');
    await until(() => queryByRole(page, 'button', { name: 'New user' }), 'somebody can be added');
    getByRole(page, 'button', { name: 'New user' }).click();
    await until(() => queryByRole(page, 'dialog', { name: 'New user' }), 'the dialog is open');
    await until(() => queryByRole(page, 'button', { name: 'Save' }), 'the form is there');
    expect(getByRole(page, 'button', { name: 'Save' }).ariaDisabled).not.to.equal('true');
  });
});

describe('The last login', () => {
  const HOUR = 3_600_000;
  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

  it('is told as long ago, never, or not known', async () => {
    const users = [
      person('A', [at('aurora', 'viewer')], { lastLoginAt: ago(72 * HOUR) }),
      person('B', [at('aurora', 'viewer')], { lastLoginAt: null }),
      person('C', [at('aurora', 'viewer')]),
    ];
    const table = await tableOf(backendOf(VIEWER, users).adapter);
    const told = ['A Person', 'B Person', 'C Person'].map((name) =>
      textOf(cellOf(table, name, 'last-login')),
    );
    expect(told).to.deep.equal(['3 days ago', 'Never', '–']);
    expect(cellOf(table, 'A Person', 'last-login').querySelector('time')?.dateTime).to.equal(
      users[0]?.lastLoginAt,
    );
  });

  it('is told exactly on demand, by keyboard', async () => {
    const lastLoginAt = '2024-05-01T08:09:10.000Z';
    const table = await tableOf(
      backendOf(VIEWER, [person('A', [at('aurora', 'viewer')], { lastLoginAt })]).adapter,
    );
    getByRole(table, 'button', { name: /ago/ }).focus();
    await sendKeys({ press: 'Space' });
    await until(() => dialogIn(table, 'Last login: Person A'), 'the time is told');
    const time = dialogIn(table, 'Last login: Person A')?.querySelector('time');
    expect(time?.dateTime).to.equal(lastLoginAt);
    expect(time?.textContent).to.match(/May 1, 2024.*:09:10/);
  });
});

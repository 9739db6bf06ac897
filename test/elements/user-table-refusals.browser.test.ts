import { expect } from '@open-wc/testing';
import { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import {
  AdapterError,
  USER_ACTIONS,
  type RefusalReason,
  type User,
  type UserAction,
  type UserAdapter,
  type Viewer,
} from '../../src/data/index.js';
import '../../src/define/user-table.js';
import { linesIn, propose, selectPage } from '../support/bulk.js';
import { descriptionOf, getByRole, queryAllByRole, queryByRole } from '../support/roles.js';
import { focusedName, rowOf, spokenIn, tableOf, until } from '../support/user-table.js';

const WHY: Readonly<Partial<Record<RefusalReason, string>>> = {
  'last-admin': 'This is the last active administrator. Make somebody else an administrator first.',
  self: 'This is your own account.',
  'higher-role': 'This person has a higher role than yours.',
  'managed-elsewhere': 'This person is managed elsewhere, at least in part.',
};

/** Where each action is found: a button in the row, or an entry of its menu; and the bulk action that it is part of. */
const PLACES: readonly {
  readonly action: UserAction;
  readonly name: string;
  readonly status: User['status'];
  readonly isInMenu?: boolean;
  readonly bulk: string;
}[] = [
  { action: 'update', name: 'Edit', status: 'active', bulk: 'Change role' },
  { action: 'reset-password', name: 'Send email', status: 'active', bulk: 'Send email' },
  { action: 'send-activation', name: 'Send again', status: 'pending', bulk: 'Send email' },
  { action: 'activate', name: 'Activate', status: 'inactive', isInMenu: true, bulk: 'Activate' },
  { action: 'deactivate', name: 'Deactivate', status: 'active', isInMenu: true, bulk: 'Deactivate' },
  { action: 'remove', name: 'Remove', status: 'active', isInMenu: true, bulk: 'Remove' },
];
type Place = (typeof PLACES)[number];

const ALL: Viewer['access'] = [{ actions: [...USER_ACTIONS], maskedFields: [] }];
const at = (clientId: string, ...roleIds: string[]) => ({ clientId, roleIds });

const person = (id: string, more: Partial<User>): User => ({
  id,
  firstName: 'Person',
  lastName: id,
  email: `${id}@example.com`,
  status: 'active',
  assignments: [at('aurora', 'editor')],
  ...more,
});

/** A backend of two people, and the calls that change them. */
function backendOf(users: readonly User[], viewer: Viewer = { access: ALL }) {
  const calls: string[] = [];
  const memory = new InMemoryAdapter({ users, viewer, adminRoleId: 'nobody' });
  for (const method of ['update', 'remove', 'sendPasswordReset', 'sendActivation', 'bulk'] as const) {
    Object.assign(memory, {
      [method]: () => {
        calls.push(method);
        return Promise.reject(new AdapterError('unavailable'));
      },
    });
  }
  return { memory, calls };
}

/** The same backend, which says nothing of what it refuses. */
function silent(memory: InMemoryAdapter): UserAdapter {
  const list = memory.list.bind(memory);
  memory.list = async (query, options) => {
    const page = await list(query, options);
    return { ...page, users: page.users.map((user) => ({ ...user, refusals: undefined })) };
  };
  return memory;
}

/** The button or menu item of an action on the first user; its menu is opened for it. */
async function find(table: Element, { name, isInMenu }: Place, user = 'One Person'): Promise<HTMLElement> {
  if (!isInMenu) return getByRole(rowOf(table, user), 'button', { name });
  getByRole(rowOf(table, user), 'button', { name: 'More actions' }).click();
  await until(() => queryByRole(table, 'menuitem', { name: new RegExp(`^${name}`) }), 'the menu is open');
  return getByRole(table, 'menuitem', { name: new RegExp(`^${name}`) });
}

/** What a person sees of a press: a question, the form asked for, or a call. */
async function whatPressing(
  table: Element,
  button: HTMLElement,
  calls: readonly string[],
): Promise<string[]> {
  const seen: string[] = [];
  table.addEventListener('user-edit', () => seen.push('edit'), { once: true });
  button.click();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const dialogs = [...queryAllByRole(table, 'dialog'), ...queryAllByRole(table, 'alertdialog')];
  return [...seen, ...dialogs.map(() => 'question'), ...calls];
}

async function expectRefused(table: Element, place: Place, why: string, calls: readonly string[]) {
  const button = await find(table, place);
  expect(button.getAttribute('aria-disabled')).to.equal('true');
  expect(descriptionOf(button)).to.include(why);
  button.focus();
  expect(focusedName()).to.include(place.name);
  expect(await whatPressing(table, button, calls)).to.deep.equal([]);
}

describe('An action that is refused', () => {
  for (const place of PLACES) {
    const { action, name, status } = place;
    for (const [reason, why] of Object.entries(WHY)) {
      it(`is there, cannot be done, and says why: ${name}, ${reason}`, async () => {
        const refusals = { [action]: { reason: reason as RefusalReason } };
        const { memory, calls } = backendOf([person('One', { status, refusals })]);
        await expectRefused(await tableOf(memory), place, why, calls);
      });
    }

    it(`says the backend’s own words for a reason of its own: ${name}`, async () => {
      const refusals = { [action]: { message: 'Payroll holds this account.' } };
      const { memory, calls } = backendOf([person('One', { status, refusals })]);
      await expectRefused(await tableOf(memory), place, 'Payroll holds this account.', calls);
    });

    it(`can be done where nothing is refused: ${name}`, async () => {
      const { memory, calls } = backendOf([person('One', { status })]);
      const table = await tableOf(memory);
      const button = await find(table, place);
      expect(button.getAttribute('aria-disabled')).not.to.equal('true');
      await until(async () => (await whatPressing(table, button, calls)).length > 0, 'something comes of it');
    });

    it(`is told when the server refuses it after all: ${name}`, async () => {
      if (action === 'update') return;
      const { memory } = backendOf([person('One', { status })]);
      const refuse = () => Promise.reject(new AdapterError('conflict', { reason: 'last-admin' }));
      Object.assign(memory, {
        update: refuse,
        remove: refuse,
        sendPasswordReset: refuse,
        sendActivation: refuse,
      });
      const table = await tableOf(memory);
      (await find(table, place)).click();
      if (action === 'remove' || action === 'deactivate' || action === 'reset-password') {
        await until(() => queryByRole(table, 'alertdialog') ?? queryByRole(table, 'dialog'), 'a question');
        const question = queryByRole(table, 'alertdialog') ?? getByRole(table, 'dialog');
        getByRole(question, 'button', { name }).click();
      }
      await until(() => spokenIn(table).includes(WHY['last-admin'] ?? '?'), 'a message says why');
    });

    it(`leaves a person out of what is done to many, and says why: ${name}`, async () => {
      const why = WHY['higher-role'] ?? '?';
      const refusals = { [action]: { reason: 'higher-role' as const } };
      const { memory } = backendOf([person('One', { status, refusals }), person('Two', { status })]);
      const table = await tableOf(memory, { selectable: true, client: 'aurora' });
      await selectPage(table);
      const dialog = await propose(table, place.bulk);
      if (action === 'update') {
        const role = getByRole<HTMLSelectElement>(dialog, 'combobox');
        role.value = 'viewer';
        role.dispatchEvent(new Event('change', { bubbles: true }));
      }
      await until(() => queryByRole(dialog, 'list', { name: /left out/ }), 'the exceptions are named');
      expect(linesIn(dialog, /left out/)).to.deep.equal([`Person One: ${why}`]);
    });
  }
});

describe('What the page knows, where the backend says nothing', () => {
  const roles: Viewer['access'] = [
    { clientId: 'aurora', actions: [...USER_ACTIONS], roleIds: ['editor'], maskedFields: [] },
    { clientId: 'borealis', actions: [], maskedFields: [] },
  ];
  const cases: readonly {
    readonly reason: RefusalReason;
    readonly user: Partial<User>;
    readonly viewer: Viewer;
    readonly refused: readonly UserAction[];
  }[] = [
    {
      reason: 'self',
      user: {},
      viewer: { userId: 'One', access: ALL },
      refused: ['deactivate', 'remove'],
    },
    {
      reason: 'higher-role',
      user: { assignments: [at('aurora', 'viewer', 'admin')] },
      viewer: { access: roles },
      refused: USER_ACTIONS,
    },
    {
      reason: 'managed-elsewhere',
      user: { assignments: [at('aurora', 'editor'), at('borealis', 'viewer')] },
      viewer: { access: roles },
      refused: ['activate', 'deactivate', 'remove'],
    },
  ];
  for (const { reason, user, viewer, refused } of cases) {
    for (const place of PLACES) {
      const isRefused = refused.includes(place.action);
      it(`${isRefused ? 'refuses' : 'offers'} ${place.name}: ${reason}`, async () => {
        const { memory, calls } = backendOf(
          [person('One', { status: place.status, ...user }), person('Two', { status: place.status })],
          viewer,
        );
        const table = await tableOf(silent(memory), { client: 'aurora' });
        if (isRefused) await expectRefused(table, place, WHY[reason] ?? '?', calls);
        else expect((await find(table, place)).getAttribute('aria-disabled')).not.to.equal('true');
        // Somebody who is not beyond the viewer.
        const other = await find(await tableOf(memory, { client: 'aurora' }), place, 'Two Person');
        expect(other.getAttribute('aria-disabled')).not.to.equal('true');
      });
    }
  }

  it('stands back where the backend says what may be done', async () => {
    const viewer: Viewer = { userId: 'One', access: ALL };
    const actions = [...USER_ACTIONS];
    const { memory } = backendOf([person('One', {})], viewer);
    const list = memory.list.bind(memory);
    memory.list = async (query, options) => {
      const page = await list(query, options);
      return { ...page, users: page.users.map((user) => ({ ...user, refusals: undefined, actions })) };
    };
    const table = await tableOf(memory);
    const remove = PLACES.find(({ action }) => action === 'remove');
    expect(remove && (await find(table, remove)).getAttribute('aria-disabled')).not.to.equal('true');
  });
});

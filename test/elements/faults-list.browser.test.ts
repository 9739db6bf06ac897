import { expect } from '@open-wc/testing';
import type { User, UserAdapter } from '../../src/data/index.js';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { problemsWith, until, type Subject } from '../support/fault-check.js';
import { FAULTS } from '../support/faults.js';
import { getByRole, queryByRole } from '../support/roles.js';
import { namesIn } from '../support/user-table.js';

const USERS: readonly User[] = ['Lovelace', 'Hopper', 'Hamilton'].map((lastName, index) => ({
  id: String(index),
  firstName: 'Ada',
  lastName,
  email: `${lastName.toLowerCase()}@example.com`,
  status: 'active',
  assignments: [{ clientId: 'default', roleIds: ['viewer'] }],
  version: '1',
}));

const LIST = {
  call: 'list',
  backend: { users: USERS },
  failing: 'list',
  words: (ending) => {
    switch (ending) {
      case 'done':
        return /Hamilton|1 user/;
      case 'unauthenticated':
        return /You are signed out/;
      case 'forbidden':
        return /You may not see these users/;
      case 'rate-limited':
        // A date knows no parts of a second, of which some have gone by.
        return /Too many tries\. Try again in (39|40) seconds/;
      default:
        return /The users could not be loaded/;
    }
  },
  isBusy: (table) => getByRole(table, 'table').getAttribute('aria-busy') === 'true',
  next: (table) => queryByRole(table, 'button', { name: 'Try again' }),
  recover: async (table, again) => {
    (again as HTMLElement).click();
    await until(() => namesIn(table).some((name) => name.includes('Hamilton')), 'the users are shown');
  },
} satisfies Partial<Subject>;

/** The backend of a table that does not have it yet. */
const waiting = new WeakMap<Element, UserAdapter>();

const SUBJECTS: Readonly<Record<string, Subject>> = {
  'at first': {
    ...LIST,
    mount: (page, adapter) => {
      const table = document.createElement('user-table');
      page.append(table);
      waiting.set(table, adapter);
      return Promise.resolve(table);
    },
    act: (table) => {
      (table as UserTable).adapter = waiting.get(table);
    },
    isSilentWhenDone: true,
    input: () => '',
  },
  'in a search': {
    ...LIST,
    mount: async (page, adapter) => {
      const table = Object.assign(document.createElement('user-table'), { adapter });
      page.append(table);
      await until(() => namesIn(table).length === USERS.length, 'all are shown');
      return table;
    },
    act: (table) => {
      const field = getByRole<HTMLInputElement>(table, 'searchbox');
      field.value = 'hamil';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    input: (table) => getByRole<HTMLInputElement>(table, 'searchbox').value,
  },
};

for (const [when, subject] of Object.entries(SUBJECTS)) {
  describe(`user-table, of a backend whose list ${when}`, () => {
    for (const fault of FAULTS) {
      it(`${fault.name}, says so once, loses nothing and leads on`, async () => {
        expect(await problemsWith(subject, fault)).to.deep.equal([]);
      });
    }
  });
}

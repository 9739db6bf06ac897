import { expect } from '@open-wc/testing';
import '../../src/define/reset-button.js';
import '../../src/define/user-table.js';
import { en } from '../../src/localization/index.js';
import { problemsWith, until, wordsIn, type Subject } from '../support/fault-check.js';
import { FAULTS } from '../support/faults.js';
import { ADA, GRACE, WAITING } from '../support/reset-button.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import { namesIn } from '../support/user-table.js';

const click = (root: Element, name: string | RegExp) => {
  getByRole(root, 'button', { name }).click();
};

const wordsOf = (ending: string, name: string): RegExp =>
  ending === 'gone'
    ? /^/
    : name.includes('412')
      ? /Somebody else changed/
      : new RegExp(en.terms.error[ending as keyof typeof en.terms.error].slice(0, 24).replace('.', '\\.'));

async function confirm(element: Element, answer: string): Promise<void> {
  await until(() => queryByRole(element, 'alertdialog'), 'it asks');
  click(getByRole(element, 'alertdialog'), answer);
}

const PASSING: readonly string[] = [
  'unavailable',
  'timeout',
  'offline',
  'malformed',
  'rate-limited',
  'unauthenticated',
];

const rowOf = (table: Element) =>
  queryAllByRole(table, 'row').find((row) => textOf(row).includes('Hopper')) as HTMLElement;
const menuButton = (table: Element) => getByRole(rowOf(table), 'button', { name: /More actions/ });

const REMOVE: Subject = {
  call: 'remove',
  backend: { users: [ADA, GRACE], adminRoleId: 'nobody', without: ['watch'] },
  failing: 'remove',
  doneEvent: 'user-removed',
  mount: async (page, adapter) => {
    const table = Object.assign(document.createElement('user-table'), { adapter });
    page.append(table);
    await until(() => namesIn(table).length === 2, 'both are shown');
    return table;
  },
  act: async (table) => {
    menuButton(table).click();
    await until(() => queryByRole(table, 'menuitem', { name: 'Remove' }), 'the menu is open');
    getByRole(table, 'menuitem', { name: 'Remove' }).click();
    await confirm(table, 'Remove');
  },
  input: (table) => getByRole<HTMLInputElement>(table, 'searchbox').value,
  words: (ending, { name }) => (ending === 'done' ? /Grace Hopper was removed/ : wordsOf(ending, name)),
  isBusy: (table) => wordsIn(table).includes('Working'),
  next: (table, ending) =>
    PASSING.includes(ending) ? queryByRole(table, 'button', { name: 'Try again' }) : menuButton(table),
  recover: async (table, next) => {
    if (next.textContent.includes('Try again')) (next as HTMLElement).click();
    else await REMOVE.act(table);
    await until(() => wordsIn(table).includes('Grace Hopper was removed'), 'the user is removed');
  },
};

const BUTTON = {
  backend: { users: [ADA, GRACE], without: ['watch'] },
  input: () => '',
  isBusy: (element: Element) => wordsIn(element).includes('Working'),
  next: (element, ending) => {
    const buttons = queryAllByRole(element, 'button');
    return PASSING.includes(ending)
      ? queryByRole(element, 'button', { name: 'Try again' })
      : buttons.find((button) => button.getAttribute('aria-disabled') !== 'true');
  },
} satisfies Partial<Subject>;

const mountButton =
  (user: typeof ADA): Subject['mount'] =>
  async (page, adapter) => {
    const element = Object.assign(document.createElement('reset-button'), { adapter, user });
    page.append(element);
    await until(() => queryAllByRole(element, 'button').length > 0, 'the button is there');
    return element;
  };

const RESET: Subject = {
  ...BUTTON,
  call: 'sendPasswordReset',
  failing: 'reset-password',
  doneEvent: 'user-reset-password-sent',
  mount: mountButton(ADA),
  act: async (element) => {
    click(element, 'Send email');
    await confirm(element, 'Send email');
  },
  words: (ending, { name }) => (ending === 'done' ? /sent/ : wordsOf(ending, name)),
  recover: async (element, next) => {
    if (next.textContent.includes('Try again')) (next as HTMLElement).click();
    else await RESET.act(element);
    await until(() => /ent to Ada Lovelace\.|was sent/.test(wordsIn(element)), 'it is sent');
  },
};

const ACTIVATE: Subject = {
  ...BUTTON,
  call: 'sendActivation',
  backend: { users: [WAITING], without: ['watch'] },
  failing: 'send-activation',
  doneEvent: 'user-activation-sent',
  mount: mountButton(WAITING),
  act: (element) => {
    click(element, 'Send again');
  },
  words: (ending, { name }) => (ending === 'done' ? /sent/ : wordsOf(ending, name)),
  recover: async (element, next) => {
    (next as HTMLElement).click();
    await until(() => /was sent|sent to/.test(wordsIn(element)), 'it is sent');
  },
};

const SUBJECTS = { 'user-table': REMOVE, 'reset-button': RESET, 'reset-button again': ACTIVATE };

for (const [element, subject] of Object.entries(SUBJECTS)) {
  describe(`${element}, of a backend that at ${subject.call}`, () => {
    for (const fault of FAULTS) {
      it(`${fault.name}, says so once, loses nothing and leads on`, async () => {
        expect(await problemsWith(subject, fault)).to.deep.equal([]);
      });
    }
  });
}

import { expect } from '@open-wc/testing';
import { DEFAULT_ROLES } from '../../src/data/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { descriptionOf, getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import {
  backend,
  choose,
  csvOf,
  focusedIn,
  headingOf,
  importWith,
  newcomers,
  paste,
  person,
  press,
  savedFiles,
  step,
  toPlan,
} from '../support/user-import.js';
import { until } from '../support/user-table.js';

const rowsIn = (root: ParentNode) => queryAllByRole(root, 'row').slice(1).map(textOf);
const combobox = (root: ParentNode, name: string | RegExp) =>
  getByRole<HTMLSelectElement>(root, 'combobox', { name });
const select = (box: HTMLSelectElement, value: string) => {
  box.value = value;
  box.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('user-import', () => {
  it('leads from pasted rows to a result, with the focus on the heading of each step', async () => {
    const { adapter, writes } = backend();
    const element = await importWith(adapter);
    paste(
      element,
      csvOf(
        'Ada,New,ADA@example.com,,Editor',
        'Bob,Old,bob@example.com,+33612345678,Viewer',
        'Cleo,New,cleo@example.com,06 12 34 56 78,',
        'Dan,New,dan,+33612345678,Viewer',
        'Cleo,Twice,cleo@example.com,+33612345678,Viewer',
      ),
    );
    press(element, 'Continue');
    await step(element, '5 rows: which column is what?');
    await until(() => focusedIn(element)?.localName === 'h3', 'the heading has the focus');
    expect(combobox(element, 'E-mail').selectedOptions[0]?.textContent.trim()).to.equal('E-mail');
    expect(descriptionOf(combobox(element, 'Phone number'))).to.equal('For example: +33612345678');

    press(element, 'Continue');
    await step(element, '5 rows checked, 2 with problems');
    await until(() => focusedIn(element)?.localName === 'h3', 'the heading has the focus');
    expect(textOf(element.shadowRoot?.querySelector('.step') ?? undefined)).to.contain(
      '2 people are already there.',
    );
    expect(rowsIn(element)).to.deep.equal([
      '5 Dan New dan E-mail needs the form name@example.com.',
      '6 Cleo Twice cleo@example.com The same e-mail address stands in row 4.',
    ]);

    press(element, 'Continue');
    await step(element, 'What will happen');
    const groups = [...(element.shadowRoot?.querySelectorAll('summary') ?? [])].map(textOf);
    expect(groups).to.deep.equal([
      '1 user will be created',
      '1 user will be changed',
      '1 user will be left as it is',
      '2 rows will not be imported',
    ]);
    const details = [...(element.shadowRoot?.querySelectorAll('details') ?? [])];
    for (const one of details) one.open = true;
    await until(
      () =>
        element.shadowRoot?.querySelectorAll('details:has(table)').length ===
        element.shadowRoot?.querySelectorAll('details').length,
      'the lists are open',
    );
    expect(rowsIn(details[0] as Element)).to.deep.equal(['4 Cleo New cleo@example.com Viewer']);
    expect(rowsIn(details[1] as Element)).to.deep.equal([
      '2 Ada New ADA@example.com Last name: Old → NewRole: Viewer → Editor',
    ]);
    expect(writes).to.deep.equal([]);

    press(element, 'Import 2 users');
    await step(element, '1 created, 1 changed');
    await until(() => focusedIn(element)?.localName === 'h3', 'the heading has the focus');
    expect(writes.map(({ method, email }) => `${method} ${email}`).sort()).to.deep.equal([
      'create cleo@example.com',
      'update ada@example.com',
    ]);
    const { users } = await adapter.list({ search: 'cleo@', page: { offset: 0, limit: 10 } });
    expect(users[0]).to.deep.include({ firstName: 'Cleo', phone: '+33612345678', status: 'pending' });
    expect(users[0]?.assignments).to.deep.equal([{ clientId: 'aurora', roleIds: ['viewer'] }]);
  });

  it('takes a correction of what it guessed, and of whether there are headings', async () => {
    const { adapter, writes } = backend();
    const element = await importWith(adapter);
    paste(element, 'Eve;Smith;eve@example.com;+33612345678\nFay;Jones;fay@example.com;+33612345679');
    press(element, 'Continue');
    await step(element, '2 rows: which column is what?');
    expect(getByRole<HTMLInputElement>(element, 'checkbox').checked).to.equal(false);
    expect(combobox(element, 'First name').value).to.equal('');
    expect(combobox(element, 'E-mail').value).to.equal('2');
    select(combobox(element, 'First name'), '1');
    await element.updateComplete;
    select(combobox(element, 'Last name'), '0');
    select(combobox(element, 'Role of new users where the file names none'), 'admin');
    await element.updateComplete;
    press(element, 'Continue');
    await step(element, '2 rows checked, no problems');
    press(element, 'Continue');
    await step(element, 'What will happen');
    press(element, 'Import 2 users');
    await step(element, '2 created, 0 changed');
    expect(writes.length).to.equal(2);
    const { users } = await adapter.list({ search: 'eve@', page: { offset: 0, limit: 10 } });
    expect(users[0]).to.deep.include({ firstName: 'Smith', lastName: 'Eve' });
    expect(users[0]?.assignments[0]?.roleIds).to.deep.equal(['admin']);
  });

  it('says which column it cannot do without', async () => {
    const element = await importWith(backend().adapter);
    paste(element, 'First name,Last name\nEve,Smith');
    press(element, 'Continue');
    await step(element, '1 row: which column is what?');
    press(element, 'Continue');
    const email = combobox(element, 'E-mail');
    await until(() => focusedIn(element) === email, 'the choice of the column has the focus');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(email)).to.contain('people are recognised by it');
  });

  it('reads a file as older spreadsheets save it, and keeps the choice on the way back', async () => {
    const element = await importWith(backend().adapter);
    const text = 'Pr\u00e9nom;Nom;E-mail\r\nZo\u00eb;Smith;zoe@example.com';
    choose(element, new Uint8Array([...text].map((character) => character.charCodeAt(0))));
    press(element, 'Continue');
    await step(element, '1 row: which column is what?');
    expect(descriptionOf(combobox(element, 'First name'))).to.equal('For example: Zoë');
    press(element, 'Back');
    await step(element, 'CSV file');
    const input = element.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
    expect(input?.files?.[0]?.name).to.equal('people.csv');
  });

  for (const [name, text, message] of [
    ['nothing', '', 'Choose a file, or paste some rows.'],
    ['headings alone', 'First name,E-mail\n', 'There is nobody in it.'],
    [
      'an open quotation mark',
      csvOf('"Eve,Smith,eve@example.com,,'),
      'A quotation mark is opened and never closed.',
    ],
  ] as const) {
    it(`says what is wrong with a file, and how to go on: ${name}`, async () => {
      const element = await importWith(backend().adapter);
      paste(element, text);
      press(element, 'Continue');
      await until(
        () => textOf(queryAllByRole(element, 'status').at(-1)).includes(message),
        'it says what is wrong',
      );
      await until(() => (focusedIn(element) as HTMLInputElement).type === 'file', 'the choice has the focus');
      expect(getByRole<HTMLTextAreaElement>(element, 'textbox').value).to.equal(
        text.replaceAll('\r\n', '\n'),
      );
      paste(element, csvOf('Eve,Smith,eve@example.com,+33612345678,'));
      press(element, 'Continue');
      await step(element, '1 row: which column is what?');
    });
  }

  it('leaves people who are there as they are, if so chosen', async () => {
    const { adapter, writes } = backend();
    const element = await importWith(adapter);
    await toPlan(element, csvOf('Ada,New,ada@example.com,,'));
    getByRole(element, 'radio', { name: 'Leave them as they are' }).click();
    await until(
      () =>
        textOf(element.shadowRoot?.querySelector('.step') ?? undefined).includes(
          'There is nobody to create or change.',
        ),
      'it says so',
    );
    expect(queryByRole(element, 'button', { name: /^Import/ }) === undefined).to.equal(true);
    getByRole(element, 'radio', { name: 'Change them as the file says' }).click();
    await until(() => queryByRole(element, 'button', { name: 'Import 1 user' }), 'it is offered');
    expect(writes).to.deep.equal([]);
  });

  it('saves what was not imported with the reasons, as a file that can be imported once it is corrected', async () => {
    const saved = savedFiles();
    try {
      const { adapter } = backend({}, ({ email }) => {
        if (email.startsWith('eve'))
          throw Object.assign(new Error(), {
            name: 'AdapterError',
            kind: 'conflict',
            reason: 'email-taken',
            fields: {},
          });
      });
      const element = await importWith(adapter);
      await toPlan(
        element,
        csvOf("=cmd,Bad,no address,'+33612345678,Editor", "Eve,Smith,eve@example.com,'+33612345679,Editor"),
      );
      press(element, 'Import 1 user');
      await step(element, '0 created, 0 changed, 1 failed');
      expect(rowsIn(element)).to.deep.equal([
        '3 Eve Smith eve@example.com Another user has this e-mail address.',
      ]);
      press(element, 'Save what was not imported');
      await until(() => saved.files.length === 1, 'a file is saved');
      expect(saved.files[0]?.name).to.match(/^users-\d{4}-\d\d-\d\d\.csv$/);
      const text = (await saved.files[0]?.text()) ?? '';
      expect(text.split('\r\n')).to.deep.equal([
        '"First name","Last name","E-mail","Phone number","Role","Problem"',
        `"'=cmd","Bad","no address","'+33612345678","Editor","E-mail needs the form name@example.com."`,
        `"Eve","Smith","eve@example.com","'+33612345679","Editor","Another user has this e-mail address."`,
        '',
      ]);
      press(element, 'Import another file');
      await step(element, 'CSV file');
      const corrected = text.replace('no address', 'gus@example.com').replace('eve@', 'ева@');
      await toPlan(element, corrected);
      press(element, 'Import 2 users');
      await step(element, '2 created, 0 changed');
      const { users } = await adapter.list({ search: 'gus@', page: { offset: 0, limit: 10 } });
      expect(users[0]).to.deep.include({ firstName: '=cmd', phone: '+33612345678' });
    } finally {
      saved.restore();
    }
  });

  it('is not offered where nobody can be created', async () => {
    const { adapter } = backend({ without: ['create'] });
    const element = document.createElement('user-import');
    element.adapter = adapter;
    document.body.append(element);
    await until(
      () => textOf(element.shadowRoot?.querySelector('p') ?? undefined).includes('does not'),
      'it says so',
    );
    element.remove();
  });

  it('speaks French, and knows the roles by their French names', async () => {
    registerLocale(fr);
    const { adapter } = backend();
    const element = await importWith(adapter, 'fr');
    await until(() => headingOf(element) === 'Fichier CSV', 'the words are French');
    const field = getByRole<HTMLTextAreaElement>(element, 'textbox', { name: 'Ou collez les lignes' });
    field.value = 'Prénom;Nom;E-mail;Téléphone;Rôle\nÈve;Petit;eve@example.com;06 12 34 56 78;Éditeur';
    field.dispatchEvent(new Event('input'));
    press(element, 'Continuer');
    await step(element, '1 ligne : que contient chaque colonne ?');
    press(element, 'Continuer');
    await step(element, '1 ligne vérifiée, aucun problème');
    press(element, 'Continuer');
    await step(element, 'Ce qui va se passer');
    press(element, 'Importer 1 utilisateur');
    await step(element, /1 créé/);
    const { users } = await adapter.list({ search: 'eve@', page: { offset: 0, limit: 10 } });
    expect(users[0]?.assignments[0]?.roleIds).to.deep.equal(['editor']);
  });

  it('has nothing that axe finds, in any step', async () => {
    const { adapter } = backend({ users: [person('Ada')], roles: DEFAULT_ROLES });
    const element = await importWith(adapter);
    await expect(element).to.be.accessible();
    paste(element, csvOf('Ada,New,ada@example.com,,', 'Bad,Row,,,', ...newcomers(3)));
    press(element, 'Continue');
    await step(element, /which column/);
    await expect(element).to.be.accessible();
    press(element, 'Continue');
    await step(element, /checked/);
    await expect(element).to.be.accessible();
    press(element, 'Continue');
    await step(element, 'What will happen');
    for (const one of element.shadowRoot?.querySelectorAll('details') ?? []) one.open = true;
    await until(
      () =>
        element.shadowRoot?.querySelectorAll('details:has(table)').length ===
        element.shadowRoot?.querySelectorAll('details').length,
      'the lists are open',
    );
    await expect(element).to.be.accessible();
    press(element, 'Import 4 users');
    await step(element, '3 created, 1 changed');
    await expect(element).to.be.accessible();
  });
});

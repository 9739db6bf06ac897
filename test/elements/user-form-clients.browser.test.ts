import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import { AdapterError, USER_ACTIONS, type Role, type User, type Viewer } from '../../src/data/index.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { descriptionOf, getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import {
  ADA,
  choose,
  CLIENTS,
  failure,
  fillIn,
  focused,
  formWith,
  radio,
  recording,
  saveButton,
  saved,
  type Call,
} from '../support/user-form.js';

registerLocale(fr);

const CASCADE = { id: 'cascade', name: 'Cascade' };
const everywhere = { actions: [...USER_ACTIONS], maskedFields: [] };
const row = (form: UserForm, name: string) => getByRole(form, 'group', { name });
const roleAt = (form: UserForm, client: string) =>
  getByRole<HTMLSelectElement>(form, 'combobox', { name: `Role at ${client}` });
const press = async (form: UserForm, name: string) => {
  getByRole(form, 'button', { name }).click();
  await form.updateComplete;
  await new Promise(requestAnimationFrame);
};
const status = (form: UserForm) => textOf(form.shadowRoot?.querySelector('#role-changes') ?? undefined);
const items = (root: HTMLElement, name: string) =>
  queryAllByRole(getByRole(root, 'list', { name }), 'listitem').map((item) => textOf(item));
const sentBy = (calls: readonly Call[]) =>
  (calls[0]?.input as { assignments: User['assignments'] } | undefined)?.assignments;

async function open(options: InMemoryAdapterOptions = {}, user: User | undefined = ADA) {
  const { adapter, calls } = recording({ clients: [...CLIENTS, CASCADE], ...options });
  return { form: await formWith(adapter, user && (await adapter.get(user.id))), calls, adapter };
}

describe('user-form with several clients', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('has a row for each client where the person is, that of the page first', async () => {
    const { form } = await open();
    const rows = queryAllByRole(form, 'group').filter((group) => group.matches('.client'));
    expect(rows.map((group) => textOf(group.querySelector('legend') ?? undefined))).to.deep.equal([
      'Aurora',
      'Borealis',
    ]);
    expect(radio(form, 'Editor').checked).to.equal(true);
    expect(roleAt(form, 'Borealis').value).to.equal('viewer');
    await expect(form).to.be.accessible();
  });

  it('stays as simple as ever where there is one client', async () => {
    const one = { ...ADA, assignments: [{ clientId: 'aurora', roleIds: ['editor'] }] };
    const { form } = await open({ clients: [{ id: 'aurora', name: 'Aurora' }], users: [one] }, one);
    getByRole(form, 'group', { name: 'Role' });
    expect(queryByRole(form, 'group', { name: 'Aurora' })).to.equal(undefined);
    expect(queryByRole(form, 'combobox', { name: 'Add a client' })).to.equal(undefined);
  });

  it('changes the role at another client, and passes the one of the page through', async () => {
    const { form, calls } = await open();
    await choose(roleAt(form, 'Borealis'), 'admin');
    saveButton(form).click();
    await saved(form);
    expect(sentBy(calls)).to.deep.equal([
      { clientId: 'aurora', roleIds: ['editor'] },
      { clientId: 'borealis', roleIds: ['admin'] },
    ]);
  });

  it('gives the same roles as in another client', async () => {
    const { form, calls } = await open();
    await press(form, 'The same as in Aurora');
    expect(roleAt(form, 'Borealis').value).to.equal('editor');
    expect(focused(form)).to.equal(roleAt(form, 'Borealis'));
    // There is nothing left to take over.
    expect(queryByRole(form, 'button', { name: /The same as/ })).to.equal(undefined);
    saveButton(form).click();
    await saved(form);
    expect(sentBy(calls)?.[1]).to.deep.equal({ clientId: 'borealis', roleIds: ['editor'] });
  });

  it('adds a client with the least powerful role, and takes it away again', async () => {
    const { form, calls } = await open();
    expect(
      [...getByRole<HTMLSelectElement>(form, 'combobox', { name: 'Add a client' }).options].map(
        (o) => o.text,
      ),
    ).to.deep.equal(['Cascade']);
    await press(form, 'Add');
    expect(roleAt(form, 'Cascade').value).to.equal('viewer');
    expect(focused(form)).to.equal(roleAt(form, 'Cascade'));
    expect(queryByRole(form, 'combobox', { name: 'Add a client' })).to.equal(undefined);
    await press(form, 'Take away Cascade');
    expect(queryByRole(form, 'group', { name: 'Cascade' })).to.equal(undefined);
    expect(focused(form)).to.equal(getByRole(form, 'combobox', { name: 'Add a client' }));
    expect(form.isDirty).to.equal(false);
    await press(form, 'Add');
    saveButton(form).click();
    await saved(form);
    expect(sentBy(calls)?.[2]).to.deep.equal({ clientId: 'cascade', roleIds: ['viewer'] });
  });

  it('takes a saved client away when it is saved, and can think again', async () => {
    const { form, calls } = await open();
    await press(form, 'Take away Borealis');
    expect(textOf(row(form, 'Borealis'))).to.contain('Taken away when you save.');
    expect(items(row(form, 'Borealis'), 'Loses')).to.include('Start a call');
    expect(focused(form)).to.equal(getByRole(form, 'button', { name: 'Put Borealis back' }));
    // Who is nowhere could be found nowhere.
    expect(queryByRole(form, 'button', { name: 'Take away Aurora' })).to.equal(undefined);
    await press(form, 'Put Borealis back');
    expect(form.isDirty).to.equal(false);
    await press(form, 'Take away Borealis');
    saveButton(form).click();
    await saved(form);
    expect(sentBy(calls)).to.deep.equal([{ clientId: 'aurora', roleIds: ['editor'] }]);
  });

  it('shows what the viewer does not manage, says why, and sends it as it was', async () => {
    const viewer: Viewer = {
      userId: 'boss',
      access: [
        { clientId: 'aurora', ...everywhere },
        { clientId: 'borealis', actions: [], maskedFields: [] },
      ],
    };
    const { form, calls } = await open({ viewer });
    const borealis = row(form, 'Borealis');
    expect(textOf(borealis)).to.contain('Viewer').and.contain('You do not manage this client.');
    expect(queryAllByRole(borealis, 'combobox')).to.deep.equal([]);
    expect(queryAllByRole(borealis, 'button')).to.deep.equal([]);
    expect(queryByRole(form, 'combobox', { name: 'Add a client' })).to.equal(undefined);
    radio(form, 'Viewer').click();
    saveButton(form).click();
    await saved(form);
    expect(sentBy(calls)).to.deep.equal([
      { clientId: 'aurora', roleIds: ['viewer'] },
      { clientId: 'borealis', roleIds: ['viewer'] },
    ]);
  });

  it('gives a new person roles at several clients at once', async () => {
    const { adapter, calls } = recording({ clients: [...CLIENTS, CASCADE] });
    const form = await formWith(adapter);
    await fillIn(form);
    await choose(getByRole<HTMLSelectElement>(form, 'combobox', { name: 'Add a client' }), 'cascade').catch(
      () => undefined,
    );
    await press(form, 'Add');
    await choose(roleAt(form, 'Cascade'), 'editor');
    saveButton(form).click();
    await saved(form);
    expect(sentBy(calls)).to.deep.equal([
      { clientId: 'aurora', roleIds: ['viewer'] },
      { clientId: 'cascade', roleIds: ['editor'] },
    ]);
  });

  it('ticks several roles at one client where the backend keeps them', async () => {
    const { form, calls } = await open();
    await press(form, 'Several roles at Borealis');
    getByRole(row(form, 'Borealis'), 'checkbox', { name: 'Editor' }).click();
    saveButton(form).click();
    await saved(form);
    expect(sentBy(calls)?.[1]).to.deep.equal({ clientId: 'borealis', roleIds: ['viewer', 'editor'] });
  });

  it('offers one role where the backend keeps one', async () => {
    const { form } = await open({ capabilities: { multipleRoles: false } });
    expect(queryByRole(form, 'button', { name: /Several roles/ })).to.equal(undefined);
  });

  it('says at the client what the backend did not take there', async () => {
    const error = new AdapterError('invalid', { fields: { 'assignments.1.roleIds': 'Not there.' } });
    const { form } = await open({ failures: { update: error } });
    await choose(roleAt(form, 'Borealis'), 'admin');
    saveButton(form).click();
    const summary = await failure(form);
    expect(descriptionOf(roleAt(form, 'Borealis'))).to.contain('Not there.');
    getByRole(summary, 'button', { name: 'Not there.' }).click();
    expect(focused(form)).to.equal(roleAt(form, 'Borealis'));
  });

  it('brings roles back that were chosen before a reload', async () => {
    const { form, adapter } = await open();
    await choose(roleAt(form, 'Borealis'), 'admin');
    await press(form, 'Add');
    form.remove();
    const again = await formWith(adapter, ADA);
    expect(roleAt(again, 'Borealis').value).to.equal('admin');
    expect(roleAt(again, 'Cascade').value).to.equal('viewer');
  });
});

describe('What a change of roles means, in user-form', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('is shown where the role is chosen, and said once, by client', async () => {
    const { form } = await open();
    expect(status(form)).to.equal('');
    const said: string[] = [];
    const region = form.shadowRoot?.querySelector('#role-changes');
    const observer = new MutationObserver(() => said.push(status(form)));
    observer.observe(region as Element, { subtree: true, characterData: true, childList: true });
    radio(form, 'Viewer').click();
    await form.updateComplete;
    await waitUntil(() => said.length > 0, 'the change is said');
    expect(items(form, 'Loses')).to.include('Export data');
    expect(status(form)).to.match(/^Aurora – Loses: .*Export data.*\.$/);
    await choose(roleAt(form, 'Borealis'), 'editor');
    await form.updateComplete;
    expect(items(row(form, 'Borealis'), 'Gains')).to.include('Export data');
    expect(status(form)).to.contain('Borealis – Gains: ');
    // Typing elsewhere does not say it again.
    await new Promise(requestAnimationFrame);
    const before = said.length;
    getByRole<HTMLInputElement>(form, 'textbox', { name: /^First name/ }).value = 'Augusta';
    form.requestUpdate();
    await form.updateComplete;
    expect(said.length).to.equal(before);
    radio(form, 'Editor').click();
    await choose(roleAt(form, 'Borealis'), 'viewer');
    await form.updateComplete;
    expect(status(form)).to.equal('');
    observer.disconnect();
  });

  it('is told in the host’s own words for roles of its own, in two languages', async () => {
    const words = {
      en: ['Clerk', 'Chief', 'Write invoices', 'Money', 'Gains'],
      fr: ['Commis', 'Chef', 'Rédiger des factures', 'Argent', 'Gagne'],
    } as const;
    for (const [lang, [clerk, chief, invoices, money, gains]] of Object.entries(words)) {
      const roles: Role[] = [
        { id: 'chief', name: chief, can: [{ id: 'invoices', label: invoices, group: money }], cannot: [] },
        { id: 'clerk', name: clerk, can: [], cannot: [{ id: 'invoices', label: invoices, group: money }] },
      ];
      const person = { ...ADA, assignments: [{ clientId: 'aurora', roleIds: ['clerk'] }] };
      const { adapter } = recording({ roles, users: [person] });
      const form = await formWith(adapter, person);
      form.lang = lang;
      await waitUntil(() => queryByRole(form, 'radio', { name: clerk }), 'the roles are there');
      radio(form, chief).click();
      await form.updateComplete;
      const list = await waitForList(form, `${gains} ${money}`);
      expect(list).to.deep.equal([invoices]);
      expect(status(form)).to.contain(invoices);
      form.remove();
      sessionStorage.clear();
    }
  });

  it('is told in the groups of the host at another client, too', async () => {
    const invoices = { id: 'invoices', label: 'Write invoices', group: 'Money' };
    const roles: Role[] = [
      { id: 'chief', name: 'Chief', can: [invoices], cannot: [] },
      { id: 'clerk', name: 'Clerk', can: [], cannot: [invoices] },
    ];
    const assignments = ['aurora', 'borealis'].map((clientId) => ({ clientId, roleIds: ['clerk'] }));
    const person = { ...ADA, assignments };
    const form = await formWith(recording({ roles, users: [person] }).adapter, person);
    await choose(roleAt(form, 'Borealis'), 'chief');
    await form.updateComplete;
    expect(items(row(form, 'Borealis'), 'Gains Money')).to.deep.equal(['Write invoices']);
  });

  it('begins at the client that its markup names', async () => {
    const { adapter } = recording();
    const page = await fixture(html`<user-form client="borealis" .adapter=${adapter}></user-form>`);
    await waitUntil(() => queryByRole(page, 'group', { name: /Borealis/ }), 'the client is there');
    expect(queryByRole(page, 'group', { name: /Aurora/ })).to.equal(undefined);
  });

  async function waitForList(form: UserForm, name: string): Promise<string[]> {
    await waitUntil(() => queryByRole(form, 'list', { name }), `there is a list “${name}”`);
    return items(form, name);
  }
});

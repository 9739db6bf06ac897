import { expect, waitUntil } from '@open-wc/testing';
import type { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import type { User } from '../../src/data/index.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import { descriptionOf, getByRole, queryByRole, textOf } from '../support/roles.js';
import {
  ADA,
  choose,
  CLIENTS,
  failure,
  field,
  focused,
  formWith,
  radio,
  recording,
  saveButton,
  saved,
  type,
} from '../support/user-form.js';

const conflict = (form: UserForm) => queryByRole(form, 'group', { name: /in the meantime$/ });
const notice = (form: UserForm) =>
  textOf(form.shadowRoot?.querySelector<HTMLElement>('[part=notice]') ?? undefined);

/** A form in which the first name was typed, and an adapter through which somebody else changes her. */
async function begun(options: Parameters<typeof recording>[0] = { without: ['watch'] }) {
  const { adapter, calls } = recording(options);
  const form = await formWith(adapter, await adapter.get('ada'));
  await type(form, 'First name', 'Adah');
  return { adapter, calls, form, other: adapter.as(undefined) };
}

/** Saves, and waits for theirs and ours. */
async function clash(form: UserForm): Promise<HTMLElement> {
  saveButton(form).click();
  await waitUntil(() => conflict(form), 'theirs and ours appear', { timeout: 20_000 });
  await waitUntil(() => focused(form) === conflict(form), 'which takes the focus');
  return getByRole(form, 'group', { name: /in the meantime$/ });
}

async function pick(form: UserForm, name: string): Promise<void> {
  radio(form, name).click();
  await form.updateComplete;
}

describe('user-form, when somebody else was faster', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('shows theirs and ours field by field, with nothing chosen and nothing lost', async () => {
    const { form, other } = await begun();
    await type(form, 'Phone number', '+33 6 98 76 54 32');
    await other.update('ada', { firstName: 'Augusta', lastName: 'King', status: 'inactive' });
    const panel = await clash(form);
    expect(textOf(panel))
      .to.include('Somebody else changed Augusta King in the meantime')
      .and.to.include('Before: Ada')
      .and.to.include('Last name: Lovelace → King')
      .and.to.include('Active: Active → Inactive')
      .and.to.include('Phone number: +33612345678 → +33 6 98 76 54 32');
    const choice = getByRole(form, 'group', { name: 'First name' });
    expect(choice.localName).to.equal('fieldset');
    expect([radio(form, 'Theirs: Augusta').checked, radio(form, 'Yours: Adah').checked]).to.deep.equal([
      false,
      false,
    ]);
    expect(field(form, 'First name').value).to.equal('Adah');
    expect(field(form, 'Last name').value).to.equal('King');
    expect(field(form, 'Phone number').value).to.equal('06 98 76 54 32');
  });

  it('saves nothing until it is decided, and then from the new version', async () => {
    const { form, other, calls } = await begun();
    const theirs = await other.update('ada', { firstName: 'Augusta' });
    await clash(form);
    saveButton(form).click();
    await waitUntil(() => focused(form) === radio(form, 'Theirs: Augusta'), 'the choice takes the focus');
    expect(descriptionOf(getByRole(form, 'group', { name: 'First name' }))).to.include(
      'Choose one of the two',
    );
    expect(calls).to.have.length(1);
    await pick(form, 'Yours: Adah');
    const done = saved(form);
    saveButton(form).click();
    expect((await done).firstName).to.equal('Adah');
    expect(calls.at(-1)).to.deep.include({ input: { firstName: 'Adah' } });
    expect(calls.at(-1)?.options?.version).to.equal(theirs.version);
    expect(calls.at(-1)?.options?.idempotencyKey).not.to.equal(calls[0]?.options?.idempotencyKey);
    await waitUntil(() => !conflict(form), 'theirs and ours are gone');
  });

  it('keeps theirs where that is chosen, and can think again', async () => {
    const { form, other, calls } = await begun();
    await type(form, 'Last name', 'Byron');
    await other.update('ada', { firstName: 'Augusta' });
    await clash(form);
    await pick(form, 'Yours: Adah');
    await pick(form, 'Theirs: Augusta');
    expect(field(form, 'First name').value).to.equal('Augusta');
    const done = saved(form);
    saveButton(form).click();
    expect(await done).to.include({ firstName: 'Augusta', lastName: 'Byron' });
    expect(calls.at(-1)?.input).to.deep.equal({ lastName: 'Byron' });
  });

  it('takes what is typed anew for a decision', async () => {
    const { form, other } = await begun();
    await other.update('ada', { firstName: 'Augusta' });
    await clash(form);
    await type(form, 'First name', 'Countess');
    const done = saved(form);
    saveButton(form).click();
    expect((await done).firstName).to.equal('Countess');
  });

  it('asks for a number of both, which is written as its country does meanwhile', async () => {
    const { form, other } = await begun();
    await type(form, 'Phone number', '+33 6 98 76 54 32');
    await other.update('ada', { phone: '+33611111111' });
    await clash(form);
    expect(field(form, 'Phone number').value).to.equal('06 98 76 54 32');
    expect(radio(form, 'Yours: +33 6 98 76 54 32').checked).to.be.false;
    saveButton(form).click();
    await waitUntil(
      () => focused(form) === radio(form, 'Theirs: +33611111111'),
      'the choice takes the focus',
    );
    await pick(form, 'Yours: +33 6 98 76 54 32');
    const done = saved(form);
    saveButton(form).click();
    expect((await done).phone).to.equal('+33698765432');
  });

  it('says where nothing clashes, and waits for the person to have seen it', async () => {
    const { form, other, calls } = await begun();
    await other.update('ada', { lastName: 'King' });
    expect(textOf(await clash(form)))
      .to.include('nothing clashes')
      .and.to.include('Last name: Lovelace → King');
    expect(calls).to.have.length(1);
    const done = saved(form);
    saveButton(form).click();
    expect(await done).to.include({ firstName: 'Adah', lastName: 'King' });
  });

  it('shows roles by their names, and passes on those at other clients', async () => {
    const users = [ADA, { ...ADA, id: 'boss', assignments: [{ clientId: 'aurora', roleIds: ['admin'] }] }];
    const { form, other } = await begun({ users, without: ['watch'] });
    await pick(form, 'Viewer');
    await other.update('ada', {
      assignments: [
        { clientId: 'aurora', roleIds: ['admin'] },
        { clientId: 'borealis', roleIds: ['editor'] },
      ],
    });
    await clash(form);
    await pick(form, 'Theirs: Admin');
    expect(radio(form, 'Admin').checked).to.be.true;
    await pick(form, 'Yours: Viewer');
    expect(radio(form, 'Viewer').checked).to.be.true;
    const done = saved(form);
    saveButton(form).click();
    expect((await done).assignments).to.deep.equal([
      { clientId: 'aurora', roleIds: ['viewer'] },
      { clientId: 'borealis', roleIds: ['editor'] },
    ]);
  });

  it('lets the roles of each client be decided for themselves', async () => {
    // Nobody is the last administrator.
    const everywhere = CLIENTS.map(({ id }) => ({ clientId: id, roleIds: ['admin'] }));
    const users = [ADA, { ...ADA, id: 'boss', assignments: everywhere }];
    const { form, other, calls } = await begun({ users, without: ['watch'] });
    await pick(form, 'Viewer');
    await choose(getByRole<HTMLSelectElement>(form, 'combobox', { name: 'Role at Borealis' }), 'editor');
    await other.update('ada', {
      assignments: [
        { clientId: 'aurora', roleIds: ['admin'] },
        { clientId: 'borealis', roleIds: ['admin'] },
      ],
    });
    await clash(form);
    const at = (client: string) => getByRole(form, 'group', { name: `Role at ${client}` });
    const decide = async (client: string, name: string) => {
      getByRole<HTMLInputElement>(at(client), 'radio', { name }).click();
      await form.updateComplete;
    };
    await decide('Aurora', 'Theirs: Admin');
    saveButton(form).click();
    await waitUntil(() => descriptionOf(at('Borealis')).includes('Choose one'), 'the other is asked for');
    expect(calls).to.have.length(1);
    await decide('Borealis', 'Yours: Editor');
    const done = saved(form);
    saveButton(form).click();
    expect((await done).assignments).to.deep.equal([
      { clientId: 'aurora', roleIds: ['admin'] },
      { clientId: 'borealis', roleIds: ['editor'] },
    ]);
  });

  it('begins again when a third person is faster still', async () => {
    const { form, other } = await begun();
    await other.update('ada', { firstName: 'Augusta' });
    await clash(form);
    await pick(form, 'Yours: Adah');
    await other.update('ada', { firstName: 'Ada B.' });
    saveButton(form).click();
    await waitUntil(() => queryByRole(form, 'radio', { name: 'Theirs: Ada B.' }), 'the newest value appears');
    expect(textOf(conflict(form))).to.include('Before: Augusta');
    expect(radio(form, 'Yours: Adah').checked).to.be.false;
    expect(field(form, 'First name').value).to.equal('Adah');
  });

  it('makes one call of 20 clicks and 20 presses of Enter, after a decision too', async () => {
    const { form, other, calls } = await begun();
    await other.update('ada', { firstName: 'Augusta' });
    await clash(form);
    await pick(form, 'Yours: Adah');
    const done = saved(form);
    for (let time = 0; time < 20; time += 1) {
      saveButton(form).click();
      form.shadowRoot?.querySelector('form')?.requestSubmit();
    }
    await done;
    expect(calls).to.have.length(2);
  });

  it('offers to show what is saved now, where that could not be had', async () => {
    const { adapter, form, other } = await begun();
    await other.update('ada', { firstName: 'Augusta' });
    adapter.configure({ failures: { get: { error: 'unavailable', times: 1 } } });
    saveButton(form).click();
    expect(textOf(await failure(form))).to.include('Somebody else changed this user');
    expect(field(form, 'First name').value).to.equal('Adah');
    getByRole(form, 'button', { name: 'Show current data' }).click();
    await waitUntil(() => conflict(form), 'theirs and ours appear');
  });

  it('says that the user is gone, with the input intact', async () => {
    const { form, other, adapter } = await begun();
    await other.update('ada', { firstName: 'Augusta' });
    adapter.configure({ failures: { get: 'not-found' } });
    saveButton(form).click();
    await failure(form);
    expect(field(form, 'First name').value).to.equal('Adah');
  });

  it('keeps what nobody decided over a reload', async () => {
    const { adapter, form, other } = await begun();
    await other.update('ada', { firstName: 'Augusta' });
    await clash(form);
    form.remove();
    const again = await formWith(adapter, await adapter.get('ada'));
    expect(field(again, 'First name').value).to.equal('Adah');
    expect(descriptionOf(field(again, 'First name'))).to.equal('Saved by somebody else: Augusta');
  });
});

describe('user-form, when the backend tells what others do', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  const watched = (): Promise<{ adapter: InMemoryAdapter; form: UserForm; other: InMemoryAdapter }> =>
    begun({});

  it('says that the user was changed meanwhile, and shows how on request', async () => {
    const { form, other } = await watched();
    await other.update('ada', { firstName: 'Augusta', lastName: 'King' });
    await waitUntil(() => notice(form).includes('Changed meanwhile by somebody else.'), 'it says so');
    expect(field(form, 'Last name').value).to.equal('Lovelace');
    getByRole(form, 'button', { name: 'Show changes' }).click();
    await waitUntil(() => conflict(form), 'theirs and ours appear');
    expect(field(form, 'First name').value).to.equal('Adah');
    expect(field(form, 'Last name').value).to.equal('King');
    expect(notice(form)).to.equal('');
  });

  it('says that the user was removed meanwhile', async () => {
    const { form, other } = await watched();
    await other.remove('ada');
    await waitUntil(() => notice(form).includes('Removed meanwhile by somebody else.'), 'it says so');
    expect(field(form, 'First name').value).to.equal('Adah');
  });

  it('says nothing of other users, nor of what is saved here', async () => {
    const grace: User = { ...ADA, id: 'grace', email: 'grace@example.com' };
    const { adapter } = recording({ users: [ADA, grace] });
    const form = await formWith(adapter, await adapter.get('ada'));
    await adapter.as(undefined).update('grace', { firstName: 'G.' });
    await type(form, 'First name', 'Adah');
    const done = saved(form);
    saveButton(form).click();
    await done;
    await form.updateComplete;
    expect(notice(form)).to.equal('');
    // Whoever changes her now is somebody else, of whom it does say so.
    await adapter.as(undefined).update('ada', { firstName: 'Augusta' });
    await waitUntil(() => notice(form).includes('Changed meanwhile'), 'it says so');
  });
});

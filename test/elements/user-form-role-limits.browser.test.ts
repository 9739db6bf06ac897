import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import { USER_ACTIONS, type User, type Viewer } from '../../src/data/index.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import { descriptionOf, getByRole, textOf } from '../support/roles.js';
import {
  ADA,
  CLIENTS,
  failure,
  focused,
  formWith,
  radio,
  recording,
  saveButton,
} from '../support/user-form.js';

const LAST = 'This is the last active administrator.';
const ABOVE = 'You cannot give a role above your own.';
const editor: Viewer = {
  userId: 'boss',
  access: [{ actions: [...USER_ACTIONS], maskedFields: [], roleIds: ['editor'] }],
};
const isOffered = (control: HTMLElement) => control.getAttribute('aria-disabled') !== 'true';
const button = (form: UserForm, name: string) => getByRole(form, 'button', { name });

async function open(user: User, options: InMemoryAdapterOptions = {}) {
  const { adapter, calls } = recording({ users: [user], ...options });
  return { form: await formWith(adapter, await adapter.get(user.id)), calls };
}

const admin = (...clients: string[]): User => ({
  ...ADA,
  assignments: CLIENTS.map(({ id }) => ({
    clientId: id,
    roleIds: [clients.includes(id) ? 'admin' : 'viewer'],
  })),
});

describe('Roles that cannot be chosen, in user-form', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('keep the last administrator one: the choices are found, say why, and change nothing', async () => {
    const { form, calls } = await open(admin('aurora'));
    for (const name of ['Editor', 'Viewer']) {
      expect(isOffered(radio(form, name)), name).to.equal(false);
      expect(descriptionOf(radio(form, name))).to.contain(LAST);
    }
    expect(isOffered(radio(form, 'Admin'))).to.equal(true);
    radio(form, 'Viewer').click();
    await form.updateComplete;
    expect([radio(form, 'Viewer').checked, radio(form, 'Admin').checked]).to.deep.equal([false, true]);
    expect(form.isDirty).to.equal(false);
    radio(form, 'Admin').focus();
    await sendKeys({ press: 'ArrowDown' });
    await form.updateComplete;
    expect(focused(form)).to.equal(radio(form, 'Editor'));
    expect(radio(form, 'Admin').checked).to.equal(true);
    await expect(form).to.be.accessible();
    expect(calls).to.deep.equal([]);
  });

  it('are those at the clients that the backend names', async () => {
    const { adapter } = recording({ users: [admin('aurora', 'borealis')] });
    const refusals: User['refusals'] = { deactivate: { reason: 'last-admin', clientIds: ['borealis'] } };
    const form = await formWith(adapter, { ...(await adapter.get('ada')), refusals });
    expect(isOffered(radio(form, 'Viewer'))).to.equal(true);
    const there = getByRole<HTMLSelectElement>(form, 'combobox', { name: 'Role at Borealis' });
    expect([...there.options].map(({ disabled }) => disabled)).to.deep.equal([false, true, true]);
  });

  it('hold for the other ways to give and to take away roles as well', async () => {
    const { form } = await open(admin('aurora'));
    for (const name of ['The same as in Borealis', 'Take away Aurora']) {
      expect(isOffered(button(form, name)), name).to.equal(false);
      expect(descriptionOf(button(form, name))).to.contain(LAST);
      button(form, name).click();
      await form.updateComplete;
      expect(radio(form, 'Admin').checked, name).to.equal(true);
    }
    expect(isOffered(button(form, 'Take away Borealis'))).to.equal(true);
  });

  it('are left to the backend where it is not known at which client somebody is the last', async () => {
    const user = admin('aurora', 'borealis');
    const { adapter } = recording({ users: [user] });
    const refusals: User['refusals'] = { deactivate: { reason: 'last-admin' } };
    const form = await formWith(adapter, { ...(await adapter.get(user.id)), refusals });
    expect(descriptionOf(getByRole(form, 'group', { name: 'Roles by client' }))).to.contain(LAST);
    expect(isOffered(radio(form, 'Viewer'))).to.equal(true);
    radio(form, 'Viewer').click();
    saveButton(form).click();
    expect(textOf(await failure(form))).to.contain('the last active administrator');
    expect(radio(form, 'Viewer').checked).to.equal(true);
  });

  it('are those above the viewer’s own', async () => {
    const { form } = await open(ADA, { viewer: editor });
    expect(isOffered(radio(form, 'Admin'))).to.equal(false);
    expect(descriptionOf(radio(form, 'Admin'))).to.contain(ABOVE);
    expect(['Editor', 'Viewer'].map((name) => isOffered(radio(form, name)))).to.deep.equal([true, true]);
    radio(form, 'Admin').click();
    await form.updateComplete;
    expect(radio(form, 'Editor').checked).to.equal(true);
    const elsewhere = getByRole<HTMLSelectElement>(form, 'combobox', { name: 'Role at Borealis' });
    expect(descriptionOf(elsewhere)).to.contain(ABOVE);
    expect([...elsewhere.options].map(({ disabled }) => disabled)).to.deep.equal([true, false, false]);
  });

  it('say nothing where every role can be chosen', async () => {
    const { form } = await open(ADA);
    expect(['Admin', 'Editor', 'Viewer'].every((name) => isOffered(radio(form, name)))).to.equal(true);
    expect(descriptionOf(getByRole(form, 'group', { name: 'Roles by client' }))).to.equal('');
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import type { InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import { USER_ACTIONS, type User, type Viewer } from '../../src/data/index.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import { descriptionOf, getByRole, queryByRole } from '../support/roles.js';
import { ADA, focused, formWith, radio, recording, saveButton, saved } from '../support/user-form.js';

const everywhere = { actions: [...USER_ACTIONS], maskedFields: [] };

async function open(options: InMemoryAdapterOptions, user: User = ADA) {
  const { adapter, calls } = recording(options);
  return { form: await formWith(adapter, await adapter.get(user.id)), calls };
}

describe('A change of one’s own role, in user-form', () => {
  const viewer: Viewer = { userId: 'ada', access: [everywhere] };
  const dialog = (form: UserForm) => queryByRole(form, 'alertdialog', { name: 'Change your own role?' });

  beforeEach(() => {
    sessionStorage.clear();
  });

  it('asks first, says what is gained and lost, and saves when it is confirmed', async () => {
    const { form, calls } = await open({ viewer });
    expect(descriptionOf(getByRole(form, 'group', { name: 'Roles by client' }))).to.contain(
      'your own account',
    );
    radio(form, 'Viewer').click();
    saveButton(form).click();
    await waitUntil(() => dialog(form), 'the question is asked', { timeout: 20_000 });
    expect(calls).to.have.length(0);
    const question = getByRole(form, 'alertdialog');
    expect(descriptionOf(question)).to.contain('Aurora – Loses: ').and.contain('Export data');
    await expect(form).to.be.accessible();
    getByRole(question, 'button', { name: 'Change my role' }).click();
    await saved(form);
    expect(calls[0]?.input).to.have.deep.nested.property('assignments[0]', {
      clientId: 'aurora',
      roleIds: ['viewer'],
    });
    expect(dialog(form)).to.equal(undefined);
  });

  it('saves nothing when it is not confirmed, and keeps the input', async () => {
    const { form, calls } = await open({ viewer });
    radio(form, 'Viewer').click();
    saveButton(form).focus();
    saveButton(form).click();
    await waitUntil(() => dialog(form), 'the question is asked', { timeout: 20_000 });
    getByRole(getByRole(form, 'alertdialog'), 'button', { name: 'Cancel' }).click();
    await waitUntil(() => !dialog(form), 'the question is gone');
    expect(calls).to.have.length(0);
    expect(radio(form, 'Viewer').checked).to.equal(true);
    expect(focused(form)).to.equal(saveButton(form));
  });

  it('asks nothing for one’s own name, nor for the role of somebody else', async () => {
    const own = await open({ viewer });
    const name = getByRole<HTMLInputElement>(own.form, 'textbox', { name: /^First name/ });
    name.value = 'Augusta';
    name.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    saveButton(own.form).click();
    await saved(own.form);
    expect(own.calls).to.have.length(1);
    sessionStorage.clear();
    const other = await open({ viewer: { ...viewer, userId: 'boss' } });
    radio(other.form, 'Viewer').click();
    saveButton(other.form).click();
    await saved(other.form);
    expect(other.calls).to.have.length(1);
  });
});

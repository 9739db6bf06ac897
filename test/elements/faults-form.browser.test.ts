import { expect } from '@open-wc/testing';
import type { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { AdapterError, type User } from '../../src/data/index.js';
import '../../src/define/user-form.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import { en } from '../../src/localization/index.js';
import { problemsWith, until, wordsIn, type Subject } from '../support/fault-check.js';
import { BLOCKED, FAULTS } from '../support/faults.js';
import { queryByRole } from '../support/roles.js';
import { ADA, CLIENTS, field, radio, saveButton } from '../support/user-form.js';

const TYPED = { 'First name': 'Grace', 'Last name': 'Hopper', 'E-mail': 'grace@example.com' };

async function formOn(page: Element, adapter: InMemoryAdapter, user?: User): Promise<UserForm> {
  const form = document.createElement('user-form') as UserForm;
  Object.assign(form, { adapter, user, country: 'FR' });
  page.append(form);
  await form.updateComplete;
  await until(() => !field(form, 'First name').matches(':disabled'), 'the form is ready');
  return form;
}

function type(form: UserForm, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const input = field(form, name);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

const valuesIn = (element: Element) => {
  const form = element as UserForm;
  return [...Object.keys(TYPED).map((name) => field(form, name).value), radio(form, 'Editor').checked];
};

const FORM = {
  backend: { users: [ADA], clients: CLIENTS, without: ['watch'] },
  input: valuesIn,
  // The heading of the summary; the fields stand below it.
  heard: (ending) => (ending === 'invalid' ? /problem in one field/ : undefined),
  isBusy: (form: Element) => saveButton(form as UserForm).textContent.includes('Saving'),
  next: (form: Element) => queryByRole(form, 'button', { name: 'Save' }),
  kept: async (page: Element, adapter: InMemoryAdapter, user?: User) => {
    const form = await formOn(page, adapter, user);
    await form.updateComplete;
    return valuesIn(form);
  },
} satisfies Partial<Subject>;

const wordsOf = (ending: string): RegExp =>
  ending === 'gone'
    ? /^/
    : ending === 'invalid'
      ? new RegExp(BLOCKED)
      : new RegExp(en.terms.error[ending as keyof typeof en.terms.error].slice(0, 24));

const SUBJECTS: Readonly<Record<string, Subject>> = {
  create: {
    ...FORM,
    call: 'create',
    failing: 'create',
    doneEvent: 'user-created',
    mount: (page, adapter) => formOn(page, adapter),
    act: (element) => {
      const form = element as UserForm;
      type(form, { ...TYPED, 'Phone number': '+33612345678' });
      radio(form, 'Editor').click();
      saveButton(form).click();
    },
    words: (ending, { name }) => {
      if (ending === 'done') return /was added|was created|Grace Hopper/;
      return name.includes('412') ? /Somebody else changed/ : wordsOf(ending);
    },
    recover: async (form, next) => {
      const created = new Promise((resolve) => {
        form.addEventListener('user-created', resolve);
      });
      (next as HTMLElement).click();
      await Promise.race([created, until(() => false, 'the user is created')]);
    },
    kept: undefined,
  },
  update: {
    ...FORM,
    call: 'update',
    failing: 'update',
    doneEvent: 'user-updated',
    mount: (page, adapter) => formOn(page, adapter, ADA),
    act: (element) => {
      type(element as UserForm, TYPED);
      saveButton(element as UserForm).click();
    },
    words: (ending, { name }) => {
      if (ending === 'done') return /Grace Hopper/;
      return name.includes('412') ? /Somebody else changed Ada Lovelace/ : wordsOf(ending);
    },
    recover: async (form, next) => {
      const updated = new Promise((resolve) => {
        form.addEventListener('user-updated', resolve);
      });
      (next as HTMLElement).click();
      await Promise.race([updated, until(() => false, 'the user is saved')]);
    },
    kept: undefined,
  },
  'get after a save from an old version': {
    ...FORM,
    call: 'get',
    failing: 'get',
    failedBefore: 'update conflict',
    heard: undefined,
    mount: (page, adapter) => {
      adapter.update = () => Promise.reject(new AdapterError('conflict', { reason: 'stale-version' }));
      return formOn(page, adapter, ADA);
    },
    act: (element) => {
      type(element as UserForm, TYPED);
      saveButton(element as UserForm).click();
    },
    words: (ending) => (ending === 'not-found' ? /no longer exists/ : /Somebody else changed/),
    isBusy: (form) => wordsIn(form).includes('Somebody else changed'),
    next: (form, ending) =>
      queryByRole(form, 'button', { name: ending === 'not-found' ? 'Save' : 'Show current data' }),
    recover: async (form, next) => {
      if (next.textContent.includes('Save')) return;
      (next as HTMLElement).click();
      await until(() => queryByRole(form, 'group', { name: /Somebody else changed Ada/ }), 'theirs is shown');
    },
    kept: (page, adapter) => FORM.kept(page, adapter, ADA),
  },
};

for (const [call, subject] of Object.entries(SUBJECTS)) {
  describe(`user-form, of a backend that at ${call}`, () => {
    beforeEach(() => {
      sessionStorage.clear();
    });
    for (const fault of FAULTS) {
      it(`${fault.name}, says so once, loses nothing and leads on`, async () => {
        expect(await problemsWith(subject, fault)).to.deep.equal([]);
      });
    }
  });
}

import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { AdapterError } from '../../src/data/index.js';
import type { UserForm } from '../../src/elements/user-form/index.js';
import { en } from '../../src/localization/index.js';
import { descriptionOf, getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import {
  ADA,
  failure,
  field,
  fillIn,
  focused,
  formWith,
  radio,
  recording,
  saveButton,
  saved,
  summary,
  type,
} from '../support/user-form.js';

describe('user-form', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  describe('with something wrong', () => {
    it('says what is wrong at each field and in a summary that takes the focus', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter);
      await type(form, 'E-mail', 'nonsense');
      saveButton(form).click();
      expect(textOf(await failure(form))).to.match(
        /^There are problems in 4 fields: First name is required\./,
      );
      expect(field(form, 'First name').getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(field(form, 'First name'))).to.equal('First name is required.');
      expect(descriptionOf(field(form, 'E-mail'))).to.include('needs the form name@example.com');
      expect(calls).to.have.length(0);
      getByRole(form, 'button', { name: /^E-mail needs/ }).click();
      expect(focused(form)).to.equal(field(form, 'E-mail'));
    });

    it('looks again at a wrong field when it is left, and not before', async () => {
      const form = await formWith(recording().adapter);
      await type(form, 'Last name', 'Hopper');
      saveButton(form).click();
      await failure(form);
      await type(form, 'First name', 'Grace');
      expect(field(form, 'First name').getAttribute('aria-invalid')).to.equal('true');
      await sendKeys({ press: 'Tab' });
      await waitUntil(
        () => field(form, 'First name').getAttribute('aria-invalid') === 'false',
        'it is right',
      );
      expect(textOf(summary(form))).to.include('2 fields');
    });

    it('does not lose the click on Save to the message that goes away', async () => {
      // With nothing to scroll, the button moves up with the messages that go away.
      await setViewport({ width: 900, height: 1400 });
      const { adapter } = recording();
      const form = await formWith(adapter);
      await fillIn(form);
      await type(form, 'E-mail', 'nonsense');
      saveButton(form).click();
      await failure(form);
      await type(form, 'E-mail', 'grace@example.com');
      const created = saved(form);
      const { left, top, width, height } = saveButton(form).getBoundingClientRect();
      const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height - 3)];
      await sendMouse({ type: 'click', position });
      expect((await created).email).to.equal('grace@example.com');
      await setViewport({ width: 900, height: 800 });
    });

    it('shows a late message of the server at its field, with the input intact', async () => {
      const taken = new AdapterError('invalid', { fields: { phone: 'This number is blocked.' } });
      const { adapter, calls } = recording({ delay: 50, failures: { create: { error: taken, times: 1 } } });
      const form = await formWith(adapter);
      await fillIn(form);
      saveButton(form).click();
      expect(textOf(await failure(form))).to.include('This number is blocked.');
      expect(descriptionOf(field(form, 'Phone number'))).to.include('This number is blocked.');
      expect(field(form, 'First name').value).to.equal('Grace');
      saveButton(form).click();
      await saved(form);
      expect(calls).to.have.length(2);
    });

    it('says at the e-mail that another user has it', async () => {
      const form = await formWith(recording().adapter);
      await fillIn(form);
      await type(form, 'E-mail', ADA.email);
      saveButton(form).click();
      await failure(form);
      expect(descriptionOf(field(form, 'E-mail'))).to.include('Another user has this e-mail address.');
    });

    it('shows messages about fields that it does not have', async () => {
      const error = new AdapterError('invalid', {
        fields: { department: 'Department is unknown.', email: 'No.' },
      });
      const form = await formWith(recording({ failures: { create: error } }).adapter);
      await fillIn(form);
      saveButton(form).click();
      expect(textOf(await failure(form))).to.include('Department is unknown.');
      expect(descriptionOf(field(form, 'E-mail'))).to.include('No.');
    });

    for (const kind of [
      'unauthenticated',
      'forbidden',
      'conflict',
      'rate-limited',
      'unavailable',
      'timeout',
      'offline',
      'malformed',
    ] as const) {
      it(`says what to do next and keeps the input when saving fails as ${kind}`, async () => {
        const form = await formWith(recording({ failures: { create: kind } }).adapter);
        await fillIn(form);
        saveButton(form).click();
        const text = textOf(await failure(form));
        expect(text).to.include('Grace Hopper was not added.').and.to.include(en.terms.error[kind]);
        expect(field(form, 'Last name').value).to.equal('Hopper');
        expect(saveButton(form).getAttribute('aria-disabled')).to.equal('false');
      });
    }

    it('sends a retry with the same idempotency key, and something else with another', async () => {
      const { adapter, calls } = recording({ failures: { create: { error: 'timeout', times: 2 } } });
      const form = await formWith(adapter);
      await fillIn(form);
      saveButton(form).click();
      await failure(form);
      saveButton(form).click();
      await waitUntil(() => calls.length === 2);
      await failure(form);
      await type(form, 'First name', 'Rear Admiral Grace');
      saveButton(form).click();
      await saved(form);
      const [first, second, third] = calls.map(({ options }) => options?.idempotencyKey);
      expect(first).to.be.a('string').and.to.equal(second);
      expect(third).to.be.a('string').and.not.to.equal(first);
    });
  });

  describe('while it saves', () => {
    it('makes one call with one key of two clicks and two presses of Enter', async () => {
      const { adapter, calls } = recording({ delay: (method) => (method === 'create' ? 50 : 0) });
      const form = await formWith(adapter);
      await fillIn(form);
      const created = saved(form);
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Enter' });
      saveButton(form).click();
      saveButton(form).click();
      await created;
      expect(calls).to.have.length(1);
      expect(calls[0]?.options?.idempotencyKey).to.be.a('string');
    });

    it('says so, keeps the focus and the values when the server hangs, and can be left', async () => {
      const { adapter } = recording({ delay: (method) => (method === 'create' ? Infinity : 0) });
      const form = await formWith(adapter);
      await fillIn(form);
      saveButton(form).focus();
      saveButton(form).click();
      await waitUntil(() => textOf(saveButton(form)) === 'Saving…', 'it says that it is saving');
      expect(saveButton(form).getAttribute('aria-disabled')).to.equal('true');
      expect(focused(form)).to.equal(saveButton(form));
      radio(form, 'Admin').click();
      await form.updateComplete;
      expect(radio(form, 'Viewer').checked).to.be.true;
      const left = oneEvent(form, 'user-form-cancel');
      getByRole(form, 'button', { name: 'Cancel' }).click();
      await left;
    });
  });

  describe('when nothing can be saved', () => {
    const notice = (form: UserForm) =>
      textOf(form.shadowRoot?.querySelector<HTMLElement>('[part=notice]') ?? undefined);

    it('says that there is no adapter', async () => {
      const form = await formWith(undefined);
      expect(notice(form)).to.include('No backend connected');
      expect(field(form, 'First name').matches(':disabled')).to.be.true;
    });

    it('says that the backend does not offer it', async () => {
      const form = await fixture<UserForm>(
        html`<user-form .adapter=${recording({ without: ['create'] }).adapter}></user-form>`,
      );
      await waitUntil(() => notice(form).includes('does not offer this'), 'the reason appears');
      expect(field(form, 'First name').matches(':disabled')).to.be.true;
      expect(descriptionOf(saveButton(form))).to.include('does not offer this');
    });

    it('says that the viewer may not', async () => {
      const { adapter } = recording({ viewer: { access: [{ actions: [], maskedFields: [] }] } });
      const form = await fixture<UserForm>(html`<user-form .adapter=${adapter}></user-form>`);
      await waitUntil(() => notice(form).includes('not allowed'), 'the reason appears');
      expect(queryAllByRole(form, 'radio').every((one) => one.matches(':disabled'))).to.be.true;
    });

    it('says why this user cannot be changed', async () => {
      const refusals = { update: { reason: 'managed-elsewhere' } } as const;
      const form = await fixture<UserForm>(
        html`<user-form .adapter=${recording().adapter} .user=${{ ...ADA, refusals }}></user-form>`,
      );
      await waitUntil(() => notice(form).includes('managed elsewhere'), 'the reason appears');
    });

    it('offers to ask again when the roles could not be loaded', async () => {
      const { adapter } = recording({ failures: { roles: { error: 'unavailable', times: 1 } } });
      const form = await fixture<UserForm>(html`<user-form .adapter=${adapter}></user-form>`);
      await waitUntil(() => queryByRole(form, 'button', { name: 'Try again' }), 'a way on appears');
      getByRole(form, 'button', { name: 'Try again' }).click();
      await waitUntil(() => queryByRole(form, 'radio', { name: 'Viewer' }), 'the roles appear');
    });
  });

  describe('for everybody', () => {
    it('has no accessibility problem axe can find, empty, filled in, or with errors', async () => {
      const form = await formWith(recording().adapter);
      await expect(form).to.be.accessible();
      saveButton(form).click();
      await failure(form);
      await expect(form).to.be.accessible();
      await fillIn(form);
      await expect(form).to.be.accessible();
      field(form, 'First name').removeAttribute('id');
      let found = '';
      await expect(form)
        .to.be.accessible()
        .then(undefined, (thrown: unknown) => {
          found = String(thrown);
        });
      expect(found, 'the control').to.include('label');
    });

    it('stands in one column on a phone and in two on a desk, with nothing cut off', async () => {
      const form = await formWith(recording().adapter);
      const top = (name: string) => field(form, name).getBoundingClientRect().top;
      await setViewport({ width: 900, height: 800 });
      expect(top('First name')).to.equal(top('Last name'));
      await setViewport({ width: 320, height: 800 });
      expect(top('First name')).to.be.lessThan(top('Last name'));
      expect(document.documentElement.scrollWidth).to.equal(320);
      await setViewport({ width: 900, height: 800 });
    });
  });
});

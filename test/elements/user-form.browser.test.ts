import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Role } from '../../src/data/index.js';
import { descriptionOf, getByRole, textOf } from '../support/roles.js';
import {
  ADA,
  choose,
  failure,
  field,
  fillIn,
  formWith,
  messageText,
  prefix,
  radio,
  recording,
  saveButton,
  saved,
  type,
} from '../support/user-form.js';

describe('user-form', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  describe('for a new user', () => {
    it('creates a user with the least powerful role, says so and is empty again', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter);
      expect(radio(form, 'Viewer').checked).to.be.true;
      await fillIn(form);
      saveButton(form).click();
      expect((await saved(form)).lastName).to.equal('Hopper');
      expect(calls[0]?.input).to.deep.equal({
        firstName: 'Grace',
        lastName: 'Hopper',
        email: 'grace@example.com',
        phone: '+33612345678',
        assignments: [{ clientId: 'aurora', roleIds: ['viewer'] }],
      });
      await waitUntil(() => messageText(form).includes('Grace Hopper was added'), 'a message appears');
      expect(form.isDirty).to.be.false;
      expect(field(form, 'First name').value).to.equal('');
      expect(sessionStorage.length).to.equal(0);
    });

    it('gives the role that is chosen, at the client that is shown', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter, undefined, 'borealis');
      await fillIn(form);
      radio(form, 'Admin').click();
      saveButton(form).click();
      await saved(form);
      expect(calls[0]?.input).to.have.deep.property('assignments', [
        { clientId: 'borealis', roleIds: ['admin'] },
      ]);
    });

    it('offers many roles as a list', async () => {
      const roles: Role[] = Array.from({ length: 6 }, (_, i) => ({
        id: `r${i}`,
        name: `Role ${i}`,
        can: [],
        cannot: [],
      }));
      const { adapter, calls } = recording({ roles, users: [] });
      const form = await formWith(adapter);
      const select = getByRole<HTMLSelectElement>(form, 'combobox', { name: /^Role/ });
      expect(select.value).to.equal('r5');
      await fillIn(form);
      await choose(select, 'r2');
      saveButton(form).click();
      await saved(form);
      expect(calls[0]?.input).to.have.deep.property('assignments', [{ clientId: 'aurora', roleIds: ['r2'] }]);
    });

    it('keeps an international e-mail address as it was typed', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter);
      await fillIn(form);
      await type(form, 'E-mail', 'jürgen@müller.example');
      expect(field(form, 'E-mail').value).to.equal('jürgen@müller.example');
      saveButton(form).click();
      await saved(form);
      expect(calls[0]?.input).to.have.property('email', 'jürgen@müller.example');
    });

    it('does nothing itself when the host takes the creation over, and keeps the input', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter);
      await fillIn(form);
      const taken = new Promise<Event>((resolve) => {
        form.addEventListener('user-create', (event) => {
          event.preventDefault();
          resolve(event);
        });
      });
      saveButton(form).click();
      await taken;
      await waitUntil(() => textOf(saveButton(form)) === 'Save');
      expect(calls).to.have.length(0);
      expect(field(form, 'First name').value).to.equal('Grace');
    });
  });

  describe('with a phone number', () => {
    it('keeps what is typed until the field is left, then writes it as in its country', async () => {
      const form = await formWith(recording().adapter);
      await type(form, 'Phone number', '0612345678');
      expect(field(form, 'Phone number').value).to.equal('0612345678');
      await sendKeys({ press: 'Tab' });
      await waitUntil(
        () => field(form, 'Phone number').value === '06 12 34 56 78',
        'the number is written out',
      );
    });

    it('names the countries in the language of the page, with their calling codes', async () => {
      const form = await formWith(recording().adapter);
      form.lang = 'de';
      prefix(form).focus();
      await waitUntil(() => prefix(form).options.length > 200, 'the countries are there');
      const labels = [...prefix(form).options].map((option) => textOf(option));
      expect(labels).to.include('Deutschland (+49)');
      expect(prefix(form).value).to.equal('FR');
    });

    it('sets the prefix by a number typed with +', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter);
      await fillIn(form);
      await type(form, 'Phone number', '+44 20 7946 0958');
      await waitUntil(() => prefix(form).value === 'GB', 'the prefix follows');
      saveButton(form).click();
      await saved(form);
      expect(calls[0]?.input).to.have.property('phone', '+442079460958');
    });

    it('takes the digits of other scripts, and an extension', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter);
      await fillIn(form);
      await choose(prefix(form), 'DE');
      await type(form, 'Phone number', '٠٣٠ ١٢٣٤٥٦٧ ext. ١٢');
      saveButton(form).click();
      await saved(form);
      expect(calls[0]?.input).to.have.property('phone', '+49301234567;ext=12');
    });

    it('does not save a number that is not possible', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter);
      await fillIn(form);
      await type(form, 'Phone number', '12');
      saveButton(form).click();
      await failure(form);
      expect(descriptionOf(field(form, 'Phone number'))).to.include('is not possible');
      expect(calls).to.have.length(0);
    });

    it('warns of a number that is possible and not valid, and saves it', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter);
      await fillIn(form);
      expect(descriptionOf(field(form, 'Phone number'))).to.not.include('in use');
      await type(form, 'Phone number', '+33 000000000');
      await sendKeys({ press: 'Tab' });
      await waitUntil(
        () => descriptionOf(field(form, 'Phone number')).includes('in use'),
        'a warning appears',
      );
      saveButton(form).click();
      await saved(form);
      expect(calls[0]?.input).to.have.property('phone', '+33000000000');
    });
  });

  describe('with a user to change', () => {
    it('shows the user, and the number as written in its country', async () => {
      const form = await formWith(recording().adapter, ADA);
      expect(field(form, 'Last name').value).to.equal('Lovelace');
      await waitUntil(
        () => field(form, 'Phone number').value === '06 12 34 56 78',
        'the number is written out',
      );
      expect(prefix(form).value).to.equal('FR');
      expect(radio(form, 'Editor').checked).to.be.true;
      expect(form.isDirty).to.be.false;
    });

    it('sends only what was changed, with the version it was changed from', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter, await adapter.get('ada'));
      await type(form, 'First name', 'Augusta');
      expect(form.isDirty).to.be.true;
      saveButton(form).click();
      expect((await saved(form)).firstName).to.equal('Augusta');
      expect(calls[0]?.input).to.deep.equal({ firstName: 'Augusta' });
      expect(calls[0]?.options?.version).to.equal(ADA.version);
    });

    it('changes the role at the current client and passes the others through', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter, ADA, 'borealis');
      radio(form, 'Editor').click();
      saveButton(form).click();
      await saved(form);
      expect(calls[0]?.input).to.deep.equal({
        assignments: [
          { clientId: 'aurora', roleIds: ['editor'] },
          { clientId: 'borealis', roleIds: ['editor'] },
        ],
      });
    });

    it('shows each of several roles, and takes away only the one that is unticked', async () => {
      const several = {
        ...ADA,
        assignments: [{ clientId: 'aurora', roleIds: ['editor', 'legacy', 'viewer'] }],
      };
      const { adapter, calls } = recording();
      const form = await formWith(adapter, several);
      expect(getByRole<HTMLInputElement>(form, 'checkbox', { name: 'legacy' }).checked).to.be.true;
      getByRole(form, 'checkbox', { name: 'Editor' }).click();
      saveButton(form).click();
      await waitUntil(() => calls.length === 1, 'the user is sent');
      expect(calls[0]?.input).to.have.deep.property('assignments', [
        { clientId: 'aurora', roleIds: ['legacy', 'viewer'] },
      ]);
    });

    it('shows masked values and does not send them', async () => {
      const masked = { ...ADA, email: 'a•••@•••.com', phone: '••• 78' };
      const { adapter, calls } = recording();
      const form = await formWith(adapter, masked);
      expect(field(form, 'E-mail').value).to.equal('a•••@•••.com');
      await type(form, 'First name', 'Augusta');
      saveButton(form).click();
      await saved(form);
      expect(calls[0]?.input).to.deep.equal({ firstName: 'Augusta' });
    });

    it('refuses a masked value that was changed in part', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter, { ...ADA, email: 'a•••@•••.com' });
      await type(form, 'E-mail', 'b•••@•••.com');
      saveButton(form).click();
      await failure(form);
      expect(calls).to.have.length(0);
    });

    it('is left without a call when nothing was changed', async () => {
      const { adapter, calls } = recording();
      const form = await formWith(adapter, ADA);
      const left = oneEvent(form, 'user-form-cancel');
      saveButton(form).click();
      expect((await left).bubbles).to.be.false;
      expect(calls).to.have.length(0);
    });
  });
});

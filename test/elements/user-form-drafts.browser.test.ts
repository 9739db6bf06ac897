import { expect, waitUntil } from '@open-wc/testing';
import { descriptionOf, getByRole, textOf } from '../support/roles.js';
import { ADA, field, fillIn, focused, formWith, recording, type } from '../support/user-form.js';

describe('user-form', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  describe('when it is closed or reloaded', () => {
    it('brings back what was typed, and says so', async () => {
      const { adapter } = recording();
      const first = await formWith(adapter);
      await fillIn(first);
      first.remove();
      const second = await formWith(adapter);
      expect(field(second, 'First name').value).to.equal('Grace');
      expect(field(second, 'Phone number').value).to.include('06 12 34 56 78');
      expect(textOf(second.shadowRoot?.querySelector<HTMLElement>('[part=notice]') ?? undefined)).to.include(
        'was restored',
      );
      getByRole(second, 'button', { name: 'Discard' }).click();
      await waitUntil(() => field(second, 'First name').value === '', 'it is empty');
      await waitUntil(
        () => focused(second) === field(second, 'First name'),
        'the first field takes the focus',
      );
      expect(sessionStorage.length).to.equal(0);
    });

    it('brings it back where the browser forbids to store anything, too', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('Storage is switched off.', 'SecurityError');
      };
      try {
        const { adapter } = recording();
        const first = await formWith(adapter, ADA);
        await type(first, 'First name', 'Augusta');
        first.remove();
        const second = await formWith(adapter, ADA);
        expect(field(second, 'First name').value).to.equal('Augusta');
        getByRole(second, 'button', { name: 'Discard' }).click();
        await waitUntil(() => field(second, 'First name').value === 'Ada', 'it is as it was');
        second.remove();
        expect(field(await formWith(adapter, ADA), 'First name').value).to.equal('Ada');
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });

    it('keeps the drafts of each user and client apart', async () => {
      const { adapter } = recording();
      const first = await formWith(adapter, ADA);
      await type(first, 'First name', 'Augusta');
      first.remove();
      expect(field(await formWith(adapter), 'First name').value).to.equal('');
      expect(field(await formWith(adapter, ADA, 'borealis'), 'First name').value).to.equal('Ada');
      expect(field(await formWith(adapter, ADA), 'First name').value).to.equal('Augusta');
    });

    it('notes what somebody else saved since the draft was kept', async () => {
      const { adapter } = recording();
      const first = await formWith(adapter, ADA);
      await type(first, 'First name', 'Augusta');
      first.remove();
      const second = await formWith(adapter, { ...ADA, firstName: 'Ada B.', version: '2' });
      expect(field(second, 'First name').value).to.equal('Augusta');
      expect(descriptionOf(field(second, 'First name'))).to.equal('Saved by somebody else: Ada B.');
    });

    it('keeps nothing with drafts="none"', async () => {
      const { adapter } = recording();
      const form = await formWith(adapter);
      form.setAttribute('drafts', 'none');
      await type(form, 'First name', 'Grace');
      expect(form.isDirty).to.be.true;
      expect(sessionStorage.length).to.equal(0);
      form.drafts = 'session';
      await type(form, 'First name', 'Grace');
      expect(sessionStorage.length).to.equal(1);
    });

    it('shows another user without a trace of the one before', async () => {
      const { adapter } = recording();
      const form = await formWith(adapter, ADA);
      await type(form, 'First name', 'Augusta');
      form.user = { ...ADA, id: 'bob', firstName: 'Bob' };
      await form.updateComplete;
      expect(field(form, 'First name').value).to.equal('Bob');
      expect(form.isDirty).to.be.false;
    });
  });
});

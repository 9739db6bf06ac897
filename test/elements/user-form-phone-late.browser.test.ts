import { expect, waitUntil } from '@open-wc/testing';
import { field, formWith, prefix, recording } from '../support/user-form.js';

// A file of its own: the metadata of phone numbers is loaded once a page, and here it must come late.
describe('user-form, while the metadata of phone numbers is on its way', () => {
  it('leaves a number alone while a person is in it, so that nothing is typed beside what was selected', async () => {
    const { adapter } = recording();
    const form = await formWith(adapter, await adapter.get('ada'));
    const number = field(form, 'Phone number');
    number.focus();
    number.select();
    expect(prefix(form).options.length, 'the metadata is not there yet').to.equal(1);
    await waitUntil(() => prefix(form).options.length > 1, 'the prefixes are offered', { timeout: 20_000 });
    expect(prefix(form).value).to.equal('FR');
    expect(number.value).to.equal('+33612345678');
    expect([number.selectionStart, number.selectionEnd]).to.deep.equal([0, number.value.length]);

    field(form, 'First name').focus();
    await waitUntil(() => number.value === '06 12 34 56 78', 'once left, it is written as in its country');
  });
});

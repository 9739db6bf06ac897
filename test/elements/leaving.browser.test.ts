import { expect } from '@open-wc/testing';
import { bulkBackend, ends, propose, selectPage, shown } from '../support/bulk.js';
import { backend, csvOf, importWith, newcomers, press, step, toPlan } from '../support/user-import.js';
import { press as pressIn, until } from '../support/user-table.js';

/** Whether the browser would ask before the page is left now. */
function isAsked(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

describe('Leaving the page', () => {
  it('is asked about while something is done to many users, and at no other time', async () => {
    const { adapter } = bulkBackend(10, { without: ['bulk'] });
    const releases: (() => void)[] = [];
    const { update } = adapter;
    adapter.update = async (...args) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      return update(...args);
    };
    const table = await shown(adapter);
    await selectPage(table);
    const dialog = await propose(table, 'Deactivate');
    expect(isAsked(), 'before').to.equal(false);
    pressIn(dialog, 'Deactivate 5 users');
    await until(() => releases.length === 4, 'it is under way');
    expect(isAsked(), 'while it goes on').to.equal(true);
    releases.forEach((release) => {
      release();
    });
    await until(() => releases.length === 5, 'the last one is under way');
    releases.at(-1)?.();
    await ends(table);
    expect(isAsked(), 'afterwards').to.equal(false);
  });

  it('is asked about while an import runs, and at no other time', async () => {
    const releases: (() => void)[] = [];
    const { adapter } = backend({}, () => new Promise<void>((resolve) => releases.push(resolve)));
    const element = await importWith(adapter);
    await toPlan(element, csvOf(...newcomers(2)));
    expect(isAsked(), 'before').to.equal(false);
    press(element, 'Import 2 users');
    await until(() => releases.length === 2, 'it is under way');
    expect(isAsked(), 'while it goes on').to.equal(true);
    releases.forEach((release) => {
      release();
    });
    await step(element, '2 created, 0 changed');
    expect(isAsked(), 'afterwards').to.equal(false);
  });
});

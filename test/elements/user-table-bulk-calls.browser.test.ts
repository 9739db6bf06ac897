import { expect } from '@open-wc/testing';
import type { UserBulkActionEndedEvent, UserBulkActionEvent } from '../../src/controllers/user-events.js';
import { AdapterError, type User } from '../../src/data/index.js';
import {
  bulkBackend,
  ends,
  linesIn,
  propose,
  selectPage,
  shown,
  type BackendOptions,
} from '../support/bulk.js';
import { getByRole, queryAllByRole, textOf } from '../support/roles.js';
import { has, press, spokenIn, until } from '../support/user-table.js';

describe('a backend without a bulk call', () => {
  const WITHOUT: BackendOptions = { without: ['bulk'] };

  it('gets one call a user, four at a time', async () => {
    const { adapter } = bulkBackend(40, WITHOUT);
    const table = await shown(adapter, { pageSize: 50 });
    await selectPage(table);
    let [busy, most] = [0, 0];
    const { update } = adapter;
    adapter.update = async (...args) => {
      most = Math.max(most, (busy += 1));
      await new Promise(requestAnimationFrame);
      busy -= 1;
      return update(...args);
    };
    press(await propose(table, 'Deactivate'), 'Deactivate 20 users');
    await ends(table);
    expect(most).to.be.at.most(4);
    expect(linesIn(table, 'Results')).to.have.length(20);
  });

  it('is waited for as long as it asks, and the user whose turn it was comes again', async () => {
    const error = new AdapterError('rate-limited', { retryAfter: 1 });
    const { adapter, calls } = bulkBackend(10, { ...WITHOUT, failures: { update: { error, times: 2 } } });
    const table = await shown(adapter);
    await selectPage(table);
    press(await propose(table, 'Deactivate'), 'Deactivate 5 users');
    await until(
      () => textOf(getByRole(table, 'dialog')).includes('asks to wait until'),
      'it says until when',
    );
    await ends(table);
    expect(linesIn(table, 'Results').every((line) => line.endsWith('Done.'))).to.equal(true);
    expect(calls).to.have.length(7);
  });

  it('tells what failed first, and retries that alone with the same key', async () => {
    const keys: (string | undefined)[] = [];
    const { adapter } = bulkBackend(10, {
      ...WITHOUT,
      failures: { update: { error: 'unavailable', times: 2 } },
    });
    const { update } = adapter;
    adapter.update = (id, changes, calling) => {
      keys.push(calling?.idempotencyKey);
      return update(id, changes, calling);
    };
    const table = await shown(adapter);
    await selectPage(table);
    press(await propose(table, 'Deactivate'), 'Deactivate 5 users');
    await ends(table);
    expect(linesIn(table, 'Results')[0]).to.contain('The server cannot be reached');
    expect(spokenIn(getByRole(table, 'dialog'))).to.equal('3 users done. 2 users failed.');
    press(table, 'Retry what failed (2)');
    await until(() => spokenIn(getByRole(table, 'dialog')) === '5 users done.', 'nobody is left');
    expect(linesIn(table, 'Results')).to.have.length(5);
    expect(keys).to.have.length(7);
    expect(new Set(keys).size).to.equal(5);
    press(table, 'Undo');
    await until(() => !has(table, 'button', 'Undo') && has(table, 'dialog', 'Finished'), 'it is undone');
    // Those who were done at first are taken back as well.
    expect(keys).to.have.length(12);
  });

  it('stops when the person wants it to, and goes on with the rest', async () => {
    const { adapter, calls } = bulkBackend(40, WITHOUT);
    const releases: (() => void)[] = [];
    const { update } = adapter;
    adapter.update = async (...args) => {
      if (releases.length < 4) await new Promise<void>((resolve) => releases.push(resolve));
      return update(...args);
    };
    const table = await shown(adapter, { pageSize: 50 });
    await selectPage(table);
    press(await propose(table, 'Deactivate'), 'Deactivate 20 users');
    await until(() => releases.length === 4, 'four calls are under way');
    press(table, 'Stop');
    releases.forEach((release) => {
      release();
    });
    await ends(table, 'Stopped');
    expect(spokenIn(getByRole(table, 'dialog'))).to.equal('4 users done. 16 users not tried.');
    expect(calls).to.have.length(4);
    press(table, 'Go on with the rest');
    await ends(table);
    expect(calls).to.have.length(20);
  });
});

describe('the events of what is done to many users', () => {
  it('tell of all before and after, and of each as alone', async () => {
    const { adapter } = bulkBackend(10);
    const table = await shown(adapter);
    const told: string[] = [];
    for (const name of ['user-bulk-action', 'user-update', 'user-updated', 'user-bulk-action-ended'])
      table.addEventListener(name, () => told.push(name));
    let ended: UserBulkActionEndedEvent | undefined;
    table.addEventListener('user-bulk-action-ended', (event) => (ended = event));
    await selectPage(table);
    press(await propose(table, 'Deactivate'), 'Deactivate 5 users');
    await ends(table);
    const five = (name: string) => Array.from({ length: 5 }, () => name);
    expect(told).to.deep.equal([
      'user-bulk-action',
      ...five('user-update'),
      ...five('user-updated'),
      'user-bulk-action-ended',
    ]);
    expect(ended?.results.map(({ outcome }) => outcome.status)).to.deep.equal(five('done'));
    expect(ended?.stopped).to.equal(false);
  });

  it('let the host take all of it over, or one user', async () => {
    const { adapter, requests } = bulkBackend(10);
    const table = await shown(adapter);
    await selectPage(table);
    let items: UserBulkActionEvent['items'] = [];
    table.addEventListener(
      'user-bulk-action',
      (event) => {
        event.preventDefault();
        items = event.items;
      },
      { once: true },
    );
    press(await propose(table, 'Deactivate'), 'Deactivate 5 users');
    await until(() => queryAllByRole(table, 'dialog').length === 0, 'the host has it');
    expect(items).to.have.length(5);
    expect(requests).to.deep.equal([]);
    table.addEventListener(
      'user-update',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
    press(await propose(table, 'Deactivate'), 'Deactivate 5 users');
    await ends(table);
    expect(spokenIn(getByRole(table, 'dialog'))).to.equal('4 users done. 1 user left to the page.');
  });

  it('carry no link that a backend handed out', async () => {
    const { adapter } = bulkBackend(10);
    adapter.bulk = ({ users }) =>
      Promise.resolve(
        users.map(({ id }) => ({
          id,
          delivery: { status: 'link' as const, url: `https://host.test/secret/${id}` },
        })),
      );
    const table = await shown(adapter);
    let ended: UserBulkActionEndedEvent | undefined;
    table.addEventListener('user-bulk-action-ended', (event) => (ended = event));
    await selectPage(table);
    press(await propose(table, 'Send email'), /^Send to \d users$/);
    await ends(table);
    expect(linesIn(table, 'Results')[0]).to.contain('https://host.test/secret/');
    expect(JSON.stringify(ended?.results)).not.to.contain('secret');
  });
});

describe('an answer to a bulk call', () => {
  it('that leaves a user out, is about none or fails altogether, is a failure for them', async () => {
    const { adapter } = bulkBackend(10);
    const answers: (() => Promise<readonly { id: string; user?: User }[]>)[] = [
      () => Promise.resolve([]),
      () => Promise.reject(new AdapterError('unavailable')),
    ];
    adapter.bulk = () => (answers.shift() ?? (() => Promise.resolve([])))();
    const table = await shown(adapter);
    await selectPage(table);
    press(await propose(table, 'Deactivate'), 'Deactivate 5 users');
    await ends(table);
    expect(spokenIn(getByRole(table, 'dialog'))).to.equal('0 users done. 5 users failed.');
    expect(linesIn(table, 'Results')[0]).to.contain('cannot be read');
    press(table, 'Retry what failed (5)');
    await until(() => linesIn(table, 'Results')[0]?.includes('cannot be reached'), 'the other failure');
  });
});

import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/data/index.js';
import type { UserCreateEvent, UsersImportedEvent } from '../../src/index.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';
import {
  backend,
  csvOf,
  headingOf,
  importWith,
  newcomers,
  paste,
  person,
  press,
  step,
  toPlan,
  type Write,
} from '../support/user-import.js';
import { until } from '../support/user-table.js';

const keysOf = (writes: readonly Write[], email: string) =>
  new Set(writes.filter((write) => write.email === email).map(({ options }) => options?.idempotencyKey));
const distinct = (writes: readonly Write[]) => new Set(writes.map(({ email }) => email)).size;

describe('The run of an import', () => {
  it('tells the host before each row and after it, and leaves out what the host takes over', async () => {
    const { adapter, writes } = backend();
    const element = await importWith(adapter);
    const told: string[] = [];
    element.addEventListener('user-create', (event: UserCreateEvent) => {
      if (event.draft.email === 'new.1@example.com') event.preventDefault();
    });
    for (const name of ['user-created', 'users-imported'])
      element.addEventListener(name, () => told.push(name));
    await toPlan(element, csvOf(...newcomers(3)));
    expect(element.isBusy).to.equal(false);
    press(element, 'Import 3 users');
    expect(element.isBusy).to.equal(true);
    await step(element, '2 created, 0 changed');
    expect(element.isBusy).to.equal(false);
    expect(writes.map(({ email }) => email)).to.deep.equal(['new.0@example.com', 'new.2@example.com']);
    expect(told).to.deep.equal(['user-created', 'user-created', 'users-imported']);
  });

  it('does a few at a time, each with a key of its own', async () => {
    let under = 0;
    let most = 0;
    const { adapter, writes } = backend({}, async () => {
      most = Math.max(most, (under += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
    });
    const element = await importWith(adapter);
    await toPlan(element, csvOf(...newcomers(20)));
    press(element, 'Import 20 users');
    await step(element, '20 created, 0 changed');
    expect(most).to.equal(3);
    expect(new Set(writes.map(({ options }) => options?.idempotencyKey)).size).to.equal(20);
  });

  it('waits as long as the backend asks, says so, and goes on by itself with the same keys', async () => {
    const { adapter, writes } = backend({}, (_write, count) => {
      if (count === 4) throw new AdapterError('rate-limited', { retryAfter: 1 });
    });
    const element = await importWith(adapter);
    await toPlan(element, csvOf(...newcomers(6)));
    const begun = Date.now();
    press(element, 'Import 6 users');
    await until(
      () =>
        queryAllByRole(element, 'status').some((status) =>
          textOf(status).includes('The server asked for a pause.'),
        ),
      'it says that it waits',
    );
    await step(element, '6 created, 0 changed');
    expect(Date.now() - begun).to.be.greaterThan(950);
    expect(writes.length).to.equal(7);
    expect(distinct(writes)).to.equal(6);
    expect(new Set(writes.map(({ options }) => options?.idempotencyKey)).size).to.equal(6);
  });

  it('stops after what was begun, says what is left, and goes on with no row twice', async () => {
    const release: (() => void)[] = [];
    const { adapter, writes } = backend({}, async (_write, count) => {
      if (count > 2 && count < 6) await new Promise<void>((resolve) => release.push(resolve));
    });
    const element = await importWith(adapter);
    await toPlan(element, csvOf(...newcomers(10)));
    press(element, 'Import 10 users');
    await until(() => release.length === 3, 'three are under way');
    const imported: UsersImportedEvent[] = [];
    element.addEventListener('users-imported', (event: UsersImportedEvent) => imported.push(event));
    press(element, 'Stop');
    await until(() => queryByRole(element, 'button', { name: 'Stopping…' }), 'it says that it is stopping');
    for (const one of release) one();
    await step(element, '5 created, 0 changed, 5 not done yet');
    expect(imported.map(({ created, left }) => [created, left])).to.deep.equal([[5, 5]]);
    press(element, 'Go on');
    await step(element, '10 created, 0 changed');
    expect(writes.length).to.equal(10);
    expect(distinct(writes)).to.equal(10);
  });

  it('tries again what failed, with the same key', async () => {
    const { adapter, writes } = backend({}, ({ email }, count) => {
      if (email === 'new.1@example.com' && count < 4) throw new AdapterError('conflict');
    });
    const element = await importWith(adapter);
    const failures: string[] = [];
    element.addEventListener('user-action-failed', ({ error }) => failures.push(error.kind));
    await toPlan(element, csvOf(...newcomers(3)));
    press(element, 'Import 3 users');
    await step(element, '2 created, 0 changed, 1 failed');
    press(element, 'Retry what failed');
    await step(element, '3 created, 0 changed');
    expect(failures).to.deep.equal(['conflict']);
    expect(writes.length).to.equal(4);
    expect(keysOf(writes, 'new.1@example.com').size).to.equal(1);
  });

  for (const kind of ['offline', 'unauthenticated'] as const) {
    it(`stops where every row would fail, and goes on when that has passed: ${kind}`, async () => {
      let isDown = true;
      const { adapter, writes } = backend({}, (_write, count) => {
        if (count > 5 && isDown) throw new AdapterError(kind);
      });
      const element = await importWith(adapter);
      await toPlan(element, csvOf(...newcomers(50)));
      press(element, 'Import 50 users');
      await step(element, '5 created, 0 changed, 45 not done yet');
      expect(writes.length).to.be.lessThan(10);
      isDown = false;
      press(element, 'Go on');
      await step(element, '50 created, 0 changed');
      expect(distinct(writes)).to.equal(50);
      expect(keysOf(writes, 'new.5@example.com').size).to.equal(1);
    });
  }

  it('stops when the backend is in trouble row after row, and not for one row alone', async () => {
    const { adapter, writes } = backend({}, ({ email }) => {
      if (!/\.[02]@/.test(email)) throw new AdapterError('unavailable');
    });
    const element = await importWith(adapter);
    await toPlan(element, csvOf(...newcomers(50)));
    press(element, 'Import 50 users');
    await step(element, /not done yet$/);
    expect(headingOf(element)).to.match(/^2 created, 0 changed, [5-7] failed/);
    expect(writes.length).to.be.lessThan(12);
  });

  it('finds who is there by searches where the list is long, and by its pages where it is short', async () => {
    const long = Array.from({ length: 1000 }, (_, index) => person(`P${index}`));
    for (const [users, searches, pages] of [
      [long, 3, 1],
      [long.slice(0, 200), 0, 2],
      [long.slice(0, 5), 0, 1],
    ] as const) {
      const { adapter, lists } = backend({ users });
      const element = await importWith(adapter);
      await toPlan(element, csvOf('P3,Old,p3@example.com,,', ...newcomers(2)));
      expect(lists.filter(({ search }) => search !== undefined).length).to.equal(searches);
      expect(lists.filter(({ search }) => search === undefined).length).to.equal(pages);
      expect(textOf(element.shadowRoot?.querySelector('.step') ?? undefined)).to.contain(
        '1 user will be left as it is',
      );
    }
  });

  it('pages by cursor where the backend does and cannot search', async () => {
    const users = Array.from({ length: 250 }, (_, index) => person(`P${index}`));
    const { adapter, lists } = backend({ users, capabilities: { paging: ['cursor'], search: undefined } });
    const element = await importWith(adapter);
    await toPlan(element, csvOf('P203,Old,p203@example.com,,'));
    expect(textOf(element.shadowRoot?.querySelector('.step') ?? undefined)).to.contain(
      '1 user will be left as it is',
    );
    expect(lists.length).to.equal(3);
  });

  it('says that rows could not be checked, and another try goes on where it broke off', async () => {
    const users = Array.from({ length: 300 }, (_, index) => person(`P${index}`));
    const { adapter, lists } = backend({ users, capabilities: { search: undefined } });
    const { list } = adapter;
    adapter.list = (query, options) =>
      lists.length === 1 ? Promise.reject(new AdapterError('offline')) : list.call(adapter, query, options);
    const element = await importWith(adapter);
    paste(element, csvOf('P3,Old,p3@example.com,,'));
    press(element, 'Continue');
    await step(element, /which column/);
    press(element, 'Continue');
    await step(element, 'The rows could not all be checked');
    expect(textOf(element.shadowRoot?.querySelector('.error') ?? undefined)).to.contain('You are offline.');
    adapter.list = list;
    press(element, 'Try again');
    await step(element, '1 row checked, no problems');
    expect(lists.length).to.equal(3);
  });

  it('stops checking when asked, and the columns are as they were', async () => {
    const { adapter } = backend({ delay: (method) => (method === 'list' ? Infinity : 0) });
    const element = await importWith(adapter);
    paste(element, csvOf(...newcomers(2)));
    press(element, 'Continue');
    await step(element, /which column/);
    press(element, 'Continue');
    await step(element, 'Checking the rows…');
    press(element, 'Stop');
    await step(element, '2 rows: which column is what?');
    expect(getByRole<HTMLSelectElement>(element, 'combobox', { name: 'E-mail' }).value).to.equal('2');
  });
});

import { expect } from '@open-wc/testing';
import type { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { DEFAULT_CLIENT_ID, type UserAdapter, type UserChange } from '../../src/data/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryByRole, textOf } from '../support/roles.js';
import { backend, tableOf, until } from '../support/user-table.js';

const rowOf = (table: UserTable, id: string) =>
  table.shadowRoot?.querySelector<HTMLElement>(`tr[data-id="${id}"]`) ?? undefined;
const ids = (table: UserTable) =>
  [...(table.shadowRoot?.querySelectorAll<HTMLElement>('tr[data-id]') ?? [])].map(
    ({ dataset }) => dataset['id'],
  );
/** The word beside the name, which style sheets bring and screen readers read. */
const mark = (table: UserTable, id: string) => {
  const name = rowOf(table, id)?.querySelector('th');
  const content = name ? getComputedStyle(name, '::after').content : 'none';
  return content === 'none' ? '' : JSON.parse(content);
};
const said = (table: UserTable) =>
  textOf(table.shadowRoot?.querySelector<HTMLElement>('.visually-hidden[role=status]') ?? undefined);
const draft = {
  firstName: 'Zoe',
  lastName: '000',
  email: 'zoe@example.com',
  assignments: [{ clientId: DEFAULT_CLIENT_ID, roleIds: ['viewer'] }],
};

/** A table of people by name, and the same backend as somebody else has it. */
async function watched(properties: Partial<UserTable> = {}) {
  const { adapter, queries } = backend(60);
  const other: InMemoryAdapter = adapter.as(undefined);
  const viewState = { filters: {}, sort: { field: 'lastName', direction: 'ascending' } as const };
  const table = await tableOf(adapter, { viewState, ...properties });
  return { adapter, other, table, queries };
}

describe('user-table, while others are at work', () => {
  it('marks a changed row by a word and a part, and says so once for many', async () => {
    const { table, other } = await watched();
    await other.update('u002', { firstName: 'Changed' });
    await other.update('u003', { firstName: 'Changed' });
    await until(() => rowOf(table, 'u003')?.textContent?.includes('Changed'), 'the rows have changed');
    expect([mark(table, 'u002'), mark(table, 'u003'), mark(table, 'u004')]).to.deep.equal([
      'Changed',
      'Changed',
      '',
    ]);
    expect(rowOf(table, 'u002')?.part.contains('changed')).to.be.true;
    await until(() => said(table) === 'Somebody else changed 2 users in the list.', 'it is said');
  });

  it('leaves every row in its place, whatever the order would be now', async () => {
    const { table, other, queries } = await watched();
    const before = ids(table);
    await other.update('u002', { lastName: 'Zzz' });
    await other.remove('u004');
    await other.create(draft);
    await until(() => mark(table, 'u004') === 'Removed', 'the removed row says so');
    expect(ids(table)).to.deep.equal(before);
    expect(queries).to.have.length(1);
    getByRole(table, 'button', { name: '1 new user – show' }).click();
    await until(() => ids(table)[0] !== before[0], 'the new user stands first');
    expect(ids(table)).not.to.include('u004');
    expect([
      mark(table, 'u002'),
      queryByRole(table, 'button', { name: /show$/ }) === undefined,
    ]).to.deep.equal(['', true]);
  });

  it('does nothing to a user who is gone, and says why', async () => {
    const { table, other } = await watched();
    await other.remove('u003');
    await until(() => mark(table, 'u003') === 'Removed', 'the removed row says so');
    rowOf(table, 'u003')?.querySelector<HTMLElement>('button[data-action=update]')?.click();
    await until(() => said(table) === 'Removed meanwhile by somebody else.', 'it says why');
    expect(table.shadowRoot?.querySelector('dialog')).to.equal(null);
  });

  it('takes the mark away when the focus leaves the row', async () => {
    const { table, other } = await watched();
    await other.update('u002', { firstName: 'Changed' });
    await until(() => mark(table, 'u002') === 'Changed', 'the row is marked');
    const [first, last] = ['update', 'menu'].map((action) =>
      rowOf(table, 'u002')?.querySelector<HTMLElement>(`button[data-action=${action}]`),
    );
    first?.focus();
    last?.focus();
    await table.updateComplete;
    expect(mark(table, 'u002')).to.equal('Changed');
    rowOf(table, 'u003')?.querySelector<HTMLElement>('button')?.focus();
    await table.updateComplete;
    expect(mark(table, 'u002')).to.equal('');
  });

  it('marks nothing that was done here, though the backend tells that too', async () => {
    const { table, adapter, other } = await watched();
    const row = rowOf(table, 'u003');
    row?.querySelector<HTMLElement>('[data-action=menu]')?.click();
    await until(() => queryByRole(table, 'menuitem', { name: /Deactivate|Activate/ }), 'the menu opens');
    getByRole(table, 'menuitem', { name: /Deactivate|Activate/ }).click();
    await table.updateComplete;
    queryByRole(table, 'button', { name: 'Deactivate' })?.click();
    await until(async () => (await adapter.get('u003')).version !== '1', 'it is done');
    // Whatever is told of it was told before this.
    await other.update('u002', { firstName: 'Changed' });
    await until(() => mark(table, 'u002') === 'Changed', 'what others did is marked');
    expect(mark(table, 'u003')).to.equal('');
  });

  it('counts only new users of the client that is shown', async () => {
    const { table, other } = await watched({ client: DEFAULT_CLIENT_ID });
    await other.create({
      ...draft,
      email: 'else@example.com',
      assignments: [{ clientId: 'else', roleIds: ['viewer'] }],
    });
    await other.create(draft);
    await until(() => queryByRole(table, 'button', { name: /new user/ }), 'a new user is told');
    expect(queryByRole(table, 'button', { name: '1 new user – show' })).not.to.equal(undefined);
  });

  it('offers to look again when changes were missed, and not by itself', async () => {
    const { adapter, queries } = backend(60);
    let tell: ((change: UserChange) => void) | undefined;
    adapter.watch = ((listener) => (tell = listener)) as NonNullable<UserAdapter['watch']>;
    const table = await tableOf(adapter);
    tell?.({ type: 'missed' });
    await until(
      () => queryByRole(table, 'button', { name: 'There may be newer data – show' }),
      'it is offered',
    );
    expect(queries).to.have.length(1);
    getByRole(table, 'button', { name: 'There may be newer data – show' }).click();
    await until(() => queries.length === 2, 'it asks again');
    await until(() => !queryByRole(table, 'button', { name: /newer data/ }), 'the offer is gone');
  });

  it('keeps the rows of a list that scrolls where they are', async () => {
    const { table, other } = await watched({ view: 'scroll' });
    await until(() => ids(table).length > 5, 'rows are there');
    const before = ids(table);
    await other.remove('u002');
    await until(() => mark(table, 'u002') === 'Removed', 'the removed row says so');
    expect(ids(table)).to.deep.equal(before);
  });

  for (const error of ['conflict', 'forbidden', 'unavailable', 'offline'] as const) {
    it(`shows a row exactly as before when an action is refused as ${error}`, async () => {
      const { table, adapter } = await watched();
      adapter.configure({ failures: { update: { error, times: 1 } }, delay: 20 });
      const before = rowOf(table, 'u003')?.innerText;
      rowOf(table, 'u003')?.querySelector<HTMLElement>('[data-action=menu]')?.click();
      await until(() => queryByRole(table, 'menuitem', { name: /ctivate/ }), 'the menu opens');
      getByRole(table, 'menuitem', { name: /ctivate/ }).click();
      await table.updateComplete;
      queryByRole(table, 'button', { name: 'Deactivate' })?.click();
      await table.updateComplete;
      expect(rowOf(table, 'u003')?.innerText).to.equal(before);
      await until(() => table.shadowRoot?.querySelector('.message.error'), 'it says that it failed');
      await until(() => table.shadowRoot?.querySelector('table')?.ariaBusy === 'false', 'all is there');
      expect([rowOf(table, 'u003')?.innerText, mark(table, 'u003')]).to.deep.equal([before, '']);
    });
  }
});

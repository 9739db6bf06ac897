import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { UserLoadFailedEvent } from '../../src/controllers/user-events.js';
import { AdapterError, type UserAdapter } from '../../src/data/index.js';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/roles.js';

const GOOD = { users: [{ id: '1', lastName: 'Good', status: 'active' }], total: { count: 1 } };

/** What a host's adapter may do in place of an answer. */
const FAULTS: Record<string, () => unknown> = {
  'throws at once': () => {
    throw new Error('secret');
  },
  'rejects with an Error': () => Promise.reject(new Error('secret')),
  'rejects with something else': () => Promise.reject('secret' as unknown as Error),
  'resolves with nothing': () => Promise.resolve(),
  'resolves with the wrong shape': () => Promise.resolve({ users: 'secret' }),
  'resolves with a getter that throws': () =>
    Promise.resolve({
      get users() {
        throw new Error('secret');
      },
    }),
};

const adapterOf = (list: () => unknown) =>
  ({ capabilities: {}, list: list as UserAdapter['list'] }) satisfies UserAdapter;
const textOf = (table: UserTable) => table.renderRoot.textContent ?? '';

describe('user-table on an adapter', () => {
  for (const [fault, list] of Object.entries(FAULTS)) {
    it(`that ${fault} says that the users could not be loaded, and tries again when asked`, async () => {
      let isBroken = true;
      const adapter = adapterOf(() => (isBroken ? list() : Promise.resolve(GOOD)));
      const table = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
      await waitUntil(() => queryByRole(table, 'button', { name: 'Try again' }), 'a way on appears');
      expect(textOf(table)).to.contain('The users could not be loaded');
      expect(textOf(table)).not.to.contain('secret');
      expect(textOf(table)).not.to.contain('No users yet');
      isBroken = false;
      getByRole(table, 'button', { name: 'Try again' }).click();
      await waitUntil(() => queryByRole(table, 'rowheader', { name: 'Good' }), 'the users appear');
    });
  }

  it('that says nobody is signed in tells the host, before users are asked for, and again when that is tried again', async () => {
    const told: string[] = [];
    let kind: 'unauthenticated' | 'offline' = 'unauthenticated';
    const adapter = {
      ...adapterOf(() => Promise.reject(new AdapterError('unavailable'))),
      viewer: () => Promise.reject(new AdapterError(kind)),
    };
    const table = await fixture<UserTable>(
      html`<user-table
        .adapter=${adapter}
        @user-load-failed=${({ call, error }: UserLoadFailedEvent) => told.push(`${call} ${error.kind}`)}
      ></user-table>`,
    );
    await waitUntil(() => queryByRole(table, 'button', { name: 'Try again' }), 'a way on appears');
    table.density = 'compact';
    await table.updateComplete;
    expect(told).to.deep.equal(['directory unauthenticated']);
    kind = 'offline';
    getByRole(table, 'button', { name: 'Try again' }).click();
    await waitUntil(() => told.length > 1, 'the host is told again');
    expect(told).to.deep.equal(['directory unauthenticated', 'directory offline']);
  });

  it('that never answers stays busy and shows no empty list', async () => {
    const adapter = adapterOf(() => new Promise(() => undefined));
    const table = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
    await waitUntil(() => getByRole(table, 'table').getAttribute('aria-busy') === 'true', 'it is busy');
    expect(textOf(table)).not.to.contain('No users yet');
  });

  it('that gives some rows which cannot be read shows the others and says how many are missing', async () => {
    const users = [...GOOD.users, { id: '' }, null];
    const adapter = adapterOf(() => Promise.resolve({ users, total: { count: 3 } }));
    const table = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
    await waitUntil(() => queryByRole(table, 'rowheader', { name: 'Good' }), 'the good row appears');
    expect(textOf(table)).to.contain('2 users could not be read and are not shown.');
  });

  it('that can do nothing but list offers nothing else: no search, no sort, no action', async () => {
    const table = await fixture<UserTable>(
      html`<user-table .adapter=${adapterOf(() => Promise.resolve(GOOD))}></user-table>`,
    );
    await waitUntil(() => queryByRole(table, 'rowheader', { name: 'Good' }), 'the users appear');
    expect(queryAllByRole(table, 'searchbox').length).to.equal(0);
    const buttons = queryAllByRole(table, 'button').map(({ textContent }) => textContent.trim());
    expect(buttons).to.deep.equal(['Views', 'Columns', 'Previous', '1', 'Next']);
  });

  it('that is missing says so', async () => {
    const table = await fixture<UserTable>(html`<user-table></user-table>`);
    expect(textOf(table)).to.contain('No backend connected');
  });

  it('whose client answers in a mixed order shows the last question alone', async () => {
    const answers: ((page: unknown) => void)[] = [];
    const signals: AbortSignal[] = [];
    const adapter = {
      capabilities: { sortFields: ['lastName', 'email'] },
      list: (_query, options) => {
        if (options?.signal) signals.push(options.signal);
        return new Promise((resolve) => answers.push(resolve as (page: unknown) => void));
      },
    } satisfies UserAdapter;
    const table = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
    await waitUntil(() => answers.length === 1);
    getByRole(table, 'button', { name: 'Name' }).click();
    await waitUntil(() => answers.length === 2);
    getByRole(table, 'button', { name: 'E-mail' }).click();
    await waitUntil(() => answers.length === 3);
    const pageOf = (lastName: string) => ({ users: [{ id: lastName, lastName, status: 'active' }] });
    answers[2]?.(pageOf('Third'));
    await waitUntil(() => queryByRole(table, 'rowheader', { name: 'Third' }), 'the last answer is shown');
    answers[0]?.(pageOf('First'));
    answers[1]?.(pageOf('Second'));
    await table.updateComplete;
    expect(queryAllByRole(table, 'rowheader').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Third',
    ]);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true, false]);
  });
});

import { expect } from '@open-wc/testing';
import type * as Rolecall from '../../src/cdn.js';
import { queryAllByRole } from '../support/roles.js';
import { until } from '../support/until.js';

const FILE = '/dist/cdn/rolecall.js';

/** Two versions of the package on one page: this source, and what `npm run build` has made of it. */
describe('Two copies of the package on one page', () => {
  const told: string[] = [];
  const failures: unknown[] = [];
  const { warn } = console;
  const onFailure = (event: ErrorEvent | PromiseRejectionEvent) => failures.push(event);

  before(() => {
    console.warn = (...words) => told.push(words.join(' '));
    window.addEventListener('error', onFailure);
    window.addEventListener('unhandledrejection', onFailure);
  });

  after(() => {
    console.warn = warn;
    window.removeEventListener('error', onFailure);
    window.removeEventListener('unhandledrejection', onFailure);
  });

  const warnings = () => told.filter((words) => words.includes('another copy of Rolecall'));

  it('throw nothing, and the second one says once that it is one', async () => {
    await import('../../src/define/all.js');
    // The control: one copy alone says nothing.
    expect(warnings()).to.deep.equal([]);
    await import(FILE);
    expect(warnings()).to.have.length(1);
    expect(failures).to.deep.equal([]);
  });

  it('work together: adapter, page-wide default and failures of the one in the elements of the other', async () => {
    const other = (await import(FILE)) as typeof Rolecall;
    const { UserTable } = await import('../../src/elements/user-table/index.js');
    const adapter = new other.InMemoryAdapter({ users: other.generateUsers(3), without: ['clients'] });
    const table = document.createElement('user-table');
    expect(table instanceof UserTable).to.equal(true);
    document.body.append(table);
    other.setDefaultAdapter(adapter);
    await until(() => queryAllByRole(table, 'rowheader').length === 3, 'users are shown');
    adapter.list = () => Promise.reject(new other.AdapterError('forbidden', { detail: 'Not on Sundays.' }));
    await table.reload();
    await until(() => table.shadowRoot?.textContent.includes('Not on Sundays.'), 'the failure is shown');
    other.setDefaultAdapter(undefined);
    table.remove();
    expect(failures).to.deep.equal([]);
    expect(warnings()).to.have.length(1);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { UserManagement } from '../../src/elements/user-management/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole } from '../support/roles.js';
import {
  backend,
  crowd,
  has,
  headingsIn,
  namesIn,
  press,
  rowOf,
  showsCount,
  until,
} from '../support/user-table.js';

/** An element as markup alone makes it: what the attributes say, and the adapter of the page. */
async function made(
  tag: 'user-table' | 'user-management',
  attributes: Readonly<Record<string, string>> = {},
  { adapter } = backend(),
): Promise<UserTable | UserManagement> {
  const page = await fixture(html`<div lang="en"></div>`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.adapter = adapter;
  page.append(element);
  await until(() => namesIn(element).length > 0, 'users are shown');
  return element;
}

const atTwo = () => {
  const users = [
    ...crowd(4, 'aurora'),
    ...crowd(6, 'borealis').map((user) => ({ ...user, id: `b-${user.id}` })),
  ];
  const clients = ['aurora', 'borealis'].map((id) => ({ id, name: id }));
  return backend(0, { users, clients });
};
const KEY = 'markup-test';

for (const tag of ['user-table', 'user-management'] as const)
  describe(`What the markup of ${tag} says`, () => {
    afterEach(() => {
      localStorage.removeItem(KEY);
    });

    it('is how many users a page has', async () => {
      await showsCount(await made(tag), 25);
      await showsCount(await made(tag, { pagesize: '10' }), 10);
    });

    it('is that it is for reading', async () => {
      const actions = (element: Element) => queryAllByRole(element, 'button', { name: 'Edit' });
      expect(actions(await made(tag))).to.not.have.length(0);
      expect(actions(await made(tag, { readonly: '' }))).to.have.length(0);
    });

    it('is that users can be selected', async () => {
      const all = { name: 'Select all users shown here' };
      expect(queryAllByRole(await made(tag), 'checkbox', all)).to.have.length(0);
      expect(queryAllByRole(await made(tag, { selectable: '' }), 'checkbox', all)).to.have.length(1);
    });

    it('is how close the rows are', async () => {
      const height = (element: Element) => rowOf(element, '001 Person').getBoundingClientRect().height;
      const comfortable = height(await made(tag));
      expect(height(await made(tag, { density: 'compact' }))).to.be.below(comfortable);
    });

    it('is that all users are in one list', async () => {
      const pages = (element: Element) => queryAllByRole(element, 'combobox', { name: 'Users per page' });
      expect(pages(await made(tag))).to.have.length(1);
      expect(pages(await made(tag, { view: 'scroll' }))).to.have.length(0);
    });

    it('is that arrow keys lead from row to row', async () => {
      const reachable = (element: Element) =>
        queryAllByRole(element, 'row').filter((row) => row.hasAttribute('tabindex')).length;
      expect(reachable(await made(tag))).to.equal(0);
      expect(reachable(await made(tag, { rownavigation: '' }))).to.be.above(0);
    });

    it('is whose users are shown: those of a client, or of all', async () => {
      expect(namesIn(await made(tag, {}, atTwo()))).to.have.length(4);
      expect(namesIn(await made(tag, { client: 'borealis' }, atTwo()))).to.have.length(6);
      const all = await made(tag, { allclients: '' }, atTwo());
      await until(() => namesIn(all).length === 10, 'the users of both are shown');
      expect(headingsIn(all)).to.include('Roles by client');
    });

    it('is the name under which the browser keeps the view', async () => {
      const first = await made(tag, { storagekey: KEY });
      const order = (element: Element) => getByRole(element, 'columnheader', { name: 'E-mail' }).ariaSort;
      press(first, 'E-mail');
      await until(() => order(first) === 'ascending', 'it is sorted');
      first.remove();
      const second = await made(tag, { storagekey: KEY });
      await until(() => order(second) === 'ascending', 'it is sorted again');
      expect(order(await made(tag))).to.not.equal('ascending');
    });
  });

describe('What user-management is told in markup', () => {
  it('is a heading of the host in place of ours', async () => {
    const users = (element: Element) => has(element, 'heading', 'Users');
    expect(users(await made('user-management'))).to.equal(true);
    const { adapter } = backend();
    const page = await fixture<UserManagement>(
      html`<user-management .adapter=${adapter}><h1 slot="heading">Our people</h1></user-management>`,
    );
    await until(() => namesIn(page).length > 0, 'users are shown');
    expect(users(page)).to.equal(false);
    expect(getByRole(page, 'heading', { name: 'Our people' }).getBoundingClientRect().height).to.be.above(0);
  });
});

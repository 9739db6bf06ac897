import type { BulkRequest, UserAdapter, Viewer } from '../../src/data/index.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole, textOf } from './roles.js';
import { backend, choose, has, rowOf, tableOf, until } from './user-table.js';

const PAGE = 'Select all users shown here';
export const VIEWER: Viewer = {
  userId: 'u001',
  access: [{ actions: ['update', 'activate', 'deactivate', 'remove'], maskedFields: [] }],
};
export type BackendOptions = Parameters<typeof backend>[1];

export function bulkBackend(count: number, options: BackendOptions = {}) {
  // Nobody is protected, unless a test says so.
  const { adapter } = backend(count, { adminRoleId: 'nobody', ...options });
  const requests: { request: BulkRequest; key: string | undefined }[] = [];
  const calls: string[] = [];
  const { bulk, update } = adapter;
  // Where the option takes a method away, there is nothing to listen to.
  if ((bulk as unknown) !== undefined)
    adapter.bulk = (request, calling) => {
      requests.push({ request, key: calling?.idempotencyKey });
      return bulk.call(adapter, request, calling);
    };
  adapter.update = (id, changes, calling) => {
    calls.push(id);
    return update.call(adapter, id, changes, calling);
  };
  return { adapter, requests, calls };
}

export const shown = (adapter: UserAdapter, more: Partial<UserTable> = {}) =>
  tableOf(adapter, { selectable: true, pageSize: 10, ...more });

export async function selectPage(table: Element): Promise<void> {
  choose(table, PAGE);
  await until(() => has(table, 'group', 'Do to the selected users'), 'the actions are offered');
}

export async function propose(table: Element, action: string): Promise<HTMLElement> {
  const group = getByRole(table, 'group', { name: 'Do to the selected users' });
  const button = getByRole(group, 'button', { name: action });
  button.focus();
  button.click();
  await until(
    () => queryAllByRole(table, 'dialog').length > 0 && has(table, 'button', /^(Cancel|Close)$/),
    'a question',
  );
  return getByRole(table, 'dialog');
}

export const ends = (table: Element, title = 'Finished') => until(() => has(table, 'dialog', title), title);
export const linesIn = (table: Element, name: string | RegExp) =>
  queryAllByRole(getByRole(table, 'list', { name }), 'listitem').map(textOf);
export const statusOf = (table: Element, name: string) => rowOf(table, name).classList.item(0);

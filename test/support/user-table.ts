import { fixture, html } from '@open-wc/testing';
import { computeAccessibleName } from 'dom-accessibility-api';
import { InMemoryAdapter, type InMemoryAdapterOptions } from '../../src/adapters/in-memory/index.js';
import { USER_STATUSES, type User, type UserAdapter, type UserQuery } from '../../src/data/index.js';
import '../../src/define/user-table.js';
import type { UserTable } from '../../src/elements/user-table/index.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from './roles.js';
import { until } from './until.js';

const ROLES = ['admin', 'editor', 'viewer'];
const NOW = Date.UTC(2026, 5, 1);
const DAY = 24 * 60 * 60 * 1000;

export { until };

/** People to tell apart: `Person 001` and so on, each third with the same role, each fourth with the same status. */
export function crowd(count: number, clientId = 'default'): User[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return {
      id: `u${number}`,
      firstName: 'Person',
      lastName: number,
      email: `person.${number}@example.com`,
      status: [...USER_STATUSES, 'active' as const][(index + 1) % 4] ?? 'active',
      assignments: [{ clientId, roleIds: [ROLES[index % 3] ?? 'viewer'] }],
      // The others were here a day ago.
      lastLoginAt:
        index % 5 === 0 ? null : new Date(Date.now() - (index % 7 === 0 ? 100 : 1) * DAY).toISOString(),
      createdAt: new Date(NOW - index * DAY).toISOString(),
      version: '1',
    };
  });
}

/** A backend in memory that holds a crowd, and the questions that were asked of it. */
export function backend(count = 60, options: InMemoryAdapterOptions = {}) {
  const adapter = new InMemoryAdapter({ users: crowd(count), ...options });
  const queries: UserQuery[] = [];
  const list = adapter.list.bind(adapter);
  adapter.list = (query, calling) => {
    queries.push(query);
    return list(query, calling);
  };
  return { adapter, queries };
}

/** A table on the page, with its users shown. */
export async function tableOf(adapter: UserAdapter, properties: Partial<UserTable> = {}): Promise<UserTable> {
  const page = await fixture(html`<div lang="en"></div>`);
  return shownIn(page, adapter, properties);
}

/** A table in a part of the page, with its users shown. */
export async function shownIn(
  parent: Element,
  adapter: UserAdapter,
  properties: Partial<UserTable> = {},
): Promise<UserTable> {
  const table = Object.assign(document.createElement('user-table'), { adapter, ...properties });
  parent.append(table);
  await until(() => namesIn(table).length > 0, 'users are shown');
  await table.updateComplete;
  return table;
}

/** The users in sight, by their names. */
export const namesIn = (table: Element) => queryAllByRole(table, 'rowheader').map(textOf);
export const headingsIn = (table: Element) => queryAllByRole(table, 'columnheader').map(textOf);
/** Everything that is said to somebody who does not see it. */
export const spokenIn = (table: Element) => queryAllByRole(table, 'status').map(textOf).join(' ');
export const rowOf = (table: Element, name: string) =>
  getByRole(table, 'rowheader', { name }).closest('tr') as HTMLTableRowElement;
export const has = (scope: Element, role: string, name: string | RegExp) =>
  queryByRole(scope, role, { name }) !== undefined;
export const press = (scope: Element, name: string | RegExp) => {
  getByRole(scope, 'button', { name }).click();
};

/** Opens a panel by its button. */
export async function openPanel(table: Element, name: string): Promise<HTMLElement> {
  press(table, new RegExp(`^${name}`));
  await until(() => has(table, 'dialog', name), `the panel “${name}” is open`);
  return getByRole(table, 'dialog', { name });
}

/** What has the focus, however deep, by its name. */
export function focusedName(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused && focused !== document.body
    ? computeAccessibleName(focused).replace(/\s+/g, ' ').trim()
    : '';
}

/** Waits for what a person would see of it. */
export const shows = (table: Element, names: readonly string[]) =>
  until(() => JSON.stringify(namesIn(table)) === JSON.stringify(names), `shows ${names.join(', ')}`);
export const showsCount = (table: Element, count: number) =>
  until(() => namesIn(table).length === count, `shows ${count} users`);

/** Chooses an option of a native select, as a person would. */
export function select(scope: Element, name: string, value: string): void {
  const control = getByRole<HTMLSelectElement>(scope, 'combobox', { name });
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses among the filters, columns and densities of a panel. */
export function choose(scope: Element, name: string | RegExp): void {
  const role = queryByRole(scope, 'checkbox', { name }) ? 'checkbox' : 'radio';
  getByRole(scope, role, { name }).click();
}
export const isChosen = (scope: Element, name: string | RegExp) =>
  [...queryAllByRole(scope, 'checkbox', { name }), ...queryAllByRole(scope, 'radio', { name })].some(
    (control) => (control as HTMLInputElement).checked,
  );

/** The filters that hold, as chips, and what stands beside them. */
export function chipsIn(table: Element): string[] {
  const group = queryByRole(table, 'group', { name: 'Filters' });
  return group ? queryAllByRole(group, 'button').map(textOf) : [];
}

import 'rolecall/define/user-table';
import { registerLocale, type UserTable, type UserTableColumn } from 'rolecall';
import { InMemoryAdapter } from 'rolecall/adapters/in-memory';
import { en } from 'rolecall/locales/en';
import { COLUMNS, formatActive, formatDate, formatTime, HEIGHT, PAGE_SIZE, type Mount } from './contender.ts';
import { ROLES } from './people.ts';

const OWN: readonly UserTableColumn[] = [
  {
    id: 'login',
    heading: 'Last login',
    text: ({ lastLoginAt }) => formatTime(Date.parse(lastLoginAt ?? '')),
    sortField: 'lastLoginAt',
    firstDirection: 'descending',
  },
  { id: 'created', heading: 'Created', text: ({ createdAt }) => formatDate(Date.parse(createdAt ?? '')) },
  {
    id: 'active',
    heading: 'Active',
    text: ({ attributes }) => formatActive(attributes?.['active'] === true),
  },
];
const roles = ROLES.map((id) => ({ id, name: id, can: [], cannot: [] }));

/** `user-table` with the in-memory adapter, and columns that say the same as those of the tables written by hand. */
export const mountAs =
  (view: UserTable['view']): Mount =>
  (host, people) => {
    registerLocale({ ...en, terms: { ...en.terms, sendEmail: 'Reset' } });
    const table = document.createElement('user-table');
    table.view = view;
    table.pageSize = PAGE_SIZE;
    table.style.setProperty('--rolecall-table-max-block-size', `${HEIGHT}px`);
    table.columns = ['name', 'email', 'phone', 'role', ...OWN, 'actions'];
    table.viewState = { filters: {}, columns: COLUMNS.map(({ id, width }) => ({ id, width })) };
    // One workspace, as in a table written by hand: nobody is looked through for clients.
    table.adapter = new InMemoryAdapter({ users: people, roles, adminRoleId: 'none', without: ['clients'] });
    host.append(table);
    const find = (selector: string) => table.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
    return {
      sort: () => find('th[data-column=login] button')?.click(),
      search: (text) => {
        table.viewState = { ...table.viewState, search: text || undefined, page: undefined };
      },
      get scroller() {
        return find('.scroller') ?? table;
      },
      firstRow: () => find('tbody tr[data-place="0"]')?.textContent ?? '',
      unmount: () => {
        table.remove();
      },
    };
  };

export const mount = mountAs('pages');

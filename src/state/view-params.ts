import { readViewState } from './read-view.js';
import { activeFilters, type ViewState } from './view-state.js';

const NAMES = [
  'q',
  'role',
  'status',
  'login',
  'sort',
  'start',
  'cursor',
  'size',
  'columns',
  'density',
] as const;

/** The names of the parameters that hold a view, with a prefix that keeps two tables on one page apart. */
export function viewParameterNames(prefix = ''): string[] {
  return NAMES.map((name) => prefix + name);
}

/**
 * A view as parameters of a URL: `q`, `role` and `status` (one each a choice), `login` (`never`, or days), `sort`
 * (descending with a `-`), `start`, `cursor`, `size`, `columns` (one each; hidden with a `-`, a width after `:`), and
 * `density`. In a field or a column's identifier `%`, `:` and a `-` at its beginning are percent-encoded.
 */
export function viewToParameters(view: ViewState, prefix = ''): URLSearchParams {
  const parameters = new URLSearchParams();
  const put = (name: (typeof NAMES)[number], value: string | number | undefined) => {
    if (value !== undefined && value !== '') parameters.append(prefix + name, String(value));
  };
  put('q', view.search);
  for (const { filter, value } of activeFilters(view.filters)) {
    if (filter === 'roleIds') put('role', value);
    else if (filter === 'statuses') put('status', value);
    else put('login', filter === 'neverSignedIn' ? 'never' : value);
  }
  put('sort', view.sort && `${view.sort.direction === 'descending' ? '-' : ''}${escaped(view.sort.field)}`);
  put('start', view.page?.start || undefined);
  put('cursor', view.page?.cursor);
  put('size', view.pageSize);
  for (const { id, hidden, width } of view.columns ?? []) {
    put('columns', `${hidden ? '-' : ''}${escaped(id)}${width === undefined ? '' : `:${width}`}`);
  }
  put('density', view.density);
  return parameters;
}

/** The view that parameters of a URL hold; what cannot be read is left out. */
export function viewFromParameters(parameters: URLSearchParams, prefix = ''): ViewState {
  const one = (name: (typeof NAMES)[number]) => parameters.get(prefix + name) || undefined;
  const all = (name: (typeof NAMES)[number]) => parameters.getAll(prefix + name);
  const sort = one('sort');
  const login = one('login');
  const columns = all('columns');
  const start = Number(one('start') ?? 0);
  const cursor = one('cursor');
  return readViewState({
    search: one('q'),
    filters: {
      ...(all('role').length > 0 && { roleIds: all('role') }),
      ...(all('status').length > 0 && { statuses: all('status') }),
      ...(login === 'never' ? { neverSignedIn: true } : login && { notSignedInDays: Number(login) }),
    },
    ...(sort && {
      sort: {
        field: unescaped(sort.replace(/^-/, '')),
        direction: sort.startsWith('-') ? 'descending' : 'ascending',
      },
    }),
    ...((start > 0 || cursor !== undefined) && { page: { start, ...(cursor !== undefined && { cursor }) } }),
    ...(one('size') && { pageSize: Number(one('size')) }),
    ...(columns.length > 0 && { columns: columns.map(readColumn) }),
    density: one('density'),
  });
}

function readColumn(text: string): unknown {
  const [, minus, id, width] = /^(-?)(.*?)(?::(\d+))?$/s.exec(text) ?? [];
  return { id: unescaped(id ?? ''), ...(minus && { hidden: true }), ...(width && { width: Number(width) }) };
}

const escaped = (text: string): string =>
  text.replace(/^-|[%:]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

const unescaped = (text: string): string =>
  text.replace(/%(2d|3a|25)/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

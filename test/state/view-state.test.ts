import { describe, expect, it } from 'vitest';
import { USER_FILTERS, USER_STATUSES } from '../../src/data/index.js';
import { readSavedViews, readViewState } from '../../src/state/read-view.js';
import {
  activeFilters,
  EVERYBODY,
  heldFilters,
  isFiltered,
  newestFilters,
  queryFilters,
  withChoice,
  withoutLastLogin,
  type ActiveFilter,
  type ViewFilters,
  type ViewState,
} from '../../src/state/view-state.js';

const FULL: ViewState = {
  search: 'lovelace',
  filters: { roleIds: ['admin', 'editor'], statuses: ['active'], notSignedInDays: 90 },
  sort: { field: 'lastLoginAt', direction: 'descending' },
  page: { start: 50, cursor: 'after 49 u50' },
  pageSize: 50,
  columns: [{ id: 'email', width: 300 }, { id: 'name' }, { id: 'phone', hidden: true }],
  density: 'compact',
};

const ROLE: ActiveFilter = { filter: 'roleIds', value: 'admin' };
const ACTIVE: ActiveFilter = { filter: 'statuses', value: 'active' };
const DAYS: ActiveFilter = { filter: 'notSignedInSince', value: 30 };
const NEVER: ActiveFilter = { filter: 'neverSignedIn', value: true };

const by = (...choices: ActiveFilter[]): ViewFilters =>
  choices.reduce<ViewFilters>((filters, choice) => withChoice(filters, choice, true), {});

const thrower = (name: string) =>
  Object.defineProperty({ ...FULL }, name, {
    enumerable: true,
    get: () => {
      throw new Error('secret');
    },
  });

describe('a view from anywhere', () => {
  it('comes through JSON as it was', () => {
    expect(readViewState(JSON.parse(JSON.stringify(FULL)))).toEqual(FULL);
  });

  it.each([undefined, null, '', 'all', 7, true, [], [FULL], () => FULL, Symbol('view'), new Date()])(
    'shows everybody if it is none: %s',
    (value) => {
      expect(readViewState(value)).toEqual(EVERYBODY);
    },
  );

  it.each([
    ['search', {}],
    ['search', ['a']],
    ['search', true],
    ['sort', 'lastName'],
    ['sort', { field: 'lastName', direction: 'sideways' }],
    ['sort', { field: '', direction: 'ascending' }],
    ['page', { start: -1 }],
    ['page', { start: 1.5 }],
    ['page', { start: Infinity }],
    ['page', 3],
    ['pageSize', 0],
    ['pageSize', -25],
    ['pageSize', '25'],
    ['pageSize', 2.5],
    ['pageSize', Number.NaN],
    ['pageSize', 1_000_000],
    ['columns', 'name'],
    ['columns', { id: 'name' }],
    ['density', 'airy'],
    ['density', 1],
  ] as const)('leaves out %s where it is %j, and nothing else', (name, value) => {
    const others = { ...FULL };
    Reflect.deleteProperty(others, name);
    expect(readViewState({ ...FULL, [name]: value })).toEqual(others);
  });

  it('has no keys for what is not there, so that it can be laid over another one', () => {
    const read = readViewState({ ...FULL, search: undefined, pageSize: null, density: 'airy' });
    expect(Object.keys(read)).not.toContain('search');
    expect({ ...FULL, ...read }).toEqual({ ...read, ...FULL });
    expect(Object.keys(readViewState(FULL)).sort()).toEqual(Object.keys(FULL).sort());
  });

  it('leaves out one bad item of a list and keeps the good ones', () => {
    const { filters, columns } = readViewState({
      filters: { roleIds: ['admin', null, {}, '', 7], statuses: ['active', 'gone', 3, 'pending'] },
      columns: [{ id: 'name' }, {}, null, 'email', { id: 'phone', width: -3, hidden: 'yes' }],
    });
    expect(filters).toEqual({ roleIds: ['admin', '7'], statuses: ['active', 'pending'] });
    expect(columns).toEqual([{ id: 'name' }, { id: 'phone' }]);
  });

  it('takes filters that say nothing for none, and none twice', () => {
    const idle = { roleIds: [], statuses: [], neverSignedIn: false, notSignedInDays: null };
    expect(readViewState({ filters: idle })).toEqual(EVERYBODY);
    expect(readViewState({ filters: { statuses: ['active', 'active'] } }).filters).toEqual({
      statuses: ['active'],
    });
  });

  it('keeps one filter about the last login: never is the narrower one', () => {
    const filters = { neverSignedIn: true, notSignedInDays: 30 };
    expect(readViewState({ filters }).filters).toEqual({ neverSignedIn: true });
  });

  it.each([0, -1, 1.5, 36_501, 1e15, Number.MAX_SAFE_INTEGER, '30'])(
    'leaves out %s days without a sign-in, of which no date could be made',
    (notSignedInDays) => {
      expect(readViewState({ filters: { notSignedInDays } })).toEqual(EVERYBODY);
    },
  );

  it('makes a date of every number of days that it keeps', () => {
    const { filters } = readViewState({ filters: { notSignedInDays: 36_500 } });
    expect(queryFilters(filters, Date.UTC(2026, 5, 1))?.notSignedInSince).toMatch(/^1926-/);
  });

  it('takes the spaces around a search away, and a search of spaces for none', () => {
    expect(readViewState({ search: '  ada ' }).search).toBe('ada');
    expect(readViewState({ search: ' \t ' })).toEqual(EVERYBODY);
    expect(readViewState({ search: 42 }).search).toBe('42');
  });

  it.each(['search', 'filters', 'columns', 'sort'])('outlives a getter of %s that throws', (name) => {
    // What else there is stays.
    const rest = readViewState({ ...FULL, [name]: undefined });
    expect(readViewState(thrower(name))).toEqual(rest);
    expect(rest).not.toEqual(EVERYBODY);
  });

  it('outlives a proxy that throws, and a list that goes round in circles', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('secret');
        },
      },
    );
    const circle: unknown[] = [];
    circle.push(circle);
    expect(readViewState(trap)).toEqual(EVERYBODY);
    expect(readViewState({ filters: { roleIds: circle }, columns: circle, density: 'compact' })).toEqual({
      filters: {},
      columns: [],
      density: 'compact',
    });
  });

  it('takes nothing from a prototype', () => {
    const hostile = JSON.parse('{"__proto__": {"search": "x"}, "filters": {"__proto__": {"statuses": []}}}');
    const read = readViewState(hostile);
    expect(read).toEqual(EVERYBODY);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['search']).toBeUndefined();
  });

  it('leaves out what it does not know', () => {
    expect(readViewState({ ...FULL, onclick: 'alert(1)', then: 1 })).toEqual(FULL);
  });

  it('is not the one that it was read from', () => {
    const from = structuredClone(FULL);
    const read = readViewState(from);
    from.columns?.pop();
    expect(read).toEqual(FULL);
  });
});

describe('saved views from anywhere', () => {
  it('come through JSON as they were', () => {
    const views = [
      { name: 'Idle', state: FULL },
      { name: 'All', state: EVERYBODY },
    ];
    expect(readSavedViews(JSON.parse(JSON.stringify(views)))).toEqual(views);
  });

  it.each([undefined, null, 'views', {}, 7])('are none if they are none: %s', (value) => {
    expect(readSavedViews(value)).toEqual([]);
  });

  it('are kept but for the one that cannot be read', () => {
    const good = { name: 'Good', state: EVERYBODY };
    const throwing = { name: 'Throws', state: thrower('search') };
    expect(readSavedViews([null, { name: 'No state' }, { state: {} }, { ...good, name: '' }, good])).toEqual([
      good,
    ]);
    // Of a view only that part goes.
    expect(readSavedViews([throwing, good]).map(({ name }) => name)).toEqual(['Throws', 'Good']);
  });
});

describe('filters', () => {
  it('are listed choice by choice, in the order of the filters', () => {
    expect(activeFilters({ statuses: ['active'], roleIds: ['admin'] })).toEqual([ROLE, ACTIVE]);
    expect(activeFilters({ neverSignedIn: false, roleIds: [] })).toEqual([]);
    expect(isFiltered(by(NEVER))).toBe(true);
    expect(isFiltered({ neverSignedIn: false, statuses: [] })).toBe(false);
  });

  it.each([ROLE, ACTIVE, DAYS, NEVER])('take a choice and give it back: %j', (choice) => {
    const chosen = withChoice({}, choice, true);
    expect(activeFilters(chosen)).toEqual([choice]);
    expect(activeFilters(withChoice(chosen, choice, true))).toEqual([choice]);
    expect(isFiltered(withChoice(chosen, choice, false))).toBe(false);
  });

  it('give back one choice and keep the others', () => {
    const all = by(ROLE, ACTIVE, { filter: 'statuses', value: 'pending' }, DAYS);
    expect(activeFilters(withChoice(all, ACTIVE, false))).toEqual([
      ROLE,
      { filter: 'statuses', value: 'pending' },
      DAYS,
    ]);
  });

  it('hold one choice about the last login at a time', () => {
    expect(by(DAYS, NEVER)).toEqual({ neverSignedIn: true });
    expect(by(NEVER, DAYS)).toEqual({ notSignedInDays: 30 });
    expect(withoutLastLogin(by(ROLE, ACTIVE, DAYS))).toEqual(by(ROLE, ACTIVE));
    expect(withoutLastLogin(by(NEVER))).toEqual({});
  });

  it('do not change what they were made from', () => {
    const before = Object.freeze({ roleIds: Object.freeze(['admin']) as unknown as string[] });
    withChoice(before, { filter: 'roleIds', value: 'editor' }, true);
    expect(before.roleIds).toEqual(['admin']);
  });
});

describe('filters of a query', () => {
  const NOON = Date.UTC(2026, 5, 1, 12);

  it('are none where nothing is chosen', () => {
    expect(queryFilters({}, NOON)).toBeUndefined();
    expect(queryFilters({ statuses: [], roleIds: [], neverSignedIn: false }, NOON)).toBeUndefined();
  });

  it('count days from the start of the day, so that the question stays the same all day long', () => {
    const at = (time: number) => queryFilters(by(DAYS), time);
    expect(at(NOON)).toEqual({ notSignedInSince: '2026-05-02T00:00:00.000Z' });
    expect(at(NOON + 11 * 3_600_000)).toEqual(at(NOON));
    expect(at(NOON + 12 * 3_600_000)).not.toEqual(at(NOON));
  });

  it('name no filter that is not on, which a backend might refuse', () => {
    const query = queryFilters({ statuses: ['active'], roleIds: [], neverSignedIn: false }, NOON);
    expect(Object.keys(query ?? {})).toEqual(['statuses']);
  });
});

describe('filters that a backend can hold', () => {
  const all = by(ROLE, ACTIVE, NEVER);
  const everything = { filters: USER_FILTERS, combinesFilters: true };

  it('are all of them in one that can do everything, beside a search too', () => {
    expect(heldFilters(all, everything, false)).toEqual(all);
    expect(heldFilters(all, everything, true)).toEqual(all);
  });

  it.each(USER_FILTERS)('leave out %s where it is not offered', (missing) => {
    const filters = USER_FILTERS.filter((filter) => filter !== missing);
    for (const choice of [ROLE, ACTIVE, DAYS, NEVER]) {
      const held = heldFilters(by(choice), { filters, combinesFilters: true }, false);
      expect(isFiltered(held)).toBe(choice.filter !== missing);
    }
  });

  it('are of one kind where the backend combines nothing, and none beside a search', () => {
    const one = { filters: USER_FILTERS, combinesFilters: false };
    const two = by(ROLE, { filter: 'roleIds', value: 'viewer' }, ACTIVE);
    expect(heldFilters(two, one, false)).toEqual({ roleIds: ['admin', 'viewer'] });
    expect(heldFilters(two, one, true)).toEqual({});
    expect(heldFilters(two, { ...one, filters: ['statuses'] }, false)).toEqual({ statuses: ['active'] });
  });
});

describe('the newest kind of filter', () => {
  const KINDS = [ROLE, ACTIVE, DAYS, NEVER];

  it('takes the place of every older one', () => {
    for (const older of KINDS) {
      for (const newer of KINDS) {
        const after = withChoice(by(older), newer, true);
        expect(activeFilters(newestFilters(by(older), after))).toEqual([newer]);
      }
    }
  });

  it('keeps several choices of its own', () => {
    const before = by(ACTIVE);
    const after = withChoice(before, { filter: 'statuses', value: 'pending' }, true);
    expect(newestFilters(before, after)).toEqual({ statuses: ['active', 'pending'] });
  });

  it('is what is left when a choice is taken back', () => {
    const before: ViewFilters = { statuses: [...USER_STATUSES] };
    expect(newestFilters(before, withChoice(before, ACTIVE, false))).toEqual({
      statuses: ['pending', 'inactive'],
    });
    expect(newestFilters(by(ROLE), {})).toEqual({});
    // Two kinds from before, of which none is newer: still one only.
    expect(newestFilters(by(ROLE, ACTIVE, DAYS), by(ROLE, ACTIVE))).toEqual(by(ROLE));
  });
});

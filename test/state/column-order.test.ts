import { describe, expect, it } from 'vitest';
import { arranged, columnStates, movedColumn, withColumn } from '../../src/state/column-order.js';
import { readViewState } from '../../src/state/read-view.js';

const columns = (...ids: string[]) => ids.map((id) => ({ id, width: 100 }));
const ABCD = columns('a', 'b', 'c', 'd');
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');
const states = (ids: string) => [...ids].map((id) => ({ id }));

describe('columns as a person arranged them', () => {
  it('stand as the host put them where nothing was arranged', () => {
    expect(arranged(ABCD)).toEqual(ABCD);
    expect(arranged(ABCD, [])).toEqual(ABCD);
    expect(arranged([], states('ab'))).toEqual([]);
  });

  it('stand as they were put', () => {
    expect(idsOf(arranged(ABCD, states('dbca')))).toBe('dbca');
  });

  it.each([
    ['dbc', 'adbc', 'the first column is still the first'],
    ['acd', 'abcd', 'one between'],
    ['dba', 'dbca', 'one after the one that the host put before'],
    ['c', 'abcd', 'most of them'],
  ])('put one that was never seen where the host did: %s becomes %s (%s)', (known, expected) => {
    expect(idsOf(arranged(ABCD, states(known)))).toBe(expected);
  });

  it('forget what is no column any more, and take none twice', () => {
    expect(idsOf(arranged(ABCD, states('xdyd')))).toBe('abcd');
    expect(idsOf(arranged(columns('a', 'b', 'a'), states('ba')))).toBe('ba');
    expect(idsOf(arranged(columns('a', 'a')))).toBe('a');
  });

  it('hold every column once, whatever was kept', () => {
    const kept = ['', 'a', 'dd', 'zzz', 'dcba', 'cxa', 'bdbd'];
    for (const ids of kept) {
      expect([...idsOf(arranged(ABCD, states(ids)))].sort().join('')).toBe('abcd');
    }
  });

  it('keep the width of the host until there is another', () => {
    const [a, b] = arranged(columns('a', 'b'), [
      { id: 'a', width: 250 },
      { id: 'b', width: undefined },
    ]);
    expect(a?.width).toBe(250);
    expect(b?.width).toBe(100);
  });

  it('show a column that the host hides once a person showed it', () => {
    const host = [{ id: 'a' }, { id: 'b', hidden: true }];
    expect(arranged(host)[1]?.hidden).toBe(true);
    expect(arranged(host, [{ id: 'a' }])[1]?.hidden).toBe(true);
    const shown = columnStates(withColumn(columnStates(arranged(host)), 'b', { hidden: undefined }));
    expect(arranged(host, shown)[1]?.hidden).toBe(false);
  });

  it('keep one hidden that a person hid', () => {
    const hidden = withColumn(states('abcd'), 'c', { hidden: true });
    expect(arranged(ABCD, hidden).find(({ id }) => id === 'c')?.hidden).toBe(true);
  });

  it('leave the host’s own list alone', () => {
    const host = Object.freeze(ABCD.map((column) => Object.freeze(column)));
    arranged(host, [{ id: 'd', hidden: true, width: 5 }]);
    expect(idsOf(host)).toBe('abcd');
    expect(host[3]).toEqual({ id: 'd', width: 100 });
  });

  it('take the names of objects for names', () => {
    const host = columns('__proto__', 'constructor', 'a');
    expect(arranged(host, [{ id: 'a' }, { id: '__proto__', width: 7 }]).map(({ id }) => id)).toEqual([
      'a',
      '__proto__',
      'constructor',
    ]);
  });
});

describe('what was made of columns', () => {
  it('is what a view can keep', () => {
    const kept = columnStates([
      { id: 'a', hidden: true },
      { id: 'b', width: 90 },
      { id: 'c', hidden: false },
    ]);
    expect(kept).toEqual([{ id: 'a', hidden: true }, { id: 'b', width: 90 }, { id: 'c' }]);
    expect(readViewState({ columns: kept }).columns).toEqual(kept);
  });

  it('changes one column and no other', () => {
    expect(withColumn(states('ab'), 'b', { width: 80 })).toEqual([{ id: 'a' }, { id: 'b', width: 80 }]);
    expect(withColumn(states('ab'), 'x', { width: 80 })).toEqual(states('ab'));
  });

  it.each([
    ['a', 0, 'abcd'],
    ['a', 1, 'bacd'],
    ['a', 3, 'bcda'],
    ['d', 0, 'dabc'],
    ['c', 1, 'acbd'],
    ['b', 99, 'acdb'],
    ['b', -1, 'bacd'],
    ['x', 2, 'abcd'],
  ])('moves %s to place %i: %s', (id, to, expected) => {
    expect(idsOf(movedColumn(states('abcd'), id, to))).toBe(expected);
  });

  it('moves a column with its width', () => {
    const moved = movedColumn([{ id: 'a', width: 70, hidden: true }, { id: 'b' }], 'a', 1);
    expect(moved).toEqual([{ id: 'b' }, { id: 'a', width: 70, hidden: true }]);
  });
});

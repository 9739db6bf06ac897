import { describe, expect, it } from 'vitest';
import type { ReadUserPage, User } from '../../src/data/index.js';
import {
  firstPage,
  nextPage,
  numberedPage,
  pageAt,
  pageNumbers,
  pageWithSomebody,
  previousPage,
  type PagePosition,
} from '../../src/state/paging.js';

const USER = { id: 'u', firstName: '', lastName: '', email: '', status: 'active', assignments: [] } as User;

const shown = (count: number, more: Partial<ReadUserPage> = {}): ReadUserPage => ({
  users: Array.from({ length: count }, () => USER),
  unreadable: 0,
  ...more,
});
const exactly = (count: number) => ({ total: { count, relation: 'exact' as const } });
const atLeast = (count: number) => ({ total: { count, relation: 'at-least' as const } });
const offset = (start: number, limit = 25): PagePosition => ({ start, page: { offset: start, limit } });
const cursor = (start: number, at?: string, limit = 25): PagePosition => ({
  start,
  page: at === undefined ? { limit } : { cursor: at, limit },
});

describe('where a person is in a list', () => {
  it('is the first page to begin with', () => {
    expect(firstPage('offset', 25)).toEqual(offset(0));
    expect(firstPage('cursor', 25)).toEqual(cursor(0));
    expect(pageAt('offset', 25, undefined)).toEqual(offset(0));
    expect(pageAt('cursor', 25, undefined)).toEqual(cursor(0));
  });

  it('is found again by position, or by the cursor that led there', () => {
    expect(pageAt('offset', 25, { start: 50 })).toEqual(offset(50));
    expect(pageAt('cursor', 25, { start: 50, cursor: 'x' })).toEqual(cursor(50, 'x'));
  });

  it('is the first page where only a position is known and the backend cannot jump', () => {
    expect(pageAt('cursor', 25, { start: 50 })).toEqual(cursor(0));
  });

  it('needs no cursor of another kind of backend', () => {
    expect(pageAt('offset', 25, { start: 50, cursor: 'x' })).toEqual(offset(50));
  });

  it('can be told by a number from 1', () => {
    expect(numberedPage(1, 25)).toEqual(offset(0));
    expect(numberedPage(4, 10)).toEqual(offset(30, 10));
  });
});

describe('the numbers of pages', () => {
  const text = (current: number, pages: number) =>
    pageNumbers(current, pages)
      .map((number) => number ?? '…')
      .join(' ');

  it.each([
    [1, 1, '1'],
    [1, 2, '1 2'],
    [1, 3, '1 2 3'],
    [1, 4, '1 2 3 4'],
    [1, 5, '1 2 … 5'],
    [3, 5, '1 2 3 4 5'],
    [4, 7, '1 2 3 4 5 6 7'],
    [5, 9, '1 … 4 5 6 … 9'],
    [9, 9, '1 … 8 9'],
    [500, 1000, '1 … 499 500 501 … 1000'],
    [40_000, 40_000, '1 … 39999 40000'],
    [7, 3, '1 2 3'],
  ])('on page %i of %i are %s', (current, pages, expected) => {
    expect(text(current, pages)).toBe(expected);
  });

  it('never leave out exactly one, never repeat, and always rise', () => {
    for (let pages = 1; pages <= 12; pages += 1) {
      for (let current = 1; current <= pages; current += 1) {
        const numbers = pageNumbers(current, pages);
        expect(numbers).toContain(current);
        expect([numbers[0], numbers.at(-1)]).toEqual([1, pages]);
        numbers.forEach((number, index) => {
          const before = numbers[index - 1];
          if (number === undefined) expect((numbers[index + 1] ?? 0) - (before ?? 0)).toBeGreaterThan(2);
          else if (index > 0 && before !== undefined) expect(number).toBe(before + 1);
        });
      }
    }
  });
});

describe('the page after', () => {
  it('is there while an exact total says so', () => {
    expect(nextPage(offset(0), shown(25, exactly(26)))).toEqual(offset(25));
    expect(nextPage(offset(0), shown(25, exactly(25)))).toBeUndefined();
    expect(nextPage(offset(25), shown(1, exactly(26)))).toBeUndefined();
  });

  it('is there behind a full page where the total is not known, or only at least', () => {
    expect(nextPage(offset(0), shown(25))).toEqual(offset(25));
    expect(nextPage(offset(0), shown(24, { unreadable: 1 }))).toEqual(offset(25));
    expect(nextPage(offset(0), shown(24))).toBeUndefined();
    expect(nextPage(offset(500), shown(25, atLeast(500)))).toEqual(offset(525));
    expect(nextPage(offset(500), shown(10, atLeast(500)))).toBeUndefined();
    expect(nextPage(offset(0), shown(10, atLeast(500)))).toEqual(offset(25));
  });

  it('is where the cursor leads, whatever the total says', () => {
    expect(nextPage(cursor(0), shown(25, { next: 'n' }))).toEqual(cursor(25, 'n'));
    expect(nextPage(cursor(25, 'x'), shown(3, { next: 'n' }))).toEqual(cursor(50, 'n'));
    expect(nextPage(cursor(0), shown(25, exactly(99)))).toBeUndefined();
  });
});

describe('the page before', () => {
  it('is there but for the first', () => {
    expect(previousPage(offset(0), shown(25))).toBeUndefined();
    expect(previousPage(offset(50), shown(25))).toEqual(offset(25));
    expect(previousPage(offset(10), shown(25))).toEqual(offset(0));
  });

  it('is where the cursor leads, and never begins before the first user', () => {
    expect(previousPage(cursor(50, 'x'), shown(25, { previous: 'p' }))).toEqual(cursor(25, 'p'));
    expect(previousPage(cursor(10, 'x'), shown(25, { previous: 'p' }))).toEqual(cursor(0, 'p'));
    expect(previousPage(cursor(50, 'x'), shown(25))).toBeUndefined();
  });
});

describe('from a page on which nobody is left', () => {
  it('goes to the page before', () => {
    expect(pageWithSomebody(offset(25), shown(0, exactly(25)))).toEqual(offset(0));
    expect(pageWithSomebody(offset(50), shown(0))).toEqual(offset(25));
    expect(pageWithSomebody(cursor(50, 'x'), shown(0, { previous: 'p' }))).toEqual(cursor(25, 'p'));
  });

  it('goes straight to the last page, from however far behind it', () => {
    expect(pageWithSomebody(offset(1_000_000), shown(0, exactly(60)))).toEqual(offset(50));
    expect(pageWithSomebody(offset(1_000_000), shown(0, exactly(50)))).toEqual(offset(25));
    expect(pageWithSomebody(offset(1_000_000), shown(0, exactly(0)))).toEqual(offset(0));
    expect(pageWithSomebody(offset(5000), shown(0, atLeast(500)))).toEqual(offset(475));
  });

  it('goes back to the beginning where no cursor leads backwards', () => {
    expect(pageWithSomebody(cursor(50, 'x'), shown(0))).toEqual(cursor(0));
    expect(pageWithSomebody(cursor(0, 'x'), shown(0))).toEqual(cursor(0));
  });

  it('goes nowhere from the first', () => {
    expect(pageWithSomebody(offset(0), shown(0, exactly(0)))).toBeUndefined();
    expect(pageWithSomebody(cursor(0), shown(0))).toBeUndefined();
  });

  it('always comes nearer to the beginning, so that it ends', () => {
    for (const total of [undefined, exactly(0), exactly(10), exactly(1000), atLeast(40)]) {
      const to = pageWithSomebody(offset(100), shown(0, total));
      expect(to?.start).toBeLessThan(100);
    }
  });
});

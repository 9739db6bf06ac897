import { describe, expect, it } from 'vitest';
import { between, checkedOf, NOBODY, withSelected } from '../../src/state/selection.js';

const IDS = ['a', 'b', 'c', 'd', 'e'];

describe('a selection', () => {
  it('takes users in and leaves them out', () => {
    const some = withSelected(NOBODY, ['a', 'b'], true);
    expect([...some]).toEqual(['a', 'b']);
    expect([...withSelected(some, ['b', 'c'], true)]).toEqual(['a', 'b', 'c']);
    expect([...withSelected(some, ['b', 'c'], false)]).toEqual(['a']);
    expect([...withSelected(some, [], false)]).toEqual(['a', 'b']);
  });

  it('is a new one each time, and nobody stays nobody', () => {
    const some = withSelected(NOBODY, ['a'], true);
    const more = withSelected(some, ['b'], true);
    expect(some.size).toBe(1);
    expect(more.size).toBe(2);
    expect(NOBODY.size).toBe(0);
  });

  it('says how much of a page it holds', () => {
    const some = new Set(['a', 'b', 'elsewhere']);
    expect(checkedOf(some, ['a', 'b'])).toBe('true');
    expect(checkedOf(some, ['a', 'c'])).toBe('mixed');
    expect(checkedOf(some, ['c', 'd'])).toBe('false');
    expect(checkedOf(some, [])).toBe('false');
  });

  it('takes any text for an identifier', () => {
    const odd = withSelected(NOBODY, ['__proto__', '', 'constructor'], true);
    expect(odd.size).toBe(3);
    expect(checkedOf(odd, ['__proto__'])).toBe('true');
    expect(checkedOf(odd, ['toString'])).toBe('false');
  });
});

describe('a range', () => {
  it('goes from one to another, both included, either way', () => {
    expect(between(IDS, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(between(IDS, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(between(IDS, 'c', 'c')).toEqual(['c']);
    expect(between(IDS, 'a', 'e')).toEqual(IDS);
  });

  it('is the other one alone if the first is not there', () => {
    expect(between(IDS, undefined, 'd')).toEqual(['d']);
    expect(between(IDS, 'on another page', 'd')).toEqual(['d']);
    expect(between(IDS, 'a', 'on another page')).toEqual(['on another page']);
    expect(between([], 'a', 'b')).toEqual(['b']);
  });
});

import { describe, expect, it } from 'vitest';
import { differenceOf, differencesOf } from '../../src/state/merge.js';

describe('Three versions of a value', () => {
  it.each([
    ['a', 'a', 'a', 'same'],
    ['a', 'b', 'b', 'same'],
    ['a', 'a', 'b', 'mine'],
    ['a', 'b', 'a', 'theirs'],
    ['a', 'b', 'c', 'both'],
  ] as const)('%s, theirs %s, mine %s: %s', (base, theirs, mine, difference) => {
    expect(differenceOf(base, theirs, mine)).toBe(difference);
  });

  it('are compared as their owner says', () => {
    const isSame = (one: readonly string[], other: readonly string[]) =>
      one.toSorted().join() === other.toSorted().join();
    expect(differenceOf(['a', 'b'], ['b', 'a'], ['c'], isSame)).toBe('mine');
    expect(differenceOf(['a', 'b'], ['b', 'a'], ['c'])).toBe('both');
  });

  it('are compared field by field, whatever the combination', () => {
    const values = ['1', '2', '3'];
    for (const base of values) {
      for (const theirs of values) {
        for (const mine of values) {
          const versions = {
            base: { a: base, b: '0' },
            theirs: { a: theirs, b: '0' },
            mine: { a: mine, b: '0' },
          };
          const { a, b } = differencesOf(
            ['a', 'b'] as const,
            versions,
            (field, one, other) => one[field] === other[field],
          );
          expect(b).toBe('same');
          // Nobody's value can be taken over without overwriting another one only where both differ.
          const merged = a === 'theirs' ? theirs : mine;
          if (a !== 'both')
            expect([merged === mine || mine === base, merged === theirs || theirs === base]).toEqual([
              true,
              true,
            ]);
          else expect([mine === base, theirs === base, mine === theirs]).toEqual([false, false, false]);
        }
      }
    }
  });
});

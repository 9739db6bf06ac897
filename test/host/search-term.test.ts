import { describe, expect, it } from 'vitest';
import { readSearch } from '../../examples/host/server/people/fold.ts';

describe('A search of the example host', () => {
  it.each([
    ['06 1', undefined],
    ['+33', undefined],
    ['0033 1', '331'],
    ['06 12', '612'],
    ['+33 (0)6 12', '33612'],
    ['123', '123'],
    ['12a', undefined],
  ])('for %j compares phone numbers with %j: three digits at least, as its index needs', (search, digits) => {
    expect(readSearch(search)?.digits).toBe(digits);
  });

  it.each(['', '  ', 'ab', ' 06 '])('for %j is none', (search) => {
    expect(readSearch(search)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { formatNumber, plural } from '../../src/localization/index.js';

const NUMBERS = [
  0, 1, 2, 11, 21, 100, 101, 999, 1000, 1001, 9999, 12_345, 999_999, 1_000_000, 1_234_567_890, -1, -1234,
];

describe('Numbers in a sentence', () => {
  it('are in English what the rules of the language make of them', () => {
    const rules = new Intl.PluralRules('en');
    for (const number of NUMBERS) {
      expect(formatNumber('en', number)).toBe(new Intl.NumberFormat('en').format(number));
      expect(plural('en', number, { one: 'one', other: 'other' })).toBe(rules.select(number));
    }
    expect(formatNumber('en', 1234.5)).toBe('1,234.5');
    expect(plural('en', 1, { other: 'other' })).toBe('other');
  });

  it('are written as other languages do', () => {
    expect(formatNumber('de', 1_234_567)).toBe('1.234.567');
    expect(formatNumber('fa', 12)).toBe('۱۲');
    expect(plural('pl', 2, { one: 'plik', few: 'pliki', other: 'plików' })).toBe('pliki');
  });
});

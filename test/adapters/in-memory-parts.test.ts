import { describe, expect, it } from 'vitest';
import { timeOf } from '../../src/adapters/in-memory/time.js';
import { fold, searchTest } from '../../src/adapters/in-memory/user-search.js';
import { person } from './in-memory-support.js';

describe('The search for one user', () => {
  const ends = [0x80, 0x10000] as const;

  it('finds every character by what it becomes without diacritics, as the plain way does', () => {
    const wrong: string[] = [];
    for (let code = ends[0]; code < ends[1]; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCharCode(code);
      const plain = fold(`m${character}r`);
      // A search knows one kind of space.
      if (plain !== plain.replace(/\s/g, ' ')) continue;
      const user = person('a', { firstName: '', lastName: `Xm${character}ry`, email: '' });
      if (!searchTest(plain)(user)) wrong.push(`${code.toString(16)} ${plain}`);
    }
    expect(wrong).toEqual([]);
  });

  it('finds parts of letters that become several', () => {
    const finds = (search: string, lastName: string) =>
      searchTest(search)(person('a', { lastName, email: '' }));
    expect(finds('era', 'Bærat')).toBe(true);
    expect(finds('gros', 'Groß')).toBe(true);
    expect(finds('mathbold', '𝐦𝐚𝐭𝐡𝐛𝐨𝐥𝐝')).toBe(true);
    expect(finds('mar', 'Ma\u0301r')).toBe(true);
    expect(finds('mar', 'Ma\u094dr')).toBe(false);
    expect(finds('a.b', 'axb')).toBe(false);
    expect(finds('[^]', 'abc')).toBe(false);
    expect(finds('[^]', 'a[^]')).toBe(true);
  });

  it('finds a number in every notation, and no other', () => {
    const finds = (search: string, phone: string) => searchTest(search)(person('a', { phone, email: '' }));
    for (const phone of ['+442079460958', '+44 20 7946 0958', '+44 (0)20 7946-0958', '٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨']) {
      for (const search of ['+44 20 79', '020 7946', '794609', '0044 20']) {
        expect([phone, search, finds(search, phone)]).toEqual([phone, search, true]);
      }
      expect(finds('440 20', phone)).toBe(false);
      expect(finds('7945', phone)).toBe(false);
    }
  });

  it('looks at no field that is masked', () => {
    const user = person('a', { phone: '+442079460958' });
    expect(searchTest('a@example')(user)).toBe(true);
    expect(searchTest('a@example')(user, ['email'])).toBe(false);
    expect(searchTest('7946')(user, ['email'])).toBe(true);
    expect(searchTest('7946')(user, ['phone'])).toBe(false);
  });
});

describe('The time in a text', () => {
  it('is what Date.parse says', () => {
    for (let step = 0; step < 5000; step += 1) {
      const text = new Date(-62_135_596_800_000 + step * 63_072_345_678).toISOString();
      expect(timeOf(text)).toBe(Date.parse(text));
    }
    for (const text of ['2024-02-29T23:59:59.999Z', '2000-02-29', '1900-03-01T00:00:00+01:00', 'never']) {
      expect(timeOf(text)).toEqual(Date.parse(text));
    }
    expect(timeOf(null)).toBeNaN();
    expect(timeOf(undefined)).toBeNaN();
  });
});

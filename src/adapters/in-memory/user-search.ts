import type { MaskableField, User } from '../../data/index.js';

// Combining marks of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. Not `\p{M}`: in Devanagari and its
// kin marks are vowels, without which other words remain.
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
// Letters that Unicode does not take apart.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '’': "'",
};
const ASCII = /^[\u0020-\u007f]*$/;

/** A text without regard to case and diacritics. */
export function fold(text: string): string {
  return ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(MARKS, '')
        .replace(/[ßæœøłđðþıς’]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The digits of a phone number, in any script and notation. */
function digitsOf(phone: string): string {
  // Unicode keeps the ten digits of a script together, and the code point of its zero ends in 0 or 6.
  return phone
    .replace(/\(0\)/g, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/\D/g, '');
}

function digitValue(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}

/** The text in which a search looks for a user: a line for the names in both orders, the address, and the digits. */
export function searchKey(user: User, masked: readonly MaskableField[] = []): string {
  const { firstName, lastName, email, phone = '' } = user;
  const names = fold(`${firstName} ${lastName} ${firstName}`);
  // Han, Kana and Hangul names are written without a space.
  const joined = ASCII.test(names) ? '' : fold(`${lastName}${firstName}`);
  return [
    names,
    joined,
    masked.includes('email') ? '' : fold(email),
    masked.includes('phone') ? '' : digitsOf(phone),
  ].join('\n');
}

/** A test for the keys of {@link searchKey}. */
export function searchTest(search: string): (key: string) => boolean {
  const term = fold(search).trim().replace(/\s+/g, ' ');
  // A number is found as it is dialled at home or abroad too: 06 12…, 0033 6 12…
  const digits = /^[\p{Nd}\s()+./-]+$/u.test(search) ? digitsOf(search).replace(/^0+/, '') : '';
  if (digits.length < 2) return (key) => key.includes(term);
  return (key) => key.includes(term) || key.slice(key.lastIndexOf('\n') + 1).includes(digits);
}

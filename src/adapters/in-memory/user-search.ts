import type { MaskableField, User } from '../../data/index.js';

// Combining marks of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. Not `\p{M}`: in Devanagari and its
// kin marks are vowels, without which other words remain.
const MARK = '[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f\\u0670]';
const MARKS = new RegExp(MARK, 'g');
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
const ODD_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const ASCII = /^[\u0000-\u007f]*$/;
const NOT_ASCII = /[^\u0000-\u007f]/;
// What can become a letter of another script than Latin when it is folded.
const NOT_LATIN = /[µ¼-¾ȺȾ\u0370-\uffff]/;
// Han, Kana and Hangul names are written without a space.
const JOINED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** A text without regard to case and diacritics. */
export function fold(text: string): string {
  return ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(MARKS, '')
        .replace(ODD_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

/** The digits of a phone number, in any script and notation. */
function digitsOf(phone: string): string {
  // Unicode keeps the ten digits of a script together, and the code point of its zero ends in 0 or 6.
  const all = phone.replace(/\(0\)/g, '');
  const plain = ASCII.test(all) ? all : all.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return plain.replace(/\D/g, '');
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

/** Whether a user is found, who may have fields in which nobody is to look. */
export type SearchTest = (user: User, masked?: readonly MaskableField[]) => boolean;

/**
 * A test for whom a search finds: in the names, in either order; in the address; and in the digits of the phone number.
 *
 * Nothing is made of the users beforehand, which for 100,000 would take longer than the search and a hundred bytes each.
 * A regular expression on the text as it is rules out nearly everybody; who is left is looked at closely.
 */
export function searchTest(search: string): SearchTest {
  const term = fold(search).trim().replace(/\s+/g, ' ');
  const { likely, sure } = textsWith(term);
  const finds = (text: string) => likely.test(text) && (sure?.test(text) || fold(text).includes(term));
  // No word of several stands in more than one name: the longest rules out nearly everybody.
  const [longest = '', ...others] = term.split(' ').sort((a, b) => b.length - a.length);
  const isOneWord = others.length === 0;
  const { likely: likelyWord } = isOneWord ? { likely } : textsWith(longest);
  const findsNames = (first: string, last: string) =>
    isOneWord
      ? finds(first) || finds(last)
      : (likelyWord.test(first) || likelyWord.test(last)) && finds(`${first} ${last} ${first}`);
  const isJoined = JOINED.test(term);
  const digits = searchedDigits(search);
  // Between them stands whatever the notation has, a trunk prefix in brackets too.
  const likelyDigits = new RegExp(`${[...digits].join('(?:\\(0\\)|\\D)*')}|${NOT_ASCII.source}`);
  const findsPhone = ({ phone }: User, masked: readonly MaskableField[] | undefined) =>
    phone !== undefined &&
    !masked?.includes('phone') &&
    likelyDigits.test(phone) &&
    digitsOf(phone).includes(digits);
  return (user, masked) => {
    const { firstName, lastName } = user;
    return (
      findsNames(firstName, lastName) ||
      (!masked?.includes('email') && finds(user.email)) ||
      (isJoined && finds(lastName + firstName)) ||
      (digits !== '' && findsPhone(user, masked))
    );
  };
}

/** The digits to look for in phone numbers: as they are dialled at home or abroad too (06 12…, 0033 6 12…). */
function searchedDigits(search: string): string {
  const digits = /^[\p{Nd}\s()+./-]+$/u.test(search) ? digitsOf(search) : '';
  const significant = digits.replace(/^0+/, '');
  return significant.length < 2 ? digits : significant;
}

/**
 * What every text matches in which a term could be found, and a few others too; and what only those match in which it
 * surely is.
 */
function textsWith(term: string): { readonly likely: RegExp; readonly sure?: RegExp } {
  if (!ASCII.test(term)) return { likely: /[\u0080-\u036f]/.test(term) ? NOT_ASCII : NOT_LATIN };
  const { variants, unusual } = latinLetters();
  const letters = [...term].map((letter) => `[${escaped(letter + (variants.get(letter) ?? ''))}]`);
  const sure = letters.join(`${MARK}*`);
  const others = [...unusual].filter(([, folded]) => [...folded].some((letter) => term.includes(letter)));
  const odd = others.map(([letter]) => letter).join('');
  return { likely: new RegExp(`${sure}|[${odd}${ELSEWHERE}]`, 'i'), sure: new RegExp(sure, 'i') };
}

const escaped = (text: string): string => text.replace(/[\]\\^-]/g, '\\$&');

/** The code points among which the letters of Latin with diacritics are. */
const LATIN = [
  [0xa0, 0x24f],
  [0x1e00, 0x1eff],
] as const;
/**
 * What else can become an ASCII character when it is folded: ligatures, letters in circles, full width, superscript, and
 * whatever lies beyond 16 bits; not the apostrophe, which is a variant of one character. Greek, Cyrillic, Arabic, Indic scripts, Han, Kana and Hangul never do.
 */
const ELSEWHERE =
  '\\u02b0-\\u02ff\\u037a-\\u0385\\u1d00-\\u1dff\\u1fbd-\\u2018\\u201a-\\u2c7f\\u3000\\u309b\\u309c\\u3200-\\u33ff\\ua7f0-\\ua7ff\\ud800-\\udfff\\ufb00-\\uffff';

let latin:
  | { readonly variants: ReadonlyMap<string, string>; readonly unusual: ReadonlyMap<string, string> }
  | undefined;

/** The letters that become a given one when they are folded, and those that become several, with what they become. */
function latinLetters() {
  if (latin) return latin;
  const variants = new Map<string, string>([["'", '’']]);
  const unusual = new Map<string, string>();
  for (const [from, to] of LATIN) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code);
      const plain = fold(letter);
      if (plain.length === 1) variants.set(plain, (variants.get(plain) ?? '') + letter);
      else unusual.set(letter, plain);
    }
  }
  return (latin = { variants, unusual });
}

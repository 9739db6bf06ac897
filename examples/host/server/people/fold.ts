// Combining marks of Latin, Greek and Cyrillic. Not all marks: in Devanagari and its kin they are vowels.
const MARKS = /[\u0300-\u036f]/g;
// Letters that Unicode does not take apart.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};

/**
 * A text without regard to case and diacritics. Done here and not by `lower` and `unaccent` of the database, whose
 * answers depend on its locale.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[ßæœøłđıς]/g, (letter) => LETTERS[letter] ?? letter);
}

/** An e-mail address without regard to case: two addresses with the same key are one account. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** What a search compares, kept beside each person. Names stand in both orders; Han and Hangul names also without a space. */
export function searchColumns({
  firstName,
  lastName,
  email,
}: Record<'firstName' | 'lastName' | 'email', string>) {
  const names = `${firstName} ${lastName} ${firstName}`;
  return {
    search_name: fold(/^[\p{ASCII}]*$/u.test(names) ? names : `${names} ${lastName}${firstName}`),
    search_email: fold(email),
  };
}

/**
 * What to look for: a text, and the digits of it if it may be a part of a phone number. Three digits at least: no trigram
 * index finds two.
 */
export interface SearchTerm {
  readonly text: string;
  readonly digits: string | undefined;
}

const SEARCH_MIN_LENGTH = 3;

/** Reads what is searched for; below three characters it is no search. */
export function readSearch(search: string): SearchTerm | undefined {
  const trimmed = search.replaceAll('\0', '').trim();
  if ([...trimmed].length < SEARCH_MIN_LENGTH) return undefined;
  // A number is found as it is dialled at home or abroad too: 06 12…, 0033 6 12…, +33 (0)6 12….
  const digits = /^[\d\s()+./-]+$/.test(trimmed)
    ? trimmed.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '')
    : '';
  return {
    text: fold(trimmed).replace(/\s+/g, ' '),
    digits: digits.length < SEARCH_MIN_LENGTH ? undefined : digits,
  };
}

/** A `like` pattern for a part of a text. */
export function containing(part: string): string {
  return `%${part.replace(/[\\%_]/g, '\\$&')}%`;
}

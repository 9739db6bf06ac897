const separators = new Map<string, string>();

/**
 * Names or clauses one after the other, such as “3 created, 1 failed”. With the sign that the language has between the first
 * two of three: the lists of `Intl` that have no “and” have no sign at all in Japanese, Russian and others.
 */
export function listed(lang: string, texts: readonly string[]): string {
  let separator = lang === 'en' ? ', ' : separators.get(lang);
  if (separator === undefined) {
    const parts = new Intl.ListFormat(lang).formatToParts(['1', '2', '3']);
    separators.set(lang, (separator = parts[1]?.value ?? ', '));
  }
  return texts.join(separator);
}

/** What stands between a label and its value. `Intl` does not know; French and those who write in full width differ. */
export function colon(lang: string): string {
  if (/^(ja|zh)\b/i.test(lang)) return '：';
  return /^fr\b/i.test(lang) ? '\u00a0: ' : ': ';
}

/** A text with the full stop of the language, and room for what follows it. */
export function sentences(lang: string, texts: readonly string[]): string {
  if (/^(ja|zh)\b/i.test(lang)) return texts.map((text) => `${text}。`).join('');
  return texts.map((text) => `${text}${/^hi\b/i.test(lang) ? '।' : '.'}`).join(' ');
}

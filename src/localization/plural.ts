/** The forms of a word by plural category; `other` serves for the categories that a language lacks. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The right form of a word for a count, by the plural rules of the language. */
export function plural(lang: string, count: number, forms: PluralForms): string {
  if (lang === 'en') return Math.abs(count) === 1 && forms.one !== undefined ? forms.one : forms.other;
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return forms[rule.select(count)] ?? forms.other;
}

/**
 * A number as the language writes it. Whole ones in English are written without `Intl`, and so are its plurals: the first use of
 * `Intl.NumberFormat` in a page takes as long as several rows, and English is what a page without a language loads.
 */
export function formatNumber(lang: string, value: number): string {
  if (lang === 'en' && Number.isSafeInteger(value)) return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  let format = numbers.get(lang);
  if (!format) numbers.set(lang, (format = new Intl.NumberFormat(lang)));
  return format.format(value);
}

/** The forms of a word by plural category; `other` serves for the categories that a language lacks. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();

/** The right form of a word for a count, by the plural rules of the language. */
export function plural(lang: string, count: number, forms: PluralForms): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return forms[rule.select(count)] ?? forms.other;
}

const numbers = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it. */
export function formatNumber(lang: string, value: number): string {
  let format = numbers.get(lang);
  if (!format) numbers.set(lang, (format = new Intl.NumberFormat(lang)));
  return format.format(value);
}

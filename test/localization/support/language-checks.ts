import { formatNumber, type PluralForms } from '../../../src/localization/plural.js';
import { argumentsOf, type Signatures } from './term-calls.js';

/** All words of a language, loaded. */
export interface Words {
  readonly lang: string;
  readonly terms: object;
  readonly formTerms: object;
  readonly importTerms: object;
  readonly bulkTerms: object;
}

/** What a check needs besides the language. */
export interface Measure {
  readonly english: Words;
  readonly signatures: Signatures;
  /** The calls of `plural` while something is done. */
  readonly pluralsDuring: (act: () => void) => readonly PluralCall[];
}

export type PluralCall = readonly [lang: string, count: number, forms: PluralForms];

/** What is wrong in a language, a sentence for each term. */
export type Check = (words: Words, measure: Measure) => string[];

interface Saying {
  readonly path: string;
  readonly args: readonly unknown[];
  readonly text: string;
  readonly english: string;
}

/** The same paths and kinds as in English, nothing empty, nothing more. */
export const completeness: Check = (words, { english }) => {
  const here = leavesOf(words);
  const there = leavesOf(english);
  return [
    ...[...there].flatMap(([path, wanted]) => {
      const found = here.get(path);
      if (found === undefined) return [`${path} is missing.`];
      if (typeof found !== typeof wanted) return [`${path} is no ${typeof wanted}.`];
      return found === '' ? [`${path} is empty.`] : [];
    }),
    ...[...here.keys()].filter((path) => !there.has(path)).map((path) => `${path} is not in English.`),
  ];
};

/** What English shows of its arguments is shown, and what changes the English sentence changes this one. */
export const placeholders: Check = (words, measure) => {
  const problems = new Map<string, string>();
  const sayings = sayingsOf(words, measure);
  const said = new Map(sayings.map(({ path, args, text }) => [keyOf(path, args), text]));
  for (const { path, args, text, english } of sayings) {
    const numbers = args.filter((value) => typeof value === 'number');
    const parameters = measure.signatures.get(path) ?? [];
    for (const [place, { kind, values }] of parameters.entries()) {
      const value = args[place];
      const report = (what: string) => {
        const problem = `${path} ${what}`;
        if (!problems.has(problem)) problems.set(problem, `${problem}: “${text}” for “${english}”.`);
      };
      if (typeof value === 'string' && kind === 'text' && english.includes(value) && !text.includes(value))
        report(`does not show ${value}`);
      if (
        typeof value === 'number' &&
        // Equal numbers cannot be told from each other.
        new Set(numbers).size === numbers.length &&
        shows(english, 'en', value) &&
        !shows(text, words.lang, value) &&
        !mayLeaveOut(words.lang, value) &&
        // Where 0 is in the singular, what English says without a number of one is said so of none, which there never is.
        !(value === 0 && !shows(englishOf(measure, path, args.with(place, 1)), 'en', 1))
      )
        report(`does not show the number in place ${place + 1}`);
      if (kind !== 'choice') continue;
      for (const other of values) {
        const changed = args.with(place, other);
        if (
          englishOf(measure, path, changed) !== english &&
          said.get(keyOf(path, changed)) === text &&
          !mayMerge(words.lang, args)
        )
          report(`says the same for ${String(value)} and ${String(other)}`);
      }
    }
  }
  return [...problems.values()];
};

/** Each plural has a form for every category of its language. */
export const plurals: Check = (words, { signatures, pluralsDuring }) => {
  const problems = new Set<string>();
  const { pluralCategories } = new Intl.PluralRules(words.lang).resolvedOptions();
  for (const [path, term] of leavesOf(words)) {
    if (typeof term !== 'function') continue;
    for (const args of argumentsOf(signatures.get(path) ?? []))
      for (const [lang, , forms] of pluralsDuring(() => textOf(term, args))) {
        if (lang !== words.lang) problems.add(`${path} has the plurals of “${lang}”.`);
        for (const category of pluralCategories)
          if (!forms[category]) problems.add(`${path} has no form for “${category}”.`);
      }
  }
  return [...problems];
};

/** No sentence is left in English. */
export const translation: Check = (words, measure) =>
  onePerPath(
    sayingsOf(words, measure)
      .filter(({ text, english }) => text === english && wordsIn(text) >= 3)
      .map(({ path, text }) => [path, `${path} is in English: “${text}”.`]),
  );

/** Typographic quotation marks, no control characters, no spaces too many. */
export const typography: Check = (words, measure) =>
  onePerPath(
    sayingsOf(words, measure).flatMap(({ path, text }) => {
      const stray = strayIn(text);
      return stray ? [[path, `${path} has ${stray}: “${text}”.`] as const] : [];
    }),
  );

function strayIn(text: string): string | undefined {
  if (/['"]/.test(text)) return 'straight quotation marks';
  // The joiners belong to the spelling of Persian and Hindi.
  if (/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/u.test(text)) return 'control characters';
  return text === '' || text !== text.trim() || text.includes('  ')
    ? 'nothing, or spaces too many'
    : undefined;
}

/** Every term by its path, such as `terms.input.required`. */
export function leavesOf({ terms, formTerms, importTerms, bulkTerms }: Words): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) leaves.set(path, value);
    else for (const [key, inner] of Object.entries(value)) walk(`${path}.${key}`, inner);
  };
  for (const [kind, words] of Object.entries({ terms, formTerms, importTerms, bulkTerms })) walk(kind, words);
  return leaves;
}

/** What a language says with every combination of arguments, beside what English says. */
function sayingsOf(words: Words, measure: Measure): Saying[] {
  const there = leavesOf(measure.english);
  return [...leavesOf(words)].flatMap(([path, term]) =>
    there.has(path) && (typeof term === 'string' || typeof term === 'function')
      ? argumentsOf(measure.signatures.get(path) ?? []).map((args) => ({
          path,
          args,
          text: textOf(term, args),
          english: englishOf(measure, path, args),
        }))
      : [],
  );
}

const englishLeaves = new WeakMap<Words, Map<string, unknown>>();

function englishOf({ english }: Measure, path: string, args: readonly unknown[]): string {
  let leaves = englishLeaves.get(english);
  if (!leaves) englishLeaves.set(english, (leaves = leavesOf(english)));
  return textOf(leaves.get(path), args);
}

const keyOf = (path: string, args: readonly unknown[]) => `${path} ${args.map(String).join()}`;

/** What a term says. */
export function textOf(term: unknown, args: readonly unknown[]): string {
  return String(
    typeof term === 'function' ? (term as (...args: readonly unknown[]) => unknown)(...args) : term,
  );
}

const numbers = new Map<string, RegExp>();

/** Whether a text has a number, and not only as a part of another one. */
function shows(text: string, lang: string, value: number): boolean {
  const key = `${lang} ${value}`;
  let pattern = numbers.get(key);
  if (!pattern) {
    const number = formatNumber(lang, value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const between = '[.,٬٫\\u00a0\\u202f]?';
    pattern = new RegExp(`(?<!\\p{Nd}${between})${number}(?!${between}\\p{Nd})`, 'u');
    numbers.set(key, pattern);
  }
  return pattern.test(text);
}

/** Arabic and Hebrew have words of their own for none, one and two. */
function mayLeaveOut(lang: string, count: number): boolean {
  return /^(ar|he)\b/.test(lang) && ['zero', 'one', 'two'].includes(new Intl.PluralRules(lang).select(count));
}

/** A sentence that leaves its number out may leave out “more than” as well. */
function mayMerge(lang: string, args: readonly unknown[]): boolean {
  return args.some((value) => typeof value === 'number' && mayLeaveOut(lang, value));
}

function wordsIn(text: string): number {
  return text.replaceAll(/⟦.*?⟧/g, '').match(/\p{L}+/gu)?.length ?? 0;
}

function onePerPath(problems: readonly (readonly [path: string, problem: string])[]): string[] {
  return [...new Map(problems.toReversed()).values()].toReversed();
}

import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Locale } from '../../src/localization/index.js';
import { allLocales } from '../../src/localization/locales/all.js';
import { formTerms as englishForm } from '../../src/localization/locales/en-form.js';
import { en } from '../../src/localization/locales/en.js';
import { fr } from '../../src/localization/locales/fr.js';
import * as plural from '../../src/localization/plural.js';
import {
  completeness,
  leavesOf,
  placeholders,
  plurals,
  translation,
  typography,
  type Check,
  type Measure,
  type PluralCall,
  type Words,
} from './support/language-checks.js';
import { COUNTS, signaturesOfTerms } from './support/term-calls.js';

const asked = vi.hoisted((): PluralCall[] => []);
vi.mock('../../src/localization/plural.js', async (importOriginal) => {
  const original = await importOriginal<typeof plural>();
  const recorded: typeof original.plural = (...call) => {
    asked.push(call);
    return original.plural(...call);
  };
  return { ...original, plural: recorded };
});

const FOLDER = resolve(import.meta.dirname, '../../src/localization/locales');
const NO_LANGUAGE = /^(en(-.+)?|all|pseudo)\.ts$/;

const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts') && !NO_LANGUAGE.test(name));
const locales = await Promise.all(
  files.map(async (file) => {
    const exported = Object.values((await import(resolve(FOLDER, file))) as Record<string, unknown>);
    const locale = exported.find((value) => typeof value === 'object' && value !== null && 'lang' in value);
    if (!locale) throw new Error(`${file} exports no language.`);
    return { file, locale: locale as Locale };
  }),
);

/** A language with what it loads when it is first needed; what it lacks has no terms. */
async function wordsOf({
  lang,
  terms,
  formTerms = {} as never,
  importTerms,
  bulkTerms,
}: Locale): Promise<Words> {
  const loaded = async <Late extends object>(late: Late | (() => Promise<Late>) | undefined) =>
    (typeof late === 'function' ? await (late as () => Promise<Late>)() : late) ?? {};
  return {
    lang,
    terms,
    formTerms,
    importTerms: await loaded(importTerms),
    bulkTerms: await loaded(bulkTerms),
  };
}

const measure: Measure = {
  english: await wordsOf({ ...en, formTerms: englishForm }),
  signatures: signaturesOfTerms(),
  pluralsDuring: (act) => {
    asked.length = 0;
    act();
    return [...asked];
  },
};

describe.each(locales)('The language of $file', ({ file, locale }) => {
  it('says all that English says, and nothing more', async () => {
    expect(completeness(await wordsOf(locale), measure)).toEqual([]);
  });

  it('shows what it is given: names, numbers, and what changes the sentence', async () => {
    expect(placeholders(await wordsOf(locale), measure)).toEqual([]);
  });

  it('has a form for each of its plural categories', async () => {
    expect(plurals(await wordsOf(locale), measure)).toEqual([]);
  });

  it('leaves no sentence in English', async () => {
    expect(translation(await wordsOf(locale), measure)).toEqual([]);
  });

  it('is set with typographic quotation marks and no stray characters', async () => {
    expect(typography(await wordsOf(locale), measure)).toEqual([]);
  });

  it('is named by its tag', () => {
    expect(`${locale.lang.toLowerCase()}.ts`).toBe(file);
    expect(Intl.getCanonicalLocales(locale.lang)).toEqual([locale.lang]);
  });
});

describe('The list of all languages', () => {
  it('has every file of the folder, in the order of the tags, and loads what it names', async () => {
    expect(allLocales.map(({ lang }) => `${lang.toLowerCase()}.ts`)).toEqual(files.toSorted());
    for (const { lang, load } of allLocales) expect((await load()).lang).toBe(lang);
  });
});

/** The controls: what a check says of a broken copy of French, besides what it says of French. */
async function newly(check: Check, broken: (french: Words) => object): Promise<string[]> {
  const french = await wordsOf(fr);
  const known = new Set(check(french, measure));
  return check({ ...french, ...broken(french) }, measure).filter((problem) => !known.has(problem));
}

describe('A check of a language', () => {
  it('knows every term that is a function, with its parameters', () => {
    const functions = [...leavesOf(measure.english)].filter(([, term]) => typeof term === 'function');
    expect([...measure.signatures.keys()].toSorted()).toEqual(functions.map(([path]) => path).toSorted());
    expect(measure.signatures.get('terms.counted')).toEqual([
      { kind: 'text', values: ['⟦a⟧'] },
      { kind: 'number', values: COUNTS },
      { kind: 'choice', values: [false, true] },
    ]);
    expect(measure.signatures.get('terms.sortedBy')?.[1]?.values.toSorted()).toEqual([
      'ascending',
      'descending',
    ]);
    expect(measure.signatures.get('bulkTerms.selectAll')?.[0]?.values).toContain(undefined);
  });

  it('finds a term that is missing, empty, of another kind or too many', async () => {
    const terms: Record<string, unknown> = {
      ...fr.terms,
      users: '',
      found: 'trouvé',
      status: { ...fr.terms.status, away: 'Absent' },
    };
    delete terms['newUser'];
    expect(await newly(completeness, () => ({ terms }))).toEqual([
      'terms.users is empty.',
      'terms.newUser is missing.',
      'terms.found is no function.',
      'terms.status.away is not in English.',
    ]);
    expect(await newly(completeness, () => ({ bulkTerms: {} }))).toContain('bulkTerms.group is missing.');
  });

  it('finds a name, a number or a choice that is lost', async () => {
    const terms = {
      ...fr.terms,
      updated: () => 'Enregistré.',
      selected: () => 'Plusieurs',
      sortedBy: (column: string) => `Trié par ${column}.`,
    };
    const found = await newly(placeholders, () => ({ terms }));
    expect(found.map((problem) => problem.split(':')[0])).toEqual([
      'terms.sortedBy says the same for ascending and descending',
      'terms.sortedBy says the same for descending and ascending',
      'terms.selected does not show the number in place 1',
      'terms.updated does not show ⟦a⟧',
    ]);
  });

  it('finds a number that is only a part of another one, or in the digits of another language', async () => {
    const late = (done: (value: number) => string) => (french: Words) => ({
      importTerms: { ...french.importTerms, exporting: done },
    });
    const lost = [expect.stringContaining('importTerms.exporting does not show the number in place 1')];
    expect(
      await newly(
        placeholders,
        late((count) => `1${count}`),
      ),
    ).toEqual(lost);
    expect(
      await newly(
        placeholders,
        late((count) => plural.formatNumber('fa', count)),
      ),
    ).toEqual(lost);
    expect(
      await newly(
        placeholders,
        late((count) => `${plural.formatNumber('fr', count)}.`),
      ),
    ).toEqual([]);
  });

  it('lets out a number only where English does, or Arabic and Hebrew have a word for it', async () => {
    const inWords = (lang: string, upTo: number) => ({
      lang,
      terms: {
        ...fr.terms,
        selected: (count: number) => (count <= upTo ? 'words' : plural.formatNumber(lang, count)),
      },
    });
    const of = async (broken: object) =>
      placeholders({ ...(await wordsOf(fr)), ...broken }, measure).filter((problem) =>
        problem.startsWith('terms.selected '),
      );
    const lost = [expect.stringContaining('number in place 1')];
    expect(await of(inWords('ar', 2))).toEqual([]);
    expect(await of(inWords('ar', 3))).toEqual(lost);
    expect(await of(inWords('fr', 1))).toEqual(lost);

    const one = { ...fr.terms, othersChanged: (count: number) => (count === 1 ? 'un' : `${count}`.slice(1)) };
    expect(await newly(placeholders, () => ({ terms: one }))).toEqual([
      expect.stringMatching(/^terms\.othersChanged .* “Somebody else changed 2 users in the list\.”\.$/),
    ]);
  });

  it('finds a plural that lacks a category, or follows the rules of another language', async () => {
    const russian = (forms: plural.PluralForms, lang = 'ru') => ({
      lang: 'ru',
      terms: { ...fr.terms, selected: (count: number) => plural.plural(lang, count, forms) },
    });
    const of = async (broken: object) =>
      plurals({ ...(await wordsOf(fr)), ...broken }, measure).filter((problem) =>
        problem.startsWith('terms.selected '),
      );
    const forms = { one: 'a', few: 'b', many: 'c', other: 'd' };
    expect(await of(russian(forms))).toEqual([]);
    expect(await of(russian({ one: 'a', few: 'b', other: 'd' }))).toEqual([
      'terms.selected has no form for “many”.',
    ]);
    expect(await of(russian(forms, 'pl'))).toEqual(['terms.selected has the plurals of “pl”.']);
  });

  it('finds a sentence that is left in English, but no word that both have', async () => {
    const terms = { ...fr.terms, noMatchText: en.terms.noMatchText, emptyTitle: en.terms.emptyTitle };
    expect(await newly(translation, () => ({ terms }))).toEqual([
      'terms.emptyTitle is in English: “No users yet”.',
      'terms.noMatchText is in English: “No user matches “⟦a⟧”. Check the spelling, or search for less.”.',
    ]);
    expect(fr.terms.pages).toBe(en.terms.pages);
  });

  it('finds straight quotation marks, control characters and spaces too many', async () => {
    const terms = {
      ...fr.terms,
      users: "L'utilisateur",
      newUser: '\u200eNouveau',
      client: 'Client ',
      created: (name: string) => `${name}  est là.`,
      noRole: 'می\u200cشود',
    };
    const found = await newly(typography, () => ({ terms }));
    expect(found.map((problem) => problem.split(':')[0])).toEqual([
      'terms.users has straight quotation marks',
      'terms.newUser has control characters',
      'terms.client has nothing, or spaces too many',
      'terms.created has nothing, or spaces too many',
    ]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LazyLocale, Locale } from '../../src/localization/index.js';
import { en } from '../../src/localization/locales/en.js';
import type * as Registry from '../../src/localization/locale-registry.js';

/** The registry is a state of its module: each test has one of its own. */
let registry: typeof Registry;
beforeEach(async () => {
  vi.resetModules();
  registry = await import('../../src/localization/locale-registry.js');
});

const locale = (lang: string, users = `users in ${lang}`): Locale => ({
  lang,
  terms: { ...en.terms, users },
});
const saidFor = (lang: string) => registry.localeFor(lang).terms.users;

/** A language that is loaded when the test says so. */
function later(lang: string) {
  let resolve: (locale: Locale) => void = () => {};
  let reject: (cause: unknown) => void = () => {};
  const promise = new Promise<Locale>((...settle) => ([resolve, reject] = settle));
  const load = vi.fn(() => promise);
  const lazy: LazyLocale = { lang, load };
  return { lazy, load, resolve, reject };
}

/** Lets what has settled be told. */
const told = () => new Promise((resolve) => setTimeout(resolve));

describe('The language of a tag', () => {
  it('is the nearest registered one, however the tag is written', () => {
    registry.registerLocale(locale('fr'), locale('fr-CA'));
    expect(saidFor('fr-CA')).toBe('users in fr-CA');
    expect(saidFor('FR-ca-x-host')).toBe('users in fr-CA');
    expect(saidFor('fr-BE')).toBe('users in fr');
  });

  it('is Brazilian Portuguese for the Portuguese of Portugal', () => {
    registry.registerLocale(locale('pt-BR'));
    expect(['pt-PT', 'pt', 'pt-BR'].map(saidFor)).toEqual(Array(3).fill('users in pt-BR'));
  });

  it('is the Chinese of the same script', () => {
    registry.registerLocale(locale('zh-Hans'), locale('zh-Hant'));
    expect(['zh-TW', 'zh-HK', 'zh-Hant-MO'].map(saidFor)).toEqual(Array(3).fill('users in zh-Hant'));
    expect(['zh', 'zh-CN', 'zh-SG'].map(saidFor)).toEqual(Array(3).fill('users in zh-Hans'));
  });

  it('is English where there is none of the same language and script', () => {
    registry.registerLocale(locale('zh-Hans'), locale('sr-Cyrl'));
    expect(['nl', 'zh-TW', 'sr-Latn', 'en-GB'].map(saidFor)).toEqual(Array(4).fill(en.terms.users));
  });

  it('is another one once a nearer one is registered', () => {
    registry.registerLocale(locale('pt-BR'));
    expect(saidFor('pt-PT')).toBe('users in pt-BR');
    registry.registerLocale(locale('pt-PT'));
    expect(saidFor('pt-PT')).toBe('users in pt-PT');
  });
});

describe('A language that is loaded when it is first needed', () => {
  it('is English until then, and is loaded once', async () => {
    const { lazy, load, resolve } = later('nl');
    registry.registerLocale(lazy);
    expect(load).not.toHaveBeenCalled();
    expect([saidFor('nl'), saidFor('nl'), saidFor('nl-BE')]).toEqual(Array(3).fill(en.terms.users));
    expect(registry.registeredLocales().map(({ lang }) => lang)).toEqual(['en']);

    resolve(locale('nl'));
    await told();
    expect([saidFor('nl'), saidFor('nl-BE')]).toEqual(Array(2).fill('users in nl'));
    expect(registry.registeredLocales().map(({ lang }) => lang)).toEqual(['en', 'nl']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is announced when it is there, to whoever still listens', async () => {
    const { lazy, resolve } = later('nl');
    registry.registerLocale(lazy);
    const listener = vi.fn(() => saidFor('nl'));
    const gone = vi.fn();
    registry.onLocaleRegistered(listener);
    registry.onLocaleRegistered(gone)();

    saidFor('nl');
    await told();
    expect(listener).not.toHaveBeenCalled();
    resolve(locale('nl'));
    await told();
    expect(listener.mock.results).toEqual([{ type: 'return', value: 'users in nl' }]);
    expect(gone).not.toHaveBeenCalled();
  });

  it('is found by the tag under which it was registered', async () => {
    const { lazy, resolve } = later('nl-BE');
    registry.registerLocale(lazy);
    saidFor('nl-BE');
    resolve(locale('nl'));
    await told();
    expect(saidFor('nl-BE')).toBe('users in nl');
  });

  it('leaves English there if it cannot be loaded, and says so once, with the cause', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { lazy, load, reject } = later('nl');
    const listener = vi.fn();
    registry.registerLocale(lazy);
    registry.onLocaleRegistered(listener);
    saidFor('nl');
    const cause = new Error('No connection.');
    reject(cause);
    await told();
    expect([saidFor('nl'), saidFor('nl-BE')]).toEqual(Array(2).fill(en.terms.users));
    await told();
    expect(log.mock.calls).toEqual([[expect.stringContaining('“nl”'), cause]]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(listener).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('does not take the place of words that the host registers meanwhile', async () => {
    const { lazy, resolve } = later('nl');
    registry.registerLocale(lazy);
    saidFor('nl');
    registry.registerLocale(locale('nl', 'collega’s'));
    const listener = vi.fn();
    registry.onLocaleRegistered(listener);
    resolve(locale('nl'));
    await told();
    expect(saidFor('nl')).toBe('collega’s');
    expect(listener).not.toHaveBeenCalled();
  });
});

import type { CountryCode } from 'libphonenumber-js/min';
import { phoneSchema } from '../data/index.js';

/** A country with its calling code, such as `33` for France. */
export interface PhoneCountry {
  /** ISO 3166-1 alpha-2. */
  readonly id: string;
  readonly name: string;
  readonly callingCode: string;
}

/** A number that can exist. */
export interface PhoneReading {
  /** In E.164, with an extension as in RFC 3966: `+33612345678`, `+4930123456;ext=12`. */
  readonly number: string;
  /** The country (ISO 3166-1 alpha-2), if it is known and the number belongs to one. */
  readonly country: string | undefined;
  /** As written inside that country; internationally if there is none. */
  readonly text: string;
  /** Whether its digits are those of numbers in use. Real numbers fail this now and then. */
  readonly isValid: boolean;
}

/** What is known about phone numbers. */
export interface PhoneNumbers {
  /** The countries by name, in the language's order. */
  countries(lang: string): readonly PhoneCountry[];
  /** Reads what was typed in a country, or internationally; `undefined` if no such number is possible. */
  read(text: string, country: string): PhoneReading | undefined;
  /** The country that a number typed so far with `+` points to. */
  countryOf(text: string, current: string): string | undefined;
}

/** What serves until the metadata of all countries is there: international numbers only. */
export const PLAIN_PHONE_NUMBERS: PhoneNumbers = {
  countries: () => [],
  read: (text) => {
    const number = text.trim().replace(/(?!^)[\s().-]/g, '');
    if (!phoneSchema.safeParse(number).success) return undefined;
    return { number, country: undefined, text, isValid: true };
  },
  countryOf: () => undefined,
};

let loading: Promise<PhoneNumbers> | undefined;

/** Loads the metadata of all countries (about 40 kB gzipped), once. Rejects if that fails; a later call tries again. */
export function loadPhoneNumbers(): Promise<PhoneNumbers> {
  loading ??= load().catch((thrown: unknown) => {
    loading = undefined;
    throw thrown;
  });
  return loading;
}

async function load(): Promise<PhoneNumbers> {
  const [library, { default: metadata }] = await Promise.all([
    import('libphonenumber-js/min'),
    import('libphonenumber-js/min/metadata'),
  ]);
  const {
    AsYouType,
    getCountries,
    getCountryCallingCode,
    isSupportedCountry,
    parseDigits,
    parsePhoneNumberFromString,
  } = library;
  const byLanguage = new Map<string, readonly PhoneCountry[]>();
  const known = (country: string): CountryCode | undefined =>
    isSupportedCountry(country) ? country : undefined;

  return {
    countries(lang) {
      let countries = byLanguage.get(lang);
      if (!countries) {
        const name = countryNames(lang);
        const { compare } = new Intl.Collator(lang);
        countries = getCountries()
          .map((id) => ({ id, name: name(id), callingCode: getCountryCallingCode(id) }))
          .sort((a, b) => compare(a.name, b.name));
        byLanguage.set(lang, countries);
      }
      return countries;
    },
    read(text, country) {
      const defaultCountry = known(country);
      // Without `extract: false` a number would be found in the midst of any text.
      const found = parsePhoneNumberFromString(text, {
        extract: false,
        ...(defaultCountry && { defaultCountry }),
      });
      if (!found?.isPossible()) return undefined;
      const number = found.ext ? `${found.number};ext=${parseDigits(found.ext)}` : found.number;
      if (!phoneSchema.safeParse(number).success) return undefined;
      const isChosen = defaultCountry && getCountryCallingCode(defaultCountry) === found.countryCallingCode;
      const home = found.country ?? (isChosen ? defaultCountry : undefined);
      return {
        number,
        country: home,
        text: home ? found.formatNational() : found.formatInternational(),
        isValid: found.isValid(),
      };
    },
    countryOf(text, current) {
      const typing = new AsYouType();
      typing.input(text);
      const country = typing.getCountry();
      const callingCode = typing.getCallingCode();
      if (country || !callingCode) return country;
      const candidates = metadata.country_calling_codes[callingCode] ?? [];
      return candidates.find((id) => id === current) ?? candidates[0];
    },
  };
}

/** The names of countries in a language; their codes where it has none. */
export function countryNames(lang: string): (country: string) => string {
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  return (country) => names.of(country) ?? country;
}

/** The country in which a language is most likely spoken, of its tag (ISO 3166-1 alpha-2); empty if it says none. */
export function countryOf(lang: string): string {
  return new Intl.Locale(lang).maximize().region ?? '';
}

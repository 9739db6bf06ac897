import { DEFAULT_CLIENT_ID, type User } from '../../src/data/index.js';

const FIRST_NAMES = [
  'Ada',
  'Björn',
  'Chloé',
  'Dmitri',
  'Elena',
  'Farid',
  'Grace',
  'Hana',
  'Inés',
  'Jun',
  'Kofi',
];
/** In the order of the alphabet. */
const LAST_NAMES = [
  ...['Abbott', 'Berg', 'Castillo', 'Dvořák', 'Eriksson', 'Fischer', 'García', 'Haddad', 'Ito', 'Jensen'],
  ...['Kowalski', 'Lefèvre', 'Müller', 'Nakamura', 'Okonkwo', 'Petrov', 'Quinn', 'Rossi', 'Silva', 'Tanaka'],
  ...['Ueda', 'Varga', 'Weber', 'Xu', 'Yilmaz', 'Zhang'],
];
const ROLE_IDS = [
  'viewer',
  'viewer',
  'editor',
  'viewer',
  'editor',
  'viewer',
  'admin',
  'viewer',
  'editor',
  'viewer',
];
const LETTER_A = 97;
const MINUTE = 60_000;
/** The time at which the last of them signed in. */
const NOW = Date.UTC(2026, 5, 1);
/** Of a hundred, so many have never signed in. */
const NEVER = 4;

/** How the made-up users stand in one order: each number below their count stands at one rank. */
export interface MadeUpOrder {
  readonly rankOf: (number: number) => number;
  readonly numberAt: (rank: number) => number;
  /** The rank from which on users have no value. */
  readonly valued: number;
  /** The order of two users who both have a value. */
  readonly compare: (a: User, b: User) => number;
  readonly hasValue: (user: User) => boolean;
}

/** The fields that made-up users are sorted by. */
export const MADE_UP_SORT_FIELDS = ['lastName', 'email', 'lastLoginAt', 'createdAt'] as const;
/** One of {@link MADE_UP_SORT_FIELDS}. */
export type MadeUpSortField = (typeof MADE_UP_SORT_FIELDS)[number];

/** Users each of whom follows from their number alone, and whose order by each field is a matter of arithmetic. */
export class MadeUpUsers {
  /** How they stand by each field. */
  readonly orders: Readonly<Record<MadeUpSortField, MadeUpOrder>>;
  readonly #byLogin: ReturnType<typeof shuffle>;
  readonly #byName: ReturnType<typeof shuffle>;
  readonly #digits: number;

  constructor(readonly count: number) {
    this.#byLogin = shuffle(count, 0.618);
    this.#byName = shuffle(count, 0.382);
    this.#digits = String(Math.max(count - 1, 0)).length;
    const { compare } = new Intl.Collator('en');
    const byNumber = { rankOf: same, numberAt: same, valued: count, hasValue: () => true };
    const byText = (read: (user: User) => string | null | undefined) => (a: User, b: User) => {
      const [one, other] = [read(a) ?? '', read(b) ?? ''];
      return one < other ? -1 : Number(one > other);
    };
    this.orders = {
      lastName: {
        ...this.#byName,
        valued: count,
        hasValue: ({ lastName }) => lastName !== '',
        compare: (a, b) => compare(a.lastName, b.lastName),
      },
      email: { ...byNumber, compare: byText(({ email }) => email.toLowerCase()) },
      lastLoginAt: {
        ...this.#byLogin,
        valued: this.#signedIn,
        hasValue: ({ lastLoginAt }) => Boolean(lastLoginAt),
        compare: byText(({ lastLoginAt }) => lastLoginAt),
      },
      createdAt: { ...byNumber, compare: byText(({ createdAt }) => createdAt) },
    };
  }

  /** The user of a number. */
  at(number: number): User {
    const login = this.#byLogin.rankOf(number);
    const name = Math.floor((this.#byName.rankOf(number) * LAST_NAMES.length) / this.count);
    const pick = <T>(list: readonly T[]) => list[number % list.length] as T;
    return {
      id: `m${number}`,
      firstName: pick(FIRST_NAMES),
      lastName: LAST_NAMES[name] ?? '',
      email: this.#emailOf(number),
      // A range that is kept for films.
      ...(number % 13 > 0 && { phone: `+3363998${String(number % 10_000).padStart(4, '0')}` }),
      status: number % 9 === 5 ? 'inactive' : 'active',
      assignments: [{ clientId: DEFAULT_CLIENT_ID, roleIds: [pick(ROLE_IDS)] }],
      lastLoginAt:
        login < this.#signedIn ? new Date(NOW - (this.#signedIn - login) * MINUTE).toISOString() : null,
      createdAt: new Date(NOW - (this.count * 2 - number) * MINUTE).toISOString(),
      version: '1',
    };
  }

  /** The number of the user with an identifier, -1 for nobody. */
  numberOf(id: string): number {
    const number = /^m(0|[1-9]\d*)$/.test(id) ? Number(id.slice(1)) : -1;
    return number < this.count ? number : -1;
  }

  /** The number of the user with an address, -1 for nobody. */
  numberByEmail(email: string): number {
    const number = Number(/^[a-z](\d+)@example\.com$/i.exec(email)?.[1] ?? -1);
    return number < this.count && this.#emailOf(number) === email.toLowerCase() ? number : -1;
  }

  /** An address that comes after those of all lower numbers. */
  #emailOf(number: number): string {
    const letter = String.fromCharCode(LETTER_A + Math.floor((number * 26) / this.count));
    return `${letter}${String(number).padStart(this.#digits, '0')}@example.com`;
  }

  get #signedIn(): number {
    return this.count - Math.floor((this.count * NEVER) / 100);
  }
}

const same = (number: number): number => number;

/** Puts numbers below `count` in another order, in which each has one rank: a multiplication modulo `count`. */
function shuffle(count: number, share: number): Pick<MadeUpOrder, 'rankOf' | 'numberAt'> {
  let factor = Math.max(1, Math.round(count * share));
  while (factor > 1 && greatestDivisor(factor, count) > 1) factor -= 1;
  const inverse = inverseOf(factor, count);
  const times = (number: number, by: number) => Number((BigInt(number) * BigInt(by)) % BigInt(count));
  return { rankOf: (number) => times(number, factor), numberAt: (rank) => times(rank, inverse) };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The number by which a factor becomes 1 modulo `count` (the extended algorithm of Euclid). */
function inverseOf(factor: number, count: number): number {
  let [rest, next, found, following] = [count, factor, 0, 1];
  while (next > 1) {
    const times = Math.floor(rest / next);
    [rest, next] = [next, rest - times * next];
    [found, following] = [following, found - times * following];
  }
  return (following + count) % Math.max(count, 1);
}

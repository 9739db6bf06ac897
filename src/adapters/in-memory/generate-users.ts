import {
  DEFAULT_ROLES,
  type Activation,
  type Assignment,
  type Client,
  type Role,
  type User,
} from '../../data/index.js';
import { DEMO_CLIENTS } from './demo-clients.js';
import { MONONYMS, NAME_POOLS } from './names.js';
import { fold } from './user-search.js';
import { mulberry32 } from './random.js';

const DAY = 24 * 60 * 60 * 1000;

/** What people {@link generateUsers} makes. */
export interface GenerateUsersOptions {
  /** Another number makes other people; the same number always the same. Default: 1. */
  readonly seed?: number | undefined;
  /** Where they have roles. Default: `DEMO_CLIENTS`. */
  readonly clients?: readonly Client[] | undefined;
  /** The roles they have, in falling order of power; the first is the rarest. Default: `DEFAULT_ROLES`. */
  readonly roles?: readonly Role[] | undefined;
  /** The time up to which they signed in, in milliseconds since 1970. Default: 1 June 2026, the same on every run. */
  readonly now?: number | undefined;
}

/**
 * Makes people, always the same for the same options: names in many scripts, mononyms and very long names among them,
 * no two with the same e-mail address, phone numbers of many countries, roles at one to three clients, every status
 * and every state of an activation, last logins that are known, unknown or never. The first user of each client is an
 * active admin. All of them are frozen.
 *
 * @example
 * const adapter = new InMemoryAdapter({ users: generateUsers(1200, { seed: 7 }), clients: DEMO_CLIENTS });
 */
export function generateUsers(count: number, options: GenerateUsersOptions = {}): User[] {
  const people = new People(options);
  return Array.from({ length: count }, (_, index) => people.make(index));
}

class People {
  readonly #random: () => number;
  readonly #clients: readonly Client[];
  readonly #roles: readonly Role[];
  readonly #now: number;
  readonly #addresses = new Map<string, number>();
  // Users with the same roles share one frozen list, which keeps 100,000 of them small.
  readonly #assignments = new Map<string, Assignment[]>();

  constructor({
    seed = 1,
    clients = DEMO_CLIENTS,
    roles = DEFAULT_ROLES,
    now = Date.UTC(2026, 5, 1),
  }: GenerateUsersOptions) {
    this.#random = mulberry32(seed);
    this.#clients = clients;
    this.#roles = roles;
    this.#now = now;
  }

  make(index: number): User {
    const isFounder = index < this.#clients.length;
    const pool = pick(NAME_POOLS, this.#random());
    const isMononym = !isFounder && this.#chance(0.02);
    const [firstName = '', latinFirst = firstName] = pick(
      isMononym ? MONONYMS : pool.firstNames,
      this.#random(),
    ).split(':');
    const [lastName = '', latinLast = lastName] = isMononym
      ? ['']
      : pick(pool.lastNames, this.#random()).split(':');
    const assignments = this.#assign(index, isFounder);
    const status = isFounder || this.#chance(0.84) ? 'active' : this.#chance(0.5) ? 'inactive' : 'pending';
    const createdAt = this.#now - Math.floor((1 + this.#random() * 1500) * DAY);
    return Object.freeze({
      id: `u${index + 1}`,
      firstName,
      lastName,
      email: this.#address(`${latinFirst} ${latinLast}`, assignments[0]?.clientId ?? 'example'),
      ...(this.#chance(0.92) && { phone: this.#phone(pool.phone) }),
      status,
      assignments,
      ...this.#lastLogin(status === 'pending', createdAt),
      createdAt: toIso(createdAt),
      ...(status !== 'inactive' && { activation: this.#activation(status === 'pending', createdAt) }),
      version: '1',
    });
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #assign(index: number, isFounder: boolean): Assignment[] {
    const first = isFounder ? index : Math.floor(this.#random() * this.#clients.length);
    const more = [0.2, 0.25].findIndex((probability) => !this.#chance(probability));
    const count = Math.min(more < 0 ? 3 : more + 1, this.#clients.length);
    const parts = Array.from({ length: count }, (_, step) => {
      const client = this.#clients[(first + step) % this.#clients.length];
      const role = isFounder && step === 0 ? 0 : rankOf(this.#random(), this.#roles.length);
      return [client?.id ?? '', this.#roles[role]?.id ?? ''] as const;
    });
    const name = JSON.stringify(parts);
    let assignments = this.#assignments.get(name);
    if (!assignments) {
      assignments = Object.freeze(
        parts.map(([clientId, roleId]) => Object.freeze({ clientId, roleIds: Object.freeze([roleId]) })),
      ) as unknown as Assignment[];
      this.#assignments.set(name, assignments);
    }
    return assignments;
  }

  #address(name: string, domain: string): string {
    const local = fold(name)
      .trim()
      .replace(/[^a-z]+/g, '.');
    const address = `${local}@${domain}.example`;
    const times = (this.#addresses.get(address) ?? 0) + 1;
    this.#addresses.set(address, times);
    return times === 1 ? address : `${local}${times}@${domain}.example`;
  }

  #phone(pattern: string): string {
    return pattern.replace(/#/g, () => String(Math.floor(this.#random() * 10)));
  }

  #lastLogin(isPending: boolean, createdAt: number): Pick<User, 'lastLoginAt'> {
    if (isPending || this.#chance(0.06)) return { lastLoginAt: null };
    if (this.#chance(0.03)) return {};
    // Most people were here lately, some not for years.
    const ago = this.#random() ** 3 * (this.#now - createdAt);
    return { lastLoginAt: toIso(this.#now - ago) };
  }

  #activation(isPending: boolean, createdAt: number): Activation {
    if (!isPending) return Object.freeze({ status: 'activated', sentAt: toIso(createdAt) });
    const status = this.#chance(0.5) ? 'waiting' : this.#chance(0.5) ? 'expired' : 'bounced';
    const sentAt = status === 'waiting' ? this.#now - this.#random() * 6 * DAY : createdAt;
    return Object.freeze({ status, sentAt: toIso(sentAt), expiresAt: toIso(sentAt + 7 * DAY) });
  }
}

/** The higher the rank, the rarer: of three roles 8 %, 32 % and 60 %. */
function rankOf(random: number, count: number): number {
  return count === 3
    ? [0.08, 0.4].filter((limit) => random >= limit).length
    : Math.min(Math.floor(Math.sqrt(random) * count), count - 1);
}

function pick<T>(list: readonly T[], random: number): T {
  return list[Math.floor(random * list.length)] as T;
}

const toIso = (time: number): string => new Date(Math.floor(time)).toISOString();

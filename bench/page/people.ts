import type { User } from 'rolecall/data';

/** A user as the adapter takes it, with what a table written by hand would rather have: one name, and times as numbers. */
export interface Person extends User {
  readonly name: string;
  readonly role: string;
  readonly active: boolean;
  readonly lastLogin: number;
  readonly created: number;
}

const FIRST =
  'Zoë,Łukasz,José,Ngọc,Søren,Åsa,Chloé,Jürgen,Željko,François,Ольга,Дмитрий,Ελένη,王伟,佐藤健,محمد,נועה,Priya,Maria,Marek,Omar,Grace,Ken,Ada,Kwame,Aoife,Renée'.split(
    ',',
  );
const LAST =
  'Nyström,García,Müller,Nguyễn,Østergaard,Kowalczyk,O’Brien,Çelik,Dvořák,Иванова,Papadopoulos,Tanaka,Haddad,Cohen,Okonkwo,Ferreira,Szabó,Marchetti,Þórsdóttir,Smith,Lee,Jones,Kim'.split(
    ',',
  );
export const ROLES = ['owner', 'admin', 'editor', 'viewer', 'guest'] as const;
const NOW = Date.UTC(2026, 5, 1);
const YEAR = 365 * 86_400_000;
/** Above it they are left as they were put together: nothing that reads their text is measured with so many. */
const MAX_FLAT = 100_000;

/** The same people for the same number, in no order. The newest and the oldest sign-in are each of one person alone. */
export function generatePeople(count: number): readonly Person[] {
  const random = mulberry32(20_260_601);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const people = Array.from({ length: count }, (_, index) => {
    const isFirst = index === 0;
    // The first row must not be among what is searched for, so that it tells when a search has been painted.
    const [first, last] = isFirst ? ['Zoë', 'Nyström'] : [pick(FIRST), pick(LAST)];
    const lastLogin = index === count >> 1 ? NOW + 60_000 : NOW - 60_000 - Math.floor(random() * 2 * YEAR);
    return person(index, `${first} ${last}`, pick(ROLES), lastLogin, random);
  });
  // As they come from a backend: what `JSON.parse` makes is flat, what is put together is flattened at the first search.
  return count > MAX_FLAT ? people : (JSON.parse(JSON.stringify(people)) as Person[]);
}

function person(index: number, name: string, role: string, lastLogin: number, random: () => number): Person {
  const created = NOW - 2 * YEAR - Math.floor(random() * 4 * YEAR);
  const active = random() < 0.85;
  return {
    id: `u${index}`,
    firstName: '',
    lastName: name,
    email: `${plain(name)}.${index}@example.com`,
    phone: `+33 6 39 98 ${String(index % 10_000).padStart(4, '0')}`,
    status: 'active',
    assignments: [{ clientId: 'default', roleIds: [role] }],
    attributes: { active },
    lastLoginAt: new Date(lastLogin).toISOString(),
    createdAt: new Date(created).toISOString(),
    name,
    role,
    active,
    lastLogin,
    created,
  };
}

/** For an address: small ASCII letters, and for each name of another script the same word. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[^\w ]/g, '')
    .trim()
    .replaceAll(/\s+/g, '.')
    .toLowerCase() || 'someone';

/** Which person of the list has an address. */
export const indexOfEmail = (email: string): number => Number(/\.(\d+)@/.exec(email)?.[1] ?? -1);

/** Every letter of every name. Laid out before anything is timed, so that nobody pays for finding fonts. */
export const ALL_LETTERS = [...FIRST, ...LAST].join(' ');

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import { validatePhoneNumberLength } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { DEMO_CLIENTS, generateUsers } from '../../src/adapters/in-memory/index.js';
import { emailSchema, phoneSchema, readUserPage } from '../../src/data/index.js';

const people = generateUsers(3000);
const share = (part: readonly unknown[]) => part.length / people.length;

describe('Generated users', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generateUsers(50, { seed: 7 })).toEqual(generateUsers(50, { seed: 7 }));
    expect(generateUsers(50, { seed: 8 })).not.toEqual(generateUsers(50, { seed: 7 }));
  });

  it('are the first of the more that could be made', () => {
    expect(generateUsers(100)).toEqual(people.slice(0, 100));
  });

  it('have names in many scripts', () => {
    const names = people.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join('\n');
    const scripts = [
      'Latin',
      'Greek',
      'Cyrillic',
      'Arabic',
      'Hebrew',
      'Han',
      'Hangul',
      'Hiragana',
      'Katakana',
      'Devanagari',
    ];
    const missing = scripts.filter((script) => !new RegExp(`\\p{Script=${script}}`, 'u').test(names));
    expect(missing).toEqual([]);
  });

  it('have only one name now and then, and very long ones', () => {
    expect(share(people.filter(({ lastName }) => lastName === ''))).toBeGreaterThan(0.005);
    expect(people.some(({ lastName }) => lastName.length > 30)).toBe(true);
  });

  it('have e-mail addresses that are good, and no two the same', () => {
    expect(new Set(people.map(({ email }) => email.toLowerCase())).size).toBe(people.length);
    expect(people.filter(({ email }) => !emailSchema.safeParse(email).success)).toEqual([]);
    expect(people.filter(({ email }) => !/^[a-z.]+\d*@[a-z]+\.example$/.test(email))).toEqual([]);
  });

  it('have phone numbers that are possible, of many countries', () => {
    const phones = people.flatMap(({ phone }) => phone ?? []);
    expect(phones.filter((phone) => validatePhoneNumberLength(phone) !== undefined)).toEqual([]);
    expect(phones.filter((phone) => !phoneSchema.safeParse(phone).success)).toEqual([]);
    expect(new Set(phones.map((phone) => phone.slice(0, 3))).size).toBeGreaterThan(12);
    expect(phones.length).toBeLessThan(people.length);
    expect(validatePhoneNumberLength('+3361')).toBe('TOO_SHORT');
  });

  it('have roles at one to three clients, each with an active admin first', () => {
    const counts = new Set(people.map(({ assignments }) => assignments.length));
    expect([...counts].sort()).toEqual([1, 2, 3]);
    for (const [index, { id }] of DEMO_CLIENTS.entries()) {
      expect(people[index]).toMatchObject({
        status: 'active',
        assignments: expect.arrayContaining([{ clientId: id, roleIds: ['admin'] }]) as unknown,
      });
    }
  });

  it('have every status, state of activation and kind of last login', () => {
    expect(new Set(people.map(({ status }) => status)).size).toBe(3);
    const states = new Set(people.map(({ activation }) => activation?.status));
    expect(states).toEqual(new Set(['activated', 'waiting', 'bounced', 'expired', undefined]));
    const logins = new Set(people.map(({ lastLoginAt }) => (lastLoginAt ? 'known' : lastLoginAt)));
    expect(logins).toEqual(new Set(['known', null, undefined]));
    expect(people.filter(({ status, lastLoginAt }) => status === 'pending' && lastLoginAt)).toEqual([]);
  });

  it('signed in after they were made, and before now', () => {
    const now = Date.UTC(2030, 0, 1);
    for (const { createdAt, lastLoginAt } of generateUsers(500, { now })) {
      expect(Date.parse(createdAt ?? '')).toBeLessThan(now);
      if (!lastLoginAt) continue;
      expect(Date.parse(lastLoginAt)).toBeGreaterThanOrEqual(Date.parse(createdAt ?? ''));
      expect(Date.parse(lastLoginAt)).toBeLessThanOrEqual(now);
    }
  });

  it('can be read by the contract, and stand in clients and roles that are given', () => {
    const clients = [{ id: 'solo', name: 'Solo' }];
    const roles = ['owner', 'guest'].map((id) => ({ id, can: [], cannot: [] }));
    const { users, unreadable } = readUserPage({ users: generateUsers(200, { clients, roles }) });
    expect(unreadable).toBe(0);
    const assignments = new Set(users.map((user) => JSON.stringify(user.assignments)));
    expect(assignments).toEqual(
      new Set(['owner', 'guest'].map((id) => JSON.stringify([{ clientId: 'solo', roleIds: [id] }]))),
    );
  });
});

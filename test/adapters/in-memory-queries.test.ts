import { describe, expect, it } from 'vitest';
import { draft, idsOf, make, person, rejection } from './in-memory-support.js';

describe('A search in memory', () => {
  const adapter = make([
    person('francois', { firstName: 'François', lastName: 'Œuvrard', email: 'f.o@example.com' }),
    person('soren', { firstName: 'Søren', lastName: 'Groß', phone: '+33639981234' }),
    person('hanako', { firstName: '花子', lastName: '山田' }),
    person('odysseas', { firstName: 'Οδυσσέας', lastName: 'Παπάς' }),
    person('vowels', { firstName: 'की', lastName: 'शर्मा' }),
  ]);
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['case', 'FRANÇOIS', ['francois']],
    ['diacritics', 'francois', ['francois']],
    ['ligatures', 'oeuvrard', ['francois']],
    ['strokes and sharp s', 'soren gross', ['soren']],
    ['the order of first and last name', 'Groß Søren', ['soren']],
    ['spaces around and between', '  søren   groß ', ['soren']],
    ['the final sigma and the accents of Greek', 'ΟΔΥΣΣΕΑΣ', ['odysseas']],
    ['the missing space of a Japanese name', '山田花子', ['hanako']],
    ['the notation of a phone number', '+33 6 39 98', ['soren']],
    ['the national prefix', '06 39.98', ['soren']],
    ['an international prefix dialled', '0033 639', ['soren']],
    ['the script of digits', '٦٣٩٩٨١', ['soren']],
  ];
  for (const [what, search, found] of cases) {
    it(`disregards ${what}`, async () => {
      expect(await idsOf(adapter, { search })).toEqual(found);
    });
  }

  it('does heed the vowels of Devanagari', async () => {
    expect(await idsOf(adapter, { search: 'की शर्मा' })).toEqual(['vowels']);
    expect(await idsOf(adapter, { search: 'कु शर्मा' })).toEqual([]);
  });

  it('of fewer characters than the capability says is none', async () => {
    expect(await idsOf(adapter, { search: ' zz ' })).toHaveLength(5);
    expect(await idsOf(adapter, { search: 'zzz' })).toHaveLength(0);
  });
});

describe('An order in memory', () => {
  it('puts equal users as they came, and the nameless last, in both directions', async () => {
    const adapter = make([
      person('b'),
      person('nameless', { lastName: '' }),
      person('a'),
      person('z', { lastName: 'Ärzte' }),
    ]);
    const by = (direction: string) => idsOf(adapter, { sort: { field: 'lastName', direction } });
    expect(await by('ascending')).toEqual(['z', 'b', 'a', 'nameless']);
    expect(await by('descending')).toEqual(['a', 'b', 'z', 'nameless']);
  });

  it('goes by the highest role at the client, roles that are not known last', async () => {
    const at = (...roleIds: string[]) => ({ assignments: [{ clientId: 'aurora', roleIds }] });
    const adapter = make([
      person('none', at()),
      person('odd', at('odd')),
      person('viewer', at('viewer')),
      person('both', at('viewer', 'admin')),
    ]);
    const sort = { field: 'role', direction: 'ascending' };
    expect(await idsOf(adapter, { clientId: 'aurora', sort })).toEqual(['both', 'viewer', 'odd', 'none']);
  });

  it('is made anew after a change', async () => {
    const adapter = make([person('a', { lastName: 'A' }), person('b', { lastName: 'B' })]);
    const sort = { field: 'lastName', direction: 'ascending' };
    expect(await idsOf(adapter, { sort })).toEqual(['a', 'b']);
    await adapter.update('a', { lastName: 'C' });
    expect(await idsOf(adapter, { sort })).toEqual(['b', 'a']);
  });
});

describe('A page by cursor in memory', () => {
  it('goes on at the same place when the user at its edge is gone', async () => {
    const adapter = make(['a', 'b', 'c', 'd'].map((id) => person(id)));
    const { next = '' } = await adapter.list({ page: { limit: 2 } });
    await adapter.remove('b');
    expect(await idsOf(adapter, { page: { cursor: next, limit: 2 } })).toEqual(['c', 'd']);
  });

  it('leaves nobody out when others come before', async () => {
    const adapter = make(['b', 'c', 'd'].map((id) => person(id)));
    const sort = { field: 'email' as const, direction: 'ascending' as const };
    const { next = '' } = await adapter.list({ sort, page: { limit: 2 } });
    await adapter.create({ ...draft, email: 'a@example.com' });
    expect(await idsOf(adapter, { sort, page: { cursor: next, limit: 2 } })).toEqual(['d']);
  });

  for (const bad of [
    { offset: -1, limit: 5 },
    { offset: 0, limit: 0 },
    { offset: 0.5, limit: 5 },
    { limit: Infinity },
  ]) {
    it(`is refused as ${JSON.stringify(bad)}`, async () => {
      expect(await rejection(make([]).list({ page: bad }))).toMatchObject({ kind: 'invalid' });
    });
  }
});

import { describe, expect, it } from 'vitest';
import {
  guessColumns,
  looksLikeHeadings,
  matched,
  valueAt,
  type FieldNames,
} from '../../src/state/import-columns.js';

const NAMES: FieldNames = {
  firstName: ['First name', 'Prénom'],
  lastName: ['Last name', 'Nom'],
  email: ['E-mail'],
  phone: ['Phone number', 'Numéro de téléphone'],
  roleIds: ['Role', 'Rôle'],
};
const guess = (headings: string[], rows: string[][] = []) =>
  guessColumns(
    headings,
    NAMES,
    rows.map((cells, index) => ({ number: index + 2, cells })),
  );
const ALL = { firstName: 0, lastName: 1, email: 2, phone: 3, roleIds: 4 };

describe('Guessing which column is what', () => {
  it.each([
    ['ours', ['First name', 'Last name', 'E-mail', 'Phone number', 'Role']],
    ['ours in French', ['Prénom', 'Nom', 'E-mail', 'Numéro de téléphone', 'Rôle']],
    ['in capitals, without accents', ['PRENOM', 'NOM', 'EMAIL', 'TELEPHONE', 'ROLE']],
    ['of programs', ['first_name', 'last_name', 'email_address', 'mobile', 'access_level']],
    ['in German', ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Rolle']],
    ['longer ones', ['Given name', 'Family name (birth)', 'Work email', 'Phone number (office)', 'Roles']],
  ])('knows headings %s', (_name, headings) => {
    expect(guess(headings)).toEqual(ALL);
  });

  it('leaves columns alone that are something else', () => {
    const headings = ['Last login', 'Creation date', 'E-mail', 'Active', 'Problem'];
    expect(guess(headings)).toEqual({ email: 2 });
  });

  it('takes no column twice', () => {
    expect(guess(['Name', 'Name', 'Surname'])).toEqual({ lastName: 0 });
  });

  it('finds addresses and numbers by what they look like', () => {
    const rows = [
      ['x', "'+33 6 12 34 56 78", 'ada@example.com'],
      ['y', '06.12.34.56.79', 'bob@example.com'],
    ];
    expect(guess(['A', 'B', 'C'], rows)).toEqual({ phone: 1, email: 2 });
  });

  it('takes a first row with an address for somebody, not for headings', () => {
    expect(looksLikeHeadings(['Ada', 'Lovelace', 'ada@example.com'])).toBe(false);
    expect(looksLikeHeadings(['First name', 'Last name', 'E-mail'])).toBe(true);
  });
});

describe('Correcting a guess', () => {
  it('gives a column to one field and takes it from another', () => {
    expect(matched({ firstName: 0, lastName: 1 }, 'firstName', 1)).toEqual({ firstName: 1 });
    expect(matched({ firstName: 0, lastName: 1 }, 'firstName', undefined)).toEqual({ lastName: 1 });
    expect(matched({ firstName: 0 }, 'email', 3)).toEqual({ firstName: 0, email: 3 });
  });

  it('reads a value without spaces and without the quote that defuses it', () => {
    expect(valueAt([" '+33612345678 "], 0)).toBe('+33612345678');
    expect(valueAt(["O'Neill"], 0)).toBe("O'Neill");
    expect(valueAt(['Ada'], 7)).toBe('');
    expect(valueAt(['Ada'], undefined)).toBe('');
  });
});

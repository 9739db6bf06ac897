import { describe, expect, it } from 'vitest';
import type { User } from '../../src/data/index.js';
import { assigned } from '../../src/state/assignments.js';
import { clientRows } from '../../src/state/client-rows.js';
import { draftOf } from '../../src/state/user-draft.js';

const CLIENTS = ['aurora', 'borealis', 'cascade', 'delta'].map((id) => ({ id, name: id.toUpperCase() }));
const ADA: User = {
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  status: 'active',
  assignments: [
    { clientId: 'elsewhere', roleIds: ['viewer'] },
    { clientId: 'cascade', roleIds: ['editor'] },
    { clientId: 'aurora', roleIds: ['viewer'] },
  ],
};
const manages = (id: string) => id !== 'cascade' && id !== 'elsewhere' && id !== 'delta';
const draft = draftOf(ADA, 'aurora');

describe('The clients of a form', () => {
  it('are that of the form, then those where the person is, in the order of the backend', () => {
    const { rows } = clientRows(draft, CLIENTS, manages);
    expect(rows.map(({ id }) => id)).toEqual(['aurora', 'cascade', 'elsewhere']);
    expect(rows.map(({ name }) => name)).toEqual(['AURORA', 'CASCADE', 'elsewhere']);
    expect(rows.map(({ isManaged }) => isManaged)).toEqual([true, false, false]);
  });

  it('can be added where the viewer manages and the person is not', () => {
    expect(clientRows(draft, CLIENTS, manages).addable).toEqual([{ id: 'borealis', name: 'BOREALIS' }]);
  });

  it('keep a row of what is to be taken away, to think again', () => {
    const values = { ...draft.values, assignments: assigned(draft.values.assignments, 'aurora', undefined) };
    const [row] = clientRows({ ...draft, values }, CLIENTS, manages).rows;
    expect(row).toMatchObject({ id: 'aurora', roleIds: undefined, before: ['viewer'] });
  });

  it('offer other roles of the person, and none that are the same', () => {
    const [aurora] = clientRows(draft, CLIENTS, manages).rows;
    expect(aurora?.sources.map(({ id }) => id)).toEqual(['cascade']);
  });
});

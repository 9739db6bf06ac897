import { describe, expect, it } from 'vitest';
import { AdapterError, DEFAULT_CLIENT_ID, DEFAULT_ROLES, type User } from '../../src/data/index.js';
import { assigned } from '../../src/state/assignments.js';
import {
  changesOf,
  draftOf,
  isOvertaken,
  newDraft,
  otherMessages,
  problemsIn,
  problemsOf,
  rebased,
  rechecked,
  refused,
  restored,
  touchedFields,
  typed,
  userDraftOf,
  withProblems,
  type Draft,
  type DraftValues,
  type FieldProblem,
} from '../../src/state/user-draft.js';

const ADA: User = {
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  phone: '+33612345678',
  status: 'active',
  assignments: [
    { clientId: 'aurora', roleIds: ['editor', 'viewer'] },
    { clientId: 'borealis', roleIds: ['viewer'] },
  ],
};

const withValues = (draft: Draft, values: Partial<DraftValues>): Draft =>
  typed({ status: 'editing', draft }, values).draft;
const withRoles = (draft: Draft, clientId: string, roleIds?: readonly string[]): Draft =>
  withValues(draft, { assignments: assigned(draft.values.assignments, clientId, roleIds) });
const codes = (draft: Draft, phone?: string) =>
  Object.fromEntries(
    Object.entries<FieldProblem>(problemsOf(draft, phone) as Record<string, FieldProblem>).map(
      ([field, problem]) => [field, problem.source === 'input' ? problem.code : problem.message],
    ),
  );

describe('a draft of a new user', () => {
  const draft = newDraft('aurora', DEFAULT_ROLES, 'FR');

  it('begins with the least powerful role, untouched', () => {
    expect(draft.values.assignments).toEqual([{ clientId: 'aurora', roleIds: ['viewer'] }]);
    expect(touchedFields(draft)).toEqual([]);
  });

  it('is at the only client of a backend that has one', () => {
    expect(newDraft(undefined, DEFAULT_ROLES, '').clientId).toBe(DEFAULT_CLIENT_ID);
  });

  it('needs every field', () => {
    expect(codes(newDraft('aurora', [], ''))).toEqual({
      firstName: 'required',
      lastName: 'required',
      email: 'required',
      phone: 'required',
      'roles@aurora': 'required',
    });
  });

  it('tells what is too long, no address and no number', () => {
    const wrong = withValues(draft, {
      firstName: 'x'.repeat(101),
      lastName: 'Hopper',
      email: 'a b@example.com',
      phone: '12',
    });
    expect(codes(wrong)).toEqual({
      firstName: 'too-long',
      email: 'not-an-email',
      phone: 'not-a-phone-number',
    });
  });

  it('is sent without spaces around', () => {
    const filled = withValues(draft, {
      firstName: ' Grace ',
      lastName: 'Hopper',
      email: ' g@example.com',
      phone: '06',
    });
    expect(codes(filled, '+33612345678')).toEqual({});
    expect(userDraftOf(filled, '+33612345678')).toEqual({
      firstName: 'Grace',
      lastName: 'Hopper',
      email: 'g@example.com',
      phone: '+33612345678',
      assignments: [{ clientId: 'aurora', roleIds: ['viewer'] }],
    });
  });
});

describe('a draft of a change', () => {
  const draft = draftOf(ADA, 'aurora');

  it('changes nothing as it begins', () => {
    expect(changesOf(draft, ADA.phone)).toEqual({});
    expect(touchedFields(draft)).toEqual([]);
  });

  it('changes only what differs', () => {
    expect(changesOf(withValues(draft, { lastName: 'King' }), ADA.phone)).toEqual({ lastName: 'King' });
  });

  it('does not change a number that was typed again', () => {
    const again = withValues(draft, { phone: '06 12 34 56 78', country: 'FR' });
    expect(changesOf(again, '+33612345678')).toEqual({});
    expect(changesOf(again, '+33612345679')).toEqual({ phone: '+33612345679' });
  });

  it('changes the roles at its client and passes the others through', () => {
    expect(changesOf(withRoles(draft, 'aurora', ['admin']), undefined)).toEqual({
      assignments: [
        { clientId: 'aurora', roleIds: ['admin'] },
        { clientId: 'borealis', roleIds: ['viewer'] },
      ],
    });
  });

  it('does not change roles that come in another order', () => {
    expect(changesOf(withRoles(draft, 'aurora', ['viewer', 'editor']), undefined)).toEqual({});
  });

  it('gives a role at a client where the user had none', () => {
    const elsewhere = withRoles(draftOf(ADA, 'cascade'), 'cascade', ['admin']);
    expect(changesOf(elsewhere, undefined).assignments).toEqual([
      ...ADA.assignments,
      { clientId: 'cascade', roleIds: ['admin'] },
    ]);
  });

  it('takes a client away, and names all that stay', () => {
    const without = withRoles(draft, 'aurora');
    expect(touchedFields(without)).toEqual(['roles@aurora']);
    expect(changesOf(without, undefined)).toEqual({
      assignments: [{ clientId: 'borealis', roleIds: ['viewer'] }],
    });
    expect(codes(without)).toEqual({});
  });

  it('needs one client at least, and a role at each that was changed', () => {
    expect(codes(withRoles(withRoles(draft, 'aurora'), 'borealis'))).toEqual({ 'roles@aurora': 'required' });
    expect(codes(withRoles(draft, 'borealis', []))).toEqual({ 'roles@borealis': 'required' });
  });

  it('tells to be nowhere from having no role there', () => {
    const withNone = { ...ADA, assignments: [...ADA.assignments, { clientId: 'cascade', roleIds: [] }] };
    expect(touchedFields(draftOf(withNone, 'aurora'))).toEqual([]);
    expect(touchedFields(withRoles(draftOf(withNone, 'aurora'), 'cascade'))).toEqual(['roles@cascade']);
  });

  it('keeps roles typed at one client when somebody else changed another', () => {
    const theirs = { ...ADA, assignments: assigned(ADA.assignments, 'borealis', ['admin']) };
    const both = rebased(withRoles(draft, 'aurora', ['viewer']), theirs);
    expect(changesOf(both, undefined).assignments).toEqual([
      { clientId: 'aurora', roleIds: ['viewer'] },
      { clientId: 'borealis', roleIds: ['admin'] },
    ]);
    expect(both.overtaken).toEqual([]);
  });

  it('takes the first assignment where there are no clients', () => {
    expect(draftOf(ADA, undefined).clientId).toBe('aurora');
  });

  it('is not stopped by what is saved already, only by what was touched', () => {
    const odd = draftOf({ ...ADA, email: 'no address', phone: undefined, lastName: '' }, 'aurora');
    expect(codes(odd)).toEqual({});
    expect(codes(withValues(odd, { email: 'none either' }))).toEqual({ email: 'not-an-email' });
  });

  it('refuses a masked address that was changed in part', () => {
    const masked = draftOf({ ...ADA, email: 'a•••@•••.com' }, 'aurora');
    expect(codes(masked)).toEqual({});
    expect(codes(withValues(masked, { email: 'b•••@•••.com' }))).toEqual({ email: 'not-an-email' });
  });
});

describe('the state of a form', () => {
  const draft = withValues(draftOf(ADA, 'aurora'), { firstName: 'Augusta', email: 'taken@example.com' });

  it('does not change while it is being saved', () => {
    const saving = { status: 'saving', draft } as const;
    expect(typed(saving, { firstName: 'x' })).toBe(saving);
    expect(typed({ status: 'editing', draft }, { firstName: 'x' }).draft.values.firstName).toBe('x');
  });

  it('puts the messages of a backend at their fields', () => {
    const error = new AdapterError('invalid', {
      fields: { email: 'No.', 'assignments.0.roleIds': 'Nor this.' },
    });
    expect(refused(draft, error)).toMatchObject({
      status: 'wrong',
      problems: { email: { message: 'No.' }, 'roles@aurora': { message: 'Nor this.' } },
    });
  });

  it('puts a message about roles at the client that it is about', () => {
    const two = withRoles(draft, 'borealis', ['viewer']);
    const error = new AdapterError('invalid', { fields: { '/assignments/1': 'No.' } });
    expect(Object.keys(problemsIn(refused(two, error)))).toEqual(['roles@borealis']);
  });

  it('knows the field of a taken address without being told', () => {
    const state = refused(draft, new AdapterError('conflict', { reason: 'email-taken' }));
    expect(problemsIn(state)).toHaveProperty('email');
  });

  it('fails as a whole if a message belongs to no field, and keeps all messages', () => {
    const error = new AdapterError('invalid', { fields: { email: 'No.', department: 'Unknown.' } });
    expect(refused(draft, error)).toMatchObject({
      status: 'failed',
      problems: { email: { message: 'No.' } },
    });
    expect(otherMessages(error, draft)).toEqual(['Unknown.']);
  });

  it('looks again at a field that was wrong, and at no other', () => {
    const wrong = withValues(draft, { firstName: '', lastName: '' });
    const state = withProblems(wrong, problemsOf(wrong, ADA.phone));
    const mended = typed(state, { firstName: 'A', lastName: 'L' });
    expect(Object.keys(problemsIn(rechecked(mended, 'firstName', ADA.phone)))).toEqual(['lastName']);
    expect(rechecked(rechecked(mended, 'firstName', ADA.phone), 'lastName', ADA.phone).status).toBe(
      'editing',
    );
    expect(rechecked(mended, 'email', ADA.phone)).toBe(mended);
  });

  it('keeps the message of a backend until another value stands there', () => {
    const state = refused(draft, new AdapterError('invalid', { fields: { email: 'No.' } }));
    expect(problemsIn(rechecked(state, 'email', ADA.phone))).toHaveProperty('email');
    const other = typed(state, { email: 'free@example.com' });
    expect(problemsIn(rechecked(other, 'email', ADA.phone))).toEqual({});
  });
});

describe('a draft that somebody overtook', () => {
  const draft = withValues(draftOf(ADA, 'aurora'), { firstName: 'Augusta', email: 'new@example.com' });

  it('is told by the reason of the failure', () => {
    expect(isOvertaken(refused(draft, new AdapterError('conflict', { reason: 'stale-version' })))).toBe(true);
    expect(isOvertaken(refused(draft, new AdapterError('conflict')))).toBe(false);
  });

  it('takes their values where it is untouched, and notes where both changed', () => {
    const newer = { ...ADA, firstName: 'Adah', lastName: 'King', version: '2' };
    const after = rebased(draft, newer);
    expect(after.values).toMatchObject({ firstName: 'Augusta', lastName: 'King', email: 'new@example.com' });
    expect(after.overtaken).toEqual(['firstName']);
    expect(after.user?.version).toBe('2');
    expect(changesOf(after, ADA.phone)).toEqual({ firstName: 'Augusta', email: 'new@example.com' });
  });

  it('notes nothing where both changed to the same', () => {
    expect(rebased(draft, { ...ADA, firstName: 'Augusta' }).overtaken).toEqual([]);
  });
});

describe('a draft that was kept', () => {
  it('is brought back on top of what is saved now', () => {
    const kept = withValues(draftOf(ADA, 'aurora'), { phone: '06', country: 'FR' });
    const again = restored(draftOf({ ...ADA, lastName: 'King' }, 'aurora'), kept);
    expect(again.values).toMatchObject({ phone: '06', country: 'FR', lastName: 'King' });
    expect(again.restored).toBe(true);
  });

  it('is nothing to speak of when it holds no change', () => {
    const begun = draftOf(ADA, 'aurora');
    expect(restored(begun, begun).restored).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { InMemoryAdapter } from '../../src/adapters/in-memory/index.js';
import { AdapterError, type User, type UserChanges } from '../../src/data/index.js';
import { assigned, clientOf, rolesAt } from '../../src/state/assignments.js';
import { conflictOf, decided, sideOf } from '../../src/state/conflict.js';
import {
  changesOf,
  draftOf,
  keptOf,
  restored,
  touchedFields,
  typed,
  typedAnew,
  type Draft,
  type DraftValues,
  type FormField,
} from '../../src/state/user-draft.js';
import { mulberry32 } from '../../src/adapters/in-memory/random.js';

const ADA: User = {
  id: 'ada',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  phone: '+33612345678',
  status: 'active',
  assignments: [
    { clientId: 'aurora', roleIds: ['editor'] },
    { clientId: 'borealis', roleIds: ['viewer'] },
  ],
  version: '1',
};
const type = (draft: Draft, values: Partial<DraftValues>): Draft =>
  typed({ status: 'editing', draft }, values).draft;
const withRoles = (draft: Draft, clientId: string, roleIds: readonly string[]): Draft =>
  type(draft, { assignments: assigned(draft.values.assignments, clientId, roleIds) });

describe('A draft in conflict', () => {
  const mine = type(draftOf(ADA, 'aurora'), { firstName: 'Augusta', lastName: 'King' });
  const theirs: User = { ...ADA, firstName: 'Ada B.', email: 'ada@new.example', version: '2' };
  const draft = conflictOf(mine, theirs);

  it('says of each field who changed it', () => {
    expect(draft.conflict?.differences).toEqual({
      firstName: 'both',
      lastName: 'mine',
      email: 'theirs',
      phone: 'same',
      'roles@aurora': 'same',
      'roles@borealis': 'same',
    });
    expect(draft.conflict?.undecided).toEqual(['firstName']);
  });

  it('takes over what they alone changed, and keeps all that was typed', () => {
    expect(draft.values).toMatchObject({ firstName: 'Augusta', lastName: 'King', email: 'ada@new.example' });
    expect(changesOf(draft, undefined)).toEqual({ firstName: 'Augusta', lastName: 'King' });
    expect(draft.user?.version).toBe('2');
  });

  it('takes either side, and can think again', () => {
    expect(sideOf(draft, 'firstName')).toBeUndefined();
    const withTheirs = decided(draft, 'firstName', 'theirs');
    expect(changesOf(withTheirs, undefined)).toEqual({ lastName: 'King' });
    expect(sideOf(withTheirs, 'firstName')).toBe('theirs');
    const withMine = decided(withTheirs, 'firstName', 'mine');
    expect(changesOf(withMine, undefined)).toEqual({ firstName: 'Augusta', lastName: 'King' });
    expect(withMine.conflict?.undecided).toEqual([]);
  });

  it('is decided where somebody types anew, which is neither side', () => {
    const state = typed({ status: 'editing', draft }, { firstName: 'Countess' });
    // Values also change by themselves, as when a number is written as its country does.
    expect(state.draft.conflict?.undecided).toEqual(['firstName']);
    const anew = typedAnew(state, 'firstName').draft;
    expect([anew.conflict?.undecided, sideOf(anew, 'firstName')]).toEqual([[], undefined]);
  });

  it('passes on what they made of the roles at other clients', () => {
    const promoted: User = {
      ...theirs,
      assignments: [
        { clientId: 'aurora', roleIds: ['editor'] },
        { clientId: 'borealis', roleIds: ['admin'] },
      ],
    };
    const role = withRoles(draftOf(ADA, 'aurora'), 'aurora', ['viewer']);
    expect(changesOf(conflictOf(role, promoted), undefined).assignments).toEqual([
      { clientId: 'aurora', roleIds: ['viewer'] },
      { clientId: 'borealis', roleIds: ['admin'] },
    ]);
  });

  it('is still overtaken after a reload of the page, where nothing was decided', () => {
    const back = restored(draftOf(theirs, 'aurora'), keptOf(draft));
    expect([back.values.firstName, back.overtaken]).toEqual(['Augusta', ['firstName']]);
    const sure = restored(draftOf(theirs, 'aurora'), keptOf(decided(draft, 'firstName', 'mine')));
    expect([sure.values.firstName, sure.overtaken]).toEqual(['Augusta', []]);
  });
});

const FIELDS = ['firstName', 'lastName', 'email', 'roles@aurora', 'roles@borealis'] as const;
const ROLES = ['admin', 'editor', 'viewer'];
const valueIn = (values: DraftValues | undefined, field: FormField): string => {
  const clientId = clientOf(field);
  return clientId === undefined
    ? String(values?.[field as keyof DraftValues])
    : String(rolesAt(values?.assignments ?? [], clientId));
};
const valueAt = (user: User, field: FormField): string => valueIn(draftOf(user, 'aurora').base, field);

/** Who edits: what they have before them, and every value of each field that they were shown. */
interface Editor {
  readonly name: string;
  draft: Draft | undefined;
  readonly shown: Map<string, Set<string>>;
}

/** Lets two editors make 200 edits in random order, and tells what was lost or overwritten unseen. */
async function letTwoEdit(seed: number, sendsVersion: boolean) {
  const random = mulberry32(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  // The role is not protected: nobody is the last admin.
  const other = {
    ...ADA,
    id: 'grace',
    email: 'grace@example.com',
    assignments: ['aurora', 'borealis'].map((clientId) => ({ clientId, roleIds: ['admin'] })),
  };
  const adapter = new InMemoryAdapter({ users: [ADA, other] });
  const editors: Editor[] = ['one', 'two'].map((name) => ({ name, draft: undefined, shown: new Map() }));
  const problems: string[] = [];
  const expected = new Map<string, string>(FIELDS.map((field) => [field, valueAt(ADA, field)]));
  const tally = { edits: 0, saves: 0, conflicts: 0, choices: 0 };

  const show = (editor: Editor, user: User) => {
    for (const field of FIELDS) {
      const seen = editor.shown.get(field) ?? new Set();
      editor.shown.set(field, seen.add(valueAt(user, field)));
    }
  };
  const save = async (editor: Editor, draft: Draft, changes: UserChanges) => {
    const version = sendsVersion ? draft.user?.version : undefined;
    const before = await adapter.get('ada');
    try {
      const after = await adapter.update('ada', changes, { version });
      tally.saves += 1;
      for (const field of FIELDS) {
        const [was, is] = [valueAt(before, field), valueAt(after, field)];
        if (was === is) continue;
        if (!touchedFields(draft).includes(field)) problems.push(`${field} changed by nobody`);
        if (!editor.shown.get(field)?.has(was)) problems.push(`${was} overwritten unseen by ${editor.name}`);
        // The newest value that they were shown must be the one that they replace.
        if (valueIn(draft.base, field) !== was) problems.push(`${was} lost to ${editor.name}`);
        expected.set(field, valueIn(draft.values, field));
      }
      editor.draft = undefined;
    } catch (thrown) {
      if (!AdapterError.is(thrown) || thrown.reason !== 'stale-version') throw thrown;
      tally.conflicts += 1;
      const theirs = await adapter.get('ada');
      const onTheirs = conflictOf(draft, theirs);
      show(editor, theirs);
      for (const field of touchedFields(draft)) {
        if (valueIn(onTheirs.conflict?.mine, field) !== valueIn(draft.values, field))
          problems.push(`${field} was forgotten`);
      }
      editor.draft = onTheirs;
    }
  };

  while (tally.edits < 200) {
    const editor = pick(editors);
    const { draft } = editor;
    if (!draft) {
      const user = await adapter.get('ada');
      show(editor, user);
      editor.draft = draftOf(user, 'aurora');
    } else if (draft.conflict && draft.conflict.undecided.length > 0) {
      tally.choices += 1;
      editor.draft = decided(draft, pick(draft.conflict.undecided), pick(['theirs', 'mine'] as const));
    } else if (random() < 0.5) {
      tally.edits += 1;
      const field = pick(FIELDS);
      const value = `${editor.name}${tally.edits}`;
      const clientId = clientOf(field);
      editor.draft =
        clientId === undefined
          ? type(draft, { [field]: field === 'email' ? `${value}@example.com` : value })
          : withRoles(draft, clientId, [pick(ROLES)]);
    } else {
      const changes = changesOf(draft, undefined);
      if (Object.keys(changes).length > 0) await save(editor, draft, changes);
      else editor.draft = undefined;
    }
  }
  const end = await adapter.get('ada');
  for (const field of FIELDS) {
    if (valueAt(end, field) !== expected.get(field)) problems.push(`${field} is not what was saved last`);
  }
  return { problems, ...tally };
}

describe('Two editors of one user, in 200 edits of random order', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('lose nothing, and overwrite nothing unseen (order %i)', async (seed) => {
    const { problems, saves, conflicts, choices } = await letTwoEdit(seed, true);
    expect(problems).toEqual([]);
    // Both met often enough for this to mean something.
    expect(Math.min(saves, conflicts, choices)).toBeGreaterThan(10);
  });

  it('would lose some without versions, so that these checks can fail', async () => {
    const { problems, conflicts } = await letTwoEdit(1, false);
    expect(conflicts).toBe(0);
    expect(problems.some((problem) => problem.includes('lost'))).toBe(true);
    expect(problems.some((problem) => problem.includes('unseen'))).toBe(true);
  });
});

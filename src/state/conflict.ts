import type { User } from '../data/index.js';
import { differencesOf } from './merge.js';
import { fieldsOf, isSameValue, rebased, withField, type Draft, type FormField } from './user-draft.js';

/** Whose value stands in a field; `undefined` for neither, or not decided yet. */
export type Side = 'theirs' | 'mine';

/**
 * Puts a draft on what somebody else has saved in the meantime. What they alone changed is taken over, what was typed here stays;
 * where both differ nothing is decided, and nothing can be saved until it is.
 */
export function conflictOf(draft: Draft, newer: User): Draft {
  const onNewer = rebased(draft, newer);
  const versions = { base: draft.base, theirs: onNewer.base, mine: draft.values };
  const fields = fieldsOf(draft.base, onNewer.base, draft.values);
  const differences = differencesOf(fields, versions, isSameValue);
  return {
    ...onNewer,
    conflict: {
      user: draft.user,
      before: draft.base,
      mine: draft.values,
      differences,
      undecided: fields.filter((field) => differences[field] === 'both'),
      isAsked: false,
    },
  };
}

/** Decides for one side's value of a field. */
export function decided(draft: Draft, field: FormField, side: Side): Draft {
  const { conflict } = draft;
  if (!conflict) return draft;
  const from = side === 'theirs' ? draft.base : conflict.mine;
  return {
    ...draft,
    values: withField(draft.values, field, from),
    conflict: { ...conflict, undecided: conflict.undecided.filter((other) => other !== field) },
  };
}

/** Whose value stands in a field of a conflict. */
export function sideOf({ conflict, base, values }: Draft, field: FormField): Side | undefined {
  if (!conflict || conflict.undecided.includes(field)) return undefined;
  if (isSameValue(field, values, base)) return 'theirs';
  return isSameValue(field, values, conflict.mine) ? 'mine' : undefined;
}

/** How three versions of one value compare: nobody changed it (or both made the same of it), one did, or both differ. */
export type Difference = 'same' | 'mine' | 'theirs' | 'both';

/** Compares what a change was made from, what somebody else made of it, and what I made of it. */
export function differenceOf<T>(
  base: T,
  theirs: T,
  mine: T,
  isSame: (one: T, other: T) => boolean = Object.is,
): Difference {
  if (isSame(theirs, mine)) return 'same';
  if (isSame(base, theirs)) return 'mine';
  return isSame(base, mine) ? 'theirs' : 'both';
}

/**
 * Compares three versions field by field. What differs by `mine` or `theirs` alone can be taken over from there; `both` is for the
 * person to decide, for either value would overwrite the other.
 */
export function differencesOf<Field extends string, Values>(
  fields: readonly Field[],
  versions: { readonly base: Values; readonly theirs: Values; readonly mine: Values },
  isSame: (field: Field, one: Values, other: Values) => boolean,
): Readonly<Record<Field, Difference>> {
  const { base, theirs, mine } = versions;
  const entries = fields.map((field) => [
    field,
    differenceOf(base, theirs, mine, (one, other) => isSame(field, one, other)),
  ]);
  return Object.fromEntries(entries) as Record<Field, Difference>;
}

/** The floors of the house, lowest first. */
export const FLOORS: readonly (readonly string[])[];
/** The rooms that know no Lit. */
export const LIT_FREE: readonly string[];
/** What stands outside `src` and is never imported by it. */
export const OUTSIDE: readonly string[];
/** The table as zones of `import-x/no-restricted-paths`. */
export function zones(): { target: string; from: string; message: string }[];
